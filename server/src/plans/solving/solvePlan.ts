import type { Chosen, PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import type { PlanSolution, SolvingProgress } from '@arraigo/shared/plans/solving/planSolution.ts'

export interface SolvingOptions {
  timeLimitS: number
  /** (bound − objective) ÷ bound that is good enough. */
  gap: number
  /** Called at every better plan or bound. */
  onProgress?: (progress: SolvingProgress) => void
  /** Ends it; the promise rejects with SolvingCancelled. What was found was told to `onProgress`. */
  signal?: AbortSignal
  /** A plan to begin with: of the run before, or one that a person changed. Ignored where it breaks a requirement. */
  start?: Chosen[]
}

/** Nobody waits for the plan any more. */
export class SolvingCancelled extends Error {}

/** The best plan of the model within the time, and a bound that no plan exceeds. */
export async function solvePlan(model: PlanModel, { onProgress, signal }: SolvingOptions): Promise<PlanSolution> {
  if (signal?.aborted) throw new SolvingCancelled()
  const started = performance.now()
  const chosen = byWorthOfMoney(model)
  const objective = chosen.reduce(
    (sum, { option, year }) => sum + model.options[option]!.benefit * model.discounts[year]!,
    0,
  )
  const bound = Math.max(objective, ...[model.options.reduce((sum, { benefit }) => sum + benefit, 0)])
  const seconds = (performance.now() - started) / 1000
  onProgress?.({ seconds, objective, bound, chosen })
  const gap = bound === 0 ? 0 : (bound - objective) / bound
  return {
    status: chosen.length === 0 ? 'empty' : 'feasible',
    chosen,
    objective,
    bound,
    gap,
    seconds,
    solver: 'greedy',
  }
}

/** Works in place that need nothing before, while the money lasts. */
function byWorthOfMoney({ options, budgetsUf, cliques }: PlanModel): Chosen[] {
  const left = [...budgetsUf]
  const taken = new Set<number>()
  const conflicts = options.map((): number[] => [])
  for (const clique of cliques) for (const option of clique) conflicts[option]!.push(...clique)
  return options
    .map((_, option) => option)
    .filter((option) => options[option]!.moved === 0 && options[option]!.needs.length === 0)
    .sort((a, b) => options[b]!.benefit * options[a]!.costUf - options[a]!.benefit * options[b]!.costUf)
    .flatMap((option): Chosen[] => {
      const { costUf, firstYear, lastYear } = options[option]!
      if (conflicts[option]!.some((other) => taken.has(other))) return []
      const year = left.findIndex((uf, index) => index >= firstYear && index <= lastYear && uf >= costUf)
      if (year < 0) return []
      left[year]! -= costUf
      taken.add(option)
      return [{ option, year, moves: [] }]
    })
}
