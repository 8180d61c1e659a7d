import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'

/** A vertex of a boundary. Rings are closed: their last position repeats vertex 0 and is no vertex of its own. */
export interface VertexAt {
  part: number
  /** 0 is the outer ring, the others are holes. */
  ring: number
  /** Also names the edge that leaves this vertex, towards the next one. */
  vertex: number
}

export type RingAt = Pick<VertexAt, 'part' | 'ring'>

export interface Vertex extends VertexAt {
  position: Position
}

export interface Edge extends VertexAt {
  from: Position
  to: Position
}

/** What became of an edit: the boundary as it was, the very same object, when the issues say why it was refused. */
export interface Edited {
  boundary: MultiPolygon
  issues: Issue[]
}

export const multiPolygon = (coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates })

/** Degrees to 1e-7, about a centimetre: for coordinates that are new. Those that exist are never rounded. */
export const roundedPosition = ([x = 0, y = 0]: Position): Position => [roundDegrees(x), roundDegrees(y)]

const roundDegrees = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** Two positions of less than a tenth of a millimetre apart are one (1e-9 degrees). */
export const isSamePosition = (a: Position, b: Position): boolean =>
  Math.abs(a[0]! - b[0]!) <= 1e-9 && Math.abs(a[1]! - b[1]!) <= 1e-9

export const ringOf = (boundary: MultiPolygon, { part, ring }: RingAt): Position[] | undefined =>
  boundary.coordinates[part]?.[ring]

export const positionOf = (boundary: MultiPolygon, at: VertexAt): Position | undefined =>
  at.vertex < vertexCount(ringOf(boundary, at) ?? []) ? ringOf(boundary, at)?.[at.vertex] : undefined

/** How many different vertices a closed ring has. */
export const vertexCount = (ring: Position[]): number => Math.max(0, ring.length - 1)

export function* verticesOf(boundary: MultiPolygon): Generator<Vertex> {
  for (const { from, ...at } of edgesOf(boundary))
    yield { part: at.part, ring: at.ring, vertex: at.vertex, position: from }
}

export function* edgesOf(boundary: MultiPolygon): Generator<Edge> {
  for (const [part, rings] of boundary.coordinates.entries())
    for (const [ring, positions] of rings.entries())
      for (let vertex = 0; vertex < vertexCount(positions); vertex++)
        yield { part, ring, vertex, from: positions[vertex]!, to: positions[vertex + 1]! }
}

/** The boundary with one ring replaced; everything else is shared with the one before. */
export const withRing = (boundary: MultiPolygon, at: RingAt, ring: Position[]): MultiPolygon =>
  multiPolygon(
    boundary.coordinates.map((rings, part) =>
      part === at.part ? rings.map((before, index) => (index === at.ring ? ring : before)) : rings,
    ),
  )

export const closedRing = (vertices: Position[]): Position[] => [...vertices, vertices[0]!]
