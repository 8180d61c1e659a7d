import type { Issue } from '../problems/issue.ts'

/** One kind of intervention with its cost and the share of the gap it closes. */
export interface PackageCost {
  package: string
  nameEs: string
  nameEn: string
  costUfPerFamily: number
  lowUf: number
  highUf: number
  /** 0 to 1. */
  benefit: number
  referenceYear: number
  source: string
  confidence: string
}

/** What the plan knows of a settlement. Null is unknown. */
export interface PlanCandidate {
  settlementId: number
  families: number | null
  /** 0 to 100. */
  score: number | null
  /** Why it has none though something is known of it. */
  leftOut?: Issue | null
  /** The record that this one seems to repeat, while nobody has decided. */
  repeats: { name: string; code: string | null } | null
}

/** A package for one settlement. */
export interface PlanOption {
  package: PackageCost
  costUf: number
  /** benefit of the package × score × families. */
  benefit: number
}

export interface PlannableSettlement {
  settlementId: number
  families: number
  score: number
  /** Cheapest first. */
  options: PlanOption[]
}

/** One year, no sites: a multiple-choice knapsack. */
export interface PlanModel {
  budgetUf: number
  settlements: PlannableSettlement[]
  /** Why the others cannot be planned, by settlement. */
  excluded: Map<number, Issue>
}

export function buildModel(candidates: PlanCandidate[], packages: PackageCost[], budgetUf: number): PlanModel {
  const model: PlanModel = { budgetUf: Math.max(0, budgetUf), settlements: [], excluded: new Map() }
  for (const candidate of candidates) {
    const issue = exclusion(candidate)
    if (issue !== null) model.excluded.set(candidate.settlementId, issue)
    else if (isKnown(candidate)) model.settlements.push(plannable(candidate, packages))
  }
  return model
}

type KnownCandidate = PlanCandidate & { families: number; score: number }

const isKnown = (candidate: PlanCandidate): candidate is KnownCandidate =>
  candidate.families !== null && candidate.score !== null

/** Why a settlement takes no part in the choice; null when it does. Unknown households are never taken for zero. */
function exclusion({ families, score, leftOut, repeats }: PlanCandidate): Issue | null {
  if (repeats !== null) return { code: 'plan-repeated', params: { name: repeats.name, code: repeats.code ?? '–' } }
  if (families === null) return { code: 'plan-unknown-households' }
  if (families === 0) return { code: 'plan-no-families' }
  if (score === null) return leftOut ?? { code: 'plan-no-score' }
  return score > 0 ? null : { code: 'plan-no-lack' }
}

const plannable = (
  { settlementId, families, score }: KnownCandidate,
  packages: PackageCost[],
): PlannableSettlement => ({
  settlementId,
  families,
  score,
  options: packages
    .map((kind) => ({
      package: kind,
      costUf: kind.costUfPerFamily * families,
      benefit: kind.benefit * score * families,
    }))
    .sort((a, b) => a.costUf - b.costUf),
})

/** The package chosen for each settlement that gets one. */
export type PlanChoices = Map<number, PlanOption>

export const benefitOf = (choices: PlanChoices): number => sum(choices, (option) => option.benefit)
export const costUfOf = (choices: PlanChoices): number => sum(choices, (option) => option.costUf)

const sum = (choices: PlanChoices, value: (option: PlanOption) => number) =>
  [...choices.values()].reduce((total, option) => total + value(option), 0)
