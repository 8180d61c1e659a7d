import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import { type Edge, edgesOf, isSamePosition, roundedPosition, type VertexAt, verticesOf } from './boundary.ts'
import { insertVertex, moveVertex, removeVertex } from './editVertices.ts'
import { nearestOnEdge } from './rings.ts'

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

/** Puts a vertex, rounded, on the edge in all boundaries that have it. */
export const insertSharedVertex = (boundaries: Boundaries, vertex: NewVertex): Boundaries =>
  insertExactly(boundaries, { ...vertex, position: roundedPosition(vertex.position) })

function insertExactly(boundaries: Boundaries, { from, to, position }: NewVertex): Boundaries {
  const inserted = { ...boundaries }
  for (const at of edgesBetween(boundaries, from, to).toReversed())
    inserted[at.key] = insertVertex(inserted[at.key]!, at, position)
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

/** What a split put on edges, in the neighbours that share them: several on one edge are put there in order. */
export function addVertices(boundaries: Boundaries, vertices: readonly NewVertex[]): Boundaries {
  let added = boundaries
  for (const onEdge of Map.groupBy(vertices, ({ from, to }) => `${from} ${to}`).values()) {
    const { from, to } = onEdge[0]!
    const along = ({ position }: NewVertex) => nearestOnEdge(position, from, to).along
    let last = from
    for (const { position } of onEdge.toSorted((a, b) => along(a) - along(b))) {
      added = insertExactly(added, { from: last, to, position })
      last = position
    }
  }
  return added
}
