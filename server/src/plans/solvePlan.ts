import { buildLp, readSolution } from '@arraigo/shared/plans/lp.ts'
import { benefitOf, costUfOf, type PlanChoices, type PlanModel } from '@arraigo/shared/plans/planModel.ts'
import { greedyChoices, relax } from '@arraigo/shared/plans/relaxation.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { runSolver, SolverCancelled, SolverFailure } from '../platform/solver/runSolver.ts'
import type { SolverTask } from '../platform/solver/solver.worker.ts'

export interface PlanSolution {
  status: 'optimal' | 'time-limit' | 'empty'
  choices: PlanChoices
  objective: number
  /** No plan can reach more. */
  bound: number
  /** (bound − objective) ÷ bound. */
  gap: number
  /** Benefit per UF where the money runs out, from the relaxation. */
  thresholdPerUf: number
  seconds: number
  solver: string
}

export interface SolveOptions {
  timeLimitS?: number
  /** Aborting it ends the computation and throws IssuesError 'plan-cancelled'. */
  signal?: AbortSignal
}

const relativeGap = 1e-6

/**
 * The optimal choice of packages under the budget, by HiGHS in a thread of its own. When time runs out it answers with
 * the best plan found and the bound. Throws IssuesError when cancelled or when the solver fails.
 */
export async function solvePlan(
  model: PlanModel,
  { timeLimitS = 60, signal }: SolveOptions = {},
): Promise<PlanSolution> {
  const { bound, thresholdPerUf } = relax(model)
  // Nothing to choose from, or no money: HiGHS has no say in it.
  if (bound === 0) {
    return {
      status: 'empty',
      choices: new Map(),
      objective: 0,
      bound: 0,
      gap: 0,
      thresholdPerUf,
      seconds: 0,
      solver: 'HiGHS',
    }
  }
  const answer = await solve({ lp: buildLp(model), timeLimitS, relativeGap }, signal)
  if (answer.status === 'failed') throw failure(answer.detail)

  const found = readSolution(model, answer.chosen)
  const choices = answer.status === 'time-limit' ? better(found, greedyChoices(model)) : found
  // HiGHS accepts a budget exceeded by its tolerance; more than that would be a plan that cannot be paid.
  if (costUfOf(choices) > model.budgetUf * (1 + 1e-9) + 1e-6) throw failure('budget exceeded')
  const objective = benefitOf(choices)
  const provenBound = Math.max(objective, Math.min(bound, answer.bound ?? bound))
  return {
    status: answer.status === 'optimal' && choices.size === 0 ? 'empty' : answer.status,
    choices,
    objective,
    bound: provenBound,
    gap: provenBound === 0 ? 0 : (provenBound - objective) / provenBound,
    thresholdPerUf,
    seconds: answer.seconds,
    solver: answer.version,
  }
}

const better = (one: PlanChoices, other: PlanChoices) => (benefitOf(one) >= benefitOf(other) ? one : other)

const failure = (detail: string) => new IssuesError([{ code: 'plan-solver-failed', params: { detail } }])

const solve = (task: SolverTask, signal: AbortSignal | undefined) =>
  runSolver(task, signal).catch((error: unknown) => {
    if (error instanceof SolverCancelled) throw new IssuesError([{ code: 'plan-cancelled' }])
    throw error instanceof SolverFailure ? failure(error.message) : error
  })
