/** Moves labels apart as little as needed so that none lies on another; the order of heights stays. */
export function spreadLabels(
  heights: readonly number[],
  { gapPx, mostPx }: { gapPx: number; mostPx: number },
): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const spread = [...heights]
  let above = -Infinity
  for (const index of order) {
    above = Math.max(heights[index] ?? 0, above + gapPx)
    spread[index] = above
  }
  // What was pushed out below comes back up.
  let below = mostPx + gapPx
  for (const index of order.toReversed()) {
    below = Math.min(spread[index] ?? 0, below - gapPx)
    spread[index] = below
  }
  return spread
}
