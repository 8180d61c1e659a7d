import type { MultiPolygon, Position } from 'geojson'
import {
  closedRing,
  type Edited,
  isSamePosition,
  multiPolygon,
  positionOf,
  ringOf,
  roundedPosition,
  type VertexAt,
  vertexCount,
  withRing,
} from './boundary.ts'
import { removeHole, removePart } from './editParts.ts'
import { bearingDegrees, boxOf, distanceM, localMetres, positionAt } from './localMetres.ts'

/** A new vertex, taken as it is, on the edge that leaves `edge.vertex`; it becomes vertex `edge.vertex + 1`. */
export function insertVertex(boundary: MultiPolygon, edge: VertexAt, position: Position): MultiPolygon {
  const ring = ringOf(boundary, edge)
  if (ring === undefined || edge.vertex < 0 || edge.vertex >= vertexCount(ring)) return boundary
  return withRing(boundary, edge, ring.toSpliced(edge.vertex + 1, 0, position))
}

/** A hole or a part of several with fewer than three vertices left disappears; the last outer ring keeps its three. */
export function removeVertex(boundary: MultiPolygon, at: VertexAt): Edited {
  const ring = ringOf(boundary, at)
  if (ring === undefined || positionOf(boundary, at) === undefined) return { boundary, issues: [] }
  if (vertexCount(ring) <= 3) return at.ring > 0 ? removeHole(boundary, at) : removePart(boundary, at.part)
  const vertices = ring.slice(0, -1).toSpliced(at.vertex, 1)
  return { boundary: withRing(boundary, at, closedRing(vertices)), issues: [] }
}

/**
 * The whole shape, or one part of it, somewhere else, its size and angles in metres kept: a degree of longitude is shorter
 * further south, so degrees cannot simply be added.
 */
export function moveBoundary(boundary: MultiPolygon, from: Position, to: Position, part?: number): MultiPolygon {
  const moved = part === undefined ? boundary : multiPolygon([boundary.coordinates[part] ?? []])
  const [, south, , north] = boxOf(moved)
  if (!Number.isFinite(south)) return boundary
  const middle = (south + north) / 2
  const here = localMetres([from[0]!, middle])
  const there = localMetres([to[0]!, middle + to[1]! - from[1]!])
  const [fromX, fromY] = here.toMetres(from)
  const [toX, toY] = there.toMetres(to)
  const place = (position: Position): Position => {
    // What it is held by lies exactly where it is put: it may have been snapped to a neighbour's vertex.
    if (isSamePosition(position, from)) return to
    const [x, y] = here.toMetres(position)
    return roundedPosition(there.toDegrees([x - fromX + toX, y - fromY + toY]))
  }
  return multiPolygon(
    boundary.coordinates.map((rings, index) =>
      part === undefined || index === part ? rings.map((ring) => ring.map(place)) : rings,
    ),
  )
}

export interface Segment {
  lengthM: number
  /** Clockwise from north. */
  bearing: number
}

export function segmentOf(from: Position, to: Position): Segment {
  return { lengthM: distanceM(from, to), bearing: bearingDegrees(from, to) }
}

/** Where a segment of this length and bearing ends; for the next vertex of a line that is being drawn. */
export const segmentEnd = (from: Position, { lengthM, bearing }: Segment): Position =>
  roundedPosition(positionAt(from, lengthM, bearing))
