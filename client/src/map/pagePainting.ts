import { useEffect, useSyncExternalStore } from 'react'
import type { Painting } from './painting.ts'

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

/** What a page paints instead of what its workspace paints, while it lives; null leaves that. Pass a memoised value. */
export function useReplacedPainting(painting: Painting | null): void {
  useEffect(() => replace(painting), [painting])
  useEffect(() => () => replace(null), [])
}

export const usePagePainting = (): Painting | null => useSyncExternalStore(subscribe, () => replaced)
