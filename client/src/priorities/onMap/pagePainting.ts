import { useEffect, useSyncExternalStore } from 'react'
import type { Painting } from '../../map/painting.ts'

let replaced: Painting | null = null
const listeners = new Set<() => void>()

function replace(painting: Painting | null): void {
  replaced = painting
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What a page paints instead of the ranks, while it lives; null leaves them. Pass a memoised value. */
export function usePrioritiesPainting(painting: Painting | null): void {
  useEffect(() => replace(painting), [painting])
  useEffect(() => () => replace(null), [])
}

export const usePagePainting = (): Painting | null => useSyncExternalStore(subscribe, () => replaced)
