import type { MappingFinding } from './fieldValue.ts'

/** A value that the mapping does not name and stores like any other (`*`). */
export interface OtherValue {
  field: string
  column: string
  value: string
  storedAs: string | null
}

export interface OtherValues {
  add(other: OtherValue): void
  /** One finding per field, with the rows it concerns and the most frequent values. */
  findings(): MappingFinding[]
}

const maxExamples = 5
/** A column of names has as many values as rows: what comes after these is counted and not shown. */
const maxValues = 1000

/** Counts what a file brings that its mapping does not name: stored all the same, but not in silence. */
export function countOtherValues(): OtherValues {
  const tallies = new Map<string, Omit<OtherValue, 'value'> & { rows: number; values: Map<string, number> }>()
  return {
    add({ value, ...place }) {
      const key = `${place.field} ${place.column}`
      const tally = tallies.get(key) ?? { ...place, rows: 0, values: new Map<string, number>() }
      tallies.set(key, tally)
      tally.rows++
      const times = tally.values.get(value)
      if (times !== undefined || tally.values.size < maxValues) tally.values.set(value, (times ?? 0) + 1)
    },
    findings: () =>
      [...tallies.values()].map(({ values, ...params }) => ({
        rule: 'value-not-named',
        severity: 'note',
        params: { ...params, examples: describeValues(values) },
      })),
  }
}

function describeValues(values: Map<string, number>): string {
  const mostFirst = [...values].sort(([, a], [, b]) => b - a)
  const shown = mostFirst.slice(0, maxExamples).map(([value, times]) => `«${value}» (${times})`)
  return (mostFirst.length > maxExamples ? [...shown, '…'] : shown).join(', ')
}
