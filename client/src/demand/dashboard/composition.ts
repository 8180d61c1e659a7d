import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { amountOf, type DemandColumn } from '@arraigo/shared/demand/demandColumns.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import type { Composition } from './dashboardAddress.ts'

/** What the bars are made of. Components overlap: their bars stand side by side and are not stacked. */
export const seriesOf: Record<Composition, readonly DemandColumn[]> = {
  parts: ['settlement-families', 'census-families', 'set-aside'],
  components: needComponents,
}

export interface Segment {
  column: DemandColumn
  value: number
  /** Where it begins, in families. */
  from: number
}

export interface CompositionBar {
  place: PlaceDemand
  segments: readonly Segment[]
  /** Columns of which nothing is known here, or that are suppressed. */
  unknown: readonly DemandColumn[]
  /** Where the last segment ends. */
  end: number
}

/** One bar for each place, the parts one after the other; what is not known has no length and is said. */
export function compositionBars(places: readonly PlaceDemand[], columns: readonly DemandColumn[]): CompositionBar[] {
  return places.map((place) => {
    const segments: Segment[] = []
    const unknown: DemandColumn[] = []
    let end = 0
    for (const column of columns) {
      const { value } = amountOf(place, column)
      if (value === null) unknown.push(column)
      else if (value > 0) {
        segments.push({ column, value, from: end })
        end += value
      }
    }
    return { place, segments, unknown, end }
  })
}

/** A round end of the axis, and its marks: 1, 2 or 5 times a power of ten apart. */
export function axisOf(most: number, markCount = 5): { end: number; marks: readonly number[] } {
  if (!(most > 0)) return { end: 1, marks: [0] }
  const rough = most / markCount
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const count = Math.ceil(most / step - 1e-9)
  return { end: count * step, marks: Array.from({ length: count + 1 }, (_, at) => at * step) }
}
