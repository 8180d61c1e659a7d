export const sheetHeights = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

const shares: Record<SheetHeight, number> = { peek: 0.16, half: 0.5, full: 0.88 }

/** Where a sheet let go at some height comes to rest. */
export function settledHeight(heightPx: number, windowPx: number): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(heightPx - shares[height] * windowPx)
  return sheetHeights.reduce((best, height) => (distance(height) < distance(best) ? height : best))
}

/** Pressing the handle goes up, and from the top back to the map. */
export function nextHeight(height: SheetHeight): SheetHeight {
  return height === 'peek' ? 'half' : height === 'half' ? 'full' : 'peek'
}
