import type { MultiPolygon, Position } from 'geojson'

/** A plane in metres around a place: east and north of it. Good to a thousandth over some tens of kilometres. */
export interface LocalMetres {
  toMetres(position: Position): [number, number]
  toDegrees(metres: readonly [number, number]): Position
}

/** Radii of curvature of WGS 84 at the latitude (meridian and prime vertical), so that a metre here is one on the ground. */
export function localMetres([lng = 0, lat = 0]: Position): LocalMetres {
  const phi = (lat * Math.PI) / 180
  const w = Math.sqrt(1 - 0.00669437999014 * Math.sin(phi) ** 2)
  const primeVerticalM = 6378137 / w
  const meridianM = (6378137 * (1 - 0.00669437999014)) / w ** 3
  const xM = (primeVerticalM * Math.cos(phi) * Math.PI) / 180
  const yM = (meridianM * Math.PI) / 180
  return {
    toMetres: ([x = 0, y = 0]) => [(x - lng) * xM, (y - lat) * yM],
    toDegrees: ([x, y]) => [lng + x / xM, lat + y / yM],
  }
}

/** Middle of the bounding box. */
export function centreOf(boundary: MultiPolygon): Position {
  const [west, south, east, north] = boxOf(boundary)
  return [(west + east) / 2, (south + north) / 2]
}

/** West, south, east, north; infinite for an empty boundary. */
export function boxOf(boundary: MultiPolygon): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rings of boundary.coordinates)
    for (const [x = 0, y = 0] of rings[0] ?? []) {
      if (x < box[0]) box[0] = x
      if (y < box[1]) box[1] = y
      if (x > box[2]) box[2] = x
      if (y > box[3]) box[3] = y
    }
  return box
}

export function distanceM(a: Position, b: Position): number {
  const [x, y] = localMetres(a).toMetres(b)
  return Math.hypot(x, y)
}

/** Clockwise from north, 0 to 360. */
export function bearingDegrees(from: Position, to: Position): number {
  const [x, y] = localMetres(from).toMetres(to)
  return ((Math.atan2(x, y) * 180) / Math.PI + 360) % 360
}

export function positionAt(from: Position, distanceM: number, bearing: number): Position {
  const angle = (bearing * Math.PI) / 180
  return localMetres(from).toDegrees([Math.sin(angle) * distanceM, Math.cos(angle) * distanceM])
}
