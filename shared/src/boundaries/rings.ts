import type { MultiPolygon, Position } from 'geojson'

/** Twice the area in square degrees, positive when counterclockwise; relative to the first vertex, so that small rings keep their sign. */
export function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let sum = 0
  for (let index = 1; index < ring.length; index++) {
    const a = ring[index - 1]!
    const b = ring[index]!
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0)
  }
  return sum
}

/** Whether a position lies in a closed ring; on its edge either answer is possible. */
export function isInRing([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let isInside = false
  for (let index = 1; index < ring.length; index++) {
    const a = ring[index - 1]!
    const b = ring[index]!
    if (a[1]! > y === b[1]! > y) continue
    if (x < a[0]! + ((y - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!)) isInside = !isInside
  }
  return isInside
}

export const isInPart = (position: Position, [outer = [], ...holes]: readonly Position[][]): boolean =>
  isInRing(position, outer) && !holes.some((hole) => isInRing(position, hole))

export const isInBoundary = (position: Position, boundary: MultiPolygon): boolean =>
  boundary.coordinates.some((rings) => isInPart(position, rings))

/** Square of the distance in the plane of the coordinates, and how far along the edge (0 to 1) the nearest point lies. */
export function nearestOnEdge(position: Position, a: Position, b: Position): { along: number; squared: number } {
  const dx = b[0]! - a[0]!
  const dy = b[1]! - a[1]!
  const length = dx * dx + dy * dy
  const raw = length === 0 ? 0 : ((position[0]! - a[0]!) * dx + (position[1]! - a[1]!) * dy) / length
  const along = Math.min(1, Math.max(0, raw))
  const x = a[0]! + along * dx - position[0]!
  const y = a[1]! + along * dy - position[1]!
  return { along, squared: x * x + y * y }
}

export const pointOnEdge = (a: Position, b: Position, along: number): Position => [
  a[0]! + along * (b[0]! - a[0]!),
  a[1]! + along * (b[1]! - a[1]!),
]
