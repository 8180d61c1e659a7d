/** Sums of groups, a row for each: `value[group * columns + column]`. What is unknown is not in them. */
export interface Sums {
  columns: number
  value: Float64Array
  /** Greatest that it may be in truth: a zero is only known to be one where this is zero too. */
  high: Float64Array
  /** By column: what a sum is at least, if it is not zero. */
  least: readonly number[]
}

/** Sums of fractions are not exact. */
const rounding = 1e-9

/** Nothing is there, or enough of it that nobody is recognised. */
const isEnough = (value: number, high: number, least: number) =>
  value >= least - rounding || (value === 0 && high === 0)

export function isPublishable({ columns, value, high, least }: Sums, group: number): boolean {
  for (let column = 0; column < columns; column += 1) {
    const at = group * columns + column
    if (!isEnough(value[at]!, high[at]!, least[column]!)) return false
  }
  return true
}

/** Columns for which the group is too small. */
export function failing({ columns, value, high, least }: Sums, group: number): number[] {
  return [...Array(columns).keys()].filter(
    (column) => !isEnough(value[group * columns + column]!, high[group * columns + column]!, least[column]!),
  )
}
