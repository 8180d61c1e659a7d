/** A whole number shared out in the proportions of the shares (which have a sum), in whole parts that add up to it: largest remainders. */
export function wholeParts(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const exact = shares.map((share) => (whole * share) / sum)
  const parts = exact.map(Math.floor)
  const left = whole - parts.reduce((total, part) => total + part, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] as number) + 1
  return parts
}
