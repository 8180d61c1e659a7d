import { type CoverProblem, candidateCountOf, coveredBy, coverProblem, peopleServed } from './coverProblem.ts'

/** Prices of the demand at which the bound is low, and what follows from them. */
export interface RelaxedCover {
  /** No choice of places serves more. */
  bound: number
  /** The best choice met on the way; at least as good as the one given. */
  chosen: number[]
  people: number
  /** Candidates without which a choice better than `chosen` would be no worse off: the others are in none. */
  kept: number[]
}

const mostRounds = 400
const patienceRounds = 25

/**
 * Lagrangian relaxation of maximal coverage (Galvão and ReVelle, European Journal of Operational Research 88, 1996): whoever
 * serves a piece of demand is paid its price, the places paid best are chosen, and prices move to where places and demand
 * disagree. Every round gives a bound. A candidate whose pay is so low that the bound with it is below what is known to be
 * reached is in no better choice.
 */
export function relaxCover(problem: CoverProblem, placeCount: number, known: readonly number[]): RelaxedCover {
  const { weights } = problem
  const count = candidateCountOf(problem)
  const best = { chosen: [...known], people: peopleServed(problem, known) }
  const prices = firstPrices(problem)
  const kept = new Set(Array.from({ length: count }, (_, candidate) => candidate))
  let bound = Number.POSITIVE_INFINITY
  let pace = 2
  let sinceLower = 0
  for (let round = 0; round < mostRounds && pace > 1e-4; round++) {
    const { pays, order } = payAll(problem, prices)
    const chosen = order.slice(0, placeCount)
    const value = valueAt(weights, prices) + chosen.reduce((sum, candidate) => sum + pays[candidate]!, 0)
    if (value < bound - 1e-9) sinceLower = 0
    else if (++sinceLower >= patienceRounds) {
      pace /= 2
      sinceLower = 0
    }
    bound = Math.min(bound, value)
    const people = peopleServed(problem, chosen)
    if (people > best.people) Object.assign(best, { chosen: [...chosen], people })
    dropUnderpaid(kept, pays, order, { value, placeCount, people: best.people })
    if (bound - best.people < 1e-9 * best.people) break
    movePrices(problem, prices, chosen, pace * Math.max(value - best.people, 1e-9 * value))
  }
  return { ...best, bound: Math.max(bound, best.people), kept: [...kept].sort((a, b) => a - b) }
}

/** Only some of the candidates; `candidates` of the answer says which. */
export function withCandidates(problem: CoverProblem, kept: readonly number[]): CoverProblem {
  return coverProblem(
    problem.weights,
    kept.map((candidate) => coveredBy(problem, candidate)),
  )
}

/** Each piece of demand pays everybody who could serve it alike. */
function firstPrices(problem: CoverProblem): Float64Array {
  const servers = new Uint32Array(problem.weights.length)
  for (const demand of problem.covered) servers[demand]!++
  return problem.weights.map((weight, demand) => weight / Math.max(1, servers[demand]!))
}

function payAll(problem: CoverProblem, prices: Float64Array) {
  const { firstCovered, covered } = problem
  const pays = new Float64Array(candidateCountOf(problem))
  for (let candidate = 0; candidate < pays.length; candidate++) {
    let pay = 0
    for (let at = firstCovered[candidate]!; at < firstCovered[candidate + 1]!; at++) pay += prices[covered[at]!]!
    pays[candidate] = pay
  }
  const order = Array.from(pays.keys()).sort((a, b) => pays[b]! - pays[a]! || a - b)
  return { pays, order }
}

/** What demand keeps after it paid one server. */
const valueAt = (weights: Float64Array, prices: Float64Array): number =>
  weights.reduce((sum, weight, demand) => sum + weight - prices[demand]!, 0)

function dropUnderpaid(
  kept: Set<number>,
  pays: Float64Array,
  order: readonly number[],
  { value, placeCount, people }: { value: number; placeCount: number; people: number },
): void {
  const last = order[placeCount - 1]
  if (last === undefined) return
  // With the candidate in the place of the one paid least of those chosen.
  for (const candidate of order.slice(placeCount)) {
    if (value - pays[last]! + pays[candidate]! < people - 1e-6) kept.delete(candidate)
  }
}

/** Up where demand wants a server that was not chosen, down where several were; between nothing and all that it is worth. */
function movePrices(problem: CoverProblem, prices: Float64Array, chosen: readonly number[], step: number): void {
  const servers = new Uint16Array(prices.length)
  for (const candidate of chosen) for (const demand of coveredBy(problem, candidate)) servers[demand]!++
  let squared = 0
  const off = (demand: number) => 1 - servers[demand]!
  for (let demand = 0; demand < prices.length; demand++) squared += off(demand) ** 2
  if (squared === 0) return
  for (let demand = 0; demand < prices.length; demand++) {
    const moved = prices[demand]! + (step / squared) * off(demand)
    prices[demand] = Math.min(problem.weights[demand]!, Math.max(0, moved))
  }
}
