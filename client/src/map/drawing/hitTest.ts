import type { VertexAt } from '@arraigo/shared/boundaries/boundary.ts'
import type { MultiPolygon, Position } from 'geojson'
import type { Hit } from './hand.ts'
import type { Point, Screen } from './screen.ts'

/** The first and last vertex of the line that is being drawn: a click there ends it. */
export function hitOfLine(line: readonly Position[], at: Point, screen: Screen, reachPx: number): Hit | null {
  const first = line[0]
  const last = line.at(-1)
  if (first === undefined || last === undefined) return null
  const isNear = (position: Position) => distancePx(screen.toPx(position), at) <= reachPx
  if (line.length > 2 && isNear(first)) return { kind: 'first' }
  return line.length > 1 && isNear(last) ? { kind: 'last' } : null
}

/** A vertex before an edge, an edge before the inside. */
export function hitOfBoundary(boundary: MultiPolygon, at: Point, screen: Screen, reachPx: number): Hit | null {
  let vertex: { at: VertexAt; px: number } | null = null
  let edge: { at: VertexAt; px: number; along: Point } | null = null
  let inside: number | null = null
  for (const [part, rings] of boundary.coordinates.entries()) {
    let crossings = 0
    for (const [ring, positions] of rings.entries()) {
      const path = screen.pathPx(positions)
      for (let number = 0; number < positions.length - 1; number += 1) {
        const a: Point = [path[number * 2]!, path[number * 2 + 1]!]
        const b: Point = [path[number * 2 + 2]!, path[number * 2 + 3]!]
        if (a[1] > at[1] !== b[1] > at[1] && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0])
          crossings += 1
        const px = distancePx(a, at)
        if (px <= reachPx && (vertex === null || px < vertex.px)) vertex = { at: { part, ring, vertex: number }, px }
        const along = nearestOnSegment(a, b, at)
        const aside = distancePx(along, at)
        if (aside <= reachPx && (edge === null || aside < edge.px))
          edge = { at: { part, ring, vertex: number }, px: aside, along }
      }
    }
    if (crossings % 2 === 1) inside = part
  }
  if (vertex !== null) return { kind: 'vertex', at: vertex.at }
  if (edge !== null) return { kind: 'edge', at: edge.at, position: screen.toPosition(edge.along) }
  return inside === null ? null : { kind: 'inside', part: inside }
}

/** Even and odd: an area with holes contains what is in no hole of it. */
export function contains(area: MultiPolygon, [x = 0, y = 0]: Position): boolean {
  return area.coordinates.some((rings) => {
    let isInside = false
    for (const ring of rings) {
      for (let at = 1; at < ring.length; at += 1) {
        const [x0 = 0, y0 = 0] = ring[at - 1]!
        const [x1 = 0, y1 = 0] = ring[at]!
        if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) isInside = !isInside
      }
    }
    return isInside
  })
}

export const distancePx = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

function nearestOnSegment(a: Point, b: Point, at: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const squared = dx * dx + dy * dy
  if (squared === 0) return a
  const share = Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / squared))
  return [a[0] + share * dx, a[1] + share * dy]
}
