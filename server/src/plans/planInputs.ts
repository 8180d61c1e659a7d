import { lackOfInfrastructure } from '@arraigo/shared/coverage/infrastructure.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import { orGivenUp } from '../platform/orGivenUp.ts'
import { Problem } from '../platform/problem.ts'
import type { RankingContext } from '../priorities/rankingSources.ts'
import { type Catalogue, readCatalogue } from './catalogue/readCatalogue.ts'
import { readStrategies } from './catalogue/readStrategies.ts'
import { keptWhile } from './keptWhile.ts'
import { type Ground, readGround } from './planGround.ts'
import * as queries from './planInputs.queries.ts'
import { type PlanScores, readPlanScores } from './planScores.ts'
import { readSites } from './sites/readSites.ts'
import { siteDistances } from './sites/siteDistances.ts'

/** What the data of a plan are read with. */
export type PlanContext = RankingContext

/** Data that change all the time are no reason to wait for ever. */
const mostTries = 3

/** Whatever changes here may change a plan. */
const followed = [
  ...['settlements', 'comunas', 'facilities', 'streets', 'elevation', 'blocks', 'buildings', 'zones', 'indicators'],
  ...['hazards', 'zoning', 'sites', 'standards', 'demand', 'priorities', 'catalogue'],
] as const

/**
 * The data of a plan as they are now, for the places of its spec: waits for coverage and the ranking. Throws Problem 422 with
 * all that is wrong with what is asked, 503 where an engine fails, IssuesError when `signal` gives up.
 */
export async function readPlanInputs(context: PlanContext, spec: PlanSpec, signal?: AbortSignal): Promise<PlanInputs> {
  const ranking = await checkedRanking(context, spec)
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const versions = await planVersions(context)
    const { places, programme, sites } = spec
    const made = keptWhile(
      context.changes,
      ['inputs', places, programme, sites, ranking.id],
      [ranking.version, ranking.name, versions],
      () => inputsAt(context, spec, ranking, versions),
    )
    const inputs = await orGivenUp(made, signal)
    const after = await planVersions(context)
    if (followed.every((collection) => after[collection] === versions[collection])) return inputs
  }
  throw new Problem(503, { code: 'plan-data-change' })
}

/** Of all that plans are made of, as they are now. */
export async function planVersions({ changes }: Pick<PlanContext, 'changes'>): Promise<Record<string, number>> {
  const now = await changes.now()
  return Object.fromEntries(followed.map((collection) => [collection, now.version(collection)]))
}

/** What of the spec the database does not have; throws nothing. */
export async function unknownIssues({ database: { db } }: PlanContext, spec: PlanSpec): Promise<Issue[]> {
  const ranking = await queries.rankingOfPlan(db, spec.rankingId)
  const issues: Issue[] = []
  if (ranking === null || ranking.isRemoved)
    issues.push({ code: 'plan-ranking-gone', path: 'rankingId', params: { id: spec.rankingId } })
  for (const place of new Set(await queries.unknownPlaces(db, spec.places)))
    issues.push({ code: 'plan-place-unknown', path: `places.${spec.places.indexOf(place)}`, params: { place } })
  return issues
}

async function checkedRanking(context: PlanContext, spec: PlanSpec): Promise<queries.RankingOfPlan> {
  const issues = await unknownIssues(context, spec)
  const ranking = await queries.rankingOfPlan(context.database.db, spec.rankingId)
  if (issues.length > 0 || ranking === null) throw new Problem(422, issues)
  return ranking
}

async function inputsAt(
  context: PlanContext,
  spec: PlanSpec,
  ranking: queries.RankingOfPlan,
  versions: Record<string, number>,
): Promise<PlanInputs> {
  const { db } = context.database
  // One after the other: the embedded database has one process, which others wait for too.
  const rows = await queries.plannedSettlements(db, spec.places)
  const closed = await queries.closedSettlements(db, spec.places)
  const figures = await queries.planFigures(db)
  const catalogue = await readCatalogue(db)
  const scores = await readPlanScores(context, spec, ranking.spec, lackKeys(catalogue))
  const ids = rows.map(({ id }) => id)
  const ground = await readGround(context, versions, spec.places, ids)
  const strategies = await readStrategies(context, ids)
  const columns = { ...settlementColumns(rows, scores, ground), strategies }
  const { ids: siteIds, maxDistanceKm } = spec.sites
  const { places } = spec
  // An unknown one is said with all that is wrong, not in its place.
  const programme = catalogue.programmes.find(({ code }) => code === spec.programme)?.code ?? null
  const sites = await readSites(context, { ids: siteIds, programme, places, maxDistanceKm })
  const distances = await siteDistances(context, columns, sites, maxDistanceKm)
  const datasets = await queries.planDatasets(db, datasetIds(rows, scores), [
    'streets',
    'elevation',
    'hazards',
    'zoning',
  ])
  return {
    ranking: { id: ranking.id, version: ranking.version, name: ranking.name },
    settlements: columns,
    ...catalogue,
    sites,
    distances,
    basis: {
      versions,
      computedAt: new Date().toISOString(),
      parameters: uniqueFigures([...scores.inputs.basis.parameters, ...figures]),
      datasets,
    },
    findings: [...scores.inputs.findings, ...scores.result.findings, ...findingsOf(rows, closed, ground)],
  }
}

