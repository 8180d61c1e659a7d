import { type Static, Type } from 'typebox'
import { criterionKeyPattern } from './criterionKeys.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Type.Number()
const Id = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })
const closed = { additionalProperties: false } as const
/** One text in both languages. */
const Named = Type.Object({ es: Type.String(), en: Type.String() })

export const mostCriteria = 30

export const CriterionKeyText = Type.String({ pattern: criterionKeyPattern, maxLength: 220 })
/** `05` a region, `05109` a comuna. */
export const PlaceCode = Type.String({ pattern: '^(\\d{2}|\\d{5})$' })

/**
 * How a raw value becomes 0 (least urgent) to 1 (most). `min-max`: by the least and greatest known value of those that are
 * ranked. `goal-posts`: by two fixed values, beyond them it stays. `percentile`: share of the known values below it, half of
 * its ties. `curve`: by straight lines between at least two points [raw, 0..1], raw ascending, beyond the ends it stays; a
 * curve has its direction in itself.
 */
export const Normalisation = Type.Union([
  Type.Object({ kind: Type.Literal('min-max') }, closed),
  Type.Object({ kind: Type.Literal('goal-posts'), low: Figure, high: Figure }, closed),
  Type.Object({ kind: Type.Literal('percentile') }, closed),
  Type.Object(
    {
      kind: Type.Literal('curve'),
      points: Type.Array(Type.Array(Figure, { minItems: 2, maxItems: 2 }), { minItems: 2, maxItems: 20 }),
    },
    closed,
  ),
])
export type Normalisation = Static<typeof Normalisation>
export const normalisationKinds = ['min-max', 'goal-posts', 'percentile', 'curve'] as const

/** What counts where a value is unknown: nothing, the others' weights grow; 1, the most urgent, as in the deficit index; the median of the known. */
export const unknownRules = ['leave-out', 'worst-case', 'median'] as const
export type UnknownRule = (typeof unknownRules)[number]

export const RankingCriterion = Type.Object(
  {
    key: CriterionKeyText,
    /** Points, any scale: what counts is their share of the sum. */
    weight: Type.Number({ minimum: 0, maximum: 1e6 }),
    /** Which raw values come first. Without meaning for a curve. */
    direction: Type.Enum(['more-first', 'less-first']),
    normalisation: Normalisation,
    unknown: Type.Enum([...unknownRules]),
    /** PROMETHEE II on normalised values: differences up to `indifference` count nothing, from `preference` on fully. */
    thresholds: Type.Optional(Nullable(Type.Object({ indifference: Share, preference: Share }, closed))),
    /** Shares of the sum of weights within which it is reasonable; absent: the ranking's `weightSpread` around its own. */
    bounds: Type.Optional(Nullable(Type.Object({ low: Share, high: Share }, closed))),
  },
  closed,
)
export type RankingCriterion = Static<typeof RankingCriterion>

export const rankingMethods = ['weighted-sum', 'topsis', 'promethee'] as const
export type RankingMethod = (typeof rankingMethods)[number]

/** One person's comparison of every pair: `matrix[i][j]` says how many times more `keys[i]` matters than `keys[j]`; null: not answered. */
export const Judgement = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 60 }),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    role: Type.Enum(['resident', 'municipality', 'ministry', 'organisation', 'other']),
    keys: Type.Array(CriterionKeyText, { maxItems: mostCriteria }),
    matrix: Type.Array(Type.Array(Nullable(Figure), { maxItems: mostCriteria }), { maxItems: mostCriteria }),
    /** Left out of the combination, and still shown. */
    isLeftOut: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type Judgement = Static<typeof Judgement>

/** What a settlement must be to be ranked at all: not a criterion, no points. Several hold together. */
export const RankingFilter = Type.Object(
  {
    key: CriterionKeyText,
    op: Type.Enum(['at-least', 'at-most']),
    value: Figure,
    /** Whether a settlement whose value is unknown stays. */
    keepsUnknown: Type.Boolean(),
  },
  closed,
)
export type RankingFilter = Static<typeof RankingFilter>

