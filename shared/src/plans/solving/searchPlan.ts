import type { Chosen, PlanModel } from '../model/planModel.ts'
import { construct } from './construct.ts'
import { descend, firstPrices } from './descend.ts'
import { improve, repair } from './improve.ts'
import { sharedRequirements } from './prices.ts'
import { PricedPlan } from './relaxation.ts'
import { searchProblem } from './searchProblem.ts'

export interface SearchFinds {
  plan: (chosen: Chosen[]) => void
  bound: (bound: number) => void
}

/** Plans and a bound within a second, without a solver. Deterministic: it counts rounds and tries, not seconds. */
export function searchPlan(model: PlanModel, finds: SearchFinds): void {
  const problem = searchProblem(model)
  const shared = sharedRequirements(model)
  const priced = new PricedPlan(problem, shared)
  let prices = firstPrices(priced, shared, model)
  let relaxation = priced.at(prices)
  finds.bound(relaxation.bound)
  let objective = 0
  for (const rounds of [0, 60, 240]) {
    const descent = descend(priced, shared, { from: prices, target: objective || relaxation.bound * 0.97, rounds })
    prices = descent.prices
    relaxation = descent.best
    finds.bound(relaxation.bound)
    relaxation = priced.at(prices)
    const pointsPerUf = model.discounts.map((_, year) => priced.moneyPrice(year))
    const state = construct(problem, relaxation, pointsPerUf)
    if (!repair(state, relaxation, pointsPerUf)) continue
    finds.plan(state.chosen())
    improve(state, relaxation, pointsPerUf, { rounds: 6, tries: rounds === 0 ? 2000 : 10_000 })
    objective = Math.max(objective, state.objective)
    finds.plan(state.chosen())
  }
}
