import { groundDistanceM } from '../coverage/network/groundMetres.ts'

/** What a question may ask for. */
export const leastBandwidthM = 100
export const mostBandwidthM = 20_000
/** What the rule gives is kept to what shows parts of a city: from a few blocks to a small comuna. */
const [leastDefaultM, mostDefaultM] = [300, 3000]

/**
 * A bandwidth to begin with: a third of what is best for one normal cloud of places (Silverman, Density Estimation, 1986,
 * 4.14: for the quartic kernel 2.78 σ n^(−1/6)), because families live in many centres. σ comes of the median distance from
 * the middle, which places far away do not change; n is how many places of equal weight would tell as much (Kish). Rounded to
 * two digits, between 300 m and 3 km.
 */
export function defaultBandwidthM(places: Float64Array, weights: Float64Array): number {
  const counting = Uint32Array.from(weights.keys()).filter(
    (atom) => weights[atom]! > 0 && Number.isFinite(places[2 * atom]! + places[2 * atom + 1]!),
  )
  if (counting.length === 0) return leastDefaultM
  const along = (axis: 0 | 1) => weightedMedian(counting, (atom) => places[2 * atom + axis]!, weights)
  const [longitude, latitude] = [along(0), along(1)]
  const distance = weightedMedian(
    counting,
    (atom) => groundDistanceM(longitude, latitude, places[2 * atom]!, places[2 * atom + 1]!),
    weights,
  )
  const sum = counting.reduce((all, atom) => all + weights[atom]!, 0)
  const squares = counting.reduce((all, atom) => all + weights[atom]! ** 2, 0)
  const deviation = distance / Math.sqrt(Math.log(4))
  const rule = (2.78 / 3) * deviation * (sum ** 2 / squares) ** (-1 / 6)
  return Number(Math.min(mostDefaultM, Math.max(leastDefaultM, rule)).toPrecision(2))
}

function weightedMedian(atoms: Uint32Array, of: (atom: number) => number, weights: Float64Array): number {
  const sorted = Array.from(atoms, (atom) => ({ value: of(atom), weight: weights[atom]! })).sort(
    (a, b) => a.value - b.value,
  )
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let before = 0
  for (const { value, weight } of sorted) {
    before += weight
    if (before >= half) return value
  }
  return Number.NaN
}
