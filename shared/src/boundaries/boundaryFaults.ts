import type { Position } from 'geojson'
import { chileEnvelope } from '../geo/chile.ts'
import type { Issue } from '../problems/issue.ts'
import type { VertexAt } from './boundary.ts'
import { outlineFaults } from './outlineFaults.ts'
import { readRings, ringsFaults, withoutSpikes } from './ringFaults.ts'

export const faultCodes = [
  'boundary-unreadable',
  'boundary-empty',
  'boundary-not-a-number',
  'boundary-outside-range',
  'boundary-outside-chile',
  'boundary-too-many-vertices',
  'boundary-too-few-points',
  'boundary-not-closed',
  'boundary-repeated-point',
  'boundary-spike',
  'boundary-self-crossing',
  'boundary-hole-outside',
  'boundary-holes-overlap',
  'boundary-parts-overlap',
  'boundary-interior-divided',
  'boundary-too-intricate',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** One thing wrong with a boundary. */
export interface BoundaryFault {
  code: FaultCode
  params?: Record<string, string | number | null>
  /** Where, when it is at one place. */
  place?: Position
  at?: VertexAt
}

export interface FaultOptions {
  /** More vertices than this are a fault by themselves, and nothing else is looked at. */
  maxVertices?: number
}

export const MAX_VERTICES = 100_000
/** Of each code: a shape scribbled over has thousands, and nobody reads them. */
const MAX_FAULTS = 100

/**
 * Everything that is wrong with what claims to be a MultiPolygon or Polygon in degrees, at once; empty when it is valid in
 * the sense of the Simple Features (as PostGIS has it, and stricter: repeated points are named too). Below a second for
 * 100,000 vertices.
 */
export function boundaryFaults(geometry: unknown, { maxVertices = MAX_VERTICES }: FaultOptions = {}): BoundaryFault[] {
  const faults = new Faults()
  const parts = readRings(geometry, faults)
  if (parts === null) return faults.list()
  const count = parts.flat().reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0)
  if (count > maxVertices) faults.add({ code: 'boundary-too-many-vertices', params: { count, max: maxVertices } })
  else if (count === 0) faults.add({ code: 'boundary-empty' })
  else {
    const isMeasurable = areNumbers(parts, faults)
    const cleaned = ringsFaults(parts, faults)
    if (isMeasurable) {
      const outlines = withoutSpikes(cleaned, faults)
      // Rings that only go out and back along a line.
      if (cleaned.length > 0 && outlines.length === 0) faults.add({ code: 'boundary-empty' })
      outlineFaults(outlines, faults)
    }
  }
  return faults.list()
}

/** As an issue, for forms and answers: the place is in the parameters. */
export const faultIssue = ({ code, params, place }: BoundaryFault): Issue => ({
  code,
  params: { ...params, ...(place === undefined ? {} : { lng: place[0]!, lat: place[1]! }) },
})

/** Faults in the order of their codes, no place twice for the same code. */
export class Faults {
  readonly #byCode = new Map<FaultCode, Map<string, BoundaryFault>>()

  add(fault: BoundaryFault): void {
    const known = this.#byCode.get(fault.code) ?? new Map<string, BoundaryFault>()
    this.#byCode.set(fault.code, known)
    const key = fault.place === undefined ? JSON.stringify(fault.at ?? null) : String(fault.place)
    if (known.size < MAX_FAULTS && !known.has(key)) known.set(key, fault)
  }

  isFull(code: FaultCode): boolean {
    return (this.#byCode.get(code)?.size ?? 0) >= MAX_FAULTS
  }

  list(): BoundaryFault[] {
    return faultCodes.flatMap((code) => [...(this.#byCode.get(code)?.values() ?? [])])
  }
}

/** False when a coordinate is no number or no degree: then nothing can be said of edges. */
function areNumbers(parts: readonly Position[][][], faults: Faults): boolean {
  let isMeasurable = true
  const [west, south, east, north] = chileEnvelope
  eachVertex(parts, (position, at) => {
    const [x, y] = position as [unknown, unknown]
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
      faults.add({ code: 'boundary-not-a-number', at, params: { value: `${describe(x)}, ${describe(y)}` } })
      isMeasurable = false
    } else if (Math.abs(x) > 180 || Math.abs(y) > 90) {
      faults.add({ code: 'boundary-outside-range', at, place: [x, y] })
      isMeasurable = false
    } else if (x < west || x > east || y < south || y > north) {
      faults.add({ code: 'boundary-outside-chile', at, place: [x, y] })
    }
  })
  return isMeasurable
}

const describe = (value: unknown) => (typeof value === 'object' && value !== null ? '…' : String(value).slice(0, 40))

function eachVertex(parts: readonly Position[][][], visit: (position: Position, at: VertexAt) => void): void {
  for (const [part, rings] of parts.entries())
    for (const [ring, positions] of rings.entries())
      for (const [vertex, position] of positions.entries()) visit(position, { part, ring, vertex })
}
