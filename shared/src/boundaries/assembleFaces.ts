import type { Position } from 'geojson'
import { closedRing } from './boundary.ts'
import { isInRing, signedArea } from './rings.ts'

/** A piece of a boundary's outline, its inside on the left. Edges meet only at their ends, which are bit-identical there. */
export interface OutlineEdge {
  from: Position
  to: Position
  /** The same edge the other way round, when both sides of it are inside: a cut. */
  twin?: OutlineEdge
}

/**
 * The faces to the left of the edges, as polygons that are valid in the sense of the Simple Features: rings that meet
 * themselves at a vertex come out as several rings. Cuts that divide nothing (loose ends, bridges to a hole) are left out.
 */
export function assembleFaces(edges: readonly OutlineEdge[]): Position[][][] {
  let left = withoutLooseEnds(edges)
  for (;;) {
    const cycles = traceCycles(left)
    const bridges = bridgesIn(cycles)
    if (bridges.size === 0) return polygonsOf(cycles)
    left = withoutLooseEnds(left.filter((edge) => !bridges.has(edge)))
  }
}

const keyOf = (position: Position) => `${position[0]} ${position[1]}`

function withoutLooseEnds(edges: readonly OutlineEdge[]): OutlineEdge[] {
  const kept = new Set(edges)
  const leaving = Map.groupBy(edges, (edge) => keyOf(edge.from))
  const isLoose = (edge: OutlineEdge) => {
    const others = leaving.get(keyOf(edge.to))!.filter((other) => kept.has(other))
    return edge.twin !== undefined && kept.has(edge) && others.length === 1 && others[0] === edge.twin
  }
  for (const start of edges) {
    let edge: OutlineEdge | undefined = start
    while (edge !== undefined && isLoose(edge)) {
      kept.delete(edge)
      kept.delete(edge.twin!)
      // Its beginning may have become the loose end: the edge that arrives there is the only other one's twin.
      const rest: OutlineEdge[] = leaving.get(keyOf(edge.from))!.filter((other) => kept.has(other))
      edge = rest.length === 1 ? rest[0]!.twin : undefined
    }
  }
  return edges.filter((edge) => kept.has(edge))
}

type Cycle = OutlineEdge[]

/** At each node the way goes on along the first edge clockwise from where it came: round the face on the left. */
function traceCycles(edges: readonly OutlineEdge[]): Cycle[] {
  const leaving = Map.groupBy(edges, (edge) => keyOf(edge.from))
  const traced = new Set<OutlineEdge>()
  const cycles: Cycle[] = []
  for (const start of edges) {
    const cycle: Cycle = []
    let edge: OutlineEdge | undefined = start
    while (edge !== undefined && !traced.has(edge)) {
      traced.add(edge)
      cycle.push(edge)
      edge = nextRound(edge, leaving.get(keyOf(edge.to)) ?? [])
    }
    // An open chain means edges that do not close: nothing can be made of it.
    if (cycle.length > 2 && edge === start) cycles.push(cycle)
  }
  return cycles
}

function nextRound(edge: OutlineEdge, candidates: readonly OutlineEdge[]): OutlineEdge | undefined {
  if (candidates.length < 2) return candidates[0]
  const back = angle(edge.to, edge.from)
  let best: OutlineEdge | undefined
  let least = Infinity
  for (const candidate of candidates) {
    const turn = (back - angle(candidate.from, candidate.to) + 4 * Math.PI) % (2 * Math.PI)
    const clockwise = candidate === edge.twin || turn === 0 ? 2 * Math.PI : turn
    if (clockwise < least || best === undefined) {
      best = candidate
      least = clockwise
    }
  }
  return best
}

const angle = (from: Position, to: Position) => Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!)

/** Cuts with the same face on both sides. */
function bridgesIn(cycles: readonly Cycle[]): Set<OutlineEdge> {
  const cycleOf = new Map(cycles.flatMap((cycle, index) => cycle.map((edge) => [edge, index] as const)))
  const bridges = [...cycleOf].filter(([edge, index]) => edge.twin !== undefined && cycleOf.get(edge.twin) === index)
  return new Set(bridges.map(([edge]) => edge))
}

function polygonsOf(cycles: readonly Cycle[]): Position[][][] {
  const rings = cycles.flatMap((cycle) => simpleRings(cycle.map((edge) => edge.from)))
  const polygons = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring])
  const bySize = polygons.toSorted((a, b) => signedArea(a[0]!) - signedArea(b[0]!))
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const isAround = ([outer]: Position[][]) => signedArea(outer!) > -signedArea(hole) && isInside(hole, outer!)
    bySize.find(isAround)?.push(hole)
  }
  return polygons
}

/** A ring that meets itself at vertices, taken apart there. */
function simpleRings(vertices: readonly Position[]): Position[][] {
  const rings: Position[][] = []
  const open: Position[] = []
  const placeOf = new Map<string, number>()
  for (const vertex of vertices) {
    const met = placeOf.get(keyOf(vertex))
    if (met !== undefined) {
      const loop = open.splice(met)
      for (const position of loop) placeOf.delete(keyOf(position))
      if (loop.length > 2) rings.push(closedRing(loop))
    }
    placeOf.set(keyOf(vertex), open.length)
    open.push(vertex)
  }
  if (open.length > 2) rings.push(closedRing(open))
  return rings
}

/** Whether a ring lies in another that it meets at vertices at most. */
function isInside(ring: Position[], outer: Position[]): boolean {
  const corners = new Set(outer.map(keyOf))
  const free = ring.find((position) => !corners.has(keyOf(position)))
  const [a, b] = ring as [Position, Position]
  return isInRing(free ?? [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2], outer)
}
