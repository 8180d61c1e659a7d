/**
 * What became of each place over all draws of weights (and of data): SMAA-2 (Lahdelma and Salminen, Operations Research 49,
 * 2001). Entries of places as they were given, ranks from 1.
 */
export interface RankAcceptability {
  places: number
  criteria: number
  draws: number
  /** Up to which rank `topWeights` counts. */
  top: number
  /** How often, [place × places + rank − 1]. Places that tie share the rank, so that one rank may be taken twice and the next by none. */
  counts: Uint32Array
  /** How often a place had no score. */
  unranked: Uint32Array
  /** Mean of the weights with which it was first, [place × criteria + criterion]; NaN where it never was. Central weights. */
  centralWeights: Float64Array
  /** The same for being among the first `top`. */
  topWeights: Float64Array
  /** Mean of all weights that were drawn, by criterion. */
  meanWeights: Float64Array
}

export interface RankSpread {
  least: number
  /** Ranks that 5 %, half and 95 % of the draws do not exceed. */
  fifth: number
  median: number
  ninetyFifth: number
  most: number
}

/** Share of the draws in which a place was among the first `top`. */
export function shareInTop({ counts, places, draws }: RankAcceptability, place: number, top: number): number {
  let count = 0
  const from = place * places
  for (let rank = 0; rank < Math.min(top, places); rank += 1) count += counts[from + rank]!
  return count / draws
}

/** Null where it never had a rank. */
export function rankSpread({ counts, places, draws, unranked }: RankAcceptability, place: number): RankSpread | null {
  const ranked = draws - unranked[place]!
  if (ranked === 0) return null
  const own = counts.subarray(place * places, (place + 1) * places)
  const reached = (share: number): number => {
    let count = 0
    // A share of draws is a whole number of them: 5 % of 10,000 are 500, not 500.0000001.
    const wanted = Math.max(1, Math.ceil(share * ranked - 1e-9))
    for (let rank = 0; rank < places; rank += 1) {
      count += own[rank]!
      if (count >= wanted) return rank + 1
    }
    return places
  }
  return { least: reached(0), fifth: reached(0.05), median: reached(0.5), ninetyFifth: reached(0.95), most: reached(1) }
}

/** Half of the interval that holds the true share in 95 of 100 runs (binomial, at its widest where the share is one half). */
const shareError = (share: number, draws: number): number => 1.96 * Math.sqrt(Math.max(share * (1 - share), 0) / draws)

/** The widest of them: `± 1 %` with 10,000 draws. */
export const widestError = (draws: number): number => shareError(0.5, draws)
