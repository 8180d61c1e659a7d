import { type CoverProblem, candidateCountOf, coveredBy } from './coverProblem.ts'

/**
 * Exchanges one chosen place for another as long as more people are served by it (Teitz and Bart, Operations Research 16,
 * 1968): what greed takes first and regrets. The answer serves at least as many as what was given.
 */
export function swapCover(problem: CoverProblem, chosen: readonly number[]): number[] {
  const { weights } = problem
  const times = new Uint16Array(weights.length)
  const current = [...chosen]
  const add = (candidate: number, by: 1 | -1) => {
    for (const demand of coveredBy(problem, candidate)) times[demand]! += by
  }
  for (const candidate of current) add(candidate, 1)
  const gainOf = (candidate: number) => {
    let gain = 0
    for (const demand of coveredBy(problem, candidate)) if (times[demand] === 0) gain += weights[demand]!
    return gain
  }
  for (let unchanged = 0, at = 0; unchanged < current.length; at = (at + 1) % current.length) {
    const before = current[at]!
    add(before, -1)
    let best = before
    let bestGain = gainOf(before) * (1 + 1e-12)
    for (let candidate = 0; candidate < candidateCountOf(problem); candidate++) {
      const gain = gainOf(candidate)
      if (gain > bestGain) {
        best = candidate
        bestGain = gain
      }
    }
    add(best, 1)
    current[at] = best
    unchanged = best === before ? unchanged + 1 : 0
  }
  return current
}
