import type { Site, SiteList } from '@arraigo/shared/plans/site.schema.ts'
import { byFitness } from '@arraigo/shared/plans/siteFitness.ts'
import { notFound } from '../../platform/problem.ts'
import { judgedSites, readSites, rulesFor, type SiteContext } from './readSites.ts'
import { boundaryOfSite, discardedSites, siteOf } from './sites.queries.ts'
import { plansUsing } from './storeSites.queries.ts'

/** Candidates of a place (null all), the fittest first. Waits for coverage. Throws Problem 422 where there is no such programme. */
export async function siteList(
  context: SiteContext,
  place: string | null,
  programme: string | null,
  signal?: AbortSignal,
): Promise<SiteList> {
  const places = place === null ? [] : [place]
  const sites = await readSites(context, { ids: null, programme, places, maxDistanceKm: 0 }, signal)
  const findings =
    sites.length === 0
      ? [{ code: 'sites-none' }]
      : sites.some(({ isUsable }) => isUsable)
        ? []
        : [{ code: 'sites-none-usable' }]
  return {
    programme,
    sites: sites.sort(byFitness),
    discarded: await discardedSites(context.database.db, places),
    findings,
  }
}

/** One site, a discarded one too. */
export async function oneSite(
  context: SiteContext,
  id: number,
  programme: string | null,
  signal?: AbortSignal,
): Promise<Site> {
  const { db } = context.database
  const row = await siteOf(db, id)
  if (row === null) throw notFound('site', id)
  const [site] = await judgedSites(context, [row], await rulesFor(context, programme), signal)
  const { status, statusReason, recordedCapacity, recordedLandCostUf, study, studyYear, note, changedBy, validFrom } =
    row
  return {
    ...site!,
    status,
    statusReason,
    recordedCapacity,
    recordedLandCostUf,
    study,
    studyYear,
    note,
    source: row.datasetName ?? row.source,
    changedBy,
    validFrom,
    boundary: await boundaryOfSite(db, id),
    usedBy: await plansUsing(db, id),
  }
}
