import type { PlanModel, PlanOption } from './planModel.ts'

export interface Relaxation {
  /** No plan can reach more benefit than this. */
  bound: number
  /**
   * Benefit per UF of the step where the money runs out, were settlements divisible: the price of a UF. Steps above it
   * are worth their money, steps below it are not. 0 when the budget pays for everything.
   */
  thresholdPerUf: number
}

interface Step {
  costUf: number
  benefit: number
}

/**
 * The linear relaxation of the multiple-choice knapsack, solved by its greedy rule (Dyer 1984, Zemel 1984): take the
 * steps of every settlement's efficient packages by benefit per UF until the budget is spent.
 */
export function relax(model: PlanModel): Relaxation {
  const steps = model.settlements.flatMap((settlement) => efficientSteps(settlement.options))
  steps.sort((a, b) => b.benefit / b.costUf - a.benefit / a.costUf)
  let leftUf = model.budgetUf
  let bound = 0
  for (const step of steps) {
    if (step.costUf > leftUf) {
      const thresholdPerUf = step.benefit / step.costUf
      return { bound: bound + leftUf * thresholdPerUf, thresholdPerUf }
    }
    leftUf -= step.costUf
    bound += step.benefit
  }
  return { bound, thresholdPerUf: 0 }
}

/** From nothing to the best package by falling benefit per UF: the upper hull of the options by cost. */
function efficientSteps(options: PlanOption[]): Step[] {
  const hull: Step[] = [{ costUf: 0, benefit: 0 }]
  for (const option of options) {
    if (option.benefit <= (hull.at(-1) as Step).benefit) continue
    while (hull.length > 1 && slope(hull.at(-2) as Step, hull.at(-1) as Step) <= slope(hull.at(-2) as Step, option))
      hull.pop()
    hull.push(option)
  }
  return hull.slice(1).map((point, before) => difference(hull[before] as Step, point))
}

const slope = (from: Step, to: Step) => (to.benefit - from.benefit) / (to.costUf - from.costUf)
const difference = (from: Step, to: Step): Step => ({
  costUf: to.costUf - from.costUf,
  benefit: to.benefit - from.benefit,
})
