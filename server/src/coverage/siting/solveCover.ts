import { readCoverSolution } from '@arraigo/shared/coverage/siting/coverModel.ts'
import { type ChosenCover, sumOf } from '@arraigo/shared/coverage/siting/coverProblem.ts'
import { inOrderOfGain } from '@arraigo/shared/coverage/siting/greedyCover.ts'
import { nobody, type PreparedCover } from '@arraigo/shared/coverage/siting/prepareCover.ts'
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

/**
 * The places that serve most people, and what one choice after the other reaches: proven already where prices proved it,
 * otherwise by HiGHS. When time runs out it answers with the best found and the bound. Throws IssuesError when cancelled or
 * when the solver fails.
 */
export async function solveCover(
  { greedy, known, bound, left }: PreparedCover,
  { timeLimitS, signal }: { timeLimitS: number; signal?: AbortSignal },
): Promise<{ exact: CoverSolution; greedy: ChosenCover }> {
  if (left === null) return { exact: { ...known, ...proofOf(known, bound, null) }, greedy }
  const answer = await solve(left.lp, timeLimitS, signal)
  const found = inOrderOfGain(left.problem, readCoverSolution(left.problem, answer.chosen))
  const isBetter = sumOf(found.gains) > sumOf(known.gains)
  const best = isBetter ? { ...found, chosen: found.chosen.map((candidate) => left.candidates[candidate]!) } : known
  return { exact: { ...best, ...proofOf(best, bound, answer) }, greedy }
}

/** The solver's bound is of choices better than the one that was known: of all, the larger of the two counts. */
function proofOf({ gains }: ChosenCover, bound: number, answer: SolverAnswer | null) {
  const people = sumOf(gains)
  const proven = Math.max(people, Math.min(bound, answer?.bound ?? bound))
  const isProven = answer === null || answer.status === 'optimal' || proven - people < nobody
  const least = isProven ? people : proven
  return {
    people,
    bound: least,
    gap: least === 0 ? 0 : (least - people) / least,
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
