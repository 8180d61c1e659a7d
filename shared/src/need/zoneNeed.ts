import type { Issue } from '../problems/issue.ts'
import type { NeedComponent } from './needComponents.ts'

/** A census zone as imported. Null is not published, never zero. Percentages 0 to 100. */
export interface ZoneFigures {
  code: string
  population: number | null
  householdCount: number | null
  overcrowdedPct: number | null
  doubledUpPct: number | null
  materialPct: number | null
  doubledUpHouseholds: number | null
  overcrowdedHouseholds: number | null
  criticallyOvercrowdedHouseholds: number | null
  materialAcceptable: number | null
  materialRecoverable: number | null
  materialIrrecoverable: number | null
}

/** Why a figure is not known. */
export const unknownReasons = [
  'not-published',
  'not-in-layer',
  'percentage-impossible',
  'count-impossible',
  'households-unknown',
] as const
export type UnknownReason = (typeof unknownReasons)[number]

export interface Need {
  /** Households or dwellings; null is unknown. */
  value: number | null
  low: number | null
  high: number | null
  how: 'counted' | 'estimated' | 'unknown'
  why: UnknownReason | null
}

export interface ZoneNeed {
  households: Need
  components: Record<NeedComponent, Need>
  /** False where nothing at all is published of it: its people count among those of unknown need. */
  isKnown: boolean
  /** What is wrong with the row, to be told once for the layer. */
  findings: Issue[]
}
