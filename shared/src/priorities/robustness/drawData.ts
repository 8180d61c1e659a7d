import type { PreparedRanking } from '../preparedRanking.ts'
import { fillValues } from '../prepareRanking.ts'
import type { CriterionColumn, RankingInputs } from '../ranking.schema.ts'
import type { DenseRanking } from './denseRanking.ts'
import { fillTables, type ScoreTables } from './scoreTables.ts'
import type { Random } from './seededRandom.ts'

/**
 * `exact`: values as they are, unknown ones by the rule of their criterion. `bounds`: evenly between low and high where those are known.
 * `bounds-and-unknown`: unknown ones, too, each taken at random from the known values of the criterion.
 */
export const dataUncertainties = ['exact', 'bounds', 'bounds-and-unknown'] as const
export type DataUncertainty = (typeof dataUncertainties)[number]

/** What of a criterion is drawn. */
interface UncertainCriterion {
  criterion: number
  /** Places with bounds, and these. */
  bounded: Int32Array
  low: Float64Array
  high: Float64Array
  /** Places whose values are drawn from `known`. */
  unknown: Int32Array
  known: Int32Array
}

/** How many values are drawn, for people to know. */
export interface DrawnValues {
  key: string
  bounded: number
  unknown: number
}

export interface DataDraws {
  /** Draws new values, normalises them again and writes them into the tables. */
  draw(tables: ScoreTables): void
  drawn: DrawnValues[]
}

/** Null where everything is certain. Makes a first draw in `dense`, so that tables made of it know what is never known. */
export function dataDraws(
  inputs: RankingInputs,
  { dense, rows }: DenseRanking,
  how: DataUncertainty,
  random: Random,
): DataDraws | null {
  if (how === 'exact') return null
  const columns = new Map(inputs.columns.map((column) => [column.key, column]))
  const uncertain = dense.criteria.flatMap(({ key }, criterion): UncertainCriterion[] => {
    const column = columns.get(key)
    if (column === undefined) return []
    const own = uncertainCriterion(column, criterion, dense, rows, how)
    return own.bounded.length + own.unknown.length > 0 ? [own] : []
  })
  if (uncertain.length === 0) return null
  for (const { criterion, bounded } of uncertain) if (bounded.length > 0) dense.isFlat[criterion] = 0
  const drawValues = valuesDrawer(dense, uncertain, random)
  copyInto(dense, drawValues(), uncertain)
  return {
    draw: (tables) =>
      fillTables(
        tables,
        drawValues(),
        uncertain.map(({ criterion }) => criterion),
      ),
    drawn: uncertain.map(({ criterion, bounded, unknown }) => ({
      key: dense.criteria[criterion]!.key,
      bounded: bounded.length,
      unknown: unknown.length,
    })),
  }
}

function uncertainCriterion(
  column: CriterionColumn,
  criterion: number,
  { raw, count }: PreparedRanking,
  rows: Int32Array,
  how: DataUncertainty,
): UncertainCriterion {
  const [low, high] = [new Float64Array(count), new Float64Array(count)]
  const bounded: number[] = []
  const unknown: number[] = []
  const known: number[] = []
  for (let place = 0; place < count; place += 1) {
    const value = raw[criterion * count + place]!
    // Where one end is not known the value itself is that end.
    low[place] = column.low?.[rows[place]!] ?? value
    high[place] = column.high?.[rows[place]!] ?? value
    const hasBounds = low[place]! < high[place]!
    if (hasBounds) bounded.push(place)
    if (hasBounds || !Number.isNaN(value)) known.push(place)
    else unknown.push(place)
  }
  const takesUnknown = how === 'bounds-and-unknown' && known.length > 0
  return {
    criterion,
    bounded: Int32Array.from(bounded),
    low,
    high,
    unknown: Int32Array.from(takesUnknown ? unknown : []),
    known: Int32Array.from(known),
  }
}

/** A ranking of the uncertain criteria alone, new at each draw: what methods keep of one is not taken for the next. */
function valuesDrawer(
  dense: PreparedRanking,
  uncertain: readonly UncertainCriterion[],
  random: Random,
): () => PreparedRanking {
  const { count, raw: measured, isRanked } = dense
  const criteria = uncertain.map(({ criterion }) => dense.criteria[criterion]!)
  const raw = new Float64Array(count * uncertain.length)
  const values = new Float64Array(raw.length)
  const base = uncertain.map(({ criterion }) => measured.slice(criterion * count, (criterion + 1) * count))
  return () => {
    for (const [at, one] of uncertain.entries()) {
      const column = raw.subarray(at * count, (at + 1) * count)
      column.set(base[at]!)
      drawColumn(column, one, random)
      fillValues(column, isRanked, criteria[at]!, values.subarray(at * count, (at + 1) * count))
    }
    return { ...dense, criteria, raw, values }
  }
}

function drawColumn(column: Float64Array, one: UncertainCriterion, random: Random): void {
  const { bounded, low, high, unknown, known } = one
  for (const place of bounded) column[place] = low[place]! + random() * (high[place]! - low[place]!)
  for (const place of unknown) column[place] = column[known[Math.floor(random() * known.length)]!]!
}

function copyInto(dense: PreparedRanking, part: PreparedRanking, uncertain: readonly UncertainCriterion[]): void {
  const { count } = dense
  for (const [at, { criterion }] of uncertain.entries())
    for (const [into, from] of [
      [dense.raw, part.raw],
      [dense.values, part.values],
    ] as const)
      into.set(from.subarray(at * count, (at + 1) * count), criterion * count)
}
