import type { CostRule, Package, PlanProgramme } from '@arraigo/shared/plans/catalogue.schema.ts'
import type {
  CostRuleDraft,
  DatedCostRule,
  DatedPackage,
  DatedProgramme,
  PackageDraft,
  ProgrammeDraft,
} from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { instant } from '../../platform/instant.ts'

type Sql = RawBuilder<unknown>

const packageColumns = sql`p.code, json_build_object('es', p.name_es, 'en', p.name_en) as name,
  json_build_object('es', p.about_es, 'en', p.about_en) as about, p.kind, p.prerequisites, p.includes, p.closes, p.benefit,
  p.duration_years as "durationYears", p.fixed_uf as "fixedUf", p.cost_uf_per_family as "costUfPerFamily",
  p.low_uf as "lowUf", p.high_uf as "highUf", p.source, p.reference_year as "referenceYear", p.confidence, p.version`

const costRuleColumns = sql`r.id, r.package, r.factor, r.at_least as "from", r.less_than as "to", r.multiply, r.source,
  r.reference_year as "referenceYear", r.confidence, r.version`

const programmeColumns = sql`g.code, g.name, g.min_families as "minFamilies", g.max_families as "maxFamilies", g.composition,
  g.min_saving_uf as "minSavingUf", g.subsidy_uf as "subsidyUf", g.starts_on::text as "startsOn", g.ends_on::text as "endsOn",
  g.source, g.to_confirm as "toConfirm", g.version`

const dated = (alias: string) => sql`, ${sql.ref(`${alias}.change_note`)} as "changeNote",
  ${sql.ref(`${alias}.changed_by`)} as "changedBy", ${instant(sql.ref(`${alias}.valid_from`))} as "validFrom"`

const byPosition = sql`order by p.position, p.id`
const byPackage = sql`join package p on p.code = r.package order by p.position, p.id, r.factor, r.at_least nulls first, r.id`
/** The newest first. */
const byStart = sql`order by g.starts_on desc nulls last, g.id`

const read = async <Row>(db: Db, statement: Sql): Promise<Row[]> => (await sql<Row>`${statement}`.execute(db)).rows

/** In the order in which they are shown. */
export const allPackages = (db: Db): Promise<Package[]> =>
  read(db, sql`select ${packageColumns} from package p ${byPosition}`)

export const allCostRules = (db: Db): Promise<CostRule[]> =>
  read(db, sql`select ${costRuleColumns} from cost_rule r ${byPackage}`)

export const allProgrammes = (db: Db): Promise<PlanProgramme[]> =>
  read(db, sql`select ${programmeColumns} from programme g ${byStart}`)

export const datedPackages = (db: Db): Promise<DatedPackage[]> =>
  read(db, sql`select ${packageColumns}${dated('p')} from package p ${byPosition}`)

export const datedCostRules = (db: Db): Promise<DatedCostRule[]> =>
  read(db, sql`select ${costRuleColumns}${dated('r')} from cost_rule r ${byPackage}`)

export const datedProgrammes = (db: Db): Promise<DatedProgramme[]> =>
  read(db, sql`select ${programmeColumns}${dated('g')} from programme g ${byStart}`)

/** What it was, newest first; of one that was removed too. */
export const earlierPackages = (db: Db, code: string): Promise<DatedPackage[]> =>
  read(
    db,
    sql`select ${packageColumns}${dated('p')}
      from history h, lateral jsonb_populate_record(null::package, h.record) p
      where h.table_name = 'package' and p.code = ${code} order by h.id desc limit 200`,
  )

export const earlierCostRules = (db: Db, id: number): Promise<DatedCostRule[]> =>
  read(
    db,
    sql`select ${costRuleColumns}${dated('r')}
      from history h, lateral jsonb_populate_record(null::cost_rule, h.record) r
      where h.table_name = 'cost_rule' and h.row_id = ${id} order by h.id desc limit 200`,
  )

