import type { PlanOverrides, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

export interface PlanRow {
  id: number
  version: number
  name: string
  note: string | null
  baseId: number | null
  /** Null in a scenario. */
  spec: PlanSpec | null
  /** Null in a base. */
  overrides: PlanOverrides | null
  isRemoved: boolean
  validFrom: string
  changedBy: string
  changeNote: string | null
}

export type PlanValues = Pick<PlanRow, 'name' | 'note' | 'baseId' | 'spec' | 'overrides' | 'isRemoved' | 'changeNote'>

const columns = sql`p.id, p.version, p.name, p.note, p.base_id as "baseId", p.spec, p.overrides, p.is_removed as "isRemoved",
  ${instant(sql`p.valid_from`)} as "validFrom", p.changed_by as "changedBy", p.change_note as "changeNote"`

const allPlans = async (db: Db, rest: RawBuilder<unknown>): Promise<PlanRow[]> =>
  (await sql<PlanRow>`select ${columns} ${rest}`.execute(db)).rows

/** Removed ones too. */
export const findPlan = async (db: Db, id: number): Promise<PlanRow | null> =>
  (await allPlans(db, sql`from plan p where p.id = ${id}`))[0] ?? null

/** Those that were saved last come first. */
export const listPlans = (db: Db): Promise<PlanRow[]> =>
  allPlans(db, sql`from plan p where not p.is_removed order by p.valid_from desc, p.id desc limit 1000`)

/** As it was at a version, the one of today too. */
export const findPlanVersion = async (db: Db, id: number, version: number): Promise<PlanRow | null> =>
  (
    await allPlans(
      db,
      sql`from (
        select p.* from plan p where p.id = ${id} and p.version = ${version}
        union all
        select p.* from history h cross join lateral jsonb_populate_record(null::plan, h.record) p
        where h.table_name = 'plan' and h.row_id = ${id} and h.version = ${version}) p limit 1`,
    )
  )[0] ?? null

/** What it was before, newest first. */
export const earlierPlans = (db: Db, id: number): Promise<PlanRow[]> =>
  allPlans(
    db,
    sql`from history h cross join lateral jsonb_populate_record(null::plan, h.record) p
      where h.table_name = 'plan' and h.row_id = ${id} order by h.version desc limit 200`,
  )

/** Of a base, by name. */
export async function scenarioNames(db: Db, baseId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('plan')
    .select('name')
    .where('base_id', '=', baseId)
    .where('is_removed', '=', false)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(({ name }) => name)
}

/** Until the transaction ends: two changes of one version cannot both be made, nor a scenario of a base that goes. */
export const lockPlans = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('plan'))`.execute(db)

const json = (value: object | null) => (value === null ? null : JSON.stringify(value))

const valuesOf = (values: PlanValues, actor: string) => ({
  name: values.name,
  note: values.note,
  base_id: values.baseId,
  spec: json(values.spec),
  overrides: json(values.overrides),
  is_removed: values.isRemoved,
  changed_by: actor,
  change_note: values.changeNote,
})

export async function insertPlan(db: Db, values: PlanValues, actor: string): Promise<number> {
  const row = await db.insertInto('plan').values(valuesOf(values, actor)).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const updatePlan = (db: Db, id: number, values: PlanValues, actor: string) =>
  db.updateTable('plan').set(valuesOf(values, actor)).where('id', '=', id).execute()
