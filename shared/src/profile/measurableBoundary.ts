import type { MultiPolygon, Position } from 'geojson'

/**
 * What of a drawing in progress encloses anything: rings closed, what is no number and rings of less than three points left
 * out. Null when nothing does. Takes anything and never throws: a line that is being drawn is not valid yet.
 */
export function measurableBoundary(geometry: unknown): MultiPolygon | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const parts = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []
  if (!Array.isArray(parts)) return null
  const measurable = parts.flatMap((rings: unknown) => {
    const [outer, ...holes] = Array.isArray(rings) ? rings.map(closedRing) : []
    return outer == null ? [] : [[outer, ...holes.filter((hole) => hole !== null)]]
  })
  return measurable.length === 0 ? null : { type: 'MultiPolygon', coordinates: measurable }
}

function closedRing(ring: unknown): Position[] | null {
  if (!Array.isArray(ring)) return null
  const places = ring.filter(isPlace).map(([longitude, latitude]): Position => [longitude!, latitude!])
  const vertices = places.filter((place, at) => at === 0 || !isSame(place, places[at - 1]!))
  const [first] = vertices
  if (first === undefined) return null
  if (vertices.length > 1 && isSame(first, vertices.at(-1)!)) vertices.pop()
  return vertices.length < 3 ? null : [...vertices, first]
}

const isPlace = (value: unknown): value is Position =>
  Array.isArray(value) && isWithin(value[0], 180) && isWithin(value[1], 90)
const isWithin = (value: unknown, most: number) => typeof value === 'number' && Math.abs(value) <= most
const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]