/** What a person decides of a ranking: everything but the data. */
export const RankingSpec = Type.Object(
  {
    /** Null: everything that is loaded. */
    in: Nullable(PlaceCode),
    standardSet: Type.String({ minLength: 1, maxLength: 100 }),
    method: Type.Enum([...rankingMethods]),
    criteria: Type.Array(RankingCriterion, { minItems: 1, maxItems: mostCriteria }),
    /**
     * Where the weights come from. `points`: typed or dragged. `pairwise`: the judgements, combined by the geometric mean of
     * what each said; `criteria[].weight` holds the weights that came of it, so that whoever reads them needs nothing else.
     */
    weighting: Type.Enum(['points', 'pairwise']),
    judgements: Type.Array(Judgement, { maxItems: 200 }),
    filters: Type.Array(RankingFilter, { maxItems: 20 }),
    exclusions: Type.Array(
      Type.Object({ settlementId: Id, reason: Type.String({ minLength: 1, maxLength: 500 }) }, closed),
      { maxItems: 2000 },
    ),
    /** Reasonable weights: each share of the sum between (1 − spread) and (1 + spread) times its own; 1 is any weights at all. */
    weightSpread: Share,
  },
  closed,
)
export type RankingSpec = Static<typeof RankingSpec>

/** A file, register, census or parameter behind a value. */
export const ValueSource = Type.Object({
  name: Type.String(),
  year: Nullable(Type.Integer()),
  datasetId: Nullable(Type.Integer()),
  confidence: Nullable(Type.Enum(['confirmed', 'to-confirm'])),
})
export type ValueSource = Static<typeof ValueSource>

/** The values of one criterion, an entry per settlement of the inputs. */
export const CriterionColumn = Type.Object({
  key: CriterionKeyText,
  name: Named,
  /** Code of the unit: `share`, `index` (0–100), `families`, `households`, `households-per-ha`, `per-thousand`, `years`, `uf-per-family`, `number`. */
  unit: Type.String(),
  /** Null is unknown, never zero. */
  values: Type.Array(Nullable(Figure)),
  /** Share of what a value is made of that is known, where that may be less than all (an index of services); absent: all of it. */
  known: Type.Optional(Nullable(Type.Array(Nullable(Share)))),
  /** Between which the value may lie, where that is known; null: taken as exact. */
  low: Nullable(Type.Array(Nullable(Figure))),
  high: Nullable(Type.Array(Nullable(Figure))),
  sources: Type.Array(ValueSource),
  /** Index into `sources` where rows have different ones; null: all of them hold for every row. */
  rowSources: Nullable(Type.Array(Nullable(Type.Integer()))),
  /** Why a value is unknown, or what to know about it; rows without anything to say are absent. */
  notes: Type.Array(Type.Object({ row: Type.Integer(), said: Said })),
})
export type CriterionColumn = Static<typeof CriterionColumn>

/** The data of a ranking. Closed settlements and records that wait for being told from another one are not in it. */
export const RankingInputs = Type.Object({
  in: Nullable(PlaceCode),
  standardSet: Type.String(),
  /** Columns, one entry per settlement, in the order of their ids. */
  settlements: Type.Object({
    ids: Type.Array(Type.Integer()),
    versions: Type.Array(Type.Integer()),
    codes: Type.Array(Nullable(Type.String())),
    names: Type.Array(Type.String()),
    comunaCodes: Type.Array(Nullable(Type.String())),
    comunaNames: Type.Array(Nullable(Type.String())),
    households: Type.Array(Nullable(Type.Integer())),
    /** Of the point that lies on it; null without a boundary. */
    longitudes: Type.Array(Nullable(Figure)),
    latitudes: Type.Array(Nullable(Figure)),
  }),
  columns: Type.Array(CriterionColumn),
  /** How many were left out for being closed, and for repeating another record. */
  left: Type.Object({ closed: Type.Integer(), repeated: Type.Integer() }),
  basis: Type.Object({
    /** Versions of the collections, as in GET /api/collections. */
    versions: Type.Record(Type.String(), Type.Integer()),
    computedAt: Type.String(),
    /** Figures of the methods as they were: standards, weights of the deficit index, unit costs, factors. */
    parameters: Type.Array(
      Type.Object({
        code: Type.String(),
        value: Nullable(Figure),
        unit: Type.String(),
        source: Type.String(),
        year: Nullable(Type.Integer()),
        confidence: Nullable(Type.Enum(['confirmed', 'to-confirm'])),
        version: Type.Integer(),
      }),
    ),
  }),
  findings: Type.Array(Said),
})
export type RankingInputs = Static<typeof RankingInputs>

