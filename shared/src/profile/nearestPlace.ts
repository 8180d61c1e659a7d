import { geodesicDistanceM } from '../coverage/geodesic.ts'
import { PlaceTree } from '../coverage/PlaceTree.ts'

export interface NearestPlace {
  /** Position in the list given. */
  at: number
  straightM: number
}

/**
 * The nearest of many places, asked again and again. Places are longitude, latitude pairs in degrees, one after the other;
 * null where there are none.
 */
export function nearestPlaceIndex(places: Float64Array): (longitude: number, latitude: number) => NearestPlace | null {
  const tree = new PlaceTree(places)
  return (longitude, latitude) => {
    const at = tree.nearest(longitude, latitude)
    if (at === -1) return null
    return { at, straightM: geodesicDistanceM(longitude, latitude, places[2 * at]!, places[2 * at + 1]!) }
  }
}
