import { geodesicDistanceM } from '@arraigo/shared/coverage/geodesic.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'

export type Place = readonly [longitude: number, latitude: number]

export interface Measured {
  /** Between each point and the next; for an area also back to the first. */
  segmentsM: number[]
  totalM: number
  /** Null while there are fewer than three points, or for a distance. */
  areaM2: number | null
}

/** Lengths and area on the ellipsoid, not on the map's projection. */
export function measure(points: readonly Place[], kind: 'distance' | 'area'): Measured {
  const isClosed = kind === 'area' && points.length > 2
  const [first] = points
  const path = isClosed && first !== undefined ? [...points, first] : points
  const segmentsM = path.slice(1).map((to, at) => {
    const from = path[at] as Place
    return geodesicDistanceM(from[0], from[1], to[0], to[1])
  })
  return {
    segmentsM,
    totalM: segmentsM.reduce((sum, length) => sum + length, 0),
    areaM2: isClosed ? areaM2({ type: 'Polygon', coordinates: [path.map(([lng, lat]) => [lng, lat])] }) : null,
  }
}

/** True where the outline of an area crosses itself: its area means nothing. */
export function crossesItself(points: readonly Place[]): boolean {
  const edges = points.map((from, at) => [from, points[(at + 1) % points.length] as Place] as const)
  return edges.some(([a, b], at) =>
    edges.some(([c, d], other) => other > at + 1 && !(at === 0 && other === edges.length - 1) && cross(a, b, c, d)),
  )
}

const turn = (a: Place, b: Place, c: Place): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

const cross = (a: Place, b: Place, c: Place, d: Place): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
