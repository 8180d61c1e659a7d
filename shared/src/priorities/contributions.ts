import type { PreparedRanking } from './preparedRanking.ts'
import { criterionFlows } from './promethee.ts'
import type { RankingMethod } from './ranking.schema.ts'
import { topsisDistances } from './topsis.ts'

type Contributions = (row: number, score: number) => Array<number | null>

/**
 * What each criterion adds to the score of a row, in their order; they add up to it. Null: left out. `weights` are those that
 * count, shares of their sum.
 *
 * Weighted sum: 100 · w · value, w scaled to what is known. PROMETHEE II: w · φc, which may be negative. TOPSIS: a ratio of
 * distances is no sum; the closeness is shared out by what each criterion holds of the squared distance from the worst. Where
 * best and worst are the same it is shared out by weight.
 */
export function contributionsBy(
  prepared: PreparedRanking,
  weights: Float64Array,
  method: RankingMethod,
): Contributions {
  if (method === 'topsis') return shared(prepared, weights)
  if (method === 'promethee') return summed(prepared, criterionFlows(prepared), weights, 1)
  return summed(prepared, prepared.values, weights, 100)
}

const summed =
  ({ count }: PreparedRanking, table: Float64Array, weights: Float64Array, scale: number): Contributions =>
  (row) => {
    let known = 0
    const isCounted = Array.from(weights, (weight, at) => {
      const value = table[at * count + row]!
      if (Number.isNaN(value) || weight === 0) return false
      known += weight
      return true
    })
    return isCounted.map((is, at) => (is ? (scale * weights[at]! * table[at * count + row]!) / known : null))
  }

function shared(prepared: PreparedRanking, weights: Float64Array): Contributions {
  const { count } = prepared
  const { toBest, toWorst } = topsisDistances(prepared)
  const partsOf = (table: Float64Array, row: number) =>
    Array.from(weights, (weight, at) => {
      const distance = table[at * count + row]!
      return Number.isNaN(distance) || weight === 0 ? null : weight * weight * distance
    })
  return (row, score) => {
    const parts = partsOf(toWorst, row)
    const total = sumOf(parts)
    if (total > 0) return parts.map((part) => (part === null ? null : (score * part) / total))
    const isHalfway = sumOf(partsOf(toBest, row)) === 0
    const known = parts.reduce<number>((sum, part, at) => (part === null ? sum : sum + weights[at]!), 0)
    return parts.map((part, at) => (part === null ? null : isHalfway ? (score * weights[at]!) / known : 0))
  }
}

const sumOf = (parts: Array<number | null>) => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
