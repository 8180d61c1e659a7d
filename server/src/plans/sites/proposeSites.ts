import type {
  PlanSite,
  ProposalRequest,
  SiteCheck,
  SiteProposal,
  SiteProposals,
} from '@arraigo/shared/plans/site.schema.ts'
import { byFitness } from '@arraigo/shared/plans/siteFitness.ts'
import type { RulesInForce } from '@arraigo/shared/plans/siteRules.ts'
import { Problem } from '../../platform/problem.ts'
import { blockCounts, type EmptyBlock, emptyBlocks, isPlaceKnown } from './proposals.queries.ts'
import { judgeLand, rulesFor, type SiteContext } from './readSites.ts'

/** Measured against the rules, and shown: more nobody looks at. */
const mostMeasured = 600
export const mostShown = 100

/**
 * Almost empty blocks of a place that may be sites, the fittest first: large enough, inside the urban limit, outside of hazards,
 * no-build zones, settlements and other sites as far as that is known. What is not known is in the checklist. Waits for coverage.
 * Throws Problem 422 where there is no such place or programme.
 */
export async function proposeSites(
  context: SiteContext,
  request: ProposalRequest,
  signal?: AbortSignal,
): Promise<SiteProposals> {
  const { db } = context.database
  if (!(await isPlaceKnown(db, request.in)))
    throw new Problem(422, { code: 'site-place-unknown', path: 'in', params: { place: request.in } })
  const inForce = await rulesFor(context, request.programme ?? null)
  const filter = filterOf(request, inForce.rules)
  const counts = await blockCounts(db, filter)
  if (counts.considered === 0) return { ...nothing, findings: [{ code: 'proposals-no-blocks' }] }
  const empty = await emptyBlocks(db, filter, mostMeasured)
  const free = empty.filter(({ facilities, isTaken }) => facilities === 0 && !isTaken)
  const judged = await judgeLand(
    context,
    'block',
    free.map((block) => ({ ...block, ...notRecorded })),
    inForce,
    signal,
  )
  const sites = free.map((block, at) => ({ block, site: siteOf(block, judged[at]!) }))
  const why = new Map(sites.map(({ site }) => [site.id, reasonAgainst(site, filter.maxSlopeDeg)]))
  const fit = sites.filter(({ site }) => why.get(site.id) === null).sort((a, b) => byFitness(a.site, b.site))
  const count = (reason: string) => [...why.values()].filter((one) => one === reason).length
  return {
    proposals: fit.slice(0, mostShown).map(proposalOf),
    considered: counts.considered,
    left: [
      left('people-unknown', counts.peopleUnknown),
      left('inhabited', counts.inhabited),
      left('small', counts.small, { minAreaM2: filter.minAreaM2 }),
      left('taken', empty.filter(({ isTaken }) => isTaken).length),
      left('facility', empty.filter(({ facilities, isTaken }) => !isTaken && facilities > 0).length),
      left('settlement', count('settlement')),
      left('outside', count('outside')),
      left('steep', count('steep'), { maxSlopeDeg: filter.maxSlopeDeg }),
      left('forbidden', count('forbidden')),
    ].flat(),
    findings: findingsOf(fit.length, counts.considered),
  }
}

const nothing: SiteProposals = { proposals: [], considered: 0, left: [], findings: [] }

const filterOf = (request: ProposalRequest, rules: RulesInForce) => ({
  place: request.in,
  minAreaM2: request.minAreaM2 ?? rules.get('proposal-area')?.limit ?? 0,
  maxPeoplePerHa: request.maxPeoplePerHa ?? rules.get('empty')?.limit ?? 0,
  maxSlopeDeg: request.maxSlopeDeg ?? rules.get('slope')?.limit ?? Number.POSITIVE_INFINITY,
})

const notRecorded = { recordedCapacity: null, recordedLandCostUf: null, study: null, studyYear: null }

const left = (reason: string, count: number, params: Record<string, number> = {}) =>
  count === 0 ? [] : [{ code: `proposals-left-${reason}`, params: { count, ...params } }]

function findingsOf(found: number, considered: number): SiteProposals['findings'] {
  if (found === 0) return [{ code: 'proposals-none', params: { considered } }]
  const more = found > mostShown ? [{ code: 'proposals-more', params: { shown: mostShown, count: found } }] : []
  return [{ code: 'proposals-check' }, ...more]
}

const failed = (checks: readonly SiteCheck[], rule: string) =>
  checks.some((check) => check.rule === rule && check.outcome === 'fails')

/** Only what is known speaks against it. */
function reasonAgainst({ checks, isUsable }: PlanSite, maxSlopeDeg: number): string | null {
  const urban = checks.find(({ rule }) => rule === 'urban-limit')
  const slope = checks.find(({ rule }) => rule === 'slope')
  if (failed(checks, 'settlement')) return 'settlement'
  if ((urban?.value ?? 0) > 0) return 'outside'
  if ((slope?.value ?? 0) > maxSlopeDeg) return 'steep'
  if (!isUsable || failed(checks, 'other-site')) return 'forbidden'
  return null
}

const siteOf = (block: EmptyBlock, judged: Awaited<ReturnType<typeof judgeLand>>[number]): PlanSite => ({
  id: block.id,
  version: 1,
  name: `Manzana ${block.code}`,
  comunaCode: block.comunaCode,
  comunaName: block.comunaName,
  longitude: block.longitude,
  latitude: block.latitude,
  areaM2: block.areaM2,
  worksUfPerFamily: null,
  owner: null,
  origin: 'proposed',
  ...judged,
})

const proposalOf = ({ block, site }: { block: EmptyBlock; site: PlanSite }): SiteProposal => ({
  site,
  population: block.population,
  boundary: block.shape,
})
