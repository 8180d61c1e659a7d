import type { Db } from '../platform/database.ts'
import { isCancelRequested, saveProgress } from './imports.queries.ts'

export type ImportPhase = 'reading' | 'checking' | 'storing'

/** Thrown where a cancelled run notices; nothing it did remains. */
export class ImportCancelled extends Error {}

export interface ImportProgress {
  /** `share` of the phase done, 0 to 1. Throws ImportCancelled when somebody asked for that. */
  at(phase: ImportPhase, share: number): Promise<void>
}

// Reading is about half of a run's time, by measurement on the census blocks.
const phaseStart: Record<ImportPhase, number> = { reading: 0, checking: 0.5, storing: 0.75 }
const phaseLength: Record<ImportPhase, number> = { reading: 0.5, checking: 0.25, storing: 0.25 }

/** Writes progress to the import's row (which is also its sign of life) a few times a second at most. */
export function trackProgress(
  db: Db,
  importId: number,
  tell: (phase: ImportPhase, progress: number) => void = () => {},
): ImportProgress {
  let last = 0
  let lastPhase: ImportPhase | null = null
  return {
    at: async (phase, share) => {
      const now = performance.now()
      if (phase === lastPhase && now - last < 300) return
      last = now
      lastPhase = phase
      const progress = phaseStart[phase] + phaseLength[phase] * share
      tell(phase, progress)
      await saveProgress(db, importId, phase, progress)
      if (await isCancelRequested(db, importId)) throw new ImportCancelled()
    },
  }
}
