import { closedRing, ringOf, withRing } from '@arraigo/shared/boundaries/boundary.ts'
import type { MultiPolygon, Position } from 'geojson'
import type { Drawing, Neighbour } from './drawing.state.ts'
import type { Boundaries, Carried } from './hand.ts'

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

/** All that is carried at once: one by one, a vertex put where another still lies would be taken along with that one. */
export function carry(start: Boundaries, carried: readonly Carried[], place: (from: Position) => Position): Boundaries {
  const moved: Record<string, MultiPolygon> = { ...start }
  const byRing = Map.groupBy(carried, ({ key, part, ring }) => `${key}/${part}/${ring}`)
  for (const ofRing of byRing.values()) {
    const [first] = ofRing
    const boundary = first === undefined ? undefined : moved[first.key]
    const ring = first === undefined || boundary === undefined ? undefined : ringOf(boundary, first)
    if (first === undefined || boundary === undefined || ring === undefined) continue
    const vertices = ring.slice(0, -1)
    for (const { vertex, from } of ofRing) vertices[vertex] = place(from)
    moved[first.key] = withRing(boundary, first, closedRing(vertices))
  }
  return moved
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
