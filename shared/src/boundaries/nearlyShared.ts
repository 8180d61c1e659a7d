import type { MultiPolygon, Position } from 'geojson'
import { closedRing, isSamePosition, multiPolygon, positionOf, type VertexAt, verticesOf } from './boundary.ts'
import { insertVertex, moveVertex } from './editVertices.ts'
import { nearestOnEdge } from './rings.ts'
import { SnapIndex, type Snapped } from './SnapIndex.ts'
import { type Boundaries, verticesAt } from './sharedEdges.ts'

/** A vertex of one boundary that almost lies on another's vertex or edge. */
export interface NearlyShared {
  neighbour: string
  /** The vertex of the edited boundary, or null when it is the neighbour's vertex that lies beside an edge of it. */
  at: VertexAt | null
  position: Position
  /** Where both would meet: a vertex that is there, or a point of an edge. */
  target: Position
  distanceM: number
}

/** Where an edge is meant to be shared but is not quite: within the tolerance of a neighbour, and not at the same vertex. */
export function nearlyShared(boundaries: Boundaries, key: string, toleranceM: number): NearlyShared[] {
  const boundary = boundaries[key]
  if (boundary === undefined) return []
  const { [key]: _, ...neighbours } = boundaries
  const theirs = indexOf(neighbours)
  const ours = indexOf({ [key]: boundary })
  const own = [...verticesOf(boundary)].flatMap(({ position, part, ring, vertex }) => {
    const near = unlessShared(theirs.nearest(position, { toleranceM }), position)
    if (near === null) return []
    const { id, position: target, distanceM } = near
    return [{ neighbour: String(id), at: { part, ring, vertex }, position, target, distanceM }]
  })
  const beside = Object.entries(neighbours).flatMap(([neighbour, shape]) =>
    [...verticesOf(shape)].flatMap(({ position }) => {
      const near = unlessShared(ours.nearest(position, { toleranceM }), position)
      // Next to a vertex it has been found from there.
      if (near?.kind !== 'edge') return []
      return [{ neighbour, at: null, position, target: position, distanceM: near.distanceM }]
    }),
  )
  return [...own, ...beside]
}

const unlessShared = (snapped: Snapped | null, position: Position) =>
  snapped?.kind === 'vertex' && isSamePosition(snapped.position, position) ? null : snapped

function indexOf(boundaries: Boundaries): SnapIndex {
  const index = new SnapIndex()
  index.add(Object.entries(boundaries).map(([id, geometry]) => ({ collection: 'boundaries', id, geometry })))
  return index
}

/** Makes shared what is nearly so: vertices move onto the neighbours' outline, and both sides get the same ones. */
export function snapNearlyShared(boundaries: Boundaries, key: string, toleranceM: number): Boundaries {
  const snapped = { ...boundaries }
  for (const { at, target, neighbour } of nearlyShared(boundaries, key, toleranceM)) {
    if (at === null) continue
    snapped[key] = moveVertex(snapped[key]!, at, target)
    if (verticesAt({ neighbour: snapped[neighbour]! }, target).length === 0)
      snapped[neighbour] = withVertex(snapped[neighbour]!, target)
  }
  snapped[key] = withoutRepeats(snapped[key]!)
  for (const { at, position } of nearlyShared(snapped, key, toleranceM))
    if (at === null) snapped[key] = withVertex(snapped[key]!, position)
  return snapped
}

/** The position as a vertex of the nearest edge. */
function withVertex(boundary: MultiPolygon, position: Position): MultiPolygon {
  let nearest: { at: VertexAt; squared: number } | null = null
  for (const at of verticesOf(boundary)) {
    const to = boundary.coordinates[at.part]![at.ring]![at.vertex + 1]!
    const { squared } = nearestOnEdge(position, positionOf(boundary, at)!, to)
    if (nearest === null || squared < nearest.squared) nearest = { at, squared }
  }
  return nearest === null ? boundary : insertVertex(boundary, nearest.at, position)
}

/** Two vertices that were snapped to the same place are one. */
const withoutRepeats = (boundary: MultiPolygon): MultiPolygon =>
  multiPolygon(
    boundary.coordinates.map((rings) =>
      rings.map((ring) => {
        const vertices = ring.slice(1).filter((position, index) => !isSamePosition(position, ring[index]!))
        return vertices.length < 3 || vertices.length === ring.length - 1 ? ring : closedRing(vertices)
      }),
    ),
  )
