import type { Plan, PlanDataset, PlanItem, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'

export const regions = (db: Db) =>
  db.selectFrom('region').select(['code', 'name', 'short_name as shortName']).orderBy('code').execute()

export const packageCosts = (db: Db) =>
  db
    .selectFrom('unit_cost')
    .select(['package', 'name_es as nameEs', 'name_en as nameEn', 'cost_uf_per_family as costUfPerFamily'])
    .select([
      'low_uf as lowUf',
      'high_uf as highUf',
      'benefit',
      'reference_year as referenceYear',
      'source',
      'confidence',
    ])
    .orderBy('cost_uf_per_family')
    .orderBy('id')
    .execute()

export async function datasetsById(db: Db, ids: number[]): Promise<PlanDataset[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('dataset')
    .select(['id', 'source', 'collection', 'name', 'publisher', 'licence', 'reference_year as referenceYear'])
    .select(['file_name as fileName', 'file_hash as fileHash', 'is_demonstration as isDemonstration'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
}

/** Stores the plan with all its items and their boundaries (GeoJSON text by settlement); answers its number. */
export const savePlan = (db: Db, plan: Plan, shapes: Map<number, string | null>, actor: string): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const {
      id: _,
      isDemonstration: __,
      name,
      regionCode,
      budgetUf,
      year,
      createdAt,
      parameters,
      items,
      ...result
    } = plan
    const { id } = await tx
      .insertInto('plan')
      .values({
        name,
        region_code: regionCode,
        budget_uf: budgetUf,
        year,
        created_at: createdAt,
        parameters: JSON.stringify(parameters),
        result: JSON.stringify(result),
        created_by: actor,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (let from = 0; from < items.length; from += itemsPerInsert) {
      await insertItems(tx, id, items.slice(from, from + itemsPerInsert), shapes)
    }
    return id
  })

const itemsPerInsert = 500

async function insertItems(
  tx: Tx,
  planId: number,
  items: PlanItem[],
  shapes: Map<number, string | null>,
): Promise<void> {
  const rows = items.map(({ reason, alternative, gaps, criteria, ...item }) => ({
    ...item,
    reason: reason.code,
    detail: { reason, alternative, gaps, criteria },
    shape: shapes.get(item.settlementId) ?? null,
  }))
  await sql`
    insert into plan_item (plan_id, settlement_id, settlement_version, code, name, comuna_code, comuna_name, package,
      families, cost_uf, score, completeness, benefit, reason, detail, shape)
    select ${planId}, "settlementId", "settlementVersion", code, name, "comunaCode", "comunaName", package,
      families, "costUf", score, completeness, benefit, reason, detail, st_geomfromgeojson(shape)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as item("settlementId" bigint, "settlementVersion" integer,
      code text, name text, "comunaCode" text, "comunaName" text, package text, families integer,
      "costUf" double precision, score double precision, completeness double precision, benefit double precision,
      reason text, detail jsonb, shape text)`.execute(tx)
}

const planColumns = [
  'id',
  'name',
  'region_code as regionCode',
  'budget_uf as budgetUf',
  'year',
  'created_at as createdAt',
  'result',
] as const

/** Of the files that the plan was made with. */
const isDemonstration = sql<boolean>`jsonb_path_exists(parameters, '$.datasets[*] ? (@.isDemonstration == true)')`.as(
  'isDemonstration',
)

/** The newest first. */
export async function listPlans(db: Db, limit: number): Promise<PlanSummary[]> {
  const rows = await db
    .selectFrom('plan')
    .select([...planColumns, isDemonstration])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ result, createdAt, ...row }) => {
    const { totals, objective, bound, gap, status } = result as unknown as PlanSummary
    return { ...row, createdAt: createdAt.toISOString(), totals, objective, bound, gap, status }
  })
}

/** The saved plan, as it was computed; null when there is none of that number. */
export async function findPlan(db: Db, id: number): Promise<Plan | null> {
  const row = await db
    .selectFrom('plan')
    .select([...planColumns, isDemonstration, 'parameters'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { result, createdAt, parameters, ...own } = row
  return {
    ...(result as unknown as Plan),
    ...own,
    createdAt: createdAt.toISOString(),
    parameters: parameters as unknown as Plan['parameters'],
    items: await planItems(db, id),
  }
}

type ItemDetail = Pick<PlanItem, 'reason' | 'alternative' | 'gaps' | 'criteria'>

async function planItems(db: Db, planId: number): Promise<PlanItem[]> {
  const rows = await db
    .selectFrom('plan_item')
    .select(['settlement_id as settlementId', 'settlement_version as settlementVersion', 'code', 'name'])
    .select(['comuna_code as comunaCode', 'comuna_name as comunaName', 'package', 'families', 'cost_uf as costUf'])
    .select(['score', 'completeness', 'benefit', 'detail'])
    .where('plan_id', '=', planId)
    .orderBy('settlement_id')
    .execute()
  return rows.map(({ detail, ...row }) => ({ ...row, ...(detail as unknown as ItemDetail) }))
}

/** The boundaries that the plan was made with, as GeoJSON text by settlement. */
export async function planShapes(db: Db, planId: number): Promise<Map<number, string | null>> {
  const { rows } = await sql<{ id: number; shape: string | null }>`
    select settlement_id as id, st_asgeojson(shape, 9) as shape from plan_item
    where plan_id = ${planId} order by settlement_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.shape]))
}
