import { around, distance } from 'geokdbush'
import KDBush from 'kdbush'
import { geodesicDistanceM } from '../coverage/geodesic.ts'

export interface NearestPlace {
  /** Position in the list given. */
  at: number
  straightM: number
}

// The index measures on a sphere, which is off by up to 0.56 % from the ellipsoid.
const sphereMargin = 1.012
const mostCandidates = 64

/**
 * The nearest of many places, asked again and again. Places are longitude, latitude pairs in degrees, one after the other;
 * null where there are none.
 */
export function nearestPlaceIndex(places: Float64Array): (longitude: number, latitude: number) => NearestPlace | null {
  if (places.length === 0) return () => null
  const index = new KDBush(places.length / 2)
  for (let at = 0; at < places.length; at += 2) index.add(places[at]!, places[at + 1]!)
  index.finish()
  return (longitude, latitude) => {
    const placeOf = (at: number) => [places[2 * at]!, places[2 * at + 1]!] as const
    const [first = 0] = around(index, longitude, latitude, 1)
    const sphereKm = distance(longitude, latitude, ...placeOf(first))
    const candidates = around(index, longitude, latitude, mostCandidates, sphereKm * sphereMargin + 1e-6)
    return [first, ...candidates]
      .map((at) => ({ at, straightM: geodesicDistanceM(longitude, latitude, ...placeOf(at)) }))
      .reduce((nearest, one) => (one.straightM < nearest.straightM ? one : nearest))
  }
}
