import { around, distance } from 'geokdbush'
import KDBush from 'kdbush'
import { geodesicDistanceM } from './geodesic.ts'

// The index measures on a sphere, which is off by up to 0.56 % from the ellipsoid: anything within 1.2 % of the nearest
// on the sphere may be the nearest on the ellipsoid.
const sphereMargin = 1.012
const mostCandidates = 64

/**
 * Straight-line distance in metres from each origin to the nearest target. Places are longitude, latitude pairs one after
 * the other, in degrees. NaN where an origin has no place (NaN) or there is no target at all.
 */
export function nearestDistancesM(origins: Float64Array, targets: Float64Array): Float64Array {
  const distances = new Float64Array(origins.length / 2).fill(Number.NaN)
  if (targets.length === 0) return distances
  const index = new KDBush(targets.length / 2)
  for (let i = 0; i < targets.length; i += 2) index.add(targets[i] as number, targets[i + 1] as number)
  index.finish()

  for (let i = 0; i < distances.length; i += 1) {
    const longitude = origins[2 * i] as number
    const latitude = origins[2 * i + 1] as number
    if (!Number.isNaN(longitude) && !Number.isNaN(latitude))
      distances[i] = nearestM(index, targets, longitude, latitude)
  }
  return distances
}

function nearestM(index: KDBush, targets: Float64Array, longitude: number, latitude: number): number {
  const [first] = around(index, longitude, latitude, 1) as [number]
  const sphereKm = distance(longitude, latitude, targets[2 * first] as number, targets[2 * first + 1] as number)
  const candidates = around(index, longitude, latitude, mostCandidates, sphereKm * sphereMargin + 1e-6)
  let nearest = Number.POSITIVE_INFINITY
  for (const target of [first, ...candidates]) {
    const toTarget = geodesicDistanceM(
      longitude,
      latitude,
      targets[2 * target] as number,
      targets[2 * target + 1] as number,
    )
    if (toTarget < nearest) nearest = toTarget
  }
  return nearest
}
