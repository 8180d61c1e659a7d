import { readCoverSolution } from '@arraigo/shared/coverage/siting/coverModel.ts'
import { type ChosenCover, sumOf } from '@arraigo/shared/coverage/siting/coverProblem.ts'
import { inOrderOfGain } from '@arraigo/shared/coverage/siting/greedyCover.ts'
import type { PreparedCover } from '@arraigo/shared/coverage/siting/prepareCover.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { runSolver, SolverCancelled, SolverFailure } from '../../platform/solver/runSolver.ts'
import type { SolverAnswer } from '../../platform/solver/solver.worker.ts'

/** Candidates are those of the whole question. */
export interface CoverSolution extends ChosenCover {
  people: number
  /** No choice of places serves more. */
  bound: number
  /** (bound − people) ÷ bound. */
  gap: number
  isProven: boolean
  seconds: number
  solver: string
}

const relativeGap = 1e-6
/** Below this, a difference to the bound is the solver's rounding and nobody. */
const nobody = 0.5

/**
 * The places that serve most people, by HiGHS, and what one choice after the other reaches. When time runs out it answers
 * with the best found and the bound. Throws IssuesError when cancelled or when the solver fails.
 */
export async function solveCover(
  { reduced, candidates, greedy, bound, lp }: PreparedCover,
  { timeLimitS, signal }: { timeLimitS: number; signal?: AbortSignal },
): Promise<{ exact: CoverSolution; greedy: ChosenCover }> {
  const whole = ({ chosen, gains }: ChosenCover): ChosenCover => ({
    chosen: chosen.map((candidate) => candidates[candidate]!),
    gains,
  })
  const answer = lp === null ? null : await solve(lp, timeLimitS, signal)
  const found = answer === null ? greedy : inOrderOfGain(reduced, readCoverSolution(reduced, answer.chosen))
  const best = sumOf(found.gains) >= sumOf(greedy.gains) ? found : greedy
  return { exact: { ...whole(best), ...proofOf(sumOf(best.gains), bound, answer) }, greedy: whole(greedy) }
}

function proofOf(people: number, simple: number, answer: SolverAnswer | null) {
  const isProven = answer === null || answer.status === 'optimal'
  const known = answer === null ? people : Math.min(simple, answer.bound ?? simple)
  const bound = Math.max(people, isProven && known - people < nobody ? people : known)
  return {
    people,
    bound,
    gap: bound === 0 ? 0 : (bound - people) / bound,
    isProven,
    seconds: answer?.seconds ?? 0,
    solver: answer?.version ?? 'HiGHS',
  }
}

async function solve(lp: string, timeLimitS: number, signal: AbortSignal | undefined): Promise<SolverAnswer> {
  const answer = await runSolver({ lp, timeLimitS, relativeGap }, signal).catch((error: unknown) => {
    if (error instanceof SolverCancelled) throw new IssuesError([{ code: 'siting-cancelled' }])
    throw error instanceof SolverFailure ? failure(error.message) : error
  })
  if (answer.status === 'failed') throw failure(answer.detail)
  return answer
}

const failure = (detail: string) => new IssuesError([{ code: 'siting-solver-failed', params: { detail } }])
