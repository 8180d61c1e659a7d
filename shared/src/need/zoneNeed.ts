import type { Issue } from '../problems/issue.ts'
import type { NeedComponent } from './needComponents.ts'

/** A census zone as imported. Null is not published, never zero. Percentages are 0 to 100. */
export interface ZoneFigures {
  code: string
  population: number | null
  householdCount: number | null
  overcrowdedPct: number | null
  doubledUpPct: number | null
  materialPct: number | null
  doubledUpHouseholds: number | null
  /** Medium overcrowding only; those in critical overcrowding are beside it, not in it. */
  overcrowdedHouseholds: number | null
  criticallyOvercrowdedHouseholds: number | null
  materialAcceptable: number | null
  materialRecoverable: number | null
  materialIrrecoverable: number | null
}

/** Why a figure is not known. */
export type UnknownReason =
  | 'not-published'
  | 'not-in-layer'
  | 'percentage-impossible'
  | 'count-impossible'
  | 'households-unknown'

/** Households or dwellings, null unknown; `low` and `high` are bounds of an estimate, equal to `value` where it was counted. */
export interface Need {
  value: number | null
  low: number | null
  high: number | null
  how: 'counted' | 'estimated' | 'unknown'
  why: UnknownReason | null
}

export interface ZoneNeed {
  households: Need
  components: Record<NeedComponent, Need>
  /** False where nothing that can be used is published: its people are people of unknown need. */
  isKnown: boolean
  /** What the row says that cannot be. */
  findings: Issue[]
}
