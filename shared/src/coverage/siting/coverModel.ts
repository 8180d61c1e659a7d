import { type CoverProblem, candidateCountOf, candidatesOf, sumOf } from './coverProblem.ts'

/**
 * The maximal covering location problem (Church and ReVelle, Papers in Regional Science 32, 1974) in the LP text that
 * HiGHS reads, one term per line because its reader limits the length of a line:
 *   maximise Σ weight·y, where y ≤ Σ x of the candidates that serve it, Σ x ≤ places, x of 0 or 1.
 * y needs no integrality: with whole x its best value is 0 or 1. Demand that one candidate alone serves needs no y. The
 * numbers in the names are positions of candidates and demand.
 */
export function coverModel(problem: CoverProblem, placeCount: number): string {
  const { first, candidates } = candidatesOf(problem)
  const alone = new Float64Array(candidateCountOf(problem))
  const shared: number[] = []
  for (let demand = 0; demand < problem.weights.length; demand++) {
    const count = first[demand + 1]! - first[demand]!
    if (count === 1) alone[candidates[first[demand]!]!]! += problem.weights[demand]!
    else if (count > 1) shared.push(demand)
  }
  const names = Array.from(alone, (_, candidate) => `x${candidate}`)
  const served = shared.flatMap((demand) => [
    ` s${demand}:`,
    ...Array.from(candidates.subarray(first[demand], first[demand + 1]), (candidate) => ` + x${candidate}`),
    ` - y${demand}`,
    ' >= 0',
  ])
  return [
    'Maximize',
    ' people:',
    ...names.map((name, candidate) => ` + ${alone[candidate]} ${name}`),
    ...shared.map((demand) => ` + ${problem.weights[demand]} y${demand}`),
    'Subject To',
    ' places:',
    ...names.map((name) => ` + ${name}`),
    ` <= ${placeCount}`,
    ...served,
    'Bounds',
    ...shared.map((demand) => ` 0 <= y${demand} <= 1`),
    'Binary',
    ...names.map((name) => ` ${name}`),
    'End',
    '',
  ].join('\n')
}

/** The candidates that the names of the variables at 1 stand for. Throws on a name that coverModel did not write. */
export function readCoverSolution(problem: CoverProblem, namesAtOne: readonly string[]): number[] {
  return namesAtOne.flatMap((name) => {
    const number = Number(name.slice(1))
    const isDemand = name[0] === 'y' && number < problem.weights.length
    if (!(isDemand || (name[0] === 'x' && number < candidateCountOf(problem))))
      throw new Error(`The solver answered with an unknown variable: ${name}`)
    return isDemand ? [] : [number]
  })
}

/** Nobody can serve more: everyone that some candidate serves, and no more than the largest sets together. */
export function simpleBound(problem: CoverProblem, placeCount: number): number {
  const { firstCovered, covered, weights } = problem
  const sizes = Array.from({ length: candidateCountOf(problem) }, (_, candidate) =>
    sumOf(
      Array.from(covered.subarray(firstCovered[candidate], firstCovered[candidate + 1]), (demand) => weights[demand]!),
    ),
  )
  const reachable = sumOf([...new Set(covered)].map((demand) => weights[demand]!))
  return Math.min(reachable, sumOf(sizes.toSorted((a, b) => b - a).slice(0, placeCount)))
}
