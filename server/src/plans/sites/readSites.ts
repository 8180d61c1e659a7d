import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import type { CoverageContext } from '../../app.ts'

/** What sites are read and measured with. */
export type SiteContext = Pick<CoverageContext, 'database' | 'changes' | 'coverage'>

export interface SiteQuestion {
  /** Null: all candidates of the places or near them. */
  ids: readonly number[] | null
  /** Whose rules they are held against; null: the rules of all. */
  programme: string | null
  /** Regions and comunas; empty: everywhere. */
  places: readonly string[]
  /** How far from a settlement of the places, straight. */
  maxDistanceKm: number
}

/** Candidate sites with their checklists, by id. Waits for coverage. */
export async function readSites(
  _context: SiteContext,
  _question: SiteQuestion,
  _signal?: AbortSignal,
): Promise<PlanSite[]> {
  return []
}
