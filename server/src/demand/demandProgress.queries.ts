import type { DemandProgress, DemandTarget } from '@arraigo/shared/demand/demand.schema.ts'
import type { NewDemandTarget } from '@arraigo/shared/demand/programme.schema.ts'
import type { PlannedItem } from '@arraigo/shared/demand/programmeProgress.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

/** Every state of the target, newest first: the first is in force. */
export async function demandTargetRows(db: Db, limit = 1000): Promise<DemandTarget[]> {
  const { rows } = await sql<DemandTarget>`
    select version, name, families, region_code as "regionCode", from_year as "fromYear", to_year as "toYear", source,
      confidence, change_note as "changeNote", changed_by as "changedBy", ${instant(sql`valid_from`)} as "validFrom"
    from demand_target order by version desc limit ${limit}`.execute(db)
  return rows
}

/** False where somebody else's came first. */
export async function insertDemandTarget(
  db: Db,
  version: number,
  target: NewDemandTarget,
  actor: string,
): Promise<boolean> {
  const row = await db
    .insertInto('demand_target')
    .values({
      version,
      name: target.name,
      families: target.families,
      region_code: target.regionCode,
      from_year: target.fromYear,
      to_year: target.toYear,
      source: target.source,
      confidence: target.confidence ?? 'to-confirm',
      change_note: target.changeNote ?? null,
      changed_by: actor,
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}

export async function regionCodes(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('region').select('code').orderBy('code').execute()
  return new Set(rows.map(({ code }) => code))
}

/** Of each region, or of one, the newest plan that has works there; scenarios only ask what if. */
export async function newestPlans(db: Db, regionCode: string | null): Promise<DemandProgress['plans']> {
  const { rows } = await sql<DemandProgress['plans'][number]>`
    select distinct on (i.region_code) p.id, p.name, i.region_code as "regionCode",
      ${instant(sql`coalesce((select max(r.started_at) from plan_run r where r.plan_id = p.id), p.valid_from)`)} as "createdAt"
    from plan p join plan_item i on i.plan_id = p.id
    where p.base_id is null and not p.is_removed and i.region_code is not null
      and (${regionCode}::text is null or i.region_code = ${regionCode})
    order by i.region_code, p.id desc`.execute(db)
  return rows
}

/** What each plan chose in its region for families to have a solution; of one comuna where its code is given. */
export async function chosenItems(
  db: Db,
  plans: readonly { id: number; regionCode: string }[],
  comunaCode: string | null,
): Promise<PlannedItem[]> {
  const { rows } = await sql<PlannedItem>`
    select i.settlement_id as "settlementId", i.name, i.comuna_code as "comunaCode", i.comuna_name as "comunaName",
      i.region_code as "regionCode", i.year, i.families, i.solution as kind
    from unnest(${plans.map(({ id }) => id)}::bigint[], ${plans.map((plan) => plan.regionCode)}::text[]) as p (id, region_code)
    join plan_item i on i.plan_id = p.id and i.region_code = p.region_code
    where i.solution is not null and (${comunaCode}::text is null or i.comuna_code = ${comunaCode})
    order by i.plan_id, i.position`.execute(db)
  return rows
}