/** GET /api/priorities/inputs?in=&set=&criteria=a,b,c : 202 with RankingState while what it rests on is computed. */
export const RankingInputsQuery = Type.Object({
  in: Type.Optional(PlaceCode),
  set: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  /** Keys, each percent-encoded, separated by commas. */
  criteria: Type.String({ minLength: 1, maxLength: 8000 }),
})
export type RankingInputsQuery = Static<typeof RankingInputsQuery>

export const RankingState = Type.Object({
  phase: Type.Enum(['coverage', 'demand', 'failed']),
  progress: Share,
  findings: Type.Array(Said),
})
export type RankingState = Static<typeof RankingState>

/** GET /api/priorities/criteria?in=&set= : all that settlements can be ordered by here. */
export const CriterionChoice = Type.Object({
  key: CriterionKeyText,
  name: Named,
  /** What it says, how it is made. */
  about: Named,
  group: Type.Enum(['need', 'services', 'infrastructure', 'risk', 'feasibility', 'own']),
  unit: Type.String(),
  /** What it starts with when it is added. */
  initial: RankingCriterion,
  /** Null while what it rests on is computed. */
  known: Nullable(Type.Integer()),
  total: Type.Integer(),
  min: Nullable(Figure),
  max: Nullable(Figure),
})
export type CriterionChoice = Static<typeof CriterionChoice>
export const CriterionLibrary = Type.Object({ criteria: Type.Array(CriterionChoice) })
export type CriterionLibrary = Static<typeof CriterionLibrary>

/** One settlement's place. In the order of the inputs; those that are filtered or excluded have no score and say why. */
export const RankedSettlement = Type.Object({
  settlementId: Type.Integer(),
  /** Weighted sum 0–100; TOPSIS closeness 0–1; PROMETHEE II net flow −1–1. Null: nothing is known, or not ranked. */
  score: Nullable(Figure),
  /** 1 is first; ties share the place and the next one is skipped. */
  rank: Nullable(Type.Integer()),
  /** Share of the weights that is known; a value of which a part is known counts with that part. */
  completeness: Share,
  /** What each criterion adds to the score, in the order of the criteria; they add up to it. */
  contributions: Type.Array(Nullable(Figure)),
  leftOut: Nullable(Said),
})
export type RankedSettlement = Static<typeof RankedSettlement>

export const RankingResult = Type.Object({
  /** Weights as shares of their sum, in the order of the criteria. */
  weights: Type.Array(Share),
  rows: Type.Array(RankedSettlement),
  ranked: Type.Integer(),
  /** What is worth knowing: a criterion equal everywhere, unknown everywhere, weights all zero, inconsistent judgements. */
  findings: Type.Array(Said),
})
export type RankingResult = Static<typeof RankingResult>

/** Kept with all it came from. `inputs` and `result` are those of the moment of saving. */
export const Ranking = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  note: Nullable(Type.String({ maxLength: 2000 })),
  /** The one that the program brings: where nobody chose another it orders, and plans follow it. */
  isInitial: Type.Boolean(),
  spec: RankingSpec,
  /** Null for the initial one before it was saved for a place. */
  inputs: Nullable(RankingInputs),
  result: Nullable(RankingResult),
  validFrom: Type.String(),
  changedBy: Type.String(),
  changeNote: Nullable(Type.String()),
})
export type Ranking = Static<typeof Ranking>

/** In the list: without the data. */
export const RankingSummary = Type.Object({
  id: Id,
  version: Type.Integer(),
  name: Type.String(),
  note: Nullable(Type.String()),
  isInitial: Type.Boolean(),
  in: Nullable(PlaceCode),
  method: Type.Enum([...rankingMethods]),
  criteria: Type.Array(Named),
  ranked: Nullable(Type.Integer()),
  /** The three first. */
  first: Type.Array(Type.String()),
  validFrom: Type.String(),
  changedBy: Type.String(),
  sealedCount: Type.Integer(),
})
export type RankingSummary = Static<typeof RankingSummary>

/** POST and PUT of /api/priorities/rankings[/:id]; the server reads the inputs and computes the result. */
export const RankingDraft = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    note: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
    spec: RankingSpec,
    changeNote: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
  },
  closed,
)
export type RankingDraft = Static<typeof RankingDraft>
