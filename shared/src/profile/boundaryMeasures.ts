import type { MultiPolygon } from 'geojson'
import { type BoundaryFault, boundaryFaults, type FaultCode, type FaultOptions } from '../boundaries/boundaryFaults.ts'
import { repairBoundary } from '../boundaries/repairBoundary.ts'
import { geodesicDistanceM } from '../coverage/geodesic.ts'
import { areaM2 } from '../geo/areaM2.ts'
import { measurableBoundary } from './measurableBoundary.ts'

export interface BoundaryMeasures {
  faults: BoundaryFault[]
  /** What is measured: as drawn, or mended where as drawn it encloses no area that can be said. Null: nothing yet. */
  shape: MultiPolygon | null
  isMended: boolean
  areaM2: number | null
  perimeterM: number | null
}

/** What can be said of a line without asking anybody: the browser does so while it moves, the server says the same. */
export function measureBoundary(geometry: unknown, options: FaultOptions = {}): BoundaryMeasures {
  const faults = boundaryFaults(geometry, options)
  const isTooMuch = faults.some(
    ({ code }) => code === 'boundary-too-many-vertices' || code === 'boundary-too-intricate',
  )
  const drawn = isTooMuch ? null : measurableBoundary(geometry)
  const needsMending = faults.some(({ code }) => distortsArea.has(code))
  const mended = needsMending && drawn !== null ? repairBoundary(drawn).boundary : null
  const shape = mended ?? drawn
  return {
    faults,
    shape,
    isMended: mended !== null,
    areaM2: shape && areaM2(shape),
    perimeterM: shape && perimeterM(shape),
  }
}

/** As drawn, rings would be counted twice or against each other. */
const distortsArea = new Set<FaultCode>([
  'boundary-self-crossing',
  'boundary-hole-outside',
  'boundary-holes-overlap',
  'boundary-parts-overlap',
])

/** Geodesic length of all rings, holes too. */
function perimeterM(boundary: MultiPolygon): number {
  let sum = 0
  for (const ring of boundary.coordinates.flat())
    for (let at = 1; at < ring.length; at += 1) {
      const [x0 = 0, y0 = 0] = ring[at - 1]!
      const [x1 = 0, y1 = 0] = ring[at]!
      sum += geodesicDistanceM(x0, y0, x1, y1)
    }
  return sum
}
