import type { PlanSite } from '@arraigo/shared/plans/site.schema.ts'
import { judgeSite, type SiteProgramme } from '@arraigo/shared/plans/siteChecks.ts'
import { type RulesInForce, rulesOfProgramme } from '@arraigo/shared/plans/siteRules.ts'
import type { CoverageContext } from '../../app.ts'
import { Problem } from '../../platform/problem.ts'
import type { Land } from './ground.queries.ts'
import { type LandRow, readLandGround } from './readLandGround.ts'
import { readServices } from './readServices.ts'
import { candidateSites, programmeOf, type SiteFilter, type SiteRow, siteRules } from './sites.queries.ts'

/** What sites are read and measured with. */
export type SiteContext = Pick<CoverageContext, 'database' | 'changes' | 'coverage'>

export interface SiteQuestion extends SiteFilter {
  /** Whose rules they are held against; null: the rules of all. */
  programme: string | null
}

/**
 * Candidate sites with their checklists, by id: those of the places or as near to one of their settlements (straight). Waits for
 * coverage. Throws Problem 422 where there is no such programme.
 */
export async function readSites(
  context: SiteContext,
  question: SiteQuestion,
  signal?: AbortSignal,
): Promise<PlanSite[]> {
  const rows = await candidateSites(context.database.db, question)
  if (rows.length === 0) return []
  return judgedSites(context, rows, await rulesFor(context, question.programme), signal)
}

export interface SiteRulesFor {
  rules: RulesInForce
  programme: SiteProgramme | null
}

export async function rulesFor({ database: { db } }: SiteContext, code: string | null): Promise<SiteRulesFor> {
  const programme = code === null ? null : await programmeOf(db, code)
  if (code !== null && programme === null)
    throw new Problem(422, { code: 'site-programme-unknown', path: 'programme', params: { programme: code } })
  return { rules: rulesOfProgramme(await siteRules(db), code), programme }
}

/** What is measured of a piece of land: what a site records, or a block that is proposed as one. */
export type JudgedRow = LandRow &
  Pick<
    SiteRow,
    | 'comunaName'
    | 'longitude'
    | 'latitude'
    | 'areaM2'
    | 'recordedCapacity'
    | 'recordedLandCostUf'
    | 'study'
    | 'studyYear'
  >

/** The checklist of each, in their order. */
export async function judgeLand(
  context: SiteContext,
  land: Land,
  rows: readonly JudgedRow[],
  { rules, programme }: SiteRulesFor,
  signal?: AbortSignal,
) {
  // Side by side: one is asked of the engine's thread, the other of the database.
  const [ground, services] = await Promise.all([
    readLandGround(context.database, land, rows),
    readServices(context, rules.get('services')?.standardSet ?? null, rows, signal),
  ])
  return rows.map((row, at) => judgeSite({ ...row, ...ground[at]!, services: services[at]! }, rules, programme))
}

export async function judgedSites(
  context: SiteContext,
  rows: readonly SiteRow[],
  rules: SiteRulesFor,
  signal?: AbortSignal,
): Promise<PlanSite[]> {
  const judged = await judgeLand(context, 'site', rows, rules, signal)
  return rows.map(
    (row, at): PlanSite => ({
      id: row.id,
      version: row.version,
      name: row.name,
      comunaCode: row.comunaCode,
      comunaName: row.comunaName,
      longitude: row.longitude,
      latitude: row.latitude,
      areaM2: row.areaM2,
      worksUfPerFamily: row.worksUfPerFamily,
      owner: row.owner,
      origin: row.origin,
      ...judged[at]!,
    }),
  )
}
