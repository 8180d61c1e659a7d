/**
 * ⁿ√Πx of positive numbers, by + − × ÷ alone: engines differ in the last digit of exp and log, and weights must not. The product is kept
 * as `part` · 2^`twos`, so that many large ones do not overflow. Null of nothing, NaN where one is not positive.
 */
export function geometricMean(values: readonly number[]): number | null {
  const count = values.length
  if (count === 0) return null
  if (!values.every((value) => value > 0 && Number.isFinite(value))) return Number.NaN
  let part = 1
  let twos = 0
  for (const value of values) {
    part *= value
    for (; part >= 2; twos++) part /= 2
    for (; part < 1; twos--) part *= 2
  }
  // Whole powers of two leave the root; what remains lies between 1 and 2^n.
  const whole = Math.floor(twos / count)
  return scaled(rootOf(scaled(part, twos - whole * count), count), whole)
}

/** Times 2^`twos`: exact. */
function scaled(value: number, twos: number): number {
  let result = value
  for (let at = 0; at < twos; at++) result *= 2
  for (let at = 0; at > twos; at--) result /= 2
  return result
}

/** Newton from above, falling until rounding stops it. */
function rootOf(value: number, degree: number): number {
  let root = 2
  for (;;) {
    let power = 1
    for (let at = 1; at < degree; at++) power *= root
    const next = root - (root - value / power) / degree
    if (!(next < root)) return root
    root = next
  }
}
