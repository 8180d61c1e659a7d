import { type BoundaryFault, boundaryFaults } from '@arraigo/shared/boundaries/boundaryFaults.ts'
import type { MultiPolygon } from 'geojson'
import type { DrawingState } from './drawing.state.ts'

/** More vertices than this are looked at when the pointer rests: a frame has no time for them. */
const whileMoving = 2000

let last: { of: MultiPolygon; faults: BoundaryFault[] } | null = null

/** What is wrong with the boundary as it is at this moment. */
export function faultsOf({ now, moving }: Pick<DrawingState, 'now' | 'moving'>): BoundaryFault[] {
  const boundary = (moving ?? now).boundary
  if (boundary === null) return []
  if (last?.of === boundary) return last.faults
  if (moving !== null && verticesIn(boundary) > whileMoving) return []
  last = { of: boundary, faults: boundaryFaults(boundary) }
  return last.faults
}

const verticesIn = (boundary: MultiPolygon): number =>
  boundary.coordinates.reduce((sum, rings) => sum + rings.reduce((of, ring) => of + ring.length, 0), 0)
