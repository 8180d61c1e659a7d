import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { SiteProposal } from '@arraigo/shared/plans/site.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { localPlanner } from '../../platform/actor.ts'
import { strategiesIn } from '../catalogue/readStrategies.ts'
import { proposeSites } from '../sites/proposeSites.ts'
import type { SiteContext } from '../sites/readSites.ts'
import { siteDistances } from '../sites/siteDistances.ts'
import { candidateSites, programmeOf } from '../sites/sites.queries.ts'
import { createSite } from '../sites/writeSites.ts'

/**
 * The fittest proposals of each place of the plan become sites, until it has `count` of them: a plan that is made again does not
 * take more land. Those that families who must leave can move to go first. On each as many families as one project may have, since what fits on a whole block is more than that. Throws
 * IssuesError where the plan is of no place in particular.
 */
export async function keepProposals(
  context: SiteContext,
  spec: PlanSpec,
  count: number,
  tell: (issue: Issue) => void,
): Promise<PlanSpec> {
  if (spec.places.length === 0) throw new IssuesError([{ code: 'plan-proposals-no-place' }])
  const kept: number[] = []
  for (const place of spec.places) kept.push(...(await keepInPlace(context, place, spec, count, tell)))
  const { ids } = spec.sites
  return ids === null ? spec : { ...spec, sites: { ...spec.sites, ids: [...ids, ...kept] } }
}

async function keepInPlace(
  context: SiteContext,
  code: string,
  { programme, sites: { maxDistanceKm } }: PlanSpec,
  count: number,
  tell: (issue: Issue) => void,
): Promise<number[]> {
  const { db } = context.database
  const place = regionName(code) ?? code
  const there = await candidateSites(db, { ids: null, places: [code], maxDistanceKm: 0 })
  const before = there.filter(({ origin }) => origin === 'proposed').length
  if (before >= count) {
    tell({ code: 'plan-command-sites-there', params: { place, count: before } })
    return []
  }
  tell({ code: 'plan-command-proposing', params: { place } })
  const { proposals, findings } = await proposeSites(context, { in: code, programme })
  if (proposals.length === 0) {
    tell({ code: 'plan-command-sites-none', params: { place } })
    for (const finding of findings) tell(finding)
    return []
  }
  const most = (await programmeOf(db, programme))?.maxFamilies ?? Number.POSITIVE_INFINITY
  const isReached = await reachedByMovers(context, code, proposals, maxDistanceKm)
  const picked = proposals.toSorted((a, b) => Number(isReached(b)) - Number(isReached(a))).slice(0, count - before)
  const chosen = picked.map(({ site: { id, name, capacityFamilies } }) => ({
    name,
    fromBlock: id,
    capacityFamilies: capacityFamilies === null ? null : Math.min(capacityFamilies, most),
    changeNote: 'arraigo plan --propose-sites',
  }))
  const written = await db.transaction().execute(async (tx) => {
    const ids: number[] = []
    for (const site of chosen) ids.push((await createSite(tx, localPlanner, site)).id)
    return ids
  })
  const families = chosen.reduce((sum, { capacityFamilies }) => sum + (capacityFamilies ?? 0), 0)
  tell({ code: 'plan-command-sites-kept', params: { place, count: written.length, families } })
  const near = picked.filter(isReached).length
  if (near > 0) tell({ code: 'plan-command-sites-near', params: { near, maxDistanceKm } })
  // Those of before may be near already.
  else if (before === 0) tell({ code: 'plan-command-sites-far', params: { maxDistanceKm } })
  return written
}

/** Whether some of the families that must leave live within the plan's distance. */
async function reachedByMovers(
  context: SiteContext,
  place: string,
  proposals: readonly SiteProposal[],
  maxKm: number,
): Promise<(proposal: SiteProposal) => boolean> {
  const all = await strategiesIn(context, place)
  const movers = all.filter(({ strategy }) => strategy === 'relocation' || strategy === 'partial')
  const homes = {
    longitudes: movers.map(({ longitude }) => longitude),
    latitudes: movers.map(({ latitude }) => latitude),
  }
  const sites = proposals.map(({ site }) => site)
  const distances = await siteDistances(context, homes, sites, maxKm)
  const reached = new Set(distances.map(({ site }) => sites[site]!.id))
  return ({ site }) => reached.has(site.id)
}
