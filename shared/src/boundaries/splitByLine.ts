import type { MultiPolygon, Position } from 'geojson'
import { areaM2 } from '../geo/areaM2.ts'
import { windRings } from '../geo/windRings.ts'
import type { Issue } from '../problems/issue.ts'
import { assembleFaces, type OutlineEdge } from './assembleFaces.ts'
import { isSamePosition, multiPolygon } from './boundary.ts'
import { crossingOf } from './crossings.ts'
import { nodeEdges } from './nodeEdges.ts'
import { newVerticesOn, nodeLine, type OutlineStops, onlyStopsAt, partedEdges } from './nodeLine.ts'
import { isInBoundary } from './rings.ts'
import type { NewVertex } from './sharedEdges.ts'

export interface Split {
  /** One boundary each, the largest first; empty when the issues say why the line cuts nothing. */
  pieces: MultiPolygon[]
  /** Vertices the cut made on existing edges: a neighbour that shares the edge needs the same (`addVertices`). */
  newVertices: NewVertex[]
  issues: Issue[]
}

/**
 * Cuts the boundary along a line, which may cross it several times; each area the line separates is a piece of its own.
 * Pieces have the vertices of the cut in common. Parts the line does not cut stay with the piece that is nearest.
 */
export function splitByLine(boundary: MultiPolygon, line: readonly Position[]): Split {
  const cut = line.filter((position, index) => index === 0 || !isSamePosition(position, line[index - 1]!))
  if (cut.length < 2) return refused('split-line-too-short')
  if (crossesItself(cut)) return refused('split-line-crosses-itself')
  const wound = windRings(boundary, 'counterclockwise') as MultiPolygon
  const { outline, segments, meets } = nodeLine(wound, cut)
  const parted = partedEdges(outline)
  const inside = segments.filter(([from, to]) => isCut(from, to, wound, parted))
  if (inside.length === 0) return refused(meets > 0 ? 'split-line-only-touches' : 'split-line-outside')
  const dividing = dividingCuts(outline, inside)
  if (dividing.length === 0) return refused('split-line-not-through')
  // Where the line only touches, or ends inside, no vertex stays behind.
  const stopped = onlyStopsAt(outline, new Set(dividing.flat().map(String)))
  const faces = facesOf(stopped, dividing)
  const cutFaces = faces.filter((face) => !isUncut(face, wound))
  const pieces = withUncutParts(
    cutFaces,
    faces.filter((face) => !cutFaces.includes(face)),
  )
  const largestFirst = pieces.toSorted((a, b) => areaM2(b) - areaM2(a))
  return { pieces: largestFirst, newVertices: newVerticesOn(stopped), issues: [] }
}

const facesOf = (outline: readonly OutlineStops[], cuts: readonly [Position, Position][]): Position[][][] =>
  // A hole may touch an edge between its vertices: there, too, faces may part.
  assembleFaces([...nodeEdges(partedEdges(outline)), ...cuts.flatMap(([from, to]) => bothWays(from, to))])

/** The cuts that have a different piece on either side; the others end inside, or lead to a hole. */
function dividingCuts(outline: readonly OutlineStops[], cuts: readonly [Position, Position][]) {
  const rings = facesOf(outline, cuts).flat()
  const edges = new Set(rings.flatMap((ring) => ring.slice(1).map((to, index) => `${ring[index]} ${to}`)))
  return cuts.filter(([from, to]) => edges.has(`${from} ${to}`) && edges.has(`${to} ${from}`))
}

const refused = (code: string): Split => ({ pieces: [], newVertices: [], issues: [{ code }] })

/** Its end may meet its beginning: a closed line cuts out what it encloses. */
function crossesItself(line: readonly Position[]): boolean {
  const last = line.length - 2
  const isClosed = isSamePosition(line[0]!, line.at(-1)!)
  for (let a = 0; a <= last; a++)
    for (let b = a + 1; b <= last; b++) {
      const met = crossingOf(line[a]!, line[a + 1]!, line[b]!, line[b + 1]!)
      if (met === null) continue
      const isJoint = b === a + 1 || (isClosed && a === 0 && b === last)
      if (!isJoint || met.kind === 'overlap') return true
    }
  return false
}

/** Inside, and not along an edge that is there already. */
function isCut(from: Position, to: Position, boundary: MultiPolygon, edges: readonly OutlineEdge[]): boolean {
  const middle: Position = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2]
  const runsAlong = (edge: OutlineEdge) =>
    (isSamePosition(edge.from, from) && isSamePosition(edge.to, to)) ||
    (isSamePosition(edge.from, to) && isSamePosition(edge.to, from))
  return isInBoundary(middle, boundary) && !edges.some(runsAlong)
}

function bothWays(from: Position, to: Position): [OutlineEdge, OutlineEdge] {
  const there: OutlineEdge = { from, to }
  const back: OutlineEdge = { from: to, to: from, twin: there }
  there.twin = back
  return [there, back]
}

/** A part that came through with the vertices it had, whichever its rings begin with now. */
function isUncut(polygon: Position[][], boundary: MultiPolygon): boolean {
  const vertices = new Set(polygon.flat().map(String))
  return boundary.coordinates.some((rings) => {
    const before = new Set(rings.flat().map(String))
    return before.size === vertices.size && [...vertices].every((vertex) => before.has(vertex))
  })
}

function withUncutParts(cut: readonly Position[][][], uncut: readonly Position[][][]): MultiPolygon[] {
  const pieces = cut.map((polygon) => [polygon])
  for (const polygon of uncut) {
    const distances = cut.map((other) => squaredGap(polygon[0]!, other[0]!))
    pieces[distances.indexOf(Math.min(...distances))]!.push(polygon)
  }
  return pieces.map(multiPolygon)
}

/** Between the nearest vertices: enough to say what lies beside what. */
const squaredGap = (a: readonly Position[], b: readonly Position[]): number => {
  const squeeze = Math.cos((a[0]![1]! * Math.PI) / 180)
  let least = Infinity
  for (const p of a) for (const q of b) least = Math.min(least, ((p[0]! - q[0]!) * squeeze) ** 2 + (p[1]! - q[1]!) ** 2)
  return least
}
