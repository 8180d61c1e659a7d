import type { CostRule, Package, PlanProgramme } from '@arraigo/shared/plans/catalogue.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

const packageColumns = sql`p.code, json_build_object('es', p.name_es, 'en', p.name_en) as name,
  json_build_object('es', p.about_es, 'en', p.about_en) as about, p.kind, p.prerequisites, p.includes, p.closes, p.benefit,
  p.duration_years as "durationYears", p.fixed_uf as "fixedUf", p.cost_uf_per_family as "costUfPerFamily",
  p.low_uf as "lowUf", p.high_uf as "highUf", p.source, p.reference_year as "referenceYear", p.confidence, p.version`

/** In the order in which they are shown. */
export async function allPackages(db: Db): Promise<Package[]> {
  const { rows } = await sql<Package>`select ${packageColumns} from package p order by p.position, p.id`.execute(db)
  return rows
}

const costRuleColumns = sql`r.id, r.package, r.factor, r.at_least as "from", r.less_than as "to", r.multiply, r.source,
  r.reference_year as "referenceYear", r.confidence, r.version`

export async function allCostRules(db: Db): Promise<CostRule[]> {
  const { rows } = await sql<CostRule>`
    select ${costRuleColumns} from cost_rule r join package p on p.code = r.package
    order by p.position, p.id, r.factor, r.at_least nulls first, r.id`.execute(db)
  return rows
}

/** The newest first. */
export async function allProgrammes(db: Db): Promise<PlanProgramme[]> {
  const { rows } = await sql<PlanProgramme>`
    select code, name, min_families as "minFamilies", max_families as "maxFamilies", composition,
      min_saving_uf as "minSavingUf", subsidy_uf as "subsidyUf", starts_on::text as "startsOn", ends_on::text as "endsOn",
      source, to_confirm as "toConfirm", version
    from programme order by starts_on desc nulls last, id`.execute(db)
  return rows
}
