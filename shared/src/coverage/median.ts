/** Of an even number the mean of the two in the middle; what is unknown (null, NaN) is left out; null of none. */
export function median(values: Iterable<number | null | undefined>): number | null {
  const sorted = Float64Array.from([...values].filter((value): value is number => !Number.isNaN(value ?? Number.NaN)))
  sorted.sort()
  if (sorted.length === 0) return null
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
