import type { Geometry, Position } from 'geojson'

export type Winding = 'counterclockwise' | 'clockwise'

/**
 * Polygons with their outer rings turning the way that is asked for and their holes the other way: GeoJSON (RFC 7946,
 * 3.1.6) wants outer rings counterclockwise, the Shapefile format clockwise. Other geometry is returned as it is.
 */
export function windRings(geometry: Geometry, outer: Winding): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: windPolygon(geometry.coordinates, outer) }
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => windPolygon(rings, outer)) }
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map((part) => windRings(part, outer)) }
    default:
      return geometry
  }
}

const windPolygon = (rings: Position[][], outer: Winding) =>
  rings.map((ring, index) => {
    const isCounterclockwise = signedArea(ring) > 0
    const shouldBe = (outer === 'counterclockwise') === (index === 0)
    return isCounterclockwise === shouldBe ? ring : ring.toReversed()
  })

/** Twice the planar area, positive when counterclockwise; relative to the first vertex, so that small rings keep their sign. */
function signedArea(ring: Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let sum = 0
  for (let index = 1; index < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index - 1]!
    const [bx = 0, by = 0] = ring[index]!
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
  }
  return sum
}
