import { type Static, Type } from 'typebox'
import { BoundaryShape } from '../settlements/settlement.schema.ts'
import { remedies, severities } from './boundaryRule.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Known = Type.Number()
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const Shape = Type.Unsafe<GeoJSON.Geometry>(Type.Object({ type: Type.String() }, { additionalProperties: true }))

/** Something unknown or worth saying: its text is in the message catalogue. */
const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })

export const Finding = Type.Object({
  /** What is wrong, the key of the message catalogue. */
  code: Type.String(),
  /** The rule it breaks, as in GET /api/boundary-rules. */
  rule: Type.String(),
  severity: Type.Enum(['forbids', 'warns']),
  /** Numbers carry their unit in the name. */
  params: Params,
  /** Where, EPSG:4326; absent when it is the whole boundary. */
  place: Type.Optional(Shape),
  /** The other settlement of an overlap. */
  otherId: Type.Optional(Type.Integer()),
  remedies: Type.Array(Type.Enum([...remedies])),
})
export type Finding = Static<typeof Finding>

export const ProfileRequest = Type.Object(
  {
    boundary: BoundaryShape,
    /** The settlement whose boundary it is: it does not overlap itself. */
    settlementId: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }))),
    /** What the form says and is not saved yet; absent: what is stored. */
    comunaCode: Type.Optional(Nullable(Type.String({ pattern: '^\\d{5}$' }))),
    householdCount: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100_000 }))),
    disputedWith: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }), { maxItems: 1000 })),
  },
  { additionalProperties: false },
)
export type ProfileRequest = Static<typeof ProfileRequest>

const Range = Type.Object({ low: Known, mid: Known, high: Known })
export type Range = Static<typeof Range>

/** Where a figure comes from: its collection as it was at that version, and the files. */
const Basis = Type.Object({
  collection: Type.String(),
  version: Type.Integer(),
  datasetIds: Type.Array(Type.Integer()),
})
export type Basis = Static<typeof Basis>

/** A dated figure of the parameter tables. */
const Factor = Type.Object({
  code: Type.String(),
  value: Known,
  unit: Type.String(),
  year: Type.Integer(),
  source: Type.String(),
  confidence: Type.String(),
})
export type Factor = Static<typeof Factor>

/** From census blocks by area share. Null people: unknown, and `unknown` says why. */
export const BlockEstimate = Type.Object({
  people: Nullable(Range),
  households: Nullable(Range),
  blockCount: Type.Integer(),
  /** Blocks whose population is not known: not in the figures. */
  unknownBlockCount: Type.Integer(),
  /** Share of the boundary that blocks of known population cover, and that any block covers. */
  knownShare: Known,
  coveredShare: Known,
  basis: Basis,
  unknown: Nullable(Said),
})
export type BlockEstimate = Static<typeof BlockEstimate>

/** From the households per hectare of settlements nearby: quartiles. */
export const DensityEstimate = Type.Object({
  people: Nullable(Range),
  households: Nullable(Range),
  householdsPerHa: Nullable(Range),
  /** How many settlements the quartiles are of, and of which place; null where there are too few. */
  settlementCount: Type.Integer(),
  place: Nullable(Type.Object({ level: Type.Enum(['comuna', 'region']), code: Type.String(), name: Type.String() })),
  basis: Basis,
  unknown: Nullable(Said),
})
export type DensityEstimate = Static<typeof DensityEstimate>

const ComunaShare = Type.Object({ code: Type.String(), name: Type.String(), share: Known })
export type ComunaShare = Static<typeof ComunaShare>

export const Overlap = Type.Object({
  settlementId: Type.Integer(),
  name: Type.String(),
  code: Nullable(Type.String()),
  sharedM2: Known,
  /** Of the boundary profiled, and of the other one. */
  share: Known,
  shareOfOther: Known,
  isDisputed: Type.Boolean(),
  shape: Nullable(Shape),
})
export type Overlap = Static<typeof Overlap>

const Touched = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  name: Nullable(Type.String()),
  level: Nullable(Type.String()),
  /** Share of the boundary; null for what is a point or a line within it. */
  share: Nullable(Known),
  datasetId: Type.Integer(),
  shape: Nullable(Shape),
})
export type Touched = Static<typeof Touched>

