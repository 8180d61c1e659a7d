import type { DemandBasis, DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import { idleState } from './engine.ts'

/** Least people and households of a figure that is published. */
export interface PublishedThresholds {
  people: number
  households: number
}

/** What the engine's thread keeps in memory: everything that a question needs. Never changed: an edit makes another one. */
export interface LiveDemand {
  atoms: DemandAtoms
  basis: DemandBasis
  findings: DemandState['findings']
  thresholds: PublishedThresholds
}

/** What is said of demand that is ready. */
export function stateOf(live: LiveDemand | null): DemandState {
  if (live === null) return idleState
  return { phase: 'ready', progress: 1, basis: live.basis, findings: live.findings }
}
