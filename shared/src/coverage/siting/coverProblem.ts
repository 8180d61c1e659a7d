/**
 * Who would be served from where. Candidate c serves the pieces of demand `covered[firstCovered[c]]` …
 * `covered[firstCovered[c + 1]]`, the last not included, in ascending order.
 */
export interface CoverProblem {
  /** People (or households) of each piece of demand; more than 0. */
  weights: Float64Array
  firstCovered: Uint32Array
  covered: Uint32Array
}

/** Candidates in the order in which they serve most more, and how much more each serves. */
export interface ChosenCover {
  chosen: number[]
  gains: number[]
}

export const candidateCountOf = ({ firstCovered }: CoverProblem): number => firstCovered.length - 1

export const coveredBy = ({ firstCovered, covered }: CoverProblem, candidate: number): Uint32Array =>
  covered.subarray(firstCovered[candidate], firstCovered[candidate + 1])

export const sumOf = (values: Iterable<number>): number => {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Of the people at each demand and, for each candidate, the demands that it would serve. */
export function coverProblem(weights: Float64Array, sets: readonly ArrayLike<number>[]): CoverProblem {
  const firstCovered = new Uint32Array(sets.length + 1)
  for (let at = 0; at < sets.length; at++) firstCovered[at + 1] = firstCovered[at]! + sets[at]!.length
  const covered = new Uint32Array(firstCovered[sets.length]!)
  for (let at = 0; at < sets.length; at++) covered.set(Uint32Array.from(sets[at]!).sort(), firstCovered[at])
  return { weights, firstCovered, covered }
}

/** The same lists the other way round: the candidates that serve each piece of demand, in ascending order. */
export function candidatesOf(problem: CoverProblem): { first: Uint32Array; candidates: Uint32Array } {
  const { weights, covered } = problem
  const first = new Uint32Array(weights.length + 1)
  for (const demand of covered) first[demand + 1]!++
  for (let at = 0; at < weights.length; at++) first[at + 1]! += first[at]!
  const next = first.slice(0, -1)
  const candidates = new Uint32Array(covered.length)
  for (let candidate = 0; candidate < candidateCountOf(problem); candidate++) {
    for (const demand of coveredBy(problem, candidate)) candidates[next[demand]!++] = candidate
  }
  return { first, candidates }
}

/** People served by some candidates, each counted once. */
export function peopleServed(problem: CoverProblem, chosen: Iterable<number>): number {
  const isServed = new Uint8Array(problem.weights.length)
  let people = 0
  for (const candidate of chosen) {
    for (const demand of coveredBy(problem, candidate)) {
      if (isServed[demand] === 0) people += problem.weights[demand]!
      isServed[demand] = 1
    }
  }
  return people
}
