import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type { Plan, PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'

/** Text of GeoJSON; null where nothing is drawn. */
export interface Shape {
  id: number
  shape: string | null
}

export interface ComunaShape {
  code: string
  name: string
  shape: string | null
}

/** Everything that the dossier says: plain data, so that it can be written in another thread. */
export interface DossierData {
  locale: Locale
  /** Where the plan is on screen; null from the command line. */
  link: string | null
  programVersion: string
  plan: Pick<
    Plan,
    'id' | 'version' | 'name' | 'note' | 'changedBy' | 'validFrom' | 'outdated' | 'isDemonstration' | 'baseName'
  >
  run: Pick<PlanRunState, 'id' | 'kind' | 'phase' | 'startedAt' | 'startedBy'>
  spec: PlanSpec
  inputs: PlanInputs
  result: PlanResult
  /** Pesos per UF on a day; null where the table is empty. */
  uf: { day: string; clp: number; source: string } | null
  /** Of the JSON that reproduces the plan: what is signed. */
  seal: { sha256: string; publicKey: string; value: string }
  shapes: { comunas: ComunaShape[]; settlements: Shape[]; sites: Shape[] }
}
