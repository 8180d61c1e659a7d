import { multiPolygon } from '@arraigo/shared/boundaries/boundary.ts'
import { type BoundaryFault, boundaryFaults } from '@arraigo/shared/boundaries/boundaryFaults.ts'
import { localMetres } from '@arraigo/shared/boundaries/localMetres.ts'
import type { MultiPolygon, Position } from 'geojson'
import type { DrawingState } from './drawing.state.ts'

/** More vertices than this are looked at when the pointer rests: a frame has no time for them. */
const whileMoving = 2000

let last: { of: MultiPolygon; faults: BoundaryFault[] } | null = null

/** What is wrong with the boundary as it is at this moment; of a line that is not closed yet, where it crosses itself. */
export function faultsOf({
  now,
  moving,
  hand,
}: Pick<DrawingState, 'now' | 'moving' | 'hand'>): readonly BoundaryFault[] {
  const boundary = (moving ?? now).boundary
  if (boundary === null) return []
  if (last?.of === boundary) return last.faults
  if (moving !== null && verticesIn(boundary) > whileMoving) return []
  const ring = hand.strokes.length === 0 ? undefined : moving?.boundary?.coordinates.at(-1)?.[0]
  last = { of: boundary, faults: ring === undefined ? boundaryFaults(boundary) : crossingsOf(ring) }
  return last.faults
}

/** Nothing is known yet of the edge that will close the ring. */
function crossingsOf(ring: Position[]): BoundaryFault[] {
  const [from, to] = [ring.at(-2), ring.at(-1)]
  if (from === undefined || to === undefined) return []
  return boundaryFaults(multiPolygon([[ring]])).filter(
    ({ code, place }) => code === 'boundary-self-crossing' && place !== undefined && !isBetween(place, from, to),
  )
}

/** On the edge, as exactly as a crossing is computed. */
function isBetween(place: Position, from: Position, to: Position): boolean {
  const { toMetres } = localMetres(from)
  const [x, y] = toMetres(place)
  const [dx, dy] = toMetres(to)
  const length = Math.hypot(dx, dy)
  return length > 0 && Math.abs(x * dy - y * dx) / length < 0.05
}

const verticesIn = (boundary: MultiPolygon): number =>
  boundary.coordinates.reduce((sum, rings) => sum + rings.reduce((of, ring) => of + ring.length, 0), 0)
