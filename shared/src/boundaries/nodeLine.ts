import type { MultiPolygon, Position } from 'geojson'
import type { OutlineEdge } from './assembleFaces.ts'
import { edgesOf, isSamePosition, roundedPosition } from './boundary.ts'
import { crossingOf } from './crossings.ts'
import { nearestOnEdge } from './rings.ts'
import type { NewVertex } from './sharedEdges.ts'

export interface Noded {
  /** The boundary's edges, each with the places where the line meets it. */
  outline: readonly OutlineStops[]
  /** The line, parted where it meets the boundary. */
  segments: [Position, Position][]
  /** How many places they have in common. */
  meets: number
}

export interface OutlineStops {
  from: Position
  to: Position
  stops: Stop[]
}

/** A line that comes this near to a vertex or edge meets it: 2e-7 degrees, about two centimetres, twice the rounding. */
const MEETS_DEGREES = 2e-7

interface Stop {
  along: number
  position: Position
}

/**
 * Parts the edges of a boundary and a line where they meet. A vertex that is there already is taken before a new one is
 * made, and the same position, bit by bit, goes into both.
 */
export function nodeLine(boundary: MultiPolygon, line: readonly Position[]): Noded {
  const outline = [...edgesOf(boundary)].map((edge) => ({ ...edge, stops: [] as Stop[] }))
  const places = new Places()
  const route = line.map((position) => placeOnOutline(position, outline, places))
  const segments: [Position, Position][] = []
  for (const [index, to] of route.entries()) {
    if (index === 0) continue
    const from = route[index - 1]!
    const stops = outline.flatMap((edge) => stopsOf(from, to, edge, places))
    segments.push(...partsOf(from, to, stops))
  }
  return { outline, segments, meets: places.count }
}

/** The boundary's edges, parted where something begins or ends. */
export const partedEdges = (outline: readonly OutlineStops[]): OutlineEdge[] =>
  outline.flatMap(({ from, to, stops }) => partsOf(from, to, stops).map(([a, b]) => ({ from: a, to: b })))

/** The same with stops only at these places, which are written as text. */
export const onlyStopsAt = (outline: readonly OutlineStops[], places: ReadonlySet<string>): OutlineStops[] =>
  outline.map(({ from, to, stops }) => ({
    from,
    to,
    stops: stops.filter(({ position }) => places.has(String(position))),
  }))

/** The vertices that the stops put on edges. */
export const newVerticesOn = (outline: readonly OutlineStops[]): NewVertex[] =>
  outline.flatMap(({ from, to, stops }) =>
    partsOf(from, to, stops)
      .slice(0, -1)
      .map(([, position]) => ({ from, to, position })),
  )

/** Vertices and cut points known so far; what lies on one of them is that one. */
class Places {
  readonly #places: Position[] = []
  get count(): number {
    return this.#places.length
  }
  at(position: Position, edge: OutlineStops): Position {
    const known = [edge.from, edge.to, ...this.#places].find((place) => isNear(place, position))
    const place = known ?? position
    if (!this.#places.includes(place)) this.#places.push(place)
    return place
  }
}

const isNear = (a: Position, b: Position) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) <= MEETS_DEGREES

/** A vertex of the line that lies on the outline becomes a vertex of it. */
function placeOnOutline(position: Position, outline: readonly OutlineStops[], places: Places): Position {
  const vertex = outline.find((edge) => isNear(edge.from, position))
  if (vertex !== undefined) return places.at(position, vertex)
  for (const edge of outline) {
    const { along, squared } = nearestOnEdge(position, edge.from, edge.to)
    if (squared > MEETS_DEGREES ** 2) continue
    const place = places.at(position, edge)
    edge.stops.push({ along, position: place })
    return place
  }
  return position
}

/** Where a segment of the line meets an edge; the edge gets the same stop. */
function stopsOf(from: Position, to: Position, edge: OutlineStops, places: Places): Stop[] {
  const stops: Stop[] = []
  for (const vertex of [edge.from, edge.to]) {
    const { along, squared } = nearestOnEdge(vertex, from, to)
    if (squared <= MEETS_DEGREES ** 2) stops.push({ along, position: places.at(vertex, edge) })
  }
  const crossing = crossingOf(from, to, edge.from, edge.to)
  if (crossing === null || crossing.kind === 'overlap') return stops
  if (stops.some(({ position }) => isNear(position, crossing.position))) return stops
  const position =
    [from, to].find((end) => isNear(end, crossing.position)) ?? places.at(roundedPosition(crossing.position), edge)
  edge.stops.push({ along: nearestOnEdge(position, edge.from, edge.to).along, position })
  return [...stops, { along: nearestOnEdge(position, from, to).along, position }]
}

/** The stretches between the stops, in order and none of no length. */
function partsOf(from: Position, to: Position, stops: readonly Stop[]): [Position, Position][] {
  const parts: [Position, Position][] = []
  let last = from
  for (const { position } of [...stops.toSorted((a, b) => a.along - b.along), { position: to }]) {
    if (!isSamePosition(position, last)) parts.push([last, position])
    last = position
  }
  return parts
}
