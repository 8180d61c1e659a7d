import type { Spread } from './hotSpots.ts'

export interface Said {
  code: string
  params?: Record<string, string | number | null>
}

/** Fewer and neighbourhoods are much of the whole (the usual rule of Gi*'s users: 30 places, 8 neighbours of skewed values). */
const leastCells = 30
const leastNeighbours = 8
/** The usual least expected count of tests on counts. */
const leastExpected = 5
/** Sums of w values are normal enough from w = 25 × skewness² (Cochran, Sampling Techniques, 3rd edition, 2.15). */
const cochran = 25

interface Tested {
  known: Float64Array
  spread: Spread
  /** How many cells are summed around each that is tested, itself included. */
  cells: Uint32Array
  areCounts?: boolean
}

/** Why sums around a cell may not follow the normal distribution. */
export function hotSpotDoubts({ known, spread, cells, areCounts = false }: Tested): Said[] {
  const around = oneDigit(cells.reduce((sum, count) => sum + count, 0) / cells.length)
  const expected = oneDigit(around * spread.mean)
  const needed = Math.ceil(cochran * spread.skewness ** 2)
  const doubts: (Said | false)[] = [
    known.length < leastCells && {
      code: 'hotspots-few-cells',
      params: { cells: known.length, least: leastCells },
    },
    around - 1 < leastNeighbours && {
      code: 'hotspots-few-neighbours',
      params: { around: oneDigit(around - 1), least: leastNeighbours },
    },
    areCounts &&
      expected < leastExpected && {
        code: 'hotspots-small-counts',
        params: { expected, least: leastExpected },
      },
    around < needed && { code: 'hotspots-skewed', params: { around, needed } },
  ]
  return doubts.filter((doubt) => doubt !== false)
}

const oneDigit = (value: number): number => Math.round(10 * value) / 10
