import type { Changes } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { sourcesOf } from './tileBasis.ts'
import { deriveBlockTotals, deriveStreetTotals } from './totals.queries.ts'

type Derived = keyof typeof sourcesOf

const derive = { blocks: deriveBlockTotals, streets: deriveStreetTotals }

/** Brings derived tables up to date when a tile needs them, once for all tiles that wait for it. */
export function openDerivation(db: Db) {
  const done = new Map<Derived, { versions: string; finished: Promise<void> }>()
  return {
    bringUpToDate: (derived: Derived, changes: Changes): Promise<void> => {
      const versions = sourcesOf[derived].map((name) => changes.version(name)).join()
      const known = done.get(derived)
      if (known?.versions === versions) return known.finished
      const entry = { versions, finished: derive[derived](db) }
      entry.finished.catch(() => done.get(derived) === entry && done.delete(derived))
      done.set(derived, entry)
      return entry.finished
    },
  }
}
