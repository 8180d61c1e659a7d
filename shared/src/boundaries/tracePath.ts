import type { Position } from 'geojson'
import { isSamePosition } from './boundary.ts'
import { distanceM } from './localMetres.ts'
import type { SnapIndex, SnapPlace } from './SnapIndex.ts'

/** Far enough for the streets of a neighbourhood, little enough for a moving pointer. */
const MAX_VERTICES_SEEN = 5_000

/**
 * The vertices between two snapped places along what both lie on: a ring or line of one feature, or lines that meet at
 * vertices. Without the two places themselves; null when no way along edges joins them. The shorter way, or the other one
 * round a ring.
 */
export function tracePath(
  index: SnapIndex,
  { position: from }: { position: Position },
  { position: to }: { position: Position },
  way: 'shorter' | 'longer' = 'shorter',
): Position[] | null {
  const starts = index.placesAt(from)
  const ends = index.placesAt(to)
  const ways = starts.flatMap((start) =>
    ends.filter((end) => isSamePath(start, end)).flatMap((end) => waysAlong(index, start, end, from, to)),
  )
  if (ways.length > 0) {
    const sorted = ways.toSorted((a, b) => lengthM([from, ...a, to]) - lengthM([from, ...b, to]))
    return (way === 'shorter' ? sorted[0] : sorted.at(-1)) ?? null
  }
  return acrossPaths(index, starts, from, to)
}

const isSamePath = (a: SnapPlace, b: SnapPlace) => a.collection === b.collection && a.id === b.id && a.path === b.path

/** One way along a line, both ways round a ring. */
function waysAlong(index: SnapIndex, start: SnapPlace, end: SnapPlace, from: Position, to: Position): Position[][] {
  const path = index.paths(start.collection, start.id)[start.path]!
  const a = measure(path, start, from)
  const b = measure(path, end, to)
  const between = inside(path, Math.min(a, b), Math.max(a, b))
  const direct = a <= b ? between : between.toReversed()
  if (path.length < 4 || !isSamePosition(path[0]!, path.at(-1)!)) return [direct]
  const around = [
    ...inside(path, Math.max(a, b), path.length - 1),
    ...(Math.min(a, b) > 0 && Math.max(a, b) > 0 ? [path[0]!] : []),
    ...inside(path, 0, Math.min(a, b)),
  ]
  return [direct, a <= b ? around.toReversed() : around]
}

/** How far along the path a place lies, in vertices: 2.5 is in the middle of the third edge. */
function measure(path: readonly Position[], place: SnapPlace, position: Position): number {
  if (place.kind === 'vertex') return place.vertex
  const from = path[place.vertex]!
  const edgeM = distanceM(from, path[place.vertex + 1]!)
  return place.vertex + (edgeM === 0 ? 0 : Math.min(0.999999, distanceM(from, position) / edgeM))
}

/** Vertices strictly between two measures. */
const inside = (path: readonly Position[], low: number, high: number) =>
  path.slice(Math.floor(low) + 1, Math.max(Math.floor(low) + 1, Math.ceil(high)))

const lengthM = (line: readonly Position[]) =>
  line.slice(1).reduce((sum, position, index) => sum + distanceM(line[index]!, position), 0)

interface Reached {
  position: Position
  metres: number
  before: Reached | null
}

/** Dijkstra from vertex to vertex, over features that have a vertex in common. */
function acrossPaths(index: SnapIndex, starts: readonly SnapPlace[], from: Position, to: Position): Position[] | null {
  const waiting: Reached[] = [{ position: from, metres: 0, before: null }]
  const done = new Set<string>()
  while (waiting.length > 0 && done.size < MAX_VERTICES_SEEN) {
    const nearest = waiting.splice(leastOf(waiting), 1)[0]!
    if (isSamePosition(nearest.position, to)) return wayTo(nearest)
    const key = String(nearest.position)
    if (done.has(key)) continue
    done.add(key)
    const places = nearest.before === null ? starts : index.placesAt(nearest.position)
    for (const position of neighboursOf(index, places, to))
      waiting.push({ position, metres: nearest.metres + distanceM(nearest.position, position), before: nearest })
  }
  return null
}

const leastOf = (waiting: readonly Reached[]) =>
  waiting.reduce((least, { metres }, index) => (metres < waiting[least]!.metres ? index : least), 0)

/** The vertices before and after, and the goal itself when it lies on the edge to them. */
function neighboursOf(index: SnapIndex, places: readonly SnapPlace[], to: Position): Position[] {
  const goals = index.placesAt(to)
  return places.flatMap((place) => {
    const path = index.paths(place.collection, place.id)[place.path]!
    const last = path.length - 1
    const isRing = last > 2 && isSamePosition(path[0]!, path[last]!)
    const before = place.kind === 'edge' ? place.vertex : place.vertex - 1
    const beside = [before < 0 && isRing ? last - 1 : before, place.vertex + 1]
    const edges = [place.kind === 'edge' ? place.vertex : beside[0]!, place.vertex]
    const onEdge = goals.some((goal) => goal.kind === 'edge' && isSamePath(goal, place) && edges.includes(goal.vertex))
    return [...beside.map((vertex) => path[vertex]), onEdge ? to : undefined].filter((next) => next !== undefined)
  })
}

function wayTo(goal: Reached): Position[] {
  const way: Position[] = []
  for (let step = goal.before; step?.before != null; step = step.before) way.push(step.position)
  return way.toReversed()
}
