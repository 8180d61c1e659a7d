import { correctedProbabilities, criticalProbability } from './hotSpotCorrection.ts'
import type { Neighbours } from './hotSpotNeighbours.ts'
import { drawRandomSums, permutationProbability } from './hotSpotPermutation.ts'
import { hotSpotDoubts, type Said } from './hotSpotWarnings.ts'
import { twoSidedProbability } from './twoSidedProbability.ts'

export interface HotSpotAnswer {
  /** Standard deviations above or below what chance gives; NaN where not tested. */
  z: Float64Array
  /** Two-sided, and after the correction for many tests; NaN where not tested. */
  p: Float64Array
  q: Float64Array
  /** 3, 2, 1 hot at 99, 95, 90 %; −1, −2, −3 cold; 0 not significant, and where not tested. */
  level: Int8Array
  tests: number
  /** Known cells without a known neighbour: there is nothing to compare them with. */
  isolated: number
  /** See `HotSpots` of the schema. */
  criticalP: number | null
  method: 'normal' | 'permutation'
  permutations: number | null
  warnings: Said[]
}

interface HotSpotOptions {
  /** Values count families, so that a few of them are a small number. */
  areCounts?: boolean
  /** How probabilities are found; where nothing is said, by permutation as soon as the normal distribution is in doubt. */
  method?: 'normal' | 'permutation'
  seed?: number
}

const levels = [0.1, 0.05, 0.01] as const
/** More cells around than this and the normal distribution holds for anything. */
const mostPermuted = 400

/**
 * Where high or low values lie together more than chance would have it: Getis and Ord's Gi* (Geographical Analysis 24, 1992;
 * 27, 1995), the cell itself included, neighbours with equal weight. With n values of mean m and standard deviation s
 * (divided by n), of which w are summed around a cell: z = (sum − w m) / (s √((n w − w²) / (n − 1))). NaN is unknown: such cells are neither
 * tested nor anybody's neighbours, nor part of n.
 */
export function hotSpots(values: Float64Array, neighbours: Neighbours, options: HotSpotOptions = {}): HotSpotAnswer {
  const around = sumAround(values, neighbours)
  const known = values.filter((value) => !Number.isNaN(value))
  const spread = spreadOf(known)
  const answer = nothingTested(values.length, around.isolated)
  if (known.length < 3 || spread.deviation === 0)
    return { ...answer, warnings: [reasonForNothing(known, around.isolated)] }
  const tested = testedCells(around, known.length)
  if (tested.length === 0) return { ...answer, warnings: [{ code: 'hotspots-no-neighbours' }] }
  for (const cell of tested) answer.z[cell] = zOf(around.sum[cell]!, around.cells[cell]!, known.length, spread)
  const doubts = hotSpotDoubts({ known, spread, cells: tested.map((cell) => around.cells[cell]!), ...options })
  const method = options.method ?? (doubts.length > 0 ? 'permutation' : 'normal')
  const draws = fillProbabilities(answer, tested, around, known, method, options.seed)
  answer.q.set(correctedProbabilities(answer.p))
  for (const cell of tested) answer.level[cell] = levelOf(answer.q[cell]!, answer.z[cell]!)
  return {
    ...answer,
    tests: tested.length,
    criticalP: criticalProbability(answer.p, 0.05),
    method: draws === null ? 'normal' : 'permutation',
    permutations: draws,
    warnings: doubts,
  }
}

const nothingTested = (count: number, isolated: number): HotSpotAnswer => ({
  z: new Float64Array(count).fill(Number.NaN),
  p: new Float64Array(count).fill(Number.NaN),
  q: new Float64Array(count).fill(Number.NaN),
  level: new Int8Array(count),
  tests: 0,
  isolated,
  criticalP: null,
  method: 'normal',
  permutations: null,
  warnings: [],
})

function reasonForNothing(known: Float64Array, isolated: number): Said {
  if (known.length === 0) return { code: 'hotspots-nothing-known' }
  if (known.length < 3) return { code: 'hotspots-too-few', params: { cells: known.length } }
  return isolated === known.length
    ? { code: 'hotspots-no-neighbours' }
    : { code: 'hotspots-one-value', params: { value: known[0]!, cells: known.length } }
}

interface Around {
  /** Sum over a cell and its known neighbours, and how many cells these are; 0 cells where the cell itself is unknown. */
  sum: Float64Array
  cells: Uint32Array
  isolated: number
}

function sumAround(values: Float64Array, { first, list }: Neighbours): Around {
  const sum = new Float64Array(values.length)
  const cells = new Uint32Array(values.length)
  let isolated = 0
  for (let cell = 0; cell < values.length; cell += 1) {
    if (Number.isNaN(values[cell]!)) continue
    let own = values[cell]!
    let count = 1
    for (let at = first[cell]!; at < first[cell + 1]!; at += 1) {
      const value = values[list[at]!]!
      if (Number.isNaN(value)) continue
      own += value
      count += 1
    }
    sum[cell] = own
    cells[cell] = count
    if (count === 1) isolated += 1
  }
  return { sum, cells, isolated }
}

/** A cell alone is not a place where values lie together, and what is around all cells is the whole. */
const testedCells = ({ cells }: Around, known: number): Uint32Array =>
  Uint32Array.from(cells.keys()).filter((cell) => cells[cell]! > 1 && cells[cell]! < known)

export interface Spread {
  mean: number
  /** Of the whole, not of a sample: divided by n. Exactly 0 where all values are the same but for rounding. */
  deviation: number
  /** Third standardised moment. */
  skewness: number
}

function spreadOf(values: Float64Array): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let [second, third] = [0, 0]
  for (const value of values) {
    const off = value - mean
    second += off * off
    third += off * off * off
  }
  const deviation = Math.sqrt(second / values.length)
  if (!(deviation > 1e-12 * Math.abs(mean))) return { mean, deviation: 0, skewness: 0 }
  return { mean, deviation, skewness: third / values.length / deviation ** 3 }
}

const zOf = (sum: number, cells: number, n: number, { mean, deviation }: Spread): number =>
  (sum - cells * mean) / (deviation * Math.sqrt((n * cells - cells * cells) / (n - 1)))

/** How many permutations it took; null where the normal distribution was used. */
function fillProbabilities(
  { z, p }: HotSpotAnswer,
  tested: Uint32Array,
  around: Around,
  known: Float64Array,
  method: 'normal' | 'permutation',
  seed: number | undefined,
): number | null {
  const sizes = new Set(Array.from(tested, (cell) => around.cells[cell]!))
  if (method === 'normal' || Math.max(...sizes) > mostPermuted) {
    for (const cell of tested) p[cell] = twoSidedProbability(z[cell]!)
    return null
  }
  const draws = drawsFor(tested.length)
  const sums = drawRandomSums(known, sizes, draws, seed)
  for (const cell of tested)
    p[cell] = permutationProbability(sums.get(around.cells[cell]!)!, around.sum[cell]!, z[cell]! > 0)
  return draws
}

/** The least probability that can come out is 2 / draws: where a single test is to be significant at 95 %, tests / 20. */
const drawsFor = (tests: number): number => Math.min(49_999, Math.max(9_999, 40 * tests - 1))

function levelOf(q: number, z: number): number {
  const level = levels.filter((most) => q <= most).length
  return z > 0 ? level : -level || 0
}
