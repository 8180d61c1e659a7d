import type { MultiPolygon, Position } from 'geojson'
import { areaM2 } from '../geo/areaM2.ts'
import type { Issue } from '../problems/issue.ts'
import { closedRing, isSamePosition, multiPolygon } from './boundary.ts'
import { type BoundaryFault, boundaryFaults, type FaultCode, type FaultOptions } from './boundaryFaults.ts'
import { resolve } from './combine.ts'
import { isSpike } from './ringFaults.ts'

export interface Repaired {
  /** Null when nothing with an area is left, or what is wrong cannot be mended. */
  boundary: MultiPolygon | null
  /** What was done, in order: one issue for each kind of fault, with the number. Empty: nothing had to be. */
  done: Issue[]
  /** What is wrong still. */
  faults: BoundaryFault[]
}

/** Nothing sensible can be made of these. */
const hopeless: readonly FaultCode[] = [
  'boundary-unreadable',
  'boundary-empty',
  'boundary-not-a-number',
  'boundary-outside-range',
  'boundary-too-many-vertices',
  'boundary-too-intricate',
]

/** Faults of single rings, and what was done about them. */
const mendedRings: Partial<Record<FaultCode, string>> = {
  'boundary-not-closed': 'boundary-mended-closed',
  'boundary-repeated-point': 'boundary-mended-repeated',
  'boundary-too-few-points': 'boundary-mended-too-few',
  'boundary-spike': 'boundary-mended-spike',
}

/** Faults between edges. */
const mendedOutline: Partial<Record<FaultCode, string>> = {
  'boundary-self-crossing': 'boundary-mended-crossing',
  'boundary-hole-outside': 'boundary-mended-hole-outside',
  'boundary-holes-overlap': 'boundary-mended-holes',
  'boundary-parts-overlap': 'boundary-mended-parts',
  'boundary-interior-divided': 'boundary-mended-divided',
}

/**
 * Mends what can be mended: rings are closed, repeated points, spikes and rings of no area go; where an outline crosses
 * itself everything it winds around belongs to the boundary; holes take away only what is inside; parts that overlap
 * become one. A Polygon becomes a MultiPolygon. What is right stays as it is, the same object when all of it is.
 */
export function repairBoundary(geometry: unknown, options: FaultOptions = {}): Repaired {
  const faults = boundaryFaults(geometry, options)
  if (faults.some(({ code }) => hopeless.includes(code))) return { boundary: null, done: [], faults }
  const given = asMultiPolygon(geometry as MultiPolygon)
  const done = [...said(faults, mendedRings)]
  const cleaned = done.length > 0 ? multiPolygon(cleanParts(given.coordinates)) : given
  // Taking a spike away may mend a crossing or uncover one.
  const left = done.length > 0 && cleaned.coordinates.length > 0 ? boundaryFaults(cleaned, options) : faults
  const crossings = said(left, mendedOutline)
  const boundary = crossings.length > 0 ? resolve(cleaned.coordinates) : cleaned
  if (boundary === null || areaM2(boundary) === 0)
    return { boundary: null, done: [], faults: [...faults, { code: 'boundary-empty' }] }
  return { boundary, done: [...done, ...crossings], faults: boundaryFaults(boundary, options) }
}

const asMultiPolygon = (geometry: { type: string; coordinates: unknown }): MultiPolygon =>
  geometry.type === 'MultiPolygon'
    ? (geometry as MultiPolygon)
    : multiPolygon([geometry.coordinates as MultiPolygon['coordinates'][number]])

function said(faults: readonly BoundaryFault[], words: Partial<Record<FaultCode, string>>): Issue[] {
  const counts = new Map<string, number>()
  for (const { code } of faults) {
    const word = words[code]
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({ code, params: { count } }))
}

/** A part goes with its outer ring: its holes would become outer rings themselves. */
const cleanParts = (parts: readonly Position[][][]): Position[][][] =>
  parts.flatMap((rings) => {
    const [outer = null, ...holes] = rings.map(cleanRing)
    return outer === null ? [] : [[outer, ...holes.filter((hole) => hole !== null)]]
  })

function cleanRing(ring: Position[]): Position[] | null {
  const open = ring.length > 1 && isSamePosition(ring[0]!, ring.at(-1)!) ? ring.slice(0, -1) : ring
  let vertices = open
  for (;;) {
    const kept = vertices.filter((position, index) => !isSuperfluous(vertices, index, position))
    if (kept.length < 3) return null
    if (kept.length === vertices.length) return closedRing(kept)
    vertices = kept
  }
}

/** The same as the vertex before it, or the tip of a spike. */
function isSuperfluous(vertices: readonly Position[], index: number, position: Position): boolean {
  const before = vertices.at(index - 1)!
  const after = vertices[(index + 1) % vertices.length]!
  return (before[0] === position[0] && before[1] === position[1]) || isSpike(before, position, after)
}
