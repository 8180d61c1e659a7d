/** Lines between classes that people talk about: the first ten, twenty, fifty. */
const usualCuts = [10, 20, 50, 100, 200, 500] as const
const smallCuts = [1, 3, 5, 10] as const
const mostClasses = 5

/** Last places of the classes, the last of them that of everybody. `top` is one of them where it lies within. */
export function rankCuts(ranked: number, top: number): number[] {
  if (ranked === 0) return []
  const usual = (ranked <= 20 ? smallCuts : usualCuts).filter((cut) => cut < ranked)
  const inner = [...new Set([...usual, ...(top < ranked ? [top] : [])])].sort((a, b) => a - b)
  while (inner.length > mostClasses - 1) {
    const isLastTop = inner.at(-1) === top
    inner.splice(isLastTop ? -2 : -1, 1)
  }
  return [...inner, ranked]
}

/** Class of each rank: 0 is the first; −1 has no place. */
export function rankClasses(ranks: Int32Array, cuts: readonly number[]): Int8Array {
  const classes = new Int8Array(ranks.length)
  for (let row = 0; row < ranks.length; row++) {
    const rank = ranks[row] as number
    if (rank === 0) {
      classes[row] = -1
      continue
    }
    let at = 0
    while (at < cuts.length - 1 && rank > (cuts[at] as number)) at++
    classes[row] = at
  }
  return classes
}
