import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import type { BetweenRequest, DistancesBetween } from '../../coverage/engine/answers/between.ts'
import { placesOf } from './placesOf.ts'
import type { SiteContext } from './readSites.ts'

/** Columns of settlements, or of whatever else families move from. */
export type Homes = Pick<PlanInputs['settlements'], 'longitudes' | 'latitudes'>

/**
 * From each settlement to the sites within `maxKm`, the nearest first: along streets where they join the two, else straight times
 * the detour. Places without a point have none. Throws what the coverage engine throws.
 */
export async function siteDistances(
  context: SiteContext,
  { longitudes, latitudes }: Homes,
  sites: readonly Pick<PlanSite, 'longitude' | 'latitude'>[],
  maxKm: number,
  signal?: AbortSignal,
): Promise<PlanInputs['distances']> {
  if (sites.length === 0 || longitudes.length === 0) return []
  const homes = longitudes.map((longitude, row) => ({ longitude, latitude: latitudes[row] ?? null }))
  const request: BetweenRequest = { from: placesOf(homes), to: placesOf(sites), maxM: 1000 * maxKm }
  const found = await context.coverage.ask<DistancesBetween>('between', request, signal)
  return Array.from(found.metres, (metres, at) => ({
    row: found.from[at]!,
    site: found.to[at]!,
    km: metres / 1000,
    isStraight: found.isStraight[at] === 1,
  }))
}
