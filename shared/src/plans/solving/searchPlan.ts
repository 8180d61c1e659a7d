import type { Chosen, PlanModel } from '../model/planModel.ts'
import { closeSites } from './closeSites.ts'
import { construct } from './construct.ts'
import { descend, firstPrices } from './descend.ts'
import { improve, repair } from './improve.ts'
import type { PlanState } from './planState.ts'
import { sharedRequirements } from './prices.ts'
import { PricedPlan } from './relaxation.ts'
import { searchProblem } from './searchProblem.ts'

export interface SearchFinds {
  plan: (chosen: Chosen[]) => void
  bound: (bound: number) => void
}

/** Descents of the bound, in rounds; after each a plan is made from its prices. */
const descents = [0, 60, 240]

/** Plans and a bound within a second, without a solver, until the gap is small. Deterministic: it counts rounds and tries, not seconds. */
export function searchPlan(model: PlanModel, gap: number, finds: SearchFinds): void {
  const problem = searchProblem(model)
  const shared = sharedRequirements(model)
  const priced = new PricedPlan(problem, shared)
  let prices = firstPrices(priced, shared, model)
  let best: number | null = null
  const tell = (state: PlanState) => {
    best = Math.max(best ?? state.objective, state.objective)
    finds.plan(state.chosen())
  }
  for (const rounds of descents) {
    const descent = descend(priced, shared, { from: prices, target: best, rounds })
    prices = descent.prices
    const { bound } = descent.best
    finds.bound(bound)
    const isGood = () => best !== null && bound - best <= gap * bound
    const relaxation = priced.at(prices)
    const pointsPerUf = model.discounts.map((_, year) => priced.moneyPrice(year))
    const state = construct(problem, relaxation, pointsPerUf)
    if (isGood()) return
    if (!repair(state, relaxation, pointsPerUf)) continue
    tell(state)
    if (isGood()) return
    improve(state, relaxation, pointsPerUf, { rounds: 6, tries: rounds === 0 ? 2000 : 10_000 })
    tell(state)
    if (isGood()) return
    if (rounds > 0) tell(closeSites(state, relaxation, pointsPerUf))
    if (isGood()) return
  }
}
