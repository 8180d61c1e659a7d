import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { Db } from '../../platform/database.ts'
import type { LiveDemand } from './liveDemand.ts'

/** Keeps demand in memory as it is in the database: each time it is asked for, with what changed since. */
export class DemandKeeper {
  readonly #tell: (phase: DemandState['phase'], progress: number) => void
  #live: LiveDemand | null = null

  constructor(_db: Db, tell: (phase: DemandState['phase'], progress: number) => void) {
    this.#tell = tell
  }

  get last(): LiveDemand | null {
    return this.#live
  }

  async current(): Promise<LiveDemand> {
    this.#tell('census', 0)
    throw new Error('demand is not read yet')
  }
}
