import type { Geometry, Position } from 'geojson'

/** WGS 84 (EPSG:7030). */
const majorM = 6378137
const eccentricity = 0.0818191908426215

/**
 * Area on the ellipsoid, from longitude and latitude in EPSG:4326; 0 for points and lines.
 * Each ring is integrated on the equal-area cylinder of the ellipsoid (authalic latitude; Snyder 1987, eq. 3-12), where edges
 * are straight: for boundaries of some kilometres this agrees with geodesic edges to less than a millionth.
 */
export function areaM2(geometry: Geometry): number {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.reduce((sum, part) => sum + areaM2(part), 0)
  if (geometry.type === 'Polygon') return polygonAreaM2(geometry.coordinates)
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.reduce((sum, rings) => sum + polygonAreaM2(rings), 0)
  return 0
}

function polygonAreaM2(rings: Position[][]): number {
  const [outer = 0, ...holes] = rings.map(ringAreaM2)
  return outer - holes.reduce((sum, hole) => sum + hole, 0)
}

function ringAreaM2(ring: Position[]): number {
  let doubled = 0
  for (let at = 1; at < ring.length; at += 1) {
    const [x0 = 0, y0 = 0] = ring[at - 1] as Position
    const [x1 = 0, y1 = 0] = ring[at] as Position
    doubled += radians(x1 - x0) * (q(y0) + q(y1))
  }
  return (Math.abs(doubled) / 4) * majorM ** 2
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Snyder's q: height of a parallel on the equal-area cylinder, doubled, for a unit major axis. */
function q(latitude: number): number {
  const sin = Math.sin(radians(latitude))
  const e = eccentricity
  return (1 - e * e) * (sin / (1 - (e * sin) ** 2) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e))
}
