/**
 * A known count shared out by area, in whole numbers that add up to it (largest remainders). An unknown count stays unknown
 * in every piece.
 */
export function shareCount(count: number | null, areasM2: readonly number[]): (number | null)[] {
  const total = areasM2.reduce((sum, areaM2) => sum + areaM2, 0)
  if (count === null || total <= 0) return areasM2.map(() => null)
  const exact = areasM2.map((areaM2) => (count * areaM2) / total)
  const shares = exact.map(Math.floor)
  const left = count - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] as number) + 1
  return shares
}

/** Counts added; unknown where one of them is. */
export const addCounts = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0)
