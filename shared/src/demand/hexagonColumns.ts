import { type DemandMeasure, demandMeasures } from './demandMeasures.ts'

/** What other programs call a measure: `settlement_families`. */
export const propertyOf = (measure: DemandMeasure): string => measure.replaceAll('-', '_')

/** Size of the hexagons where a program names none. */
export const usualResolution = 8

/** Figures of a published hexagon, in the order of their columns. */
export const publishedMeasures: readonly DemandMeasure[] = [
  'people',
  ...demandMeasures.filter((measure) => measure !== 'people'),
]
