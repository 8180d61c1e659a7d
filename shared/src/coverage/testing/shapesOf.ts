import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { encodeWkb } from '../../geo/wkb.ts'
import { type PlaceShapes, readWkbShapes } from '../placeShapes.ts'

export const shapesOf = (...geometries: (Geometry | null)[]): PlaceShapes =>
  readWkbShapes(geometries.map((geometry) => (geometry === null ? null : encodeWkb(geometry, 4326))))

/** A rectangle from its south-western corner, in degrees. */
export const rectangle = (west: number, south: number, width: number, height = width): Position[] => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
  [west, south],
]

export const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings })
export const multiPolygon = (...polygons: Position[][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons,
})

/** By the turn of the outline around the point, unlike what is tested. */
export function isInside(rings: Position[][], x: number, y: number): boolean {
  const [outline = [], ...holes] = rings
  return turns(outline, x, y) !== 0 && holes.every((hole) => turns(hole, x, y) === 0)
}

function turns(ring: Position[], x: number, y: number): number {
  let angle = 0
  for (let at = 1; at < ring.length; at += 1) {
    const [x0 = 0, y0 = 0] = ring[at - 1]!
    const [x1 = 0, y1 = 0] = ring[at]!
    angle += Math.atan2((x0 - x) * (y1 - y) - (x1 - x) * (y0 - y), (x0 - x) * (x1 - x) + (y0 - y) * (y1 - y))
  }
  return Math.round(angle / (2 * Math.PI))
}
