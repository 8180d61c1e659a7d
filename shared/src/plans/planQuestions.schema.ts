import { type Static, Type } from 'typebox'
import { PackageCode } from './catalogue.schema.ts'
import { Said } from './plan.schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const Figure = Type.Number()

/** What becomes of a settlement when the plan is solved again with something changed. */
export const Displaced = Type.Object({
  settlementId: Type.Integer(),
  name: Type.String(),
  comunaName: Nullable(Type.String()),
  /** `leaves`, `enters`, `package`, `year`. */
  move: Type.String(),
  before: Type.Array(Type.Object({ package: PackageCode, year: Type.Integer() })),
  after: Type.Array(Type.Object({ package: PackageCode, year: Type.Integer() })),
  families: Type.Integer(),
})
export type Displaced = Static<typeof Displaced>

/** A change of the plan's figures, after less before. */
export const Difference = Type.Object({
  points: Figure,
  families: Type.Integer(),
  costUf: Figure,
  displaced: Type.Array(Displaced),
  /** Points that neither plan was proved short of the best: a smaller difference says nothing. */
  uncertainPoints: Figure,
})
export type Difference = Static<typeof Difference>

/**
 * Why a settlement has no works, found by solving again. `excluded`: it cannot be planned, the reason is the result's.
 * `impossible`: the requirements leave no room for it, with `conflict`. `displaces`: it can be had, at a loss.
 */
export const WhyNot = Type.Object({
  settlementId: Type.Integer(),
  outcome: Type.Enum(['excluded', 'impossible', 'displaces']),
  reason: Said,
  conflict: Type.Array(Said),
  /** With the settlement locked in and nothing else changed. */
  locked: Nullable(Difference),
  /** What it would get then. */
  works: Type.Array(
    Type.Object({ package: PackageCode, year: Type.Integer(), families: Type.Integer(), costUf: Figure }),
  ),
  /** Its cheapest works; at this share of the cost or less the best plan has it. Null: not even for nothing. */
  entersAtCost: Nullable(Type.Object({ share: Figure, costUf: Figure, atMostUf: Figure })),
  /** Added to the year in which it would begin, the best plan has it and displaces nobody. Null where more money alone is not enough. */
  entersWithUf: Nullable(Figure),
  seconds: Figure,
})
export type WhyNot = Static<typeof WhyNot>

/** Why a settlement has the works that it has. */
export const WhyIn = Type.Object({
  settlementId: Type.Integer(),
  reason: Said,
  /** Without the settlement: what would be done instead. */
  without: Difference,
  pointsPerUf: Nullable(Figure),
  /** Points per UF where the money runs out; null where it does not. */
  thresholdPerUf: Nullable(Figure),
  seconds: Figure,
})
export type WhyIn = Static<typeof WhyIn>

export const MoreMoney = Type.Object({
  /** Spread over the years in equal parts. */
  uf: Figure,
  difference: Difference,
  seconds: Figure,
})
export type MoreMoney = Static<typeof MoreMoney>

/** What the plan would gain without one of its requirements. */
export const RequirementCost = Type.Object({
  requirement: Said,
  difference: Difference,
})
export type RequirementCost = Static<typeof RequirementCost>
export const RequirementCosts = Type.Object({ costs: Type.Array(RequirementCost), seconds: Figure })
export type RequirementCosts = Static<typeof RequirementCosts>

/** 202 while it solves again. */
export const AskingState = Type.Object({
  phase: Type.Enum(['waiting', 'solving', 'measuring', 'failed']),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  findings: Type.Array(Said),
})
export type AskingState = Static<typeof AskingState>

/** Families with a solution in the plan that have a service within its standard, where that is known. */
const Reach = Type.Object({ known: Figure, within: Figure })

/** Before: where families live today. After: where they stay or move to, with complementary works; on sites by the location rule of the programme. */
export const PlanCoverage = Type.Object({
  families: Type.Integer(),
  services: Type.Array(
    Type.Object({
      service: Type.String(),
      name: Type.Object({ es: Type.String(), en: Type.String() }),
      before: Reach,
      after: Reach,
    }),
  ),
})
export type PlanCoverage = Static<typeof PlanCoverage>
