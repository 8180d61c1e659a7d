import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import {
  closedRing,
  type Edge,
  edgesOf,
  isSamePosition,
  ringOf,
  roundedPosition,
  type VertexAt,
  verticesOf,
  withRing,
} from './boundary.ts'
import { insertVertex, removeVertex } from './editVertices.ts'
import { nearestOnEdge } from './rings.ts'

/** The boundary that is edited and those beside it, by any key. What a function leaves alone stays the same object. */
export type Boundaries = Readonly<Record<string, MultiPolygon>>

export interface SharedVertex extends VertexAt {
  key: string
}

/** A vertex that is moved, and where it was. */
export interface Carried extends SharedVertex {
  from: Position
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

/**
 * All that is carried at once: one by one, a vertex put where another still lies would be taken along with that one. The
 * places are taken as they are, so that a vertex snapped to a neighbour's is exactly that one.
 */
export function carry(start: Boundaries, carried: readonly Carried[], place: (from: Position) => Position): Boundaries {
  const moved: Record<string, MultiPolygon> = { ...start }
  const byRing = Map.groupBy(carried, ({ key, part, ring }) => `${key}/${part}/${ring}`)
  for (const ofRing of byRing.values()) {
    const at = ofRing[0]!
    const boundary = moved[at.key]
    const ring = boundary && ringOf(boundary, at)
    if (boundary === undefined || ring === undefined) continue
    const vertices = ring.slice(0, -1)
    for (const { vertex, from } of ofRing) vertices[vertex] = place(from)
    moved[at.key] = withRing(boundary, at, closedRing(vertices))
  }
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
