import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { Database } from '../../platform/database.ts'
import { type Engine, engineInThread } from '../../platform/engine/engine.ts'

/** Knows need and demand in a thread of its own, which keeps the atoms in memory: questions of `asks.ts`. */
export type DemandEngine = Engine<DemandState>

export const idleState: DemandState = { phase: 'idle', progress: 0, basis: null, findings: [] }

export const demandEngine = (database: Pick<Database, 'connection' | 'kind'>): DemandEngine =>
  engineInThread(
    {
      worker: new URL('./engine.worker.ts', import.meta.url),
      name: 'Demand',
      idle: idleState,
      failed: { ...idleState, phase: 'failed' },
      endedCode: 'demand-thread-ended',
    },
    database,
  )
