import type { DrawWeights } from './drawWeights.ts'
import type { RankAcceptability } from './rankAcceptability.ts'
import { placeRanker } from './rankPlaces.ts'
import type { DrawScorer } from './scoreDraws.ts'

/** Draws that are ranked before they are counted: the counts of one place are then at hand for all of them. */
const blockDraws = 256

export interface AcceptRanksOptions {
  places: number
  criteria: number
  draws: number
  top: number
  drawWeights: DrawWeights
  /** Draws the data anew, before each draw of weights; absent where they are certain. */
  drawData?: () => void
  scorer: DrawScorer
  /** Called now and then with the share that is done. */
  onProgress?: (share: number) => void
}

const progressEveryMs = 50

/** Draws, scores, ranks and counts. */
export function acceptRanks(options: AcceptRanksOptions): RankAcceptability {
  const { places, criteria, draws, scorer, drawWeights, drawData, onProgress } = options
  const weights = new Float64Array(blockDraws * criteria)
  const scores = new Float64Array(places)
  const ranks = new Uint16Array(blockDraws * places)
  const ranker = placeRanker(places)
  const tally = emptyTally(options)
  let lastSaid = performance.now()
  for (let done = 0; done < draws; done += blockDraws) {
    const block = Math.min(blockDraws, draws - done)
    for (let draw = 0; draw < block; draw += 1) {
      drawData?.()
      drawWeights(weights, draw * criteria)
      scorer.score(weights, draw * criteria, scores, 0)
      ranker.rank(scores, 0, scorer.tolerance, ranks, draw * places)
      countWeights(tally, weights, draw * criteria, ranker.order, ranks, draw * places)
      if (onProgress && performance.now() - lastSaid > progressEveryMs) {
        lastSaid = performance.now()
        onProgress((done + draw) / draws)
      }
    }
    countBlock(tally, ranks, block)
  }
  return finished(tally)
}

function emptyTally({ places, criteria, draws, top }: AcceptRanksOptions): RankAcceptability {
  return {
    places,
    criteria,
    draws,
    top: Math.min(top, places),
    counts: new Uint32Array(places * places),
    unranked: new Uint32Array(places),
    centralWeights: new Float64Array(places * criteria),
    topWeights: new Float64Array(places * criteria),
    meanWeights: new Float64Array(criteria),
  }
}

function countBlock({ places, counts, unranked }: RankAcceptability, ranks: Uint16Array, block: number): void {
  for (let place = 0; place < places; place += 1) {
    const row = place * places - 1
    for (let draw = 0; draw < block; draw += 1) {
      const rank = ranks[draw * places + place]!
      if (rank === 0) unranked[place]! += 1
      else counts[row + rank]! += 1
    }
  }
}

/** Adds the weights of a draw to those that are first, and to those at the top. */
function countWeights(
  tally: RankAcceptability,
  weights: Float64Array,
  at: number,
  order: Uint16Array,
  ranks: Uint16Array,
  from: number,
): void {
  const { places, criteria, top, centralWeights, topWeights, meanWeights } = tally
  for (let of = 0; of < criteria; of += 1) meanWeights[of]! += weights[at + of]!
  for (let position = 0; position < places; position += 1) {
    const place = order[position]!
    const rank = ranks[from + place]!
    if (rank === 0 || rank > top) return
    const row = place * criteria
    for (let of = 0; of < criteria; of += 1) topWeights[row + of]! += weights[at + of]!
    if (rank === 1) for (let of = 0; of < criteria; of += 1) centralWeights[row + of]! += weights[at + of]!
  }
}

/** Sums of weights become means. */
function finished(tally: RankAcceptability): RankAcceptability {
  const { places, criteria, draws, top, counts, centralWeights, topWeights, meanWeights } = tally
  for (let of = 0; of < criteria; of += 1) meanWeights[of]! /= draws
  for (let place = 0; place < places; place += 1) {
    let inTop = 0
    for (let rank = 0; rank < top; rank += 1) inTop += counts[place * places + rank]!
    const first = counts[place * places]!
    for (let of = 0; of < criteria; of += 1) {
      centralWeights[place * criteria + of]! /= first
      topWeights[place * criteria + of]! /= inTop
    }
  }
  return tally
}
