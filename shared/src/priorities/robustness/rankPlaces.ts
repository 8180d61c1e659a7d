/** Above this many scores in one slot they are sorted by comparing; below, by insertion. */
const mostByInsertion = 48

export interface PlaceRanker {
  /**
   * Writes the rank of each score: 1 the greatest, ties share theirs and the next are skipped, 0 where there is no score (NaN).
   * Whoever is within `tolerance` of the first of a group ties with it. `scores` is read from `from` on, ranks are written from `to` on.
   */
  rank(scores: Float64Array, from: number, tolerance: number, ranks: Uint16Array, to: number): void
  /** Entries by rank after the last call, those without score at the end; `ranked` of them have one. */
  readonly order: Uint16Array
  readonly ranked: number
}

/**
 * Ranks the same number of places again and again without allocating. Scores fall into as many even slots as there are
 * places (a counting sort), so that only the few of one slot have to be compared: linear for scores that lie about evenly,
 * and never worse than sorting.
 */
export function placeRanker(places: number): PlaceRanker {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, places)))
  // One more for what has no score, behind all others.
  const starts = new Int32Array(slots + 2)
  const slotOf = new Int32Array(places)
  const order = new Uint16Array(places)
  let ranked = 0

  function sortRun(scores: Float64Array, from: number, first: number, end: number): void {
    if (end - first > mostByInsertion) {
      order.subarray(first, end).sort((a, b) => scores[from + b]! - scores[from + a]! || a - b)
      return
    }
    for (let at = first + 1; at < end; at += 1) {
      const entry = order[at]!
      const score = scores[from + entry]!
      let gap = at
      while (gap > first && scores[from + order[gap - 1]!]! < score) {
        order[gap] = order[gap - 1]!
        gap -= 1
      }
      order[gap] = entry
    }
  }

  function sortIntoOrder(scores: Float64Array, from: number): void {
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let at = 0; at < places; at += 1) {
      const score = scores[from + at]!
      if (score < least) least = score
      if (score > most) most = score
    }
    const perSlot = most > least ? (slots - 1) / (most - least) : 0
    starts.fill(0)
    for (let at = 0; at < places; at += 1) {
      const score = scores[from + at]!
      const slot = Number.isNaN(score) ? slots : ((most - score) * perSlot) | 0
      slotOf[at] = slot
      starts[slot + 1]! += 1
    }
    for (let slot = 0; slot <= slots; slot += 1) starts[slot + 1]! += starts[slot]!
    ranked = starts[slots]!
    for (let at = 0; at < places; at += 1) order[starts[slotOf[at]!]!++] = at
    // Each start has moved to the end of its slot.
    let first = 0
    for (let slot = 0; first < ranked; slot += 1) {
      const end = starts[slot]!
      if (end - first > 1) sortRun(scores, from, first, end)
      first = end
    }
  }

  return {
    order,
    get ranked() {
      return ranked
    },
    rank(scores, from, tolerance, ranks, to) {
      sortIntoOrder(scores, from)
      let rank = 0
      let first = Number.POSITIVE_INFINITY
      for (let at = 0; at < ranked; at += 1) {
        const entry = order[at]!
        const score = scores[from + entry]!
        if (first - score > tolerance) {
          rank = at + 1
          first = score
        }
        ranks[to + entry] = rank
      }
      for (let at = ranked; at < places; at += 1) ranks[to + order[at]!] = 0
    },
  }
}
