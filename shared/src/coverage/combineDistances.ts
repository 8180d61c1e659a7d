import { type PointDistances, pointFlags } from './measures.ts'
import type { PlaceTree } from './PlaceTree.ts'

/** The ways to a service's facilities, to be weighed against each other at each point. */
export interface WaysToFacilities {
  /** Sample points, longitude, latitude pairs in degrees. */
  places: Float64Array
  /** Walks along streets to the nearest facility on them, legs included: Infinity without a path. Null: no street is loaded. */
  walked: {
    distanceM: Float64Array
    /** -1 for none. */
    facility: Int32Array
    /** Edge that each point is attached to; -1: far from any street. */
    edge: Int32Array
    /** At least one facility of the service lies on a street: otherwise nobody's streets are at fault. */
    hasFacilities: boolean
  } | null
  /** All facilities of the service; answers indexes of facilities. */
  all: PlaceTree
  /** Those far from any street. */
  offStreets: PlaceTree
  /** 1 where the service's register is loaded for the point's region; null: it is everywhere. */
  isLoaded: Uint8Array | null
  detour: number
}

/**
 * The nearest facility of each point. Along the streets where they lead to one; by straight line times the detour where the
 * point is far from any street, where its streets lead to none, and to facilities far from streets, if nearer.
 */
export function combineDistances({
  places,
  walked,
  all,
  offStreets,
  isLoaded,
  detour,
}: WaysToFacilities): PointDistances {
  const count = places.length / 2
  const distances: PointDistances = {
    distanceM: new Float64Array(count).fill(Number.NaN),
    facility: new Int32Array(count).fill(-1),
    flags: new Uint8Array(count),
  }
  for (let point = 0; point < count; point += 1) {
    const longitude = places[2 * point]!
    const latitude = places[2 * point + 1]!
    if (!Number.isFinite(longitude + latitude)) continue
    const isFar = walked !== null && walked.edge[point] === -1
    if (isFar) distances.flags[point] = pointFlags.farFromStreet
    if (isLoaded !== null && isLoaded[point] === 0) continue
    if (all.count === 0) {
      distances.distanceM[point] = Number.POSITIVE_INFINITY
      continue
    }

    const walkedM = walked === null || isFar ? Number.POSITIVE_INFINITY : walked.distanceM[point]!
    const isCutOff = !Number.isFinite(walkedM)
    const straightTo = isCutOff ? all : offStreets
    const straight = straightTo.nearest(longitude, latitude, walkedM / detour)
    const straightM = straight === -1 ? Number.POSITIVE_INFINITY : straightTo.distanceM * detour
    if (straightM < walkedM) {
      distances.distanceM[point] = straightM
      distances.facility[point] = straight
      distances.flags[point]! |= pointFlags.estimate
      if (isCutOff && !isFar && walked?.hasFacilities) distances.flags[point]! |= pointFlags.island
    } else {
      distances.distanceM[point] = walkedM
      distances.facility[point] = walked?.facility[point] ?? -1
    }
  }
  return distances
}