/**
 * Hazards or zoning. `coverage` is whether any is loaded in the comunas that the boundary lies in: where none is, nothing
 * touched means unknown, and never safe.
 */
export const Exposure = Type.Object({
  coverage: Type.Enum(['loaded', 'partial', 'none-loaded']),
  /** Loaded in those comunas: only of these is it known whether they touch. */
  kindsLoaded: Type.Array(Type.String()),
  /** Share of the boundary in all of a kind together. */
  kinds: Type.Array(Type.Object({ kind: Type.String(), share: Nullable(Known), count: Type.Integer() })),
  touched: Type.Array(Touched),
  basis: Basis,
  unknown: Nullable(Said),
})
export type Exposure = Static<typeof Exposure>

/** The nearest open one of a kind, from a point inside the boundary. */
export const NearestFacility = Type.Object({
  kind: Type.String(),
  name: Nullable(Type.String()),
  facilityId: Nullable(Type.Integer()),
  place: Nullable(Type.Array(Type.Number())),
  straightM: Nullable(Known),
  /** Straight line times the detour: an estimate of the way along streets. */
  distanceM: Nullable(Known),
  datasetIds: Type.Array(Type.Integer()),
  unknown: Nullable(Said),
})
export type NearestFacility = Static<typeof NearestFacility>

const Source = Type.Object({
  id: Type.Integer(),
  collection: Type.String(),
  name: Type.String(),
  publisher: Nullable(Type.String()),
  year: Nullable(Type.Integer()),
  isDemonstration: Type.Boolean(),
})
export type Source = Static<typeof Source>

export const Profile = Type.Object({
  /** Geodesic; null where there is no area yet. */
  areaM2: Nullable(Known),
  perimeterM: Nullable(Known),
  /** The figures are of the shape mended, because as drawn it encloses no area that can be said. */
  isMended: Type.Boolean(),
  recorded: Nullable(
    Type.Object({
      name: Type.String(),
      householdCount: Nullable(Type.Integer()),
      householdSource: Nullable(Type.String()),
      householdYear: Nullable(Type.Integer()),
    }),
  ),
  byBlocks: BlockEstimate,
  byDensity: DensityEstimate,
  comunas: Type.Object({
    inside: Type.Array(ComunaShare),
    /** Share of the boundary in no comuna that is loaded. */
    outsideShare: Nullable(Known),
    /** Where it lies in none. */
    nearest: Nullable(Type.Object({ code: Type.String(), name: Type.String(), distanceM: Known })),
    basis: Basis,
  }),
  overlaps: Type.Object({ settlements: Type.Array(Overlap), basis: Basis }),
  hazards: Exposure,
  zoning: Exposure,
  facilities: Type.Object({ nearest: Type.Array(NearestFacility), basis: Basis }),
  factors: Type.Array(Factor),
  /** What cannot be said of it at all, or not wholly. */
  unknowns: Type.Array(Said),
  findings: Type.Array(Finding),
  sources: Type.Array(Source),
})
export type Profile = Static<typeof Profile>

const ruleFields = {
  severity: Type.Enum([...severities]),
  parameters: Type.Record(Type.String(), Type.Number()),
  source: Type.String(),
  confidence: Type.String(),
  note: Nullable(Type.String()),
  validFrom: Type.String(),
  changedBy: Type.String(),
}

export const BoundaryRule = Type.Object({
  code: Type.String(),
  /** Always forbids: what breaks it cannot be stored. */
  isFixed: Type.Boolean(),
  ...ruleFields,
  /** What it was before, newest first. */
  earlier: Type.Array(Type.Object(ruleFields)),
})
export type BoundaryRule = Static<typeof BoundaryRule>

export const BoundaryRuleChange = Type.Object(
  {
    severity: Type.Optional(Type.Enum([...severities])),
    parameters: Type.Optional(Type.Record(Type.String(), Type.Number())),
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    note: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
  },
  { additionalProperties: false },
)
export type BoundaryRuleChange = Static<typeof BoundaryRuleChange>
