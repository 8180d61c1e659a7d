import type { DemandMeasure } from '../demandMeasures.ts'
import { isPublishable, type Sums } from './publishable.ts'

/** Figures of the atoms of which no sum between zero and `least` is published. */
export interface SummedColumn {
  measure: DemandMeasure
  value: Float64Array
  high: Float64Array
  least: number
}

/** Unknown counts as nothing: it is in no sum. */
export function columnSums(count: number, columns: readonly SummedColumn[]): Sums {
  const width = columns.length
  const sums: Sums = {
    columns: width,
    value: new Float64Array(count * width),
    high: new Float64Array(count * width),
    least: columns.map((column) => column.least),
  }
  columns.forEach(({ value, high }, column) => {
    for (let atom = 0; atom < count; atom += 1) {
      sums.value[atom * width + column] = value[atom] || 0
      sums.high[atom * width + column] = high[atom] || 0
    }
  })
  return sums
}

/** Whether all of it together is enough to be published: if it is not, no group is. */
export function totalSuffices({ value, high, least }: SummedColumn): boolean {
  const total = { value: 0, high: 0 }
  value.forEach((own, atom) => {
    total.value += own || 0
    total.high += high[atom] || 0
  })
  return isPublishable(
    { columns: 1, value: Float64Array.of(total.value), high: Float64Array.of(total.high), least: [least] },
    0,
  )
}