/** Infrastructure is recorded for all; of services, those that packages bring. */
const lackKeys = ({ packages }: Catalogue): string[] => [
  ...new Set([
    ...infrastructureFields.map((field) => `infrastructure:${field}`),
    ...packages.flatMap(({ closes }) => closes.filter((key) => key.startsWith('service:'))),
  ]),
]

function settlementColumns(
  rows: readonly queries.PlannedRow[],
  { inputs, result, rowOf }: PlanScores,
  { slopeDeg, streetM }: Ground,
): Omit<PlanInputs['settlements'], 'strategies'> {
  const ranked = rows.map(({ id }) => result.rows[rowOf.get(id) ?? -1])
  const column = (key: string) => {
    const values = inputs.columns.find((one) => one.key === key)?.values
    return rows.map(({ id }) => values?.[rowOf.get(id) ?? -1] ?? null)
  }
  return {
    ids: rows.map(({ id }) => id),
    versions: rows.map(({ version }) => version),
    codes: rows.map(({ code }) => code),
    names: rows.map(({ name }) => name),
    comunaCodes: rows.map(({ comunaCode }) => comunaCode),
    comunaNames: rows.map(({ comunaName }) => comunaName),
    longitudes: rows.map(({ longitude }) => longitude),
    latitudes: rows.map(({ latitude }) => latitude),
    areaM2: rows.map(({ areaM2 }) => areaM2),
    households: rows.map(({ households }) => households),
    families: rows.map(({ families, households }) => families ?? households),
    doubledUp: rows.map(({ families, households }) =>
      families !== null && households !== null && families > households ? families - households : null,
    ),
    scores: ranked.map((row) => row?.score ?? null),
    completeness: ranked.map((row) => row?.completeness ?? null),
    leftOut: rows.map(({ repeats }, at) => {
      if (repeats !== null) return { code: 'plan-repeats', params: { name: repeats } }
      const why = ranked[at]?.leftOut ?? null
      return why?.code === 'ranking-nothing-known' ? null : why
    }),
    slopeDeg: rows.map(({ id }) => slopeDeg.get(id) ?? null),
    householdsPerHa: column('density'),
    distanceToStreetM: rows.map(({ id }) => streetM.get(id) ?? null),
    lacks: {
      ...Object.fromEntries(
        infrastructureFields.map((field) => [
          `infrastructure:${field}`,
          rows.map(({ levels }) => lackOfInfrastructure(levels[field])),
        ]),
      ),
      ...Object.fromEntries(
        inputs.columns.filter(({ key }) => key.startsWith('service:')).map(({ key }) => [key, column(key)]),
      ),
      // Whoever's the land is, it is not theirs: that is what makes it a settlement.
      tenure: rows.map(({ tenure }) => (tenure === 'unknown' ? null : 1)),
    },
  }
}

const datasetIds = (rows: readonly queries.PlannedRow[], { inputs }: PlanScores): number[] => [
  ...new Set([
    ...rows.flatMap(({ datasetId }) => datasetId ?? []),
    ...inputs.columns.flatMap(({ sources }) => sources.flatMap(({ datasetId }) => datasetId ?? [])),
  ]),
]

const uniqueFigures = (figures: PlanInputs['basis']['parameters']): PlanInputs['basis']['parameters'] =>
  [...new Map(figures.map((figure) => [figure.code, figure])).values()].sort((a, b) => (a.code < b.code ? -1 : 1))

function findingsOf(rows: readonly queries.PlannedRow[], closed: number, ground: Ground): PlanInputs['findings'] {
  const findings: PlanInputs['findings'] = []
  if (closed > 0) findings.push({ code: 'plan-closed-left', params: { count: closed } })
  if (rows.length > 0 && ground.slopeDeg.size === 0) findings.push({ code: 'plan-no-slopes' })
  const farFromStreets = rows.filter(({ id }) => !ground.streetM.has(id)).length
  if (farFromStreets > 0) findings.push({ code: 'plan-no-streets', params: { count: farFromStreets } })
  return findings
}
