import { coverModel, simpleBound } from './coverModel.ts'
import { type ChosenCover, type CoverProblem, candidateCountOf, sumOf } from './coverProblem.ts'
import { greedyCover } from './greedyCover.ts'
import { reduceCover } from './reduceCover.ts'

/** A question of where to build, ready for the solver. */
export interface PreparedCover {
  /** In fewer rows and columns; `candidates` says which candidate of the whole each one is. */
  reduced: CoverProblem
  candidates: Uint32Array
  /** One place after the other, among the reduced candidates. */
  greedy: ChosenCover
  /** Nobody can serve more, without asking a solver. */
  bound: number
  /** In LP text; null where the greedy choice is seen to be the best. */
  lp: string | null
}

export function prepareCover(problem: CoverProblem, placeCount: number): PreparedCover {
  const { problem: reduced, candidates } = reduceCover(problem)
  const greedy = greedyCover(reduced, placeCount)
  const bound = simpleBound(reduced, placeCount)
  const isObvious = sumOf(greedy.gains) >= bound - 1e-9 || candidateCountOf(reduced) <= placeCount
  return { reduced, candidates, greedy, bound, lp: isObvious ? null : coverModel(reduced, placeCount) }
}
