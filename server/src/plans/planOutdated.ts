import type { Package } from '@arraigo/shared/plans/catalogue.schema.ts'
import type { PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { Changes } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { readCatalogue } from './catalogue/readCatalogue.ts'
import type { MadeOf } from './madeOf.ts'
import { rankingOfPlan } from './planInputs.queries.ts'
import { type PlanContext, planVersions } from './planInputs.ts'
import * as queries from './planOutdated.queries.ts'

type Said = PlanRunState['findings'][number]

/** Collections of which a plan only knows that they changed. */
const ground = ['facilities', 'streets', 'elevation', 'blocks', 'buildings', 'zones', 'hazards', 'zoning', 'comunas']
const tables = ['standards', 'indicators']

/** Facilities, streets and sites this far from the settlements still tell of them. */
const aroundDegrees = 0.1

/** What changed since a plan was made, in words: what people decided first, then the data. */
export async function outdatedBy(
  context: PlanContext,
  spec: PlanSpec,
  run: { spec: PlanSpec; madeOf: MadeOf | null },
): Promise<Said[]> {
  const said = specChanges(spec, run.spec)
  const made = run.madeOf
  if (made === null) return said
  const { db } = context.database
  said.push(...(await rankingChange(db, made)))
  const [changes, now] = [await context.changes.now(), await planVersions(context)]
  const differs = (collection: string) => (now[collection] ?? 0) !== (made.versions[collection] ?? 0)
  if (differs('catalogue')) said.push(...(await catalogueChanges(db, made, run.spec)))
  if (Object.keys(now).some(differs)) said.push(...(await figureChanges(db, made)))
  if (differs('settlements')) {
    const rows = await queries.changedSettlements(db, made.settlements, run.spec.places)
    if (isAny(rows)) said.push({ code: 'plan-outdated-settlements', params: { ...rows } })
  }
  if (differs('sites')) {
    const bounds = run.spec.sites.ids === null && made.bounds !== null ? around(made.bounds) : null
    const rows = await queries.changedSites(db, made.sites, bounds)
    if (isAny(rows)) said.push({ code: 'plan-outdated-sites', params: { ...rows } })
  }
  const collections = [
    ...ground.filter((collection) => differs(collection) && isNear(changes, collection, made)),
    ...tables.filter(differs),
  ]
  if (collections.length > 0)
    said.push({
      code: 'plan-outdated-collections',
      params: { collections: collections.map((collection) => `plan-data-${collection}`).join(', ') },
    })
  return said
}

const isAny = ({ changed, added, gone }: queries.ChangedRows) => changed + added + gone > 0

const around = ([west, south, east, north]: NonNullable<MadeOf['bounds']>): NonNullable<MadeOf['bounds']> => [
  west - aroundDegrees,
  south - aroundDegrees,
  east + aroundDegrees,
  north + aroundDegrees,
]

const isNear = (changes: Changes, collection: string, { bounds, versions }: MadeOf) =>
  bounds !== null && changes.hasChanged(collection, versions[collection] ?? 0, around(bounds))

function specChanges(now: PlanSpec, was: PlanSpec): Said[] {
  const entries = (Object.keys(now) as (keyof PlanSpec)[]).filter((entry) => !isSame(now[entry], was[entry]))
  if (entries.length === 0) return []
  return [
    {
      code: 'plan-outdated-spec',
      params: { entries: entries.map((entry) => `plan-spec-${entry.toLowerCase()}`).join(', ') },
    },
  ]
}

async function rankingChange(db: Db, { ranking }: MadeOf): Promise<Said[]> {
  const now = await rankingOfPlan(db, ranking.id)
  const params = { name: ranking.name }
  if (now === null || now.isRemoved) return [{ code: 'plan-outdated-ranking-gone', params }]
  return now.version === ranking.version ? [] : [{ code: 'plan-outdated-ranking', params }]
}

async function catalogueChanges(db: Db, made: MadeOf, spec: PlanSpec): Promise<Said[]> {
  const { packages, costRules, programmes } = await readCatalogue(db)
  const days = await queries.packageDays(db)
  const said = made.packages.flatMap((was) =>
    packageChange(was, packages.find(({ code }) => code === was.code) ?? null, days.get(was.code) ?? null),
  )
  const offered = costRules.filter((rule) => spec.packages.includes(rule.package))
  if (!isSame(offered, made.costRules)) said.push({ code: 'plan-outdated-cost-rules' })
  const programme = programmes.find(({ code }) => code === spec.programme) ?? null
  if (!isSame(programme, made.programme))
    said.push({ code: 'plan-outdated-programme', params: { name: programme?.name ?? made.programme?.name ?? null } })
  const ids = made.settlements.map(([id]) => id)
  const studies = await queries.newStudies(db, ids, made.computedAt)
  if (studies > 0) said.push({ code: 'plan-outdated-studies', params: { count: studies } })
  return said
}

function packageChange(was: Package, now: Package | null, date: string | null): Said[] {
  const named = { nameEs: was.name.es, nameEn: was.name.en, date }
  if (now === null) return [{ code: 'plan-outdated-package-gone', params: named }]
  if (now.version === was.version) return []
  const said: Said[] = []
  const cost = (code: string, from: number, to: number) => {
    if (from !== to) said.push({ code, params: { ...named, from, to } })
  }
  cost('plan-outdated-cost', was.costUfPerFamily, now.costUfPerFamily)
  cost('plan-outdated-fixed-cost', was.fixedUf, now.fixedUf)
  cost('plan-outdated-benefit', was.benefit, now.benefit)
  cost('plan-outdated-duration', was.durationYears, now.durationYears)
  const rest = ({ prerequisites, includes, closes }: Package) => ({ prerequisites, includes, closes })
  if (!isSame(rest(was), rest(now))) said.push({ code: 'plan-outdated-package', params: named })
  return said
}

const figureChanges = async (db: Db, { figures }: MadeOf): Promise<Said[]> =>
  (await queries.changedFigures(db, figures)).map((figure) => ({
    code: 'plan-outdated-figure',
    params: { ...figure },
  }))

/** The database orders the keys of what it keeps in its own way. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
}
