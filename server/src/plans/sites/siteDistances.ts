import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import type { SiteContext } from './readSites.ts'

/** Columns of settlements, or of whatever else families move from. */
export type Homes = Pick<PlanInputs['settlements'], 'longitudes' | 'latitudes'>

/** From each settlement to the sites within `maxKm`, along streets where both are on them. Places without a point have none. */
export async function siteDistances(
  _context: SiteContext,
  _homes: Homes,
  _sites: readonly Pick<PlanSite, 'longitude' | 'latitude'>[],
  _maxKm: number,
  _signal?: AbortSignal,
): Promise<PlanInputs['distances']> {
  return []
}