export const earlierProgrammes = (db: Db, code: string): Promise<DatedProgramme[]> =>
  read(
    db,
    sql`select ${programmeColumns}${dated('g')}
      from history h, lateral jsonb_populate_record(null::programme, h.record) g
      where h.table_name = 'programme' and g.code = ${code} order by h.id desc limit 200`,
  )

/** Packages and their rules say something of each other: who changes them takes turns. */
export const lockCatalogue = (db: Db) =>
  sql`select from collection_version where collection = 'catalogue' for update`.execute(db)

const packageRow = (draft: PackageDraft, actor: string) => ({
  name_es: draft.name.es,
  name_en: draft.name.en,
  about_es: draft.about.es,
  about_en: draft.about.en,
  kind: draft.kind,
  prerequisites: JSON.stringify(draft.prerequisites),
  includes: draft.includes,
  closes: draft.closes,
  benefit: draft.benefit,
  duration_years: draft.durationYears,
  fixed_uf: draft.fixedUf,
  cost_uf_per_family: draft.costUfPerFamily,
  low_uf: draft.lowUf,
  high_uf: draft.highUf,
  reference_year: draft.referenceYear,
  source: draft.source,
  confidence: draft.confidence,
  change_note: draft.changeNote ?? null,
  changed_by: actor,
})

/** Last of all. */
export const insertPackage = (db: Db, code: string, draft: PackageDraft, actor: string) =>
  db
    .insertInto('package')
    .values({
      code,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from package)`,
      ...packageRow(draft, actor),
    })
    .execute()

export const updatePackage = (db: Db, code: string, draft: PackageDraft, actor: string) =>
  db.updateTable('package').set(packageRow(draft, actor)).where('code', '=', code).execute()

/** Its last version, and those of its cost rules, say who removed it. */
export async function deletePackage(db: Db, code: string, actor: string): Promise<void> {
  await db.updateTable('cost_rule').set({ changed_by: actor }).where('package', '=', code).execute()
  await db.updateTable('package').set({ changed_by: actor, change_note: null }).where('code', '=', code).execute()
  await db.deleteFrom('package').where('code', '=', code).execute()
}

const costRuleRow = (draft: CostRuleDraft, actor: string) => ({
  package: draft.package,
  factor: draft.factor,
  at_least: draft.from,
  less_than: draft.to,
  multiply: draft.multiply,
  reference_year: draft.referenceYear,
  source: draft.source,
  confidence: draft.confidence,
  change_note: draft.changeNote ?? null,
  changed_by: actor,
})

export async function insertCostRule(db: Db, draft: CostRuleDraft, actor: string): Promise<number> {
  const row = db.insertInto('cost_rule').values(costRuleRow(draft, actor)).returning('id')
  return (await row.executeTakeFirstOrThrow()).id
}

export const updateCostRule = (db: Db, id: number, draft: CostRuleDraft, actor: string) =>
  db.updateTable('cost_rule').set(costRuleRow(draft, actor)).where('id', '=', id).execute()

export async function deleteCostRule(db: Db, id: number, actor: string): Promise<void> {
  await db.updateTable('cost_rule').set({ changed_by: actor, change_note: null }).where('id', '=', id).execute()
  await db.deleteFrom('cost_rule').where('id', '=', id).execute()
}

const programmeRow = (draft: ProgrammeDraft, actor: string) => ({
  name: draft.name,
  min_families: draft.minFamilies,
  max_families: draft.maxFamilies,
  composition: draft.composition,
  min_saving_uf: draft.minSavingUf,
  subsidy_uf: draft.subsidyUf,
  starts_on: draft.startsOn,
  ends_on: draft.endsOn,
  source: draft.source,
  to_confirm: draft.toConfirm,
  change_note: draft.changeNote ?? null,
  changed_by: actor,
})

export const insertProgramme = (db: Db, code: string, draft: ProgrammeDraft, actor: string) =>
  db
    .insertInto('programme')
    .values({ code, ...programmeRow(draft, actor) })
    .execute()

export const updateProgramme = (db: Db, code: string, draft: ProgrammeDraft, actor: string) =>
  db.updateTable('programme').set(programmeRow(draft, actor)).where('code', '=', code).execute()
