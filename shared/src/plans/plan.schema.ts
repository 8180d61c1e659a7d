import { type Static, type TSchema, Type } from 'typebox'
import { IssueSchema } from '../imports/import.schema.ts'

const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const PlanRequest = Type.Object(
  {
    regionCode: Type.String({ description: 'Two-digit region code' }),
    budgetUf: Type.Number({ description: 'Budget of the year, in UF' }),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    year: Type.Optional(Type.Integer({ description: 'Year of the plan; the current one if absent' })),
    standards: Type.Optional(Type.String({ description: 'Set of service standards; siedu if absent' })),
    timeLimitS: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 600, description: 'Time for the solver, in seconds' }),
    ),
  },
  { additionalProperties: false },
)
export type PlanRequest = Static<typeof PlanRequest>

export const PlanGap = Type.Object({
  service: Type.String(),
  standardM: Type.Number(),
  distanceM: Nullable(Type.Number()),
  isEstimate: Type.Boolean({ description: 'Straight line times the detour, not a walk along streets' }),
  gapM: Nullable(Type.Number({ description: 'Metres beyond the standard; 0 within it, null unknown' })),
  familiesBeyond: Nullable(Type.Number()),
  peopleBeyond: Nullable(Type.Number()),
  unknown: Nullable(IssueSchema),
})

export const PlanCriterion = Type.Object({
  criterion: Type.String({ description: 'Key, as in a ranking' }),
  raw: Nullable(Type.Number()),
  normalised: Nullable(Type.Number()),
  weight: Type.Number(),
  contribution: Type.Number({ description: 'Points of the score' }),
})

export const PlanItem = Type.Object({
  settlementId: Type.Integer(),
  settlementVersion: Type.Integer(),
  code: Nullable(Type.String()),
  name: Type.String(),
  comunaCode: Nullable(Type.String()),
  comunaName: Nullable(Type.String()),
  package: Nullable(Type.String()),
  families: Nullable(Type.Integer({ description: 'Known households; null is unknown' })),
  costUf: Nullable(Type.Number()),
  score: Nullable(Type.Number({ description: '0 to 100' })),
  completeness: Type.Number({ description: 'Share of the score’s weight that was known, 0 to 1' }),
  benefit: Nullable(Type.Number({ description: 'Benefit of the package × score × families' })),
  reason: IssueSchema,
  alternative: Nullable(IssueSchema),
  gaps: Type.Array(PlanGap),
  criteria: Type.Array(PlanCriterion),
})
export type PlanItem = Static<typeof PlanItem>

export const PlanTotals = Type.Object({
  families: Type.Integer(),
  costUf: Type.Number(),
  settlements: Type.Integer({ description: 'Settlements with a package' }),
  considered: Type.Integer({ description: 'Settlements of the region that are not closed' }),
})

/** How many of what the plan had to do without. */
export const PlanUnknowns = Type.Object({
  households: Type.Integer(),
  boundary: Type.Integer(),
  score: Type.Integer(),
  repeated: Type.Integer(),
  services: Type.Array(Type.String()),
})

export const PlanDataset = Type.Object({
  id: Type.Integer(),
  source: Type.String(),
  collection: Type.String(),
  name: Type.String(),
  publisher: Nullable(Type.String()),
  licence: Nullable(Type.String()),
  referenceYear: Nullable(Type.Integer()),
  fileName: Nullable(Type.String()),
  fileHash: Nullable(Type.String()),
  isDemonstration: Type.Boolean(),
})
export type PlanDataset = Static<typeof PlanDataset>

const sourced = { source: Type.String(), confidence: Type.String() }

/** Every figure that went in, with where it comes from. */
export const PlanParameters = Type.Object({
  standardSet: Type.String(),
  standards: Type.Array(
    Type.Object({
      service: Type.String(),
      /** Of a service that somebody added; absent or null: the program names it. */
      name: Type.Optional(Nullable(Type.String())),
      facilityKinds: Type.Array(Type.String()),
      maxDistanceM: Type.Number(),
      validFromYear: Type.Integer(),
      ...sourced,
    }),
  ),
  criteria: Type.Array(
    Type.Object({
      criterion: Type.String({ description: 'Key, as in a ranking' }),
      name: Type.Object({ es: Type.String(), en: Type.String() }),
      weight: Type.Number({ description: 'Share of all weights' }),
      unit: Type.String(),
      ...sourced,
    }),
  ),
  packages: Type.Array(
    Type.Object({
      package: Type.String(),
      nameEs: Type.String(),
      nameEn: Type.String(),
      costUfPerFamily: Type.Number(),
      lowUf: Type.Number(),
      highUf: Type.Number(),
      benefit: Type.Number(),
      referenceYear: Type.Integer(),
      ...sourced,
    }),
  ),
  factors: Type.Array(
    Type.Object({
      code: Type.String(),
      value: Type.Number(),
      unit: Type.String(),
      referenceYear: Type.Integer(),
      ...sourced,
    }),
  ),
  facilities: Type.Array(
    Type.Object({
      kind: Type.String(),
      counted: Type.Integer(),
      closed: Type.Integer(),
      withoutPlace: Type.Integer(),
      isLoadedInRegion: Type.Boolean(),
    }),
  ),
  datasets: Type.Array(PlanDataset),
})
export type PlanParameters = Static<typeof PlanParameters>

const summary = {
  id: Nullable(Type.Integer({ description: 'Null for a plan that was not saved' })),
  name: Type.String(),
  regionCode: Type.String(),
  budgetUf: Type.Number(),
  year: Type.Integer(),
  createdAt: Type.String(),
  totals: PlanTotals,
  objective: Type.Number({ description: 'Points reached' }),
  bound: Type.Number({ description: 'Points that no plan can exceed' }),
  gap: Type.Number({ description: '(bound − objective) ÷ bound' }),
  status: Type.Enum(['optimal', 'time-limit', 'empty']),
  isDemonstration: Type.Boolean({ description: 'Made with generated data, not with real settlements' }),
}

export const PlanSummary = Type.Object(summary)
export type PlanSummary = Static<typeof PlanSummary>

export const Plan = Type.Object({
  ...summary,
  solver: Type.String(),
  solveSeconds: Type.Number(),
  /** Benefit per UF where the money ran out. */
  thresholdPerUf: Type.Number(),
  unknowns: PlanUnknowns,
  /** What must be read with the plan: estimates, what is to confirm, what was left out. */
  notes: Type.Array(IssueSchema),
  parameters: PlanParameters,
  items: Type.Array(PlanItem),
})
export type Plan = Static<typeof Plan>
