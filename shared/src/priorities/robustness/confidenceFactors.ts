import type { RankAcceptability } from './rankAcceptability.ts'
import type { DrawScorer } from './scoreDraws.ts'

/** A share of these is known to ± 4 %, and every place that was ever first is scored with each. */
const mostDataDraws = 500

/**
 * Of each place that was ever first: the share of data under which its own central weights put it first. NaN for the others.
 * Where data are certain one look is enough.
 */
export function confidenceFactors(
  { places, criteria, counts, centralWeights, draws }: RankAcceptability,
  scorer: DrawScorer,
  drawData: (() => void) | undefined,
): Float64Array {
  const factors = new Float64Array(places).fill(Number.NaN)
  const firsts = Array.from(factors.keys()).filter((place) => counts[place * places]! > 0)
  const looks = drawData === undefined ? 1 : Math.min(draws, mostDataDraws)
  const scores = new Float64Array(places)
  for (const place of firsts) factors[place] = 0
  for (let look = 0; look < looks; look += 1) {
    drawData?.()
    for (const place of firsts) {
      scorer.score(centralWeights, place * criteria, scores, 0)
      if (isFirst(scores, place, scorer.tolerance)) factors[place]! += 1 / looks
    }
  }
  return factors
}

function isFirst(scores: Float64Array, place: number, tolerance: number): boolean {
  const own = scores[place]!
  if (Number.isNaN(own)) return false
  for (const other of scores) if (other - own > tolerance) return false
  return true
}
