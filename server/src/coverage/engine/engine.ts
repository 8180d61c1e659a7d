import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { Database } from '../../platform/database.ts'
import { type Engine, engineInThread } from '../../platform/engine/engine.ts'

/** Measures coverage in a thread of its own, which keeps the streets and all distances in memory: questions of `asks.ts`. */
export type CoverageEngine = Engine<CoverageState>

export const idleState: CoverageState = { phase: 'idle', progress: 0, basis: null, network: null, findings: [] }

export const coverageEngine = (database: Pick<Database, 'connection' | 'kind'>): CoverageEngine =>
  engineInThread(
    {
      worker: new URL('./engine.worker.ts', import.meta.url),
      name: 'Coverage',
      idle: idleState,
      failed: { ...idleState, phase: 'failed' },
      endedCode: 'coverage-thread-ended',
    },
    database,
  )
