import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'

/** Who lives there, and settlements, say nothing about the need of the others. */
const withoutNeed: readonly DemandMeasure[] = ['people', 'settlement-families', 'unknown-share']

/** By entry of `ids`: whether a figure is only the least that it can be, because the need of some who live there is unknown. */
export function leastFigures(cells: DemandCells, measure: DemandMeasure): (at: number) => boolean {
  const { people, values, suppressed } = cells
  const [own, share] = [values[measure], values['unknown-share']]
  if (own === undefined || share === undefined || withoutNeed.includes(measure)) return () => false
  const hidden = new Set(suppressed['unknown-share'] ?? [])
  return (at) => own[at] != null && share[at] !== 0 && people[at] !== 0 && !hidden.has(at)
}
