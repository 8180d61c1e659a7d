import type { MultiPolygon, Position } from 'geojson'
import { type Edited, multiPolygon, type RingAt } from './boundary.ts'
import { type BoundaryFault, boundaryFaults, faultIssue } from './boundaryFaults.ts'
import { cutOut, unite } from './combine.ts'
import { isInPart, pointOnEdge } from './rings.ts'

/**
 * The ring as a hole of the part it lies in; where it meets another hole both become one. Refused when it leaves the part:
 * cutting it out (`cutOut`) takes a bite out of the edge instead.
 */
export function addHole(boundary: MultiPolygon, ring: Position[]): Edited {
  const area = multiPolygon([[ring]])
  const own = boundaryFaults(area).filter(({ code }) => code !== 'boundary-outside-chile')
  if (own.length > 0) return { boundary, issues: own.map(faultIssue) }
  const part = boundary.coordinates.findIndex((rings) => liesIn(ring, rings))
  if (part < 0) return { boundary, issues: [{ code: 'boundary-hole-outside' }] }
  const rings = boundary.coordinates[part]!
  const added = newFaults(multiPolygon([rings]), multiPolygon([[...rings, ring]]))
  const meetsHole = added.every(({ code }) => code === 'boundary-holes-overlap' || code === 'boundary-interior-divided')
  if (added.length === 0) return { boundary: withPart(boundary, part, [...rings, ring]), issues: [] }
  if (!meetsHole) return { boundary, issues: added.map(faultIssue) }
  const rest = cutOut(boundary, [area])
  return rest === null ? { boundary, issues: [{ code: 'boundary-hole-outside' }] } : { boundary: rest, issues: [] }
}

/** By any point of its edges: those on the part's own outline could be either. */
const liesIn = (ring: readonly Position[], rings: readonly Position[][]): boolean =>
  ring
    .slice(1)
    .some((to, index) => isInPart(ring[index]!, rings) || isInPart(pointOnEdge(ring[index]!, to, 0.5), rings))

const withPart = (boundary: MultiPolygon, part: number, rings: Position[][]): MultiPolygon =>
  multiPolygon(boundary.coordinates.with(part, rings))

/** What the change brought; faults that were there before are no reason to refuse it. */
function newFaults(before: MultiPolygon, after: MultiPolygon): BoundaryFault[] {
  const known = new Set(boundaryFaults(before).map(({ code, place }) => `${code} ${place}`))
  return boundaryFaults(after).filter(({ code, place }) => !known.has(`${code} ${place}`))
}

export function removeHole(boundary: MultiPolygon, { part, ring }: RingAt): Edited {
  const rings = boundary.coordinates[part]
  if (rings === undefined || ring < 1) return { boundary, issues: [] }
  return { boundary: withPart(boundary, part, rings.toSpliced(ring, 1)), issues: [] }
}

/** Another part, or the first one; where it meets what is there both become one. Refused when the ring crosses itself. */
export function addPart(boundary: MultiPolygon | null, ring: Position[]): Edited {
  const part = multiPolygon([[ring]])
  const before = boundary ?? multiPolygon([])
  const own = boundaryFaults(part).filter(({ code }) => code !== 'boundary-outside-chile')
  if (own.length > 0) return { boundary: before, issues: own.map(faultIssue) }
  if (boundary === null) return { boundary: part, issues: [] }
  const both = multiPolygon([...boundary.coordinates, [ring]])
  const overlaps = newFaults(boundary, both).some(({ code }) => code === 'boundary-parts-overlap')
  return { boundary: overlaps ? unite([boundary, part]) : both, issues: [] }
}

export function removePart(boundary: MultiPolygon, part: number): Edited {
  if (boundary.coordinates.length <= 1) return { boundary, issues: [{ code: 'boundary-last-part' }] }
  return { boundary: multiPolygon(boundary.coordinates.toSpliced(part, 1)), issues: [] }
}
