import { coverModel, simpleBound } from './coverModel.ts'
import { type ChosenCover, type CoverProblem, candidateCountOf, sumOf } from './coverProblem.ts'
import { greedyCover, inOrderOfGain } from './greedyCover.ts'
import { reduceCover } from './reduceCover.ts'
import { relaxCover, withCandidates } from './relaxCover.ts'
import { swapCover } from './swapCover.ts'

/** A question of where to build, ready for the solver. Candidates are those of the whole question. */
export interface PreparedCover {
  /** One place after the other. */
  greedy: ChosenCover
  /** The best that is known without a solver: proven where nothing is left to solve. */
  known: ChosenCover
  /** Nobody can serve more. */
  bound: number
  /** What could be better, null where nothing can: in LP text, and which candidates its variables are. */
  left: { lp: string; problem: CoverProblem; candidates: Uint32Array } | null
}

/** A difference of less than half a person is nobody. */
export const nobody = 0.5

/** Makes the question small before the solver sees it: often nothing is left for it to do. */
export function prepareCover(problem: CoverProblem, placeCount: number): PreparedCover {
  const { problem: reduced, candidates } = reduceCover(problem)
  const greedy = greedyCover(reduced, placeCount)
  const whole = (cover: ChosenCover, from: ArrayLike<number> = candidates): ChosenCover => ({
    chosen: cover.chosen.map((candidate) => from[candidate]!),
    gains: cover.gains,
  })
  if (candidateCountOf(reduced) <= placeCount)
    return { greedy: whole(greedy), known: whole(greedy), bound: sumOf(greedy.gains), left: null }
  const relaxed = relaxCover(reduced, placeCount, swapCover(reduced, greedy.chosen))
  const known = inOrderOfGain(reduced, swapCover(reduced, relaxed.chosen))
  const bound = Math.min(relaxed.bound, simpleBound(reduced, placeCount))
  const people = sumOf(known.gains)
  if (bound - people < nobody) return { greedy: whole(greedy), known: whole(known), bound: people, left: null }
  const rest = reduceCover(withCandidates(reduced, relaxed.kept))
  return {
    greedy: whole(greedy),
    known: whole(known),
    bound,
    left: {
      lp: coverModel(rest.problem, placeCount),
      problem: rest.problem,
      candidates: rest.candidates.map((candidate) => candidates[relaxed.kept[candidate]!]!),
    },
  }
}
