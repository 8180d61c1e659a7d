import { type ChosenCover, type CoverProblem, candidateCountOf, coveredBy } from './coverProblem.ts'

/**
 * One place after the other, each time the one that serves most people not served yet; the first of equals. It reaches at
 * least 1 − 1/e of the optimum (Nemhauser, Wolsey and Fisher, Mathematical Programming 14, 1978). It ends early where
 * nothing more can be served.
 */
export function greedyCover(problem: CoverProblem, placeCount: number): ChosenCover {
  const all = Array.from({ length: candidateCountOf(problem) }, (_, candidate) => candidate)
  return greedyAmong(problem, all, placeCount)
}

/** Some places in the order in which they serve most more; those that add nothing are left out. */
export const inOrderOfGain = (problem: CoverProblem, candidates: readonly number[]): ChosenCover =>
  greedyAmong(problem, candidates, candidates.length)

function greedyAmong(problem: CoverProblem, candidates: readonly number[], placeCount: number): ChosenCover {
  const isServed = new Uint8Array(problem.weights.length)
  const chosen: number[] = []
  const gains: number[] = []
  // What a place adds only shrinks: the last known gain is a bound, and most need not be counted again.
  const gainOf = (candidate: number) => {
    let gain = 0
    for (const demand of coveredBy(problem, candidate)) if (isServed[demand] === 0) gain += problem.weights[demand]!
    return gain
  }
  const known = new Map(candidates.map((candidate) => [candidate, gainOf(candidate)]))
  while (chosen.length < placeCount) {
    const best = bestOf(candidates, known, gainOf)
    if (best === null) break
    chosen.push(best)
    gains.push(known.get(best)!)
    for (const demand of coveredBy(problem, best)) isServed[demand] = 1
    known.set(best, 0)
  }
  return { chosen, gains }
}

function bestOf(
  candidates: readonly number[],
  known: Map<number, number>,
  gainOf: (candidate: number) => number,
): number | null {
  let best: number | null = null
  let bestGain = 0
  for (const candidate of candidates) {
    if (known.get(candidate)! <= bestGain) continue
    const gain = gainOf(candidate)
    known.set(candidate, gain)
    if (gain > bestGain) {
      best = candidate
      bestGain = gain
    }
  }
  return best
}
