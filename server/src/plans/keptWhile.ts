import { LRUCache } from 'lru-cache'
import type { ChangeWatch } from '../platform/changes.ts'

interface Kept {
  stamp: string
  made: Promise<unknown>
}

const mostKept = 40
const keptOf = new WeakMap<ChangeWatch, LRUCache<string, Kept>>()

/** What is made once while the stamp holds; who asks meanwhile waits for the same. What failed is made anew. */
export function keptWhile<Made>(
  changes: ChangeWatch,
  key: readonly unknown[],
  stamp: readonly unknown[],
  make: () => Promise<Made>,
): Promise<Made> {
  const kept = keptOf.get(changes) ?? new LRUCache<string, Kept>({ max: mostKept })
  keptOf.set(changes, kept)
  const [name, now] = [JSON.stringify(key), JSON.stringify(stamp)]
  const known = kept.get(name)
  if (known?.stamp === now) return known.made as Promise<Made>
  const made = make()
  const fresh: Kept = { stamp: now, made }
  kept.set(name, fresh)
  made.catch(() => {
    if (kept.get(name) === fresh) kept.delete(name)
  })
  return made
}
