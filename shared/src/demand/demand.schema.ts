import { type Static, Type } from 'typebox'
import { needComponents } from '../need/needComponents.ts'
import { audiences, demandMeasures, demandPlaces, demandScales } from './demandMeasures.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Type.Number()
const Id = Type.Integer({ minimum: 1, maximum: 2 ** 53 - 1 })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })
const Share = Type.Number({ minimum: 0, maximum: 1 })

export const DemandMeasureId = Type.Enum([...demandMeasures])
export const NeedComponentId = Type.Enum([...needComponents])
export const Audience = Type.Enum([...audiences])

/** `05` a region, `05109` a comuna; absent: everything that is loaded. */
const In = Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' }))

/** How census deficit and settlements become one demand: chosen by people, dated, with its reason. PUT needs If-Match. */
export const DemandRule = Type.Object({
  version: Type.Integer(),
  /**
   * What of a block's census deficit is not counted again because settlements cover the block: `area`, the share of its
   * surface that they cover; `whole-block`, all of it where they cover any; `larger`, as `area`, but never more than the
   * settlement's own households; `none`, nothing (then the two sources may count a family twice, and it is said).
   */
  deduplication: Type.Enum(['area', 'whole-block', 'larger', 'none']),
  /** Components that are families who need a dwelling; of those, only what a census counts. */
  components: Type.Array(NeedComponentId),
  source: Type.String(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  changeNote: Nullable(Type.String()),
  validFrom: Type.String(),
  changedBy: Type.String(),
})
export type DemandRule = Static<typeof DemandRule>

/** From which state of the data figures were computed, by which rule. */
export const DemandBasis = Type.Object({
  versions: Type.Record(Type.String(), Type.Integer()),
  computedAt: Type.String(),
  seconds: Figure,
  datasetIds: Type.Array(Type.Integer()),
  rule: DemandRule,
  /** Years of the zones' need and of the blocks' people; null where not known. */
  needYear: Nullable(Type.Integer()),
  peopleYear: Nullable(Type.Integer()),
})
export type DemandBasis = Static<typeof DemandBasis>

/** How far along the computation is. Results are answered with 202 and this while they are not there. */
export const DemandState = Type.Object({
  phase: Type.Enum(['idle', 'census', 'settlements', 'blocks', 'figures', 'ready', 'failed']),
  progress: Share,
  basis: Nullable(DemandBasis),
  /** Zones without figures, blocks without a zone, settlements larger than their blocks, the same layer twice, … */
  findings: Type.Array(Said),
})
export type DemandState = Static<typeof DemandState>

/** A figure. Null is unknown, never zero; suppressed is null too, and says so. */
export const Amount = Type.Object({
  value: Nullable(Figure),
  /** Bounds of an estimate; equal to `value` where it was counted. */
  low: Nullable(Figure),
  high: Nullable(Figure),
  how: Type.Enum(['counted', 'estimated', 'mixed', 'unknown', 'suppressed']),
})
export type Amount = Static<typeof Amount>

/** Need and demand of one place, the parts always beside the whole. */
export const PlaceDemand = Type.Object({
  of: Type.Enum([...demandPlaces]),
  id: Id,
  code: Nullable(Type.String()),
  name: Nullable(Type.String()),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  regionCode: Nullable(Type.String()),
  people: Amount,
  areaKm2: Nullable(Figure),
  /** De-duplicated: settlements and census outside of them. */
  families: Amount,
  settlementFamilies: Amount,
  censusFamilies: Amount,
  /** Census deficit inside settlements, not counted again. */
  setAside: Amount,
  /** Organised groups: null until they can be registered. */
  groupFamilies: Nullable(Amount),
  settlements: Type.Integer(),
  /** Settlements whose households nobody knows: not in the sums. */
  settlementsUnknown: Type.Integer(),
  need: Type.Record(Type.String(), Amount),
  unknownShare: Nullable(Share),
  bounds: Nullable(Type.Array(Figure, { minItems: 4, maxItems: 4 })),
  remarks: Type.Array(Said),
})
export type PlaceDemand = Static<typeof PlaceDemand>

/** GET /api/demand/places?of=comunas&in=05&audience=internal : at most 5,000 places. */
export const DemandPlacesQuery = Type.Object({
  of: Type.Enum([...demandPlaces]),
  in: In,
  /** Comma-separated row ids. */
  ids: Type.Optional(Type.String({ pattern: '^\\d{1,10}(,\\d{1,10})*$', maxLength: 20_000 })),
  audience: Type.Optional(Audience),
})
export type DemandPlacesQuery = Static<typeof DemandPlacesQuery>
export const DemandTable = Type.Object({ places: Type.Array(PlaceDemand), total: PlaceDemand, basis: DemandBasis })
export type DemandTable = Static<typeof DemandTable>

/** `hex5` … `hex9`, or places. */
const Shapes = Type.String({ pattern: '^(hex[5-9]|comunas|zones|blocks|regions)$' })

/** GET /api/demand/cells?of=hex8&in=05&measures=families,irrecoverable : in columns, for a map and its histogram. */
export const DemandCellsQuery = Type.Object({
  of: Shapes,
  in: In,
  measures: Type.String({ pattern: '^[a-z-]{1,30}(,[a-z-]{1,30}){0,12}$' }),
  audience: Type.Optional(Audience),
})
export type DemandCellsQuery = Static<typeof DemandCellsQuery>
export const DemandCells = Type.Object({
  of: Type.String(),
  /** Row ids; of hexagons the number of `hexagonId.ts`, which is the id of the tile's feature. */
  ids: Type.Array(Id),
  people: Type.Array(Nullable(Figure)),
  /** By measure: the people that its figures are of, where those are not `people`. Rates are per these. */
  peopleOf: Type.Optional(Type.Record(Type.String(), Type.Array(Nullable(Figure)))),
  areaKm2: Type.Array(Nullable(Figure)),
  /** By measure, one entry for each id: null unknown or suppressed. */
  values: Type.Record(Type.String(), Type.Array(Nullable(Figure))),
  /** By measure: entries of `ids` whose value is suppressed. */
  suppressed: Type.Record(Type.String(), Type.Array(Type.Integer())),
  basis: DemandBasis,
})
export type DemandCells = Static<typeof DemandCells>

const Measured = {
  in: In,
  measure: DemandMeasureId,
  per: Type.Optional(Type.Enum([...demandScales])),
  audience: Type.Optional(Audience),
}

/** GET /api/demand/hotspots?of=hex8&in=05&measure=families&per=km2 : Getis–Ord Gi*. */
export const HotSpotsQuery = Type.Object({ of: Shapes, ...Measured })
export type HotSpotsQuery = Static<typeof HotSpotsQuery>

/** A place where high or low values lie together. */
export const HotSpot = Type.Object({
  id: Id,
  code: Nullable(Type.String()),
  name: Nullable(Type.String()),
  /** The comuna where most of its people live. */
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  longitude: Figure,
  latitude: Figure,
  /** What was tested, in the unit asked for. */
  value: Figure,
  z: Figure,
  q: Figure,
  level: Type.Integer(),
})
export type HotSpot = Static<typeof HotSpot>

export const HotSpots = Type.Object({
  of: Type.String(),
  ids: Type.Array(Id),
  z: Type.Array(Nullable(Figure)),
  /** Probability after correction for the number of tests (Benjamini–Hochberg). */
  q: Type.Array(Nullable(Figure)),
  /** 3, 2, 1 hot at 99, 95, 90 %; 0 not significant; −1, −2, −3 cold; null not tested. */
  level: Type.Array(Nullable(Type.Integer())),
  tests: Type.Integer(),
  /** Entries of `ids` whose figure is suppressed. */
  suppressed: Type.Array(Type.Integer()),
  /** Cells that were not tested: without a figure, suppressed, without a neighbour that has one. */
  leftOut: Type.Object({ unknown: Type.Integer(), suppressed: Type.Integer(), isolated: Type.Integer() }),
  /** Greatest raw probability that still counts as significant at 95 %; null where none does. */
  criticalP: Nullable(Figure),
  /** Whether probabilities are of the normal distribution or of so many random arrangements. */
  method: Type.Enum(['normal', 'permutation']),
  permutations: Nullable(Type.Integer()),
  /** Neighbours: hexagons of so many rings, or so many nearest places no farther than `withinM`. */
  neighbours: Type.Object({ by: Type.Enum(['rings', 'nearest']), count: Type.Integer(), withinM: Nullable(Figure) }),
  /** Too few neighbours, too few families, one value everywhere: why not to trust it. */
  warnings: Type.Array(Said),
  /** Places that are significant at 90 % and more, the most extreme first: at most 500. */
  strongest: Type.Array(HotSpot),
  basis: DemandBasis,
})
export type HotSpots = Static<typeof HotSpots>

/** GET /api/demand/density?in=05&measure=families&bandwidthM=1000 : smooth density, as bands. */
export const DensityQuery = Type.Object({
  ...Measured,
  bandwidthM: Type.Optional(Type.Number({ minimum: 100, maximum: 20_000 })),
  classes: Type.Optional(Type.Integer({ minimum: 2, maximum: 9 })),
})
export type DensityQuery = Static<typeof DensityQuery>
export const Density = Type.Object({
  /** Families per km² where each band begins. */
  breaks: Type.Array(Figure),
  /** One feature each, with `band` (entry of `breaks`). */
  bands: Type.Unsafe<GeoJSON.FeatureCollection>(Type.Object({}, { additionalProperties: true })),
  bandwidthM: Figure,
  cellM: Figure,
  maximum: Figure,
  basis: DemandBasis,
})
export type Density = Static<typeof Density>

/** A programme's target and how far it has come. */
export const DemandTarget = Type.Object({
  version: Type.Integer(),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  families: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
  /** Null: all regions. */
  regionCode: Nullable(Type.String({ pattern: '^\\d{2}$' })),
  /** Null: no years are set. */
  fromYear: Nullable(Type.Integer({ minimum: 1990, maximum: 2100 })),
  toYear: Nullable(Type.Integer({ minimum: 1990, maximum: 2100 })),
  source: Type.String(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  changeNote: Nullable(Type.String()),
  validFrom: Type.String(),
  changedBy: Type.String(),
})
export type DemandTarget = Static<typeof DemandTarget>

export const solutionStages = ['planned', 'under-way', 'delivered'] as const
export const solutionKinds = ['upgrading', 'improvement', 'new-housing', 'relocation', 'other'] as const

/** Families that a programme serves, in one comuna, by one kind of solution. */
export const Solution = Type.Object({
  id: Id,
  version: Type.Integer(),
  comunaCode: Type.String({ pattern: '^\\d{5}$' }),
  comunaName: Nullable(Type.String()),
  settlementId: Nullable(Id),
  settlementCode: Nullable(Type.String()),
  settlementName: Nullable(Type.String()),
  kind: Type.Enum([...solutionKinds]),
  stage: Type.Enum([...solutionStages]),
  families: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  year: Type.Integer({ minimum: 1990, maximum: 2100 }),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  note: Nullable(Type.String({ maxLength: 5000 })),
  changedBy: Type.String(),
  validFrom: Type.String(),
  /** More families than the settlement has, a settlement that is no more. */
  remarks: Type.Array(Said),
})
export type Solution = Static<typeof Solution>

/** GET /api/demand/progress?in=05 : planned (chosen items of the newest plan of each region, and registered), under way, delivered. */
export const DemandProgress = Type.Object({
  target: DemandTarget,
  rows: Type.Array(
    Type.Object({
      stage: Type.Enum([...solutionStages]),
      kind: Type.Enum([...solutionKinds]),
      year: Type.Integer(),
      comunaCode: Nullable(Type.String()),
      comunaName: Nullable(Type.String()),
      regionCode: Type.String(),
      /** Null: of none of them is it known. */
      families: Nullable(Type.Integer()),
      /** Registered solutions, or settlements of the plan. */
      count: Type.Integer(),
      /** Of those, how many whose families nobody knows: not in `families`. */
      unknown: Type.Integer(),
      /** `plan` or `register`. */
      from: Type.Enum(['plan', 'register']),
    }),
  ),
  plans: Type.Array(Type.Object({ id: Id, name: Type.String(), regionCode: Type.String(), createdAt: Type.String() })),
  /** Settlements of a plan for which solutions are registered: only those count, so that no family counts twice. */
  replaced: Type.Array(
    Type.Object({
      settlementId: Id,
      name: Type.String(),
      comunaCode: Nullable(Type.String()),
      plannedFamilies: Nullable(Type.Integer()),
      registeredFamilies: Type.Integer(),
    }),
  ),
})
export type DemandProgress = Static<typeof DemandProgress>
