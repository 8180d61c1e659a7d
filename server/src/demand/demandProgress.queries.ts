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

/** The newest of each region, or of one. */
export async function newestPlans(db: Db, regionCode: string | null): Promise<DemandProgress['plans']> {
  const { rows } = await sql<DemandProgress['plans'][number]>`
    select distinct on (region_code) id, name, region_code as "regionCode", ${instant(sql`created_at`)} as "createdAt"
    from plan where ${regionCode}::text is null or region_code = ${regionCode}
    order by region_code, id desc`.execute(db)
  return rows
}

/** What the plans chose; of one comuna where its code is given. */
export async function chosenItems(
  db: Db,
  planIds: readonly number[],
  comunaCode: string | null,
): Promise<PlannedItem[]> {
  if (planIds.length === 0) return []
  return db
    .selectFrom('plan_item as i')
    .innerJoin('plan as p', 'p.id', 'i.plan_id')
    .select(['i.settlement_id as settlementId', 'i.name', 'i.comuna_code as comunaCode', 'i.comuna_name as comunaName'])
    .select(['p.region_code as regionCode', 'p.year', 'i.families'])
    .select(sql<string>`i.package`.as('package'))
    .where('i.plan_id', 'in', planIds)
    .where('i.package', 'is not', null)
    .$if(comunaCode !== null, (query) => query.where('i.comuna_code', '=', comunaCode))
    .orderBy('i.plan_id')
    .orderBy('i.settlement_id')
    .execute()
}
