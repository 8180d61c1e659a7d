/** All rows are equally high, so that any of 100,000 is found by a division. */
export const rowPx = 32

/** Rows drawn above and below what is seen, so that scrolling shows no gaps. */
const spare = 8

export interface RowWindow {
  from: number
  /** Exclusive. */
  to: number
}

/** The rows to draw for a scroll position; `count` is how many there are in all. */
export function rowWindow(scrollTopPx: number, heightPx: number, count: number): RowWindow {
  const from = Math.max(0, Math.floor(scrollTopPx / rowPx) - spare)
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((scrollTopPx + heightPx) / rowPx) + spare) }
}

/** Where to scroll so that a row is seen whole below the header, moving as little as possible. */
export function scrollToRow(at: number, scrollTopPx: number, heightPx: number): number {
  const top = at * rowPx
  if (top < scrollTopPx) return top
  return top + rowPx > scrollTopPx + heightPx ? top + rowPx - heightPx : scrollTopPx
}
