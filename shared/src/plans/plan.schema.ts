import { type Static, Type } from 'typebox'
import { PackageCode } from './catalogue.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Type.Number()
const Money = Type.Number({ minimum: 0, maximum: 1e12, description: 'UF' })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Id = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const Year = Type.Integer({ minimum: 2000, maximum: 2100 })
const Place = Type.String({ pattern: '^(\\d{2}|\\d{5})$' })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))
export const Said = Type.Object({ code: Type.String(), params: Type.Optional(Params) })
const closed = { additionalProperties: false } as const
const Reason = Type.String({ minLength: 1, maxLength: 500 })

export const mostYears = 10

/** Money of its own beside the budget: only for some packages, only in some places. */
export const Fund = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 60 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    /** Per year of the plan. */
    uf: Type.Array(Money, { minItems: 1, maxItems: mostYears }),
    /** Null: any. */
    packages: Nullable(Type.Array(PackageCode)),
    places: Nullable(Type.Array(Place)),
  },
  closed,
)
export type Fund = Static<typeof Fund>

/** A share of the plan's families or money that a place must reach. `code` null: each region, or each comuna, that has something to plan. */
export const EquityFloor = Type.Object(
  {
    of: Type.Enum(['region', 'comuna']),
    code: Nullable(Place),
    measure: Type.Enum(['families', 'money']),
    share: Share,
  },
  closed,
)
export type EquityFloor = Static<typeof EquityFloor>

/** A planner's word on one settlement: in, with a package and a year where they are said, or out. */
export const Lock = Type.Object(
  {
    settlementId: Id,
    is: Type.Enum(['in', 'out']),
    /** `out`: only this package is out. Null: all, or any. */
    package: Nullable(PackageCode),
    year: Nullable(Year),
    reason: Reason,
  },
  closed,
)
export type Lock = Static<typeof Lock>

/** What people decide of a plan: everything but the data. */
export const PlanSpec = Type.Object(
  {
    /** Regions and comunas; empty: everything that is loaded. */
    places: Type.Array(Place, { maxItems: 400 }),
    /** The ranking that the scores come from; its newest version. */
    rankingId: Id,
    fromYear: Year,
    /** UF per year: as many years as entries. */
    budgetsUf: Type.Array(Money, { minItems: 1, maxItems: mostYears }),
    /** Money not spent in a year stays for the next one. */
    carriesOver: Type.Boolean(),
    funds: Type.Array(Fund, { maxItems: 20 }),
    /** A family served a year later counts so much less, per cent a year. */
    discountPct: Type.Number({ minimum: 0, maximum: 30 }),
    /** Packages that are offered. */
    packages: Type.Array(PackageCode, { minItems: 1, maxItems: 60 }),
    /** Code of the programme that projects on sites follow. */
    programme: Type.String({ minLength: 1, maxLength: 60 }),
    /** Families that works of a year may begin for, per comuna. */
    capacities: Type.Array(
      Type.Object({ comunaCode: Place, familiesPerYear: Type.Integer({ minimum: 0, maximum: 1e6 }) }, closed),
      { maxItems: 400 },
    ),
    floors: Type.Array(EquityFloor, { maxItems: 100 }),
    minFamilies: Nullable(Type.Integer({ minimum: 0, maximum: 1e7 })),
    locks: Type.Array(Lock, { maxItems: 2000 }),
    sites: Type.Object(
      {
        /** Null: all that pass. */
        ids: Nullable(Type.Array(Id, { maxItems: 2000 })),
        /** From the old home to the new one. */
        maxDistanceKm: Type.Number({ exclusiveMinimum: 0, maximum: 500 }),
      },
      closed,
    ),
    /** 0: works anywhere. 1: a comuna in which works begin in a year must be worth the mean benefit of a settlement. */
    compactness: Share,
  },
  closed,
)
export type PlanSpec = Static<typeof PlanSpec>

/** What a scenario says differently from its base: whole entries of the spec. */
export const PlanOverrides = Type.Partial(PlanSpec)
export type PlanOverrides = Static<typeof PlanOverrides>

/** How the computation goes. `interrupted`: the server stopped meanwhile; what was found is kept, and it can be resumed. */
export const runPhases = [
  'waiting',
  'reading',
  'first',
  'improving',
  'finished',
  'kept',
  'cancelled',
  'infeasible',
  'failed',
  'interrupted',
] as const
export type RunPhase = (typeof runPhases)[number]

export const PlanRunState = Type.Object({
  id: Id,
  planId: Id,
  /** `manual`: changed by hand from the run before. */
  kind: Type.Enum(['solved', 'manual']),
  phase: Type.Enum([...runPhases]),
  /** How many wait before it. */
  ahead: Type.Integer(),
  startedAt: Nullable(Type.String()),
  startedBy: Type.String(),
  seconds: Figure,
  objective: Nullable(Figure),
  bound: Nullable(Figure),
  /** (bound − objective) ÷ bound. */
  gap: Nullable(Share),
  /** Each better plan and each better bound, oldest first. */
  history: Type.Array(Type.Object({ seconds: Figure, objective: Nullable(Figure), bound: Nullable(Figure) })),
  /** What is wrong, which requirements conflict, what the smallest relaxation is. */
  findings: Type.Array(Said),
  /** Whether there is a plan to look at already. */
  hasResult: Type.Boolean(),
})
export type PlanRunState = Static<typeof PlanRunState>

export const RunOptions = Type.Object(
  {
    timeLimitS: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 3600 })),
    /** Good enough. */
    gap: Type.Optional(Share),
  },
  closed,
)
export type RunOptions = Static<typeof RunOptions>

const plan = {
  id: Id,
  version: Type.Integer(),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  note: Nullable(Type.String({ maxLength: 2000 })),
  /** Null: a base. Otherwise a scenario of it. */
  baseId: Nullable(Id),
  validFrom: Type.String(),
  changedBy: Type.String(),
  /** The newest run; null before the first. */
  run: Nullable(PlanRunState),
  /** What changed since its data were read: nothing is shown silently different. */
  outdated: Type.Array(Said),
  isDemonstration: Type.Boolean(),
}

export const Plan = Type.Object({
  ...plan,
  /** In effect: the base's with the overrides. */
  spec: PlanSpec,
  /** Null in a base. */
  overrides: Nullable(PlanOverrides),
  baseName: Nullable(Type.String()),
})
export type Plan = Static<typeof Plan>

export const PlanSummary = Type.Object({
  ...plan,
  places: Type.Array(Place),
  fromYear: Year,
  years: Type.Integer(),
  budgetUf: Money,
  families: Nullable(Type.Integer()),
  costUf: Nullable(Money),
})
export type PlanSummary = Static<typeof PlanSummary>

/** POST and PUT of /api/plans[/:id]: a base has `spec`, a scenario `baseId` and `overrides`. */
export const PlanDraft = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    note: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
    spec: Type.Optional(PlanSpec),
    baseId: Type.Optional(Nullable(Id)),
    overrides: Type.Optional(Nullable(PlanOverrides)),
    changeNote: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
  },
  closed,
)
export type PlanDraft = Static<typeof PlanDraft>
