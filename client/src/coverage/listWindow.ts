/** All rows are equally high, so that any of thousands is found by a division. */
export const listRowPx = 36
const spare = 8

/** The rows to draw for a scroll position; `to` is exclusive. */
export function listWindow(scrollTopPx: number, heightPx: number, count: number): { from: number; to: number } {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTopPx / listRowPx) - spare))
  return { from, to: Math.min(count, Math.ceil((scrollTopPx + heightPx) / listRowPx) + spare) }
}
