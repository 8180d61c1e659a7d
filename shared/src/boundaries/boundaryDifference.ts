import type { MultiPolygon, Position } from 'geojson'
import { areaM2 } from '../geo/areaM2.ts'
import { edgesOf, verticesOf } from './boundary.ts'
import { clipTo, cutOut } from './combine.ts'
import { centreOf, localMetres } from './localMetres.ts'
import { nearestOnEdge } from './rings.ts'

export interface BoundaryDifference {
  /** In `after` only; null when nothing is. */
  added: MultiPolygon | null
  removed: MultiPolygon | null
  addedM2: number
  removedM2: number
  keptM2: number
  beforeM2: number
  afterM2: number
  /** Area in both over area in either: 1 is the same shape, 0 is disjoint. Null when neither has an area. */
  overlapShare: number | null
  /** How far the centre of area moved; null when one of the two is not there. */
  centroidShiftM: number | null
  /** The largest distance from a vertex of one outline to the other outline (Hausdorff's, over vertices), and where. */
  largestMoveM: number | null
  largestMoveAt: Position | null
}

/** What changed between two valid shapes, either of which may not be there. */
export function boundaryDifference(before: MultiPolygon | null, after: MultiPolygon | null): BoundaryDifference {
  const added = after === null || before === null ? after : cutOut(after, [before])
  const removed = after === null || before === null ? before : cutOut(before, [after])
  const kept = before === null || after === null ? null : clipTo(before, [after])
  const [addedM2, removedM2, keptM2] = [areaOf(added), areaOf(removed), areaOf(kept)]
  const eitherM2 = addedM2 + removedM2 + keptM2
  return {
    added,
    removed,
    addedM2,
    removedM2,
    keptM2,
    beforeM2: areaOf(before),
    afterM2: areaOf(after),
    overlapShare: eitherM2 === 0 ? null : keptM2 / eitherM2,
    centroidShiftM: before === null || after === null ? null : shiftM(before, after),
    ...(before === null || after === null ? { largestMoveM: null, largestMoveAt: null } : largestMove(before, after)),
  }
}

const areaOf = (boundary: MultiPolygon | null) => (boundary === null ? 0 : areaM2(boundary))

function shiftM(before: MultiPolygon, after: MultiPolygon): number | null {
  const plane = localMetres(centreOf(before))
  const from = centroidM(before, plane.toMetres)
  const to = centroidM(after, plane.toMetres)
  return from === null || to === null ? null : Math.hypot(to[0] - from[0], to[1] - from[1])
}

/** Of the area in a plane; holes count against it because they turn the other way. */
function centroidM(
  boundary: MultiPolygon,
  toMetres: (position: Position) => [number, number],
): [number, number] | null {
  let [doubled, sumX, sumY] = [0, 0, 0]
  for (const rings of boundary.coordinates)
    for (const [index, ring] of rings.entries()) {
      const [area, x, y] = ringMoments(ring.map(toMetres))
      const sign = area > 0 === (index === 0) ? 1 : -1
      doubled += sign * area
      sumX += sign * x
      sumY += sign * y
    }
  return doubled === 0 ? null : [sumX / (3 * doubled), sumY / (3 * doubled)]
}

function ringMoments(ring: readonly [number, number][]): [number, number, number] {
  let [doubled, sumX, sumY] = [0, 0, 0]
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!
    const [bx, by] = ring[index]!
    const cross = ax * by - bx * ay
    doubled += cross
    sumX += (ax + bx) * cross
    sumY += (ay + by) * cross
  }
  return [doubled, sumX, sumY]
}

function largestMove(before: MultiPolygon, after: MultiPolygon) {
  const { toMetres } = localMetres(centreOf(after))
  const largest = { largestMoveM: 0, largestMoveAt: null as Position | null }
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    const edges = [...edgesOf(other)].map(({ from, to }) => [toMetres(from), toMetres(to)] as const)
    const standing = new Set(edges.map(([from]) => String(from)))
    for (const { position } of verticesOf(one)) {
      const place = toMetres(position)
      if (standing.has(String(place))) continue
      const distance = gapM(place, edges, largest.largestMoveM)
      if (distance <= largest.largestMoveM) continue
      largest.largestMoveM = distance
      largest.largestMoveAt = position
    }
  }
  return largest
}

/** Distance to the nearest edge; what is not above `enough` is of no interest and ends the search. */
function gapM(place: Position, edges: readonly (readonly [Position, Position])[], enough: number): number {
  let least = Infinity
  for (const [from, to] of edges) {
    least = Math.min(least, nearestOnEdge(place, from, to).squared)
    if (least <= enough * enough) break
  }
  return Math.sqrt(least)
}
