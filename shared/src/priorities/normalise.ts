import type { Normalisation, RankingCriterion } from './ranking.schema.ts'

type Norm = Pick<RankingCriterion, 'normalisation' | 'direction'>

/**
 * Writes what the raw values (NaN: unknown) are worth, 0 to 1, into `into`. Least, greatest and percentiles are those of the
 * rows that are ranked and known; of rows that are not ranked NaN. All of them the same: 0.5.
 */
export function normalise(raw: Float64Array, isRanked: Uint8Array, criterion: Norm, into: Float64Array): void {
  const known = raw.filter((value, row) => isRanked[row] === 1 && !Number.isNaN(value))
  const worth = worthOf(known, criterion)
  for (let row = 0; row < raw.length; row++) into[row] = isRanked[row] === 1 ? worth(raw[row]!) : Number.NaN
}

/** What a raw value is worth among the known ones, 0 (least urgent) to 1; NaN stays NaN. */
export function worthOf(known: Float64Array, { normalisation, direction }: Norm): (raw: number) => number {
  const rising = risingWorth(known, normalisation)
  return normalisation.kind === 'curve' || direction === 'more-first' ? rising : (raw) => 1 - rising(raw)
}

function risingWorth(known: Float64Array, normalisation: Normalisation): (raw: number) => number {
  if (normalisation.kind === 'curve') return (raw) => onCurve(normalisation.points, raw)
  if (normalisation.kind === 'percentile') return percentile(known)
  if (normalisation.kind === 'goal-posts') return between(normalisation.low, normalisation.high)
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (const value of known) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return between(least, greatest)
}

/** The difference of two numbers near the greatest there is would be infinite: their halves then. */
function between(low: number, high: number): (raw: number) => number {
  if (low === high) return (raw) => (Number.isNaN(raw) ? raw : 0.5)
  if (Number.isFinite(high - low)) return (raw) => clamp((raw - low) / (high - low))
  return (raw) => clamp((raw / 2 - low / 2) / (high / 2 - low / 2))
}

const clamp = (share: number) => Math.min(1, Math.max(0, share))

/** Share of the known values below, half of those that are equal, itself among them. */
function percentile(known: Float64Array): (raw: number) => number {
  const sorted = known.toSorted()
  return (raw) => {
    if (Number.isNaN(raw) || sorted.length === 0) return Number.NaN
    return (lowerBound(sorted, raw) + upperBound(sorted, raw)) / (2 * sorted.length)
  }
}

/** How many are less. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many are less or equal. */
function upperBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Straight lines between the points; before the first and after the last it stays. */
export function onCurve(points: readonly (readonly number[])[], raw: number): number {
  if (Number.isNaN(raw)) return raw
  let [fromX, fromY] = points[0] as [number, number]
  if (raw <= fromX) return fromY
  for (const [x, y] of points as [number, number][]) {
    if (raw < x) return fromY + (y - fromY) * between(fromX, x)(raw)
    fromX = x
    fromY = y
  }
  return fromY
}
