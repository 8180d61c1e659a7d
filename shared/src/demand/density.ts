import type { Feature, MultiPolygon } from 'geojson'
import { densityBands, densityBreaks } from './densityBands.ts'
import { defaultBandwidthM } from './densityBandwidth.ts'
import { densityGrids } from './densityGrid.ts'

export interface DensityAnswer {
  /** Per km²: where each band begins. */
  breaks: number[]
  bands: Feature<MultiPolygon>[]
  bandwidthM: number
  cellM: number
  maximum: number
}

/** Smooth density of weighted places (longitude, latitude pairs in degrees) as bands; what is not asked for is chosen. */
export function densityOf(
  places: Float64Array,
  weights: Float64Array,
  { bandwidthM = defaultBandwidthM(places, weights), classes = 6 }: { bandwidthM?: number; classes?: number } = {},
): DensityAnswer {
  const { grids, cellM } = densityGrids(places, weights, bandwidthM)
  let maximum = 0
  for (const { perKm2 } of grids) for (const value of perKm2) if (value > maximum) maximum = value
  const breaks = densityBreaks(maximum, classes)
  return { breaks, bands: densityBands(grids, breaks), bandwidthM, cellM, maximum }
}
