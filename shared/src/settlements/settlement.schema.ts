import { type Static, Type } from 'typebox'
import { closedReasons, confidences, serviceLevels, statuses, strategies, tenures } from '../territory/collections.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day, 2024-05-31' })
const Year = Type.Integer({ minimum: 1800, maximum: 2200 })
const Count = Type.Integer({ minimum: 0, maximum: 100_000, description: 'null is unknown' })
/** Numbers of rows and of their versions, as the database has them. */
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const Version = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const ServiceLevel = Type.Enum([...serviceLevels])

/** GeoJSON MultiPolygon, EPSG:4326, longitude before latitude; a Polygon is taken as one of a single part. */
export const BoundaryShape = Type.Object(
  {
    type: Type.Enum(['Polygon', 'MultiPolygon']),
    coordinates: Type.Array(Type.Unknown()),
  },
  { additionalProperties: true },
)

/** What people say of a settlement, its boundary aside. */
const attributeFields = {
  code: Nullable(Type.String({ maxLength: 50 })),
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  comunaCode: Nullable(Type.String({ pattern: '^\\d{5}$' })),
  status: Type.Enum([...statuses]),
  closedReason: Nullable(Type.Enum([...closedReasons])),
  closedOn: Nullable(Day),
  householdCount: Nullable(Count),
  householdSource: Nullable(Type.String({ maxLength: 200 })),
  householdYear: Nullable(Year),
  householdDate: Nullable(Day),
  familyCount: Nullable(Count),
  familySource: Nullable(Type.String({ maxLength: 200 })),
  familyYear: Nullable(Year),
  familyDate: Nullable(Day),
  originYear: Nullable(Year),
  tenure: Type.Enum([...tenures]),
  water: ServiceLevel,
  sewerage: ServiceLevel,
  power: ServiceLevel,
  waste: ServiceLevel,
  paving: ServiceLevel,
  lighting: ServiceLevel,
  strategy: Type.Enum([...strategies]),
  strategyReason: Nullable(Type.String({ maxLength: 5_000 })),
  boundarySource: Nullable(Type.String({ maxLength: 200 })),
  boundaryDate: Nullable(Day),
  confidence: Type.Enum([...confidences]),
  notes: Nullable(Type.String({ maxLength: 20_000 })),
}

export const SettlementAttributes = Type.Object(attributeFields, { additionalProperties: false })
export type SettlementAttributes = Static<typeof SettlementAttributes>

export const ChangeNote = Type.String({ maxLength: 500 })

/** A neighbour whose edge moved along: saved together with what was edited, or not at all. */
export const MovedNeighbour = Type.Object(
  { id: Id, version: Version, boundary: BoundaryShape },
  { additionalProperties: false },
)
export type MovedNeighbour = Static<typeof MovedNeighbour>

/** A change of one settlement; absent fields stay as they are. */
export const SettlementEdit = Type.Object(
  {
    ...Type.Partial(SettlementAttributes).properties,
    boundary: Type.Optional(Nullable(BoundaryShape)),
    neighbours: Type.Optional(Type.Array(MovedNeighbour, { maxItems: 50 })),
    /** Settlements whose overlap with this one is known and left: two claims on the same ground. */
    disputedWith: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    changeNote: Type.Optional(ChangeNote),
  },
  { additionalProperties: false },
)
export type SettlementEdit = Static<typeof SettlementEdit>

/** A settlement that is not there yet; what is not said is unknown. */
export const NewSettlement = Type.Object(
  { ...SettlementEdit.properties, name: attributeFields.name },
  { additionalProperties: false },
)
export type NewSettlement = Static<typeof NewSettlement>

/** The pieces a settlement is split into: `keeps` is the one that stays the old settlement, the others are new. */
export const SettlementSplit = Type.Object(
  {
    keeps: Type.Integer({ minimum: 0 }),
    pieces: Type.Array(
      Type.Object(
        {
          boundary: BoundaryShape,
          name: attributeFields.name,
          householdCount: Type.Optional(attributeFields.householdCount),
          familyCount: Type.Optional(attributeFields.familyCount),
        },
        { additionalProperties: false },
      ),
      { minItems: 2, maxItems: 50 },
    ),
    changeNote: Type.Optional(ChangeNote),
  },
  { additionalProperties: false },
)
export type SettlementSplit = Static<typeof SettlementSplit>

