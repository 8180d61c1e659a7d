import { type CoverProblem, candidateCountOf, candidatesOf, coveredBy, coverProblem } from './coverProblem.ts'

export interface ReducedCover {
  problem: CoverProblem
  /** Which candidate of the whole problem each one is. */
  candidates: Uint32Array
}

/** The same question in fewer rows and columns; its optimum is the optimum of the whole one. */
export function reduceCover(problem: CoverProblem): ReducedCover {
  const merged = mergeDemand(problem)
  const { problem: reduced, candidates } = dropDominated(merged)
  // Without the dominated candidates, more demand may have the same candidates left.
  return { problem: mergeDemand(reduced), candidates }
}

/** Demand that the same candidates serve is one piece of demand; what nobody can serve is left out. */
export function mergeDemand(problem: CoverProblem): CoverProblem {
  const { weights } = problem
  // Every candidate splits the groups it serves a part of: in the end those of one group have the same candidates.
  const groups = new Uint32Array(weights.length)
  let groupCount = 1
  for (let candidate = 0; candidate < candidateCountOf(problem); candidate++) {
    const splits = new Map<number, number>()
    for (const demand of coveredBy(problem, candidate)) {
      const group = splits.get(groups[demand]!) ?? groupCount++
      splits.set(groups[demand]!, group)
      groups[demand] = group
    }
  }
  const row = new Map<number, number>()
  const sums: number[] = []
  const firstOf = new Int32Array(weights.length).fill(-1)
  for (let demand = 0; demand < weights.length; demand++) {
    if (groups[demand] === 0 || !(weights[demand]! > 0)) continue
    const known = row.get(groups[demand]!)
    if (known === undefined) {
      row.set(groups[demand]!, sums.length)
      firstOf[demand] = sums.length
      sums.push(weights[demand]!)
    } else sums[known]! += weights[demand]!
  }
  const sets = Array.from({ length: candidateCountOf(problem) }, (_, candidate) =>
    [...coveredBy(problem, candidate)].flatMap((demand) => (firstOf[demand]! < 0 ? [] : [firstOf[demand]!])),
  )
  return coverProblem(Float64Array.from(sums), sets)
}

/** Without the candidates that serve nobody, or only people that another one serves, too; of equal ones the first stays. */
export function dropDominated(problem: CoverProblem): ReducedCover {
  const { first, candidates } = candidatesOf(problem)
  const isMarked = new Uint32Array(problem.weights.length)
  const kept: number[] = []
  for (let candidate = 0; candidate < candidateCountOf(problem); candidate++) {
    const own = coveredBy(problem, candidate)
    if (own.length === 0) continue
    let rarest = own[0]!
    for (const demand of own) {
      isMarked[demand] = candidate + 1
      if (first[demand + 1]! - first[demand]! < first[rarest + 1]! - first[rarest]!) rarest = demand
    }
    // Whoever serves all of it serves the demand that the fewest serve.
    const rivals = candidates.subarray(first[rarest], first[rarest + 1])
    if (!rivals.some((rival) => dominates(problem, rival, candidate, isMarked))) kept.push(candidate)
  }
  const sets = kept.map((candidate) => coveredBy(problem, candidate))
  return { problem: coverProblem(problem.weights, sets), candidates: Uint32Array.from(kept) }
}

/** `isMarked` is candidate + 1 for what the candidate serves. */
function dominates(problem: CoverProblem, rival: number, candidate: number, isMarked: Uint32Array): boolean {
  if (rival === candidate) return false
  const own = coveredBy(problem, candidate).length
  const others = coveredBy(problem, rival)
  if (others.length < own || (others.length === own && rival > candidate)) return false
  let shared = 0
  for (const demand of others) if (isMarked[demand] === candidate + 1) shared++
  return shared === own
}
