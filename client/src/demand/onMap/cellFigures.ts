import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandMeasure, DemandScale } from '@arraigo/shared/demand/demandMeasures.ts'

/** One measure of many places, by entry of `ids`: null where it is not known, or suppressed. */
export interface CellFigures {
  measure: DemandMeasure
  per: DemandScale
  values: readonly (number | null)[]
  isSuppressed: (at: number) => boolean
}

/** A share has no square kilometres, and people per thousand people are always a thousand. */
export const scaleOf = (measure: DemandMeasure, per: DemandScale): DemandScale =>
  measure === 'unknown-share' || (measure === 'people' && per === 'thousand') ? 'total' : per

export function cellFigures(cells: DemandCells, measure: DemandMeasure, wanted: DemandScale): CellFigures {
  const per = scaleOf(measure, wanted)
  const total = cells.values[measure] ?? []
  const hidden = new Set(cells.suppressed[measure] ?? [])
  const values = cells.ids.map((_, at) => {
    const value = total[at] ?? null
    if (value === null || per === 'total') return value
    // Of nobody, or on no ground, nothing can be said per head or per square kilometre.
    const base = per === 'km2' ? cells.areaKm2[at] : cells.people[at]
    return base ? (value / base) * (per === 'km2' ? 1 : 1000) : null
  })
  return { measure, per, values, isSuppressed: (at) => hidden.has(at) }
}
