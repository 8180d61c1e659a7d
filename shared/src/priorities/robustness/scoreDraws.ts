import { closeness } from '../topsis.ts'
import type { ScoreTables } from './scoreTables.ts'

/** Scores of all places for one draw of weights (shares of 1, from `at` on), written from `to` on; NaN where nothing is known. */
export interface DrawScorer {
  score(weights: Float64Array, at: number, scores: Float64Array, to: number): void
  /** Up to this difference scores are equal. */
  tolerance: number
}

const tieTolerance = 1e-9
const scales = { 'weighted-sum': 100, topsis: 1, promethee: 2 } as const

export function drawScorer(tables: ScoreTables): DrawScorer {
  const tolerance = tieTolerance * scales[tables.method]
  return { tolerance, score: tables.method === 'topsis' ? closenessScorer(tables) : meanScorer(tables) }
}

/** Mean of the values weighted by what is known. */
function meanScorer(tables: ScoreTables): DrawScorer['score'] {
  const { places, telling, above, gaps, method } = tables
  const scale = method === 'weighted-sum' ? 100 : 1
  const own = new Float64Array(telling.length)
  const factors = new Float64Array(gaps.known.length)
  return (weights, at, scores, to) => {
    for (let of = 0; of < telling.length; of += 1) own[of] = scale * weights[at + telling[of]!]!
    sumColumns(above, places, own, scores, to)
    for (let gap = 0; gap < factors.length; gap += 1) factors[gap] = scale / knownWeight(gaps.known[gap]!, own)
    for (let place = 0; place < places; place += 1) scores[to + place]! *= factors[gaps.of[place]!]!
  }
}

function closenessScorer({ places, telling, above, below, gaps }: ScoreTables): DrawScorer['score'] {
  const own = new Float64Array(telling.length)
  const toBest = new Float64Array(places)
  const weighed = new Float64Array(gaps.known.length)
  return (weights, at, scores, to) => {
    for (let of = 0; of < telling.length; of += 1) own[of] = weights[at + telling[of]!]! ** 2
    sumColumns(above, places, own, scores, to)
    sumColumns(below, places, own, toBest, 0)
    for (let gap = 0; gap < weighed.length; gap += 1) weighed[gap] = knownWeight(gaps.known[gap]!, own)
    for (let place = 0; place < places; place += 1)
      scores[to + place] = Number.isNaN(weighed[gaps.of[place]!]!)
        ? Number.NaN
        : closeness(Math.sqrt(toBest[place]!), Math.sqrt(scores[to + place]!))
  }
}

/** NaN where what is known weighs nothing. */
function knownWeight(known: Uint8Array, weights: Float64Array): number {
  let sum = 0
  for (let of = 0; of < known.length; of += 1) if (known[of] === 1) sum += weights[of]!
  return sum > 0 ? sum : Number.NaN
}

/** Σ weight × column. Four columns at once: sums are read and written a quarter as often. */
function sumColumns(table: Float64Array, places: number, weights: Float64Array, sums: Float64Array, to: number): void {
  const columns = weights.length
  for (let first = 0; first < columns; first += 4) {
    const [a, b, c, d] = [weights[first]!, weights[first + 1] ?? 0, weights[first + 2] ?? 0, weights[first + 3] ?? 0]
    // Beyond the last column any one does, with weight 0.
    const column = (of: number) => Math.min(first + of, columns - 1) * places
    const [atA, atB, atC, atD] = [column(0), column(1), column(2), column(3)]
    const isFirst = first === 0
    for (let place = 0; place < places; place += 1)
      sums[to + place] =
        (isFirst ? 0 : sums[to + place]!) +
        a * table[atA + place]! +
        b * table[atB + place]! +
        c * table[atC + place]! +
        d * table[atD + place]!
  }
}
