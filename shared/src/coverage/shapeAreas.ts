import type { Position } from 'geojson'
import { areaM2 } from '../geo/areaM2.ts'
import type { PlaceShapes } from './placeShapes.ts'

/** Geodesic area of each shape in m²; NaN without a boundary. */
export const shapeAreasM2 = (shapes: PlaceShapes): Float64Array =>
  Float64Array.from({ length: shapes.count }, (_, shape) =>
    shapes.firstPart[shape] === shapes.firstPart[shape + 1]
      ? Number.NaN
      : areaM2({ type: 'MultiPolygon', coordinates: partsOf(shapes, shape) }),
  )

function partsOf({ firstPart, firstRing, firstVertex, vertices }: PlaceShapes, shape: number): Position[][][] {
  const parts: Position[][][] = []
  for (let part = firstPart[shape]!; part < firstPart[shape + 1]!; part += 1) {
    const rings: Position[][] = []
    for (let ring = firstRing[part]!; ring < firstRing[part + 1]!; ring += 1) {
      const positions: Position[] = []
      for (let v = firstVertex[ring]!; v < firstVertex[ring + 1]!; v += 1)
        positions.push([vertices[2 * v]!, vertices[2 * v + 1]!])
      rings.push(positions)
    }
    parts.push(rings)
  }
  return parts
}
