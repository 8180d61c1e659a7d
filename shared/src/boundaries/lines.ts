import type { MultiPolygon, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import { closedRing, isSamePosition, multiPolygon, roundedPosition } from './boundary.ts'
import { faultIssue } from './boundaryFaults.ts'
import { localMetres } from './localMetres.ts'
import { repairBoundary } from './repairBoundary.ts'
import { nearestOnEdge } from './rings.ts'

/**
 * A freehand line with the fewest vertices that stay within the tolerance (Douglas and Peucker 1973), rounded.
 * Own lines instead of Turf's simplify: that one measures in degrees, which are shorter from west to east.
 */
export function simplifiedLine(line: readonly Position[], toleranceM: number): Position[] {
  if (line.length < 3) return line.map(roundedPosition)
  const plane = localMetres(line[0]!)
  const places = line.map(plane.toMetres)
  const kept = new Set([0, line.length - 1])
  const stretches: [number, number][] = [[0, line.length - 1]]
  while (stretches.length > 0) {
    const [first, last] = stretches.pop()!
    const { index, squared } = farthest(places, first, last)
    if (squared <= toleranceM ** 2) continue
    kept.add(index)
    stretches.push([first, index], [index, last])
  }
  return line.flatMap((position, index) => (kept.has(index) ? [roundedPosition(position)] : []))
}

function farthest(places: readonly Position[], first: number, last: number): { index: number; squared: number } {
  let most = { index: first, squared: -1 }
  for (let index = first + 1; index < last; index++) {
    const { squared } = nearestOnEdge(places[index]!, places[first]!, places[last]!)
    if (squared > most.squared) most = { index, squared }
  }
  return most
}

/**
 * The area a line encloses once closed. Where the line crosses itself everything it winds around counts, said in the
 * issues; null, with the reasons, when it encloses nothing.
 */
export function polygonFromLine(line: readonly Position[]): { boundary: MultiPolygon | null; issues: Issue[] } {
  const vertices = line.filter((position, index) => index === 0 || !isSamePosition(position, line[index - 1]!))
  while (vertices.length > 1 && isSamePosition(vertices[0]!, vertices.at(-1)!)) vertices.pop()
  if (vertices.length < 3) return { boundary: null, issues: [{ code: 'boundary-too-few-points' }] }
  const { boundary, done, faults } = repairBoundary(multiPolygon([[closedRing(vertices)]]))
  return { boundary, issues: boundary === null ? faults.map(faultIssue) : done }
}
