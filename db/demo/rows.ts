import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import type { Geometry, MultiPolygon, Position } from 'geojson'
import type { Plane, Point, Ring } from './plane.ts'

/** One record of a collection, as it will be stored. */
export interface TerritoryRow {
  sourceId: string
  /** Columns of the collection; null is unknown. */
  fields: Record<string, string | number | null>
  attributes?: Record<string, string | number | null>
  /** EPSG:4326; null where the place is not known. */
  shape: Geometry | null
}

export type Territory = Record<CollectionId, TerritoryRow[]>

/** Polygons of outer ring and holes, in degrees, rings closed. */
export function multiPolygon(plane: Plane, polygons: readonly (readonly Ring[])[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => closedRing(plane, ring))) }
}

function closedRing(plane: Plane, ring: Ring): Position[] {
  const positions = lineOf(plane, ring)
  const [first, last] = [positions[0] as Position, positions.at(-1) as Position]
  return first[0] === last[0] && first[1] === last[1] ? positions : [...positions, first]
}

/** Degrees, without repeating a place that rounding made equal to the one before. */
export function lineOf(plane: Plane, points: readonly Point[]): Position[] {
  const positions: Position[] = []
  for (const point of points) {
    const next = plane.toDegrees(point)
    const last = positions.at(-1)
    if (last === undefined || last[0] !== next[0] || last[1] !== next[1]) positions.push(next)
  }
  return positions
}
