// Placeholder until the demonstration lands: keep the two names, they are called by main.ts and runImport.ts.
import type { Db } from '../platform/database.ts'

/** Loads the demonstration where the database holds no territory; `onStart` is called before it begins. */
export async function loadDemonstrationIfEmpty(_db: Db, _onStart: () => void): Promise<void> {}

/** Removes the demonstration; returns how many rows it had. */
export async function removeDemonstration(_db: Db): Promise<number> {
  return 0
}
