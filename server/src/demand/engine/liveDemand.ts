import type { CensusParts, ZoneColumns } from '@arraigo/shared/demand/censusParts.ts'
import type { DemandBasis, DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import type { AtomSources } from '@arraigo/shared/demand/demandAtomsOf.ts'
import type { PublishedThresholds } from '@arraigo/shared/demand/privacy/thresholds.ts'
import type { KnownComuna } from './comunaTable.ts'
import { idleState } from './engine.ts'
import type { Method } from './makeDemand.ts'
import type { Census } from './readCensus.ts'

/** What the engine's thread keeps in memory: everything that a question needs. Never changed: an edit makes another one. */
export interface LiveDemand {
  /** Blocks first, in the order of `census`, then parts of zones, then settlements. */
  atoms: DemandAtoms
  /** Of what the atoms were made: by another rule they are others. */
  sources: AtomSources
  basis: DemandBasis
  findings: DemandState['findings']
  thresholds: PublishedThresholds
  census: Census
  method: Method
  need: { zones: ZoneColumns; parts: CensusParts }
  /** By entry of `atoms.comunas`. */
  comunas: readonly KnownComuna[]
}

/** What is said of demand that is ready. */
export function stateOf(live: LiveDemand | null): DemandState {
  if (live === null) return idleState
  return { phase: 'ready', progress: 1, basis: live.basis, findings: live.findings }
}
