import type { Geometry, Position } from 'geojson'

/** Well-known text in two dimensions. Numbers are written as they are, so that reading them back gives the same doubles. */
export function encodeWkt(geometry: Geometry): string {
  if (geometry.type === 'GeometryCollection') {
    return `GEOMETRYCOLLECTION ${bracket(geometry.geometries.map(encodeWkt))}`
  }
  const { coordinates } = geometry
  const isPoint = geometry.type === 'Point' && coordinates.length > 0
  return `${geometry.type.toUpperCase()} ${isPoint ? bracket([writePosition(coordinates as Position)]) : writeParts(coordinates as Nested[])}`
}

type Nested = Position | Nested[]

const writePosition = (position: Position) => `${position[0]} ${position[1]}`

const writeParts = (parts: Nested[]): string =>
  bracket(
    parts.map((part) => (typeof part[0] === 'number' ? writePosition(part as Position) : writeParts(part as Nested[]))),
  )

const bracket = (parts: string[]) => (parts.length === 0 ? 'EMPTY' : `(${parts.join(', ')})`)
