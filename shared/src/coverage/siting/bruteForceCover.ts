import { type CoverProblem, candidateCountOf, peopleServed } from './coverProblem.ts'

/** The most that any choice of places serves, by trying all: for tests on small problems. */
export function bruteForceCover(problem: CoverProblem, placeCount: number): number {
  const count = candidateCountOf(problem)
  const best = (next: number, chosen: number[]): number => {
    const here = peopleServed(problem, chosen)
    if (next === count || chosen.length === placeCount) return here
    return Math.max(best(next + 1, chosen), best(next + 1, [...chosen, next]))
  }
  return best(0, [])
}
