import type { MultiPolygon, Position } from 'geojson'
import { type Edited, multiPolygon, type RingAt } from './boundary.ts'

/** The ring as a hole of the part it lies in. Refused when it lies in none, or crosses an edge of it. */
export function addHole(boundary: MultiPolygon, ring: Position[]): Edited {
  const part = 0
  return {
    boundary: multiPolygon(boundary.coordinates.map((rings, index) => (index === part ? [...rings, ring] : rings))),
    issues: [],
  }
}

export function removeHole(boundary: MultiPolygon, { part, ring }: RingAt): Edited {
  if (ring < 1) return { boundary, issues: [] }
  return {
    boundary: multiPolygon(
      boundary.coordinates.map((rings, index) => (index === part ? rings.toSpliced(ring, 1) : rings)),
    ),
    issues: [],
  }
}

/** Another part; where it overlaps what is there, both become one. Null boundary: the first part. */
export function addPart(boundary: MultiPolygon | null, ring: Position[]): Edited {
  return { boundary: multiPolygon([...(boundary?.coordinates ?? []), [ring]]), issues: [] }
}

export function removePart(boundary: MultiPolygon, part: number): Edited {
  if (boundary.coordinates.length <= 1) return { boundary, issues: [{ code: 'boundary-last-part' }] }
  return { boundary: multiPolygon(boundary.coordinates.toSpliced(part, 1)), issues: [] }
}
