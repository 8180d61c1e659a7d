import type { Position } from 'geojson'
import type { VertexAt } from './boundary.ts'
import type { Faults } from './boundaryFaults.ts'
import { nearestOnEdge } from './rings.ts'

/** The rings of what claims to be a Polygon or MultiPolygon, or null (said in the faults) when its lists are not such. */
export function readRings(geometry: unknown, faults: Faults): Position[][][] | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  const parts = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  if (isListOf(parts, (part) => isListOf(part, (ring) => isListOf(ring, Array.isArray)))) return parts as Position[][][]
  faults.add({ code: 'boundary-unreadable' })
  return null
}

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem)

/** A ring without what was wrong with it by itself; `vertices` are its places in the ring as it was given. */
export interface CleanRing {
  part: number
  ring: number
  /** Not closed: each vertex once. */
  positions: Position[]
  vertices: number[]
}

/** What is wrong with single rings: not closed, repeated points, too few. */
export const ringsFaults = (parts: readonly Position[][][], faults: Faults): CleanRing[] =>
  parts.flatMap((rings, part) =>
    rings.flatMap((positions, ring) => {
      const clean = cleanRing(positions, { part, ring, vertex: 0 }, faults)
      if (clean.positions.length >= 3) return [clean]
      faults.add({ code: 'boundary-too-few-points', at: { part, ring, vertex: 0 }, ...placeOf(positions[0]) })
      return []
    }),
  )

const placeOf = (position: Position | undefined) =>
  position !== undefined && Number.isFinite(position[0]) && Number.isFinite(position[1]) ? { place: position } : {}

function cleanRing(positions: readonly Position[], at: VertexAt, faults: Faults): CleanRing {
  const clean: CleanRing = { part: at.part, ring: at.ring, positions: [], vertices: [] }
  const isClosed = positions.length > 1 && isEqual(positions[0]!, positions.at(-1)!)
  if (!isClosed && positions.length > 2) faults.add({ code: 'boundary-not-closed', at, ...placeOf(positions[0]) })
  const last = positions.length - (isClosed ? 1 : 0)
  for (let vertex = 0; vertex < last; vertex++) {
    const position = positions[vertex]!
    const before = vertex === 0 ? (isClosed ? positions[last - 1] : undefined) : positions[vertex - 1]
    if (before !== undefined && last > 1 && isEqual(before, position))
      faults.add({ code: 'boundary-repeated-point', at: { ...at, vertex }, ...placeOf(position) })
    else {
      clean.positions.push(position)
      clean.vertices.push(vertex)
    }
  }
  return clean
}

const isEqual = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/**
 * Vertices where the outline turns back on itself: what it encloses there has no width. The rings without them, so that
 * where a spike leaves the outline is not called a crossing as well; none is left of a ring that is nothing else.
 */
export const withoutSpikes = (rings: readonly CleanRing[], faults: Faults): CleanRing[] =>
  rings.map((ring) => withoutSpikesOf(ring, faults)).filter(({ positions }) => positions.length >= 3)

function withoutSpikesOf(given: CleanRing, faults: Faults): CleanRing {
  let { positions, vertices } = given
  for (;;) {
    const isTip = positions.map((tip, index) => isSpikeAt(positions, index, tip))
    const isFirst = positions === given.positions
    for (const [index, tip] of positions.entries())
      if (isTip[index] && isFirst)
        faults.add({
          code: 'boundary-spike',
          at: { part: given.part, ring: given.ring, vertex: vertices[index]! },
          place: tip,
        })
    const kept = positions.flatMap((position, index) => {
      const before = positions.at(index - 1)!
      return isTip[index] || isEqual(before, position) ? [] : [index]
    })
    if (kept.length === positions.length || kept.length < 3)
      return { ...given, positions: kept.length < 3 ? [] : positions, vertices }
    positions = kept.map((index) => positions[index]!)
    vertices = kept.map((index) => vertices[index]!)
  }
}

const isSpikeAt = (positions: readonly Position[], index: number, tip: Position): boolean =>
  isSpike(positions.at(index - 1)!, tip, positions[(index + 1) % positions.length]!)

/** Narrower than 1e-9 degrees, a tenth of a millimetre, all the way. */
export function isSpike(before: Position, tip: Position, after: Position): boolean {
  const dx0 = before[0]! - tip[0]!
  const dy0 = before[1]! - tip[1]!
  const dx1 = after[0]! - tip[0]!
  const dy1 = after[1]! - tip[1]!
  if (!(dx0 * dx1 + dy0 * dy1 > 0)) return false
  const isFirstShorter = dx0 * dx0 + dy0 * dy0 < dx1 * dx1 + dy1 * dy1
  const { squared } = isFirstShorter ? nearestOnEdge(before, tip, after) : nearestOnEdge(after, tip, before)
  return squared <= 1e-18
}
