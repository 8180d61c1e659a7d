import type { Position } from 'geojson'
import type { OutlineEdge } from './assembleFaces.ts'
import { isSamePosition } from './boundary.ts'
import { OutlineGrid } from './OutlineGrid.ts'
import { nearestOnEdge } from './rings.ts'

/** One unit of Clipper's and a little: 1e-9 degrees. */
const ON_EDGE_DEGREES = 1.5e-9

/** Parts edges where the end of another lies on them, and takes away those that are there in both directions. */
export function nodeEdges(edges: readonly OutlineEdge[]): OutlineEdge[] {
  const stops = stopsOn(edges)
  const noded = new Map<string, OutlineEdge>()
  for (const [index, { from, to }] of edges.entries())
    for (const [a, b] of stretches(from, to, stops.get(index) ?? []))
      if (!noded.delete(`${b} ${a}`)) noded.set(`${a} ${b}`, { from: a, to: b })
  return [...noded.values()]
}

function stopsOn(edges: readonly OutlineEdge[]): Map<number, Position[]> {
  const stops = new Map<number, Position[]>()
  const ends = new Float64Array(edges.length * 4)
  for (const [index, { from, to }] of edges.entries()) ends.set([from[0]!, from[1]!, to[0]!, to[1]!], index * 4)
  const stop = (end: Position, index: number) => {
    const { from, to } = edges[index]!
    if (isSamePosition(end, from) || isSamePosition(end, to)) return
    if (nearestOnEdge(end, from, to).squared > ON_EDGE_DEGREES ** 2) return
    stops.set(index, [...(stops.get(index) ?? []), end])
  }
  new OutlineGrid({ count: edges.length, ends, ringOf: new Int32Array(edges.length) }).eachPair((a, b) => {
    // Every vertex is where some edge begins.
    stop(edges[a]!.from, b)
    stop(edges[b]!.from, a)
    return false
  })
  return stops
}

function stretches(from: Position, to: Position, stops: readonly Position[]): [Position, Position][] {
  const along = (position: Position) => nearestOnEdge(position, from, to).along
  const ordered = [from, ...stops.toSorted((a, b) => along(a) - along(b)), to]
  return ordered
    .slice(1)
    .map((end, index): [Position, Position] => [ordered[index]!, end])
    .filter(([a, b]) => a !== b && !(a[0] === b[0] && a[1] === b[1]))
}
