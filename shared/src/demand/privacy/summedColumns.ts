import type { DemandAtoms } from '../demandAtoms.ts'
import { demandMeasures } from '../demandMeasures.ts'
import { isPublishable, type Sums } from './publishable.ts'
import type { PublishedThresholds } from './thresholds.ts'

/** Figures of the atoms of which no sum between zero and `least` is published. */
export interface SummedColumn {
  value: Float64Array
  high: Float64Array
  least: number
}

/** People about whose need nothing is known, and the others: each of the two follows from the other. */
export type SummedColumns = Record<keyof DemandAtoms['values'] | 'peopleUnknown' | 'peopleKnown', SummedColumn>

export function summedColumns(atoms: DemandAtoms, thresholds: PublishedThresholds): SummedColumns {
  const people = (value: Float64Array): SummedColumn => ({ value, high: value, least: thresholds.people })
  const families = demandMeasures
    .filter((measure) => measure !== 'unknown-share' && measure !== 'people')
    .map((measure) => [
      measure,
      { value: atoms.values[measure], high: atoms.high[measure], least: thresholds.households },
    ])
  return {
    ...(Object.fromEntries(families) as Omit<SummedColumns, 'people' | 'peopleUnknown' | 'peopleKnown'>),
    people: people(atoms.values.people),
    peopleUnknown: people(atoms.peopleUnknown),
    peopleKnown: people(atoms.values.people.map((all, atom) => Math.max(0, all - (atoms.peopleUnknown[atom] || 0)))),
  }
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
  const total = new Float64Array(2)
  value.forEach((own, atom) => {
    total[0]! += own || 0
    total[1]! += high[atom] || 0
  })
  return isPublishable({ columns: 1, value: total.subarray(0, 1), high: total.subarray(1), least: [least] }, 0)
}
