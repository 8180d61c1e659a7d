import { type Static, Type } from 'typebox'
import { IssueSchema } from '../imports/import.schema.ts'
import {
  Amount,
  Audience,
  DemandBasis,
  DemandRule,
  DemandTarget,
  NeedComponentId,
  Solution,
  solutionKinds,
  solutionStages,
} from './demand.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const closed = { additionalProperties: false } as const
const Note = Type.Optional(Nullable(Type.String({ maxLength: 5000 })))
const Confidence = Type.Optional(Type.Enum(['confirmed', 'to-confirm']))
const Source = Type.String({ minLength: 1, maxLength: 500 })
const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const SettlementId = Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 2 ** 53 - 1 })))

/** PUT /api/demand/rule, with If-Match: the rule from now on. */
export const NewDemandRule = Type.Object(
  {
    deduplication: DemandRule.properties.deduplication,
    components: Type.Array(NeedComponentId, { maxItems: 20 }),
    source: Source,
    confidence: Confidence,
    changeNote: Note,
  },
  closed,
)
export type NewDemandRule = Static<typeof NewDemandRule>

/** Every state of it, newest first; the last is the initial one. */
export const DemandRuleHistory = Type.Array(DemandRule)

/** GET /api/demand/rule/effect?in=05&components=irrecoverable,doubled-up : what demand would be by each way of not counting twice. */
export const RuleEffectQuery = Type.Object({
  in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })),
  components: Type.String({ pattern: '^[a-z-]{1,30}(,[a-z-]{1,30}){0,12}$' }),
  audience: Type.Optional(Audience),
})
export type RuleEffectQuery = Static<typeof RuleEffectQuery>
const RuleFigures = Type.Object({
  deduplication: DemandRule.properties.deduplication,
  components: Type.Array(NeedComponentId),
  families: Amount,
  settlementFamilies: Amount,
  censusFamilies: Amount,
  setAside: Amount,
})
export type RuleFigures = Static<typeof RuleFigures>
export const RuleEffect = Type.Object({
  basis: DemandBasis,
  inForce: RuleFigures,
  /** With the components that were asked for, each way of not counting twice. */
  choices: Type.Array(RuleFigures),
})
export type RuleEffect = Static<typeof RuleEffect>

/** PUT /api/demand/target, with If-Match: the target from now on. */
export const NewDemandTarget = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    families: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
    regionCode: Nullable(Type.String({ pattern: '^\\d{2}$' })),
    fromYear: Nullable(Year),
    toYear: Nullable(Year),
    source: Source,
    confidence: Confidence,
    changeNote: Note,
  },
  closed,
)
export type NewDemandTarget = Static<typeof NewDemandTarget>

export const DemandTargetHistory = Type.Array(DemandTarget)

const solutionValues = {
  comunaCode: Type.String({ pattern: '^\\d{5}$' }),
  settlementId: SettlementId,
  kind: Type.Enum([...solutionKinds]),
  stage: Type.Enum([...solutionStages]),
  families: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  /** Of its stage: when it is planned for, began, or was delivered. */
  year: Year,
  source: Source,
  note: Note,
}

export const NewSolution = Type.Object(solutionValues, closed)
export type NewSolution = Static<typeof NewSolution>
export const SolutionEdit = Type.Partial(NewSolution, closed)
export type SolutionEdit = Static<typeof SolutionEdit>

/** POST /api/demand/solutions/table: rows as CSV text, as a spreadsheet writes or copies them. */
export const SolutionTable = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 1_000_000 }),
    /** Only says what would be stored. */
    isTrial: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type SolutionTable = Static<typeof SolutionTable>

/** What each row would be, in the order of the text; nothing is stored unless all of them can be. */
export const SolutionTableAnswer = Type.Object({
  rows: Type.Array(
    Type.Object({
      /** As counted in the text, the header being 1. */
      line: Type.Integer(),
      solution: Nullable(NewSolution),
      comunaName: Nullable(Type.String()),
      settlementName: Nullable(Type.String()),
      /** Is there already, in every value: not stored again. */
      isThere: Type.Boolean(),
      issues: Type.Array(IssueSchema),
    }),
  ),
  stored: Type.Array(Solution),
})
export type SolutionTableAnswer = Static<typeof SolutionTableAnswer>

/** A published figure to hold against what is computed; shown beside it, never added to it. */
export const ReferenceFigure = Type.Object({
  code: Type.String(),
  /** Who counted, by one way of counting. */
  series: Type.String(),
  /** Both null: the country. */
  regionCode: Nullable(Type.String()),
  comunaCode: Nullable(Type.String()),
  year: Type.Integer(),
  value: Type.Number(),
  unit: Type.String(),
  source: Type.String(),
  confidence: Type.Enum(['confirmed', 'to-confirm']),
  note: Nullable(Type.String()),
})
export type ReferenceFigure = Static<typeof ReferenceFigure>
