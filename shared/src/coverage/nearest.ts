import { geodesicDistanceM } from './geodesic.ts'
import { PlaceTree } from './PlaceTree.ts'

/**
 * Straight-line distance in metres, to the millimetre, from each origin to the nearest target. Places are longitude, latitude
 * pairs one after the other, in degrees. NaN where an origin has no place (NaN) or there is no target at all.
 */
export function nearestDistancesM(origins: Float64Array, targets: Float64Array): Float64Array {
  const tree = new PlaceTree(targets)
  return new Float64Array(origins.length / 2).map((_, at) => {
    const longitude = origins[2 * at]!
    const latitude = origins[2 * at + 1]!
    const found = tree.nearest(longitude, latitude)
    return found === -1
      ? Number.NaN
      : geodesicDistanceM(longitude, latitude, targets[2 * found]!, targets[2 * found + 1]!)
  })
}
