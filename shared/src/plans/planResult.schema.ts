import { type Static, Type } from 'typebox'
import { PackageCode } from './catalogue.schema.ts'
import { Said } from './plan.schema.ts'

const Figure = Type.Number()

export const Move = Type.Object({ siteId: Type.Integer(), families: Type.Integer(), km: Figure })

/** One package for one settlement in the year in which it begins and is committed. */
export const PlannedWork = Type.Object({
  package: PackageCode,
  year: Type.Integer(),
  /** Last year of the works; may lie beyond the plan. */
  endYear: Type.Integer(),
  families: Type.Integer(),
  /** Without the land and works of sites, which projects carry. */
  costUf: Figure,
  /** Points: benefit × score × families, discounted. */
  benefit: Figure,
  /** Which rules changed the cost: their ids, and what they multiply it by together. */
  costRules: Type.Array(Type.Integer()),
  costFactor: Figure,
  /** UF by fund; `budget` is the plan's own money. */
  paidBy: Type.Array(Type.Object({ fund: Type.String(), uf: Figure })),
  moves: Type.Array(Move),
  isLocked: Type.Boolean(),
})
export type PlannedWork = Static<typeof PlannedWork>

/** Every settlement of the plan's places: with works, or with the reason why not. */
export const PlannedSettlement = Type.Object({
  settlementId: Type.Integer(),
  version: Type.Integer(),
  works: Type.Array(PlannedWork),
  /** Families that get a solution: by an in-place package, relocation or new homes for doubled-up families. */
  families: Type.Integer(),
  costUf: Figure,
  benefit: Figure,
  reason: Said,
})
export type PlannedSettlement = Static<typeof PlannedSettlement>

/** New homes on a site that begin in one year, within the programme's group sizes. */
export const PlannedProject = Type.Object({
  siteId: Type.Integer(),
  year: Type.Integer(),
  /** 1, 2, … where a site has several in a year. */
  number: Type.Integer(),
  families: Type.Integer(),
  /** Land, paid with the first project of the site, and works of the site. */
  siteCostUf: Figure,
  from: Type.Array(
    Type.Object({ settlementId: Type.Integer(), package: PackageCode, families: Type.Integer(), km: Figure }),
  ),
})
export type PlannedProject = Static<typeof PlannedProject>

export const PlannedYear = Type.Object({
  year: Type.Integer(),
  budgetUf: Figure,
  /** From the years before. */
  carriedUf: Figure,
  fundsUf: Figure,
  costUf: Figure,
  leftUf: Figure,
  families: Type.Integer(),
  byPackage: Type.Array(
    Type.Object({ package: PackageCode, settlements: Type.Integer(), families: Type.Integer(), costUf: Figure }),
  ),
  byFund: Type.Array(Type.Object({ fund: Type.String(), givenUf: Figure, usedUf: Figure })),
})
export type PlannedYear = Static<typeof PlannedYear>

/** A requirement and how far the plan goes. */
export const PlannedRequirement = Type.Object({
  requirement: Said,
  wanted: Figure,
  reached: Figure,
  isMet: Type.Boolean(),
})

/**
 * `optimal`: within the asked gap of the bound. `feasible`: the best found when it was stopped. `manual`: changed by hand, and
 * the bound is of the run before. `empty`: nothing can be planned, the findings say why.
 */
export const PlanResult = Type.Object({
  status: Type.Enum(['optimal', 'feasible', 'manual', 'empty']),
  objective: Figure,
  bound: Figure,
  gap: Figure,
  seconds: Figure,
  solver: Type.String(),
  settlements: Type.Array(PlannedSettlement),
  projects: Type.Array(PlannedProject),
  years: Type.Array(PlannedYear),
  requirements: Type.Array(PlannedRequirement),
  totals: Type.Object({
    families: Type.Integer(),
    costUf: Figure,
    budgetUf: Figure,
    settlements: Type.Integer(),
    considered: Type.Integer(),
    /** That cannot be planned: no known families, no score, no cost. */
    unplannable: Type.Integer(),
  }),
  /** What must be read with the plan; requirements that a manual change breaks. */
  findings: Type.Array(Said),
})
export type PlanResult = Static<typeof PlanResult>

/** What was chosen, by name: all that is needed, with spec and inputs, to make the result again; also what a manual change sends. */
export const PlanChoice = Type.Object(
  {
    settlementId: Type.Integer(),
    package: PackageCode,
    year: Type.Integer(),
    moves: Type.Array(
      Type.Object(
        { siteId: Type.Integer(), families: Type.Integer({ minimum: 1, maximum: 100_000 }) },
        { additionalProperties: false },
      ),
      { maxItems: 2000 },
    ),
  },
  { additionalProperties: false },
)
export type PlanChoice = Static<typeof PlanChoice>
