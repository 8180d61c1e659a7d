import type { PreparedRanking } from './preparedRanking.ts'
import { meanOfKnown } from './weightedSum.ts'

/** Differences of normalised values up to the first count nothing, from the second on fully, where a criterion says nothing. */
export const initialThresholds = { indifference: 0.05, preference: 0.5 }

const flowsOf = new WeakMap<PreparedRanking, Float64Array>()

/**
 * PROMETHEE II (Brans & Vincke 1985), net flow −1 to 1. Weights enter at the end: φ(a) = Σ w · φc(a), so the flows of the single
 * criteria are computed once. A criterion that is unknown for a settlement is left out of its mean.
 */
export function prometheeScores(prepared: PreparedRanking, weights: Float64Array, scores: Float64Array): void {
  meanOfKnown(criterionFlows(prepared), weights, 1, scores)
}

/** Net flow of each settlement in each criterion alone, column-major like the values. */
export function criterionFlows(prepared: PreparedRanking): Float64Array {
  const kept = flowsOf.get(prepared)
  if (kept !== undefined) return kept
  const { criteria, count, values } = prepared
  const flows = new Float64Array(values.length)
  for (const [at, { thresholds }] of criteria.entries())
    netFlows(
      values.subarray(at * count, (at + 1) * count),
      thresholds ?? initialThresholds,
      flows.subarray(at * count, (at + 1) * count),
    )
  flowsOf.set(prepared, flows)
  return flows
}

/**
 * φc(a) = Σb (P(a,b) − P(b,a)) ÷ (n − 1) over the n known, P linear between the thresholds. O(n log n): in sorted order those
 * that are beaten fully, and those that are beaten in part, are each a run, and sums over runs are differences of prefix sums.
 */
export function netFlows(
  values: Float64Array,
  { indifference, preference }: { indifference: number; preference: number },
  into: Float64Array,
): void {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const known = sorted.length
  const sums = new Float64Array(known + 1)
  for (let at = 0; at < known; at++) sums[at + 1] = sums[at]! + sorted[at]!
  /** By place in the sorted values. */
  const flows = new Float64Array(known)
  const span = preference - indifference
  let [full, part, partAbove, fullAbove] = [0, 0, 0, 0]
  for (let at = 0; at < known; at++) {
    const value = sorted[at]!
    while (full < known && value - sorted[full]! >= preference && value - sorted[full]! > indifference) full++
    while (part < known && value - sorted[part]! > indifference) part++
    while (partAbove < known && sorted[partAbove]! - value <= indifference) partAbove++
    while (fullAbove < known && (sorted[fullAbove]! - value < preference || sorted[fullAbove]! - value <= indifference))
      fullAbove++
    let flow = full - (known - fullAbove)
    if (span > 0) {
      const below = (part - full) * (value - indifference) - (sums[part]! - sums[full]!)
      const above = sums[fullAbove]! - sums[partAbove]! - (fullAbove - partAbove) * (value + indifference)
      flow += (below - above) / span
    }
    flows[at] = known > 1 ? flow / (known - 1) : 0
  }
  for (let row = 0; row < values.length; row++)
    into[row] = !Number.isNaN(values[row]!) ? flows[firstAt(sorted, values[row]!)]! : Number.NaN
}

function firstAt(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
