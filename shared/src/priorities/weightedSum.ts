import type { PreparedRanking } from './preparedRanking.ts'

/** 0 to 100: the mean of the normalised values by weight, over what is known. */
export function weightedScores(prepared: PreparedRanking, weights: Float64Array, scores: Float64Array): void {
  meanOfKnown(prepared.values, weights, 100, scores)
}

let knownWeights = new Float64Array(0)

/** `scale` × Σ weight × value ÷ Σ weight over the values that are not NaN; NaN where there is none. */
export function meanOfKnown(table: Float64Array, weights: Float64Array, scale: number, scores: Float64Array): void {
  const count = scores.length
  if (knownWeights.length < count) knownWeights = new Float64Array(count)
  scores.fill(0)
  knownWeights.fill(0, 0, count)
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at]!
    if (weight > 0) addColumn(table, at * count, weight, scores, knownWeights)
  }
  for (let row = 0; row < count; row++) {
    const known = knownWeights[row]!
    scores[row] = known > 0 ? (scale * scores[row]!) / known : Number.NaN
  }
}

function addColumn(table: Float64Array, from: number, weight: number, sums: Float64Array, known: Float64Array): void {
  const count = sums.length
  for (let row = 0; row < count; row++) {
    const value = table[from + row]!
    if (Number.isNaN(value)) continue
    sums[row]! += weight * value
    known[row]! += weight
  }
}
