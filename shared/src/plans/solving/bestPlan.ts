import { gapOf } from '../gapOf.ts'
import { evaluateChoices } from '../model/evaluateChoices.ts'
import type { Chosen, PlanModel } from '../model/planModel.ts'
import type { SolvingProgress } from './planSolution.ts'

/** The best plan that was found and the least bound that was proven; tells when one of them changes. */
export class BestPlan {
  chosen: Chosen[] | null = null
  objective = Number.NEGATIVE_INFINITY
  readonly #model: PlanModel
  readonly #tell: (progress: Omit<SolvingProgress, 'seconds'>) => void
  #bound = Number.POSITIVE_INFINITY

  constructor(model: PlanModel, tell: (progress: Omit<SolvingProgress, 'seconds'>) => void = () => {}) {
    this.#model = model
    this.#tell = tell
  }

  /** A plan that breaks a requirement, or is worth no more than the one that is known, is passed over. */
  offer(chosen: Chosen[]): boolean {
    const { objective, violations } = evaluateChoices(this.#model, chosen)
    if (violations.length > 0 || objective <= this.objective) return false
    this.chosen = chosen
    this.objective = objective
    this.#say()
    return true
  }

  offerBound(bound: number): void {
    if (bound >= this.#bound) return
    this.#bound = bound
    this.#say()
  }

  /** No plan is worth more. Rounding errors never put it below a plan that is there. */
  get bound(): number {
    return Math.max(this.#bound, this.objective)
  }

  /** (bound − objective) ÷ bound. */
  get gap(): number {
    if (this.chosen === null || !Number.isFinite(this.bound)) return Number.POSITIVE_INFINITY
    return gapOf(this.objective, this.bound)
  }

  #say() {
    this.#tell({
      objective: this.chosen === null ? null : this.objective,
      bound: Number.isFinite(this.bound) ? this.bound : null,
      chosen: this.chosen,
    })
  }
}
