import { type Static, Type } from 'typebox'
import { closedReasons } from '../territory/collections.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

const RowNumber = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const VersionNumber = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })

/** What became of a settlement between two sources, in the order in which they are listed. */
export const comparisonKinds = [
  'new',
  'gone',
  'split',
  'merged',
  'moved',
  'grown',
  'shrunk',
  'redrawn',
  'changed',
  'closed',
  'same',
] as const
export type ComparisonKind = (typeof comparisonKinds)[number]

/** The settlements as they are now, beside the datasets whose rows were kept as they were read. */
export const current = 'current'

/** A dataset's number, or `current`. */
export const Side = Type.String({ pattern: '^(current|[1-9]\\d{0,15})$', description: 'A dataset, or "current"' })

export const ComparableDataset = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  publisher: Nullable(Type.String()),
  referenceYear: Nullable(Type.Integer()),
  fileName: Nullable(Type.String()),
  importedAt: Type.String(),
  rows: Type.Integer(),
  /** Kept to be compared; nothing of it is in the territory. */
  isForComparison: Type.Boolean(),
})
export type ComparableDataset = Static<typeof ComparableDataset>

export const Comparable = Type.Object({
  /** Settlements as they are now. */
  current: Type.Object({ rows: Type.Integer() }),
  /** Newest first. */
  datasets: Type.Array(ComparableDataset),
})
export type Comparable = Static<typeof Comparable>

const Value = Nullable(Type.Union([Type.String(), Type.Number()]))

export const ComparedSide = Type.Object({
  /** Of the settlement where the side is `current`, else of what the dataset says of it. */
  id: Type.Integer(),
  /** Of the settlement; null where the side is a dataset. */
  version: Nullable(Type.Integer()),
  code: Nullable(Type.String()),
  name: Type.String(),
  comunaCode: Nullable(Type.String()),
  householdCount: Nullable(Type.Integer({ description: 'null is unknown' })),
  householdYear: Nullable(Type.Integer()),
  areaM2: Nullable(Type.Number({ description: 'Geodesic; null without a boundary' })),
})
export type ComparedSide = Static<typeof ComparedSide>

export const FieldChange = Type.Object({ field: Type.String(), before: Value, after: Value })
export type FieldChange = Static<typeof FieldChange>

export const ComparisonRow = Type.Object({
  /** `<id before>-<id after>`, either of them empty. */
  key: Type.String(),
  kind: Type.Enum([...comparisonKinds]),
  before: Nullable(ComparedSide),
  after: Nullable(ComparedSide),
  matchedBy: Nullable(Type.Enum(['source-id', 'code', 'overlap'])),
  /** After less before; null where either is unknown. */
  areaDifferenceM2: Nullable(Type.Number()),
  /** Of the area before; null where that is unknown or nothing. */
  areaDifferencePct: Nullable(Type.Number()),
  householdDifference: Nullable(Type.Integer()),
  /** Shared area over united area: 1 is the same shape, 0 disjoint; null without two boundaries. */
  overlapShare: Nullable(Type.Number()),
  /** Between the centres of area; null without two boundaries. */
  distanceM: Nullable(Type.Number()),
  changes: Type.Array(FieldChange),
  /** Keys of the other rows of the same split or merge. */
  related: Type.Array(Type.String()),
  /** West, south, east, north of both; null where neither has a boundary. */
  bounds: Nullable(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
})
export type ComparisonRow = Static<typeof ComparisonRow>

export const ComparisonRules = Type.Object({
  tolerance: Type.Number({ description: 'Shapes that share this part of their united area are the same' }),
  movedM: Type.Number({ description: 'A shape of the same size whose centre is this far away has moved' }),
  sameCodeM: Type.Number({ description: 'The same code farther away, in another series, is another settlement' }),
  matchShare: Type.Number({
    description: 'Records without a common code are one where this part of the smaller is shared',
  }),
  pieceShare: Type.Number({ description: 'A record is a piece of another where this part of it lies inside' }),
})
export type ComparisonRules = Static<typeof ComparisonRules>

const SideTotals = Type.Object({
  rows: Type.Integer(),
  areaM2: Type.Number(),
  knownHouseholds: Type.Integer(),
  unknownHouseholds: Type.Integer(),
})

export const Comparison = Type.Object({
  before: Side,
  after: Side,
  rules: ComparisonRules,
  totals: Type.Object({
    kinds: Type.Record(Type.String(), Type.Integer()),
    before: SideTotals,
    after: SideTotals,
  }),
  rows: Type.Array(ComparisonRow),
})
export type Comparison = Static<typeof Comparison>

export const ComparisonQuery = Type.Object(
  {
    before: Side,
    after: Side,
    comuna: Type.Optional(Type.String({ pattern: '^\\d{5}$' })),
    region: Type.Optional(Type.String({ pattern: '^\\d{2}$' })),
    tolerance: Type.Optional(Type.Number({ minimum: 0.5, maximum: 1 })),
  },
  { additionalProperties: false },
)
export type ComparisonQuery = Static<typeof ComparisonQuery>

const Keys = Type.Array(Type.String({ pattern: '^\\d*-\\d*$' }), { maxItems: 20_000 })

/** Which rows are to be drawn; of those in `outlined` one outline is enough, because they are the same. */
export const ShapesRequest = Type.Object(
  { before: Side, after: Side, keys: Keys, outlined: Type.Optional(Keys) },
  { additionalProperties: false },
)
export type ShapesRequest = Static<typeof ShapesRequest>

export const shapeParts = ['before', 'after', 'added', 'removed', 'same'] as const
export type ShapePart = (typeof shapeParts)[number]

export const AcceptRequest = Type.Object(
  {
    before: Side,
    after: Side,
    tolerance: ComparisonQuery.properties.tolerance,
    items: Type.Array(
      Type.Object(
        {
          key: ComparisonRow.properties.key,
          /** Of the settlement, as it was when the comparison was read; null where there is none yet. */
          version: Nullable(VersionNumber),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 2000 },
    ),
    /** Why settlements that the dataset does not have are closed; needed where there is one among the items. */
    closedReason: Type.Optional(Type.Enum([...closedReasons])),
    closedOn: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  },
  { additionalProperties: false },
)
export type AcceptRequest = Static<typeof AcceptRequest>

export const AcceptedItem = Type.Object({
  key: Type.String(),
  settlementId: Type.Integer(),
  name: Type.String(),
  /** null where the settlement was made. */
  versionBefore: Nullable(Type.Integer()),
  version: Type.Integer(),
})
export type AcceptedItem = Static<typeof AcceptedItem>

export const Accepted = Type.Object({
  items: Type.Array(AcceptedItem),
  /** Rows with nothing to take: the source does not know what differs. */
  unchanged: Type.Array(Type.String()),
})
export type Accepted = Static<typeof Accepted>

/** Back to before an acceptance: what was changed as it was, what was made closed as removed. */
export const UndoRequest = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          settlementId: RowNumber,
          versionBefore: Nullable(VersionNumber),
          version: VersionNumber,
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 2000 },
    ),
  },
  { additionalProperties: false },
)
export type UndoRequest = Static<typeof UndoRequest>
