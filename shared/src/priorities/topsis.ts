import { onCurve } from './normalise.ts'
import type { PreparedRanking } from './preparedRanking.ts'
import type { RankingCriterion } from './ranking.schema.ts'

/** Squared distances of each settlement from the best and from the worst value of each criterion, without weights; column-major. */
export interface TopsisDistances {
  toBest: Float64Array
  toWorst: Float64Array
}

const distancesOf = new WeakMap<PreparedRanking, TopsisDistances>()
let sumsToBest = new Float64Array(0)

/**
 * TOPSIS (Hwang & Yoon 1981): closeness 0 to 1 to what would be the most urgent in everything. Weights multiply the vector-normalised
 * values, so their squares multiply the squared distances, which are computed once. What is unknown and left out adds to
 * neither distance.
 */
export function topsisScores(prepared: PreparedRanking, weights: Float64Array, scores: Float64Array): void {
  const { count } = prepared
  const { toBest, toWorst } = topsisDistances(prepared)
  if (sumsToBest.length < count) sumsToBest = new Float64Array(count)
  scores.fill(Number.NaN)
  sumsToBest.fill(0, 0, count)
  for (let at = 0; at < weights.length; at++) {
    const squared = weights[at]! * weights[at]!
    if (squared === 0) continue
    const from = at * count
    for (let row = 0; row < count; row++) {
      const best = toBest[from + row]!
      if (Number.isNaN(best)) continue
      const sum = scores[row]!
      scores[row] = (!Number.isNaN(sum) ? sum : 0) + squared * toWorst[from + row]!
      sumsToBest[row]! += squared * best
    }
  }
  for (let row = 0; row < count; row++) scores[row] = closeness(Math.sqrt(sumsToBest[row]!), Math.sqrt(scores[row]!))
}

/** Best and worst the same: halfway. */
export const closeness = (fromBest: number, fromWorst: number): number =>
  fromBest + fromWorst === 0 ? 0.5 : fromWorst / (fromBest + fromWorst)

export function topsisDistances(prepared: PreparedRanking): TopsisDistances {
  const kept = distancesOf.get(prepared)
  if (kept !== undefined) return kept
  const { criteria, count, values } = prepared
  const distances = { toBest: new Float64Array(values.length), toWorst: new Float64Array(values.length) }
  for (const [at, criterion] of criteria.entries()) addDistances(prepared, criterion, at * count, distances)
  distancesOf.set(prepared, distances)
  return distances
}

function addDistances(
  { count, raw, values, isRanked }: PreparedRanking,
  criterion: RankingCriterion,
  from: number,
  { toBest, toWorst }: TopsisDistances,
): void {
  const column = asCounted(raw.subarray(from, from + count), isRanked, criterion)
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of column) {
    if (Number.isNaN(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  const { greatest, length } = vectorLength(column, Math.max(Math.abs(low), Math.abs(high)))
  const isMoreFirst = criterion.normalisation.kind === 'curve' || criterion.direction === 'more-first'
  const [best, worst] = isMoreFirst ? [high, low] : [low, high]
  const apart = (a: number, b: number) => (a / greatest - b / greatest) / length
  for (let row = 0; row < count; row++) {
    const isLeftOut = Number.isNaN(values[from + row]!)
    const value = column[row]!
    const [fromBest, fromWorst] = [apart(best, value), apart(value, worst)]
    toBest[from + row] = isLeftOut ? Number.NaN : fromBest * fromBest
    toWorst[from + row] = isLeftOut ? Number.NaN : fromWorst * fromWorst
  }
}

/** √Σx² as the greatest of them times a length: the squares of large numbers would be infinite, those of small ones nothing. */
function vectorLength(column: Float64Array, most: number): { greatest: number; length: number } {
  if (!(most > 0 && Number.isFinite(most))) return { greatest: 1, length: 1 }
  let squares = 0
  for (const value of column) if (!Number.isNaN(value)) squares += (value / most) * (value / most)
  return { greatest: most, length: Math.sqrt(squares) }
}

/** Raw values, or what the curve makes of them; unknown ones by the rule: the most urgent, or the median, of the known. */
function asCounted(raw: Float64Array, isRanked: Uint8Array, { normalisation, direction, unknown }: RankingCriterion) {
  const own =
    normalisation.kind === 'curve' ? raw.map((value) => onCurve(normalisation.points, value)) : Float64Array.from(raw)
  for (let row = 0; row < own.length; row++) if (isRanked[row] === 0) own[row] = Number.NaN
  if (unknown === 'leave-out') return own
  const known = own.filter((value) => !Number.isNaN(value)).sort()
  const isMoreFirst = normalisation.kind === 'curve' || direction === 'more-first'
  const substitute = unknown === 'median' ? medianOf(known) : known[isMoreFirst ? known.length - 1 : 0]
  return own.map((value, row) => (!Number.isNaN(value) || isRanked[row] === 0 ? value : (substitute ?? Number.NaN)))
}

/** Of sorted values. */
export const medianOf = (sorted: Float64Array): number =>
  sorted.length === 0 ? Number.NaN : sorted[(sorted.length - 1) >> 1]! / 2 + sorted[sorted.length >> 1]! / 2
