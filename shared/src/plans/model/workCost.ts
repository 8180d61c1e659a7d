import type { CostFactor, CostRule, Package } from '../catalogue.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'

export interface WorkCost {
  costUf: number
  /** Ids of the rules that hold. */
  costRules: number[]
  /** What they multiply the cost by together. */
  costFactor: number
  /** That rules of the package ask for and nobody knows: they change nothing, and it is said. */
  unknownFactors: CostFactor[]
}

/** What a package costs a settlement for so many families, by those of the package's rules that hold there. */
export function workCost(
  inputs: PlanInputs,
  rules: CostRule[],
  row: number,
  offered: Package,
  families: number,
): WorkCost {
  const holding = rules.filter(({ factor, from, to }) => {
    const value = factorValue(inputs, row, factor)
    return value !== null && (from === null || value >= from) && (to === null || value < to)
  })
  const costFactor = holding.reduce((product, { multiply }) => product * multiply, 1)
  return {
    costUf: (offered.fixedUf + offered.costUfPerFamily * families) * costFactor,
    costRules: holding.map(({ id }) => id),
    costFactor,
    unknownFactors: [...new Set(rules.map(({ factor }) => factor))].filter(
      (factor) => factorValue(inputs, row, factor) === null,
    ),
  }
}

function factorValue({ settlements }: PlanInputs, row: number, factor: CostFactor): number | null {
  const columns = {
    'slope-deg': settlements.slopeDeg,
    'households-per-ha': settlements.householdsPerHa,
    'distance-to-street-m': settlements.distanceToStreetM,
    families: settlements.families,
  }
  return columns[factor][row] ?? null
}
