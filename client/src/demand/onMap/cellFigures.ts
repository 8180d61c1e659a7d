import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandMeasure, DemandScale } from '@arraigo/shared/demand/demandMeasures.ts'
import { scaledValue, scaleOf } from '@arraigo/shared/demand/scaledValue.ts'

/** One measure of many places, by entry of `ids`: null where it is not known, or suppressed. */
export interface CellFigures {
  values: readonly (number | null)[]
  isSuppressed: (at: number) => boolean
}

export function cellFigures(cells: DemandCells, measure: DemandMeasure, wanted: DemandScale): CellFigures {
  const per = scaleOf(measure, wanted)
  const total = cells.values[measure] ?? []
  const people = cells.peopleOf?.[measure] ?? cells.people
  const hidden = new Set(cells.suppressed[measure] ?? [])
  const values = cells.ids.map((_, at) =>
    scaledValue(total[at] ?? null, per, { people: people[at] ?? null, areaKm2: cells.areaKm2[at] ?? null }),
  )
  return { values, isSuppressed: (at) => hidden.has(at) }
}
