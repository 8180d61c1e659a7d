import type { Boundaries } from '@arraigo/shared/boundaries/sharedEdges.ts'
import type { MultiPolygon, Position } from 'geojson'
import type { Drawing, Neighbour } from './drawing.state.ts'

export type Neighbours = Readonly<Record<number, Neighbour>>

/** The drawing and those that share an edge with it, as what is moved together. */
export function boundariesOf(now: Drawing, boundary: MultiPolygon, beside: Neighbours): Boundaries {
  const all = { ...beside, ...now.neighbours }
  const neighbours = Object.entries(all).map(([id, neighbour]) => [id, neighbour.boundary])
  return { ...Object.fromEntries(neighbours), own: boundary }
}

/** The drawing after its boundaries changed; neighbours are kept only where they did. */
export function drawingOf(now: Drawing, boundaries: Boundaries, beside: Neighbours): Drawing {
  const neighbours: Record<number, Neighbour> = {}
  for (const [id, neighbour] of Object.entries({ ...beside, ...now.neighbours })) {
    const boundary = boundaries[id] ?? neighbour.boundary
    if (!isAlike(boundary, neighbour.before)) neighbours[Number(id)] = { ...neighbour, boundary }
  }
  return { boundary: boundaries.own ?? now.boundary, neighbours, pieces: null }
}

/** The same object, as long as nothing was read anew meanwhile. */
const isAlike = (a: MultiPolygon, b: MultiPolygon): boolean =>
  a === b ||
  (a.coordinates.length === b.coordinates.length &&
    a.coordinates.every((rings, part) => isSame(rings, b.coordinates[part] ?? [], isSameRing)))

const isSameRing = (a: Position[], b: Position[]): boolean =>
  a === b || isSame(a, b, (one, other) => one[0] === other[0] && one[1] === other[1])

const isSame = <T>(a: readonly T[], b: readonly T[], are: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((one, at) => are(one, b[at] as T))
