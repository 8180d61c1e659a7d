import type { PlanChoices, PlanModel, PlannableSettlement, PlanOption } from './planModel.ts'

export interface Relaxation {
  /** No plan can reach more benefit than this. */
  bound: number
  /**
   * Benefit per UF of the step where the money runs out, were settlements divisible: the price of a UF. Steps above it
   * are worth their money, steps below it are not. 0 when the budget pays for everything.
   */
  thresholdPerUf: number
}

interface Point {
  costUf: number
  benefit: number
}

/** From one package of a settlement, or none, to the next one worth having. */
interface Step extends Point {
  settlementId: number
  to: PlanOption
}

/**
 * The linear relaxation of the multiple-choice knapsack, solved by its greedy rule (Dyer 1984, Zemel 1984): take the
 * steps of every settlement's efficient packages by benefit per UF until the budget is spent.
 */
export function relax(model: PlanModel): Relaxation {
  let leftUf = model.budgetUf
  let bound = 0
  for (const step of stepsByYield(model)) {
    if (step.costUf > leftUf) {
      const thresholdPerUf = step.benefit / step.costUf
      return { bound: bound + leftUf * thresholdPerUf, thresholdPerUf }
    }
    leftUf -= step.costUf
    bound += step.benefit
  }
  return { bound, thresholdPerUf: 0 }
}

/**
 * A plan by the same rule, leaving out the steps that do not fit: feasible at once, and never better than the optimum.
 * What the solver's plan is compared with when it ran out of time.
 */
export function greedyChoices(model: PlanModel): PlanChoices {
  const choices: PlanChoices = new Map()
  const stopped = new Set<number>()
  let leftUf = model.budgetUf
  for (const step of stepsByYield(model)) {
    if (stopped.has(step.settlementId)) continue
    if (step.costUf > leftUf) {
      stopped.add(step.settlementId)
      continue
    }
    leftUf -= step.costUf
    choices.set(step.settlementId, step.to)
  }
  return choices
}

const stepsByYield = (model: PlanModel): Step[] =>
  model.settlements.flatMap(efficientSteps).sort((a, b) => b.benefit / b.costUf - a.benefit / a.costUf)

/** From nothing to the best package by falling benefit per UF: the upper hull of the options by cost. */
export function efficientSteps({ settlementId, options }: PlannableSettlement): Step[] {
  const nothing: Point = { costUf: 0, benefit: 0 }
  const hull: PlanOption[] = []
  const from = (position: number): Point => hull.at(position) ?? nothing
  for (const option of options) {
    if (option.benefit <= from(-1).benefit) continue
    while (hull.length > 0 && slope(from(-2), from(-1)) <= slope(from(-2), option)) hull.pop()
    hull.push(option)
  }
  return hull.map((to, position) => {
    const before = position === 0 ? nothing : (hull[position - 1] ?? nothing)
    return { settlementId, to, costUf: to.costUf - before.costUf, benefit: to.benefit - before.benefit }
  })
}

const slope = (from: Point, to: Point) => (to.benefit - from.benefit) / (to.costUf - from.costUf)
