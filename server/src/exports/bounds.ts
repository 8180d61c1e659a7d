import type { Geometry, Position } from 'geojson'

/** West, south, east, north; Infinity the wrong way round while nothing was added. */
export type Bounds = [number, number, number, number]

export const noBounds = (): Bounds => [Infinity, Infinity, -Infinity, -Infinity]
export const isEmpty = (bounds: Bounds) => bounds[0] > bounds[2]

export function addBounds(bounds: Bounds, other: Bounds): void {
  bounds[0] = Math.min(bounds[0], other[0])
  bounds[1] = Math.min(bounds[1], other[1])
  bounds[2] = Math.max(bounds[2], other[2])
  bounds[3] = Math.max(bounds[3], other[3])
}

export function boundsOf(geometry: Geometry): Bounds {
  const bounds = noBounds()
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) addBounds(bounds, boundsOf(part))
  else extend(bounds, geometry.coordinates)
  return bounds
}

type Nested = Position | Nested[]

function extend(bounds: Bounds, coordinates: Nested): void {
  if (typeof coordinates[0] !== 'number') {
    for (const part of coordinates as Nested[]) extend(bounds, part)
    return
  }
  const [x = NaN, y = NaN] = coordinates as Position
  addBounds(bounds, [x, y, x, y])
}
