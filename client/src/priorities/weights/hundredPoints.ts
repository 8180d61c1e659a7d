const hundred = 100

/** Whole points that add up to 100 in the same proportions, by largest remainders; alike where all are zero. */
export function hundredPoints(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => hundred * (sum > 0 ? weight / sum : 1 / weights.length))
  const whole = exact.map(Math.floor)
  const left = hundred - whole.reduce((total, one) => total + one, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) whole[at] = (whole[at] as number) + 1
  return whole
}