/** Settlements that become one: `into` goes on, the others are closed as merged. */
export const SettlementMerge = Type.Object(
  {
    into: Id,
    parts: Type.Array(Type.Object({ id: Id, version: Version }, { additionalProperties: false }), {
      minItems: 2,
      maxItems: 50,
    }),
    /** The union of the parts where it is not said. */
    boundary: Type.Optional(BoundaryShape),
    /** Where the parts differ, what holds; counts that are not said are added, unknown where one is. */
    attributes: Type.Optional(Type.Partial(SettlementAttributes)),
    changeNote: Type.Optional(ChangeNote),
  },
  { additionalProperties: false },
)
export type SettlementMerge = Static<typeof SettlementMerge>

/** The same change of many settlements, all or none. */
export const BulkEdit = Type.Object(
  {
    settlements: Type.Array(Type.Object({ id: Id, version: Version }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 1000,
    }),
    attributes: Type.Partial(SettlementAttributes),
    changeNote: Type.Optional(ChangeNote),
  },
  { additionalProperties: false },
)
export type BulkEdit = Static<typeof BulkEdit>

/** Which version of a bulk edit's settlements holds now. */
export const BulkEdited = Type.Array(Type.Object({ id: Type.Integer(), version: Type.Integer() }))
export type BulkEdited = Static<typeof BulkEdited>

/** Back to how it was in an older version, as a new one. */
export const SettlementRestore = Type.Object(
  { version: Version, changeNote: Type.Optional(ChangeNote) },
  { additionalProperties: false },
)
export type SettlementRestore = Static<typeof SettlementRestore>

const Kin = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  kind: Type.Enum(['split', 'merge']),
  happenedAt: Type.String(),
})

const limits = ['minLength', 'maxLength', 'minimum', 'maximum', 'pattern']

/** As they are answered: files may say more than people may write, and it is answered all the same. */
const withoutLimits = <T extends object>(fields: T): T =>
  JSON.parse(JSON.stringify(fields, (key, value) => (limits.includes(key) ? undefined : value)))

export const Settlement = Type.Object({
  id: Type.Integer(),
  version: Type.Integer(),
  ...withoutLimits(attributeFields),
  comunaName: Nullable(Type.String()),
  areaM2: Nullable(Type.Number({ description: 'Geodesic; null without a boundary' })),
  /** The settlement this one repeats, while that is undecided or when it was decided so. */
  repeatsId: Nullable(Type.Integer()),
  disputedWith: Type.Array(Type.Integer()),
  /** Settlements it came from, and those that came from it. */
  lineage: Type.Object({ from: Type.Array(Kin), into: Type.Array(Kin) }),
  changedBy: Type.String(),
  changeNote: Nullable(Type.String()),
  validFrom: Type.String(),
  dataset: Nullable(
    Type.Object({
      id: Type.Integer(),
      name: Type.String(),
      publisher: Nullable(Type.String()),
      licence: Nullable(Type.String()),
      referenceYear: Nullable(Type.Integer()),
      isDemonstration: Type.Boolean(),
    }),
  ),
  /** GeoJSON MultiPolygon, EPSG:4326; null where no boundary is known. */
  boundary: Nullable(
    Type.Object({
      type: Type.Literal('MultiPolygon'),
      coordinates: Type.Array(Type.Array(Type.Array(Type.Array(Type.Number())))),
    }),
  ),
})
export type Settlement = Static<typeof Settlement>

/** A version in the history, newest first; what it changed against the one before, by field name (`boundary` among them). */
export const SettlementVersion = Type.Object({
  version: Type.Integer(),
  validFrom: Type.String(),
  /** null: the version that holds now. */
  validTo: Nullable(Type.String()),
  changedBy: Type.String(),
  changeNote: Nullable(Type.String()),
  changes: Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() })),
})
export type SettlementVersion = Static<typeof SettlementVersion>

/** Beside the issues of a 412: what is there now, and what the sender's version was, so that both can be compared. */
export const SettlementConflict = Type.Object({
  id: Type.Integer(),
  yourVersion: Type.Integer(),
  base: Nullable(Settlement),
  current: Settlement,
})
export type SettlementConflict = Static<typeof SettlementConflict>

const AnySettlement = Type.Object({}, { additionalProperties: true, description: 'As GET answers a settlement' })

/** The answer 412 (application/problem+json): every settlement of the request that somebody else changed since. */
export const ConflictProblem = Type.Object({
  type: Type.String(),
  status: Type.Integer(),
  code: Type.String({ description: 'version-conflict' }),
  title: Type.String(),
  detail: Type.String(),
  issues: Type.Array(Type.Object({ code: Type.String() }, { additionalProperties: true })),
  conflicts: Type.Array(
    Type.Object({
      id: Type.Integer(),
      yourVersion: Type.Integer(),
      base: Nullable(AnySettlement),
      current: AnySettlement,
    }),
  ),
})
