/**
 * Probabilities corrected for the number of tests (Benjamini and Hochberg, J. R. Statist. Soc. B 57, 1995): what is taken
 * for significant below `q` is wrong in a share `q` of the cases at most, in expectation; holds also for neighbours whose
 * tests depend on each other positively (Benjamini and Yekutieli, 2001). NaN is no test.
 */
export function correctedProbabilities(p: Float64Array): Float64Array {
  const tested = testedInOrder(p)
  const q = new Float64Array(p.length).fill(Number.NaN)
  let least = 1
  for (let rank = tested.length; rank > 0; rank -= 1) {
    const at = tested[rank - 1]!
    least = Math.min(least, (p[at]! * tested.length) / rank)
    q[at] = least
  }
  return q
}

/** The greatest raw probability that is significant at `level` after the correction; null where none is. */
export function criticalProbability(p: Float64Array, level: number): number | null {
  const tested = testedInOrder(p)
  for (let rank = tested.length; rank > 0; rank -= 1) {
    const own = p[tested[rank - 1]!]!
    if (own * tested.length <= level * rank) return own
  }
  return null
}

const testedInOrder = (p: Float64Array): Uint32Array =>
  Uint32Array.from(p.keys())
    .filter((at) => !Number.isNaN(p[at]!))
    .sort((a, b) => p[a]! - p[b]!)
