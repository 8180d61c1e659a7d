import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import { idleState } from './engine.ts'
import type { LiveTerritory } from './liveTerritory.ts'

/** What is said of a territory that is ready. */
export function stateOf(territory: LiveTerritory | null): CoverageState {
  if (territory === null) return idleState
  const { basis, findings, report, network } = territory
  return {
    phase: 'ready',
    progress: 1,
    basis,
    network: report === null ? null : { ...report, hasSlopes: network !== null && network.seconds !== null },
    findings,
  }
}
