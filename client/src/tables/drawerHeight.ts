/** A drawer is closed, covers the lower two fifths, or everything. */
export type DrawerHeight = 'closed' | 'half' | 'full'

export const drawerShares: Record<DrawerHeight, number> = { closed: 0, half: 0.4, full: 1 }

const heights = ['closed', 'half', 'full'] as const

/** Where a drawer let go at some height comes to rest. */
export function settledDrawer(heightPx: number, roomPx: number): DrawerHeight {
  const distance = (height: DrawerHeight) => Math.abs(heightPx - drawerShares[height] * roomPx)
  return heights.reduce<DrawerHeight>((best, height) => (distance(height) < distance(best) ? height : best), 'closed')
}

/** One step up or down by keyboard; null where there is none. */
export function stepDrawer(height: DrawerHeight, key: string): DrawerHeight | null {
  if (key === 'ArrowUp') return height === 'closed' ? 'half' : 'full'
  if (key === 'ArrowDown') return height === 'full' ? 'half' : 'closed'
  if (key === 'Home') return 'full'
  return key === 'End' ? 'closed' : null
}
