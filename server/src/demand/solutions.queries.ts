import type { Solution } from '@arraigo/shared/demand/demand.schema.ts'
import type { SolutionSettlement } from '@arraigo/shared/demand/programmeIssues.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'
import { isPlace } from '../platform/isPlace.ts'

/** With what its remarks are made of. */
export interface SolutionRow extends Omit<Solution, 'remarks'> {
  isRemoved: boolean
  /** Known households of the settlement, and families of all its solutions that are not removed. */
  households: number | null
  settlementFamilies: number
  /** The settlement is one still. */
  isPlace: boolean
}

const wire = (where: RawBuilder<unknown>) => sql<SolutionRow>`
  select o.id, o.version, o.comuna_code as "comunaCode", c.name as "comunaName", o.settlement_id as "settlementId",
    s.code as "settlementCode", s.name as "settlementName", o.kind, o.stage, o.families, o.year, o.source, o.note,
    o.changed_by as "changedBy", ${instant(sql`o.valid_from`)} as "validFrom", o.is_removed as "isRemoved",
    s.household_count as households, ${isPlace('s')} as "isPlace",
    (select coalesce(sum(t.families), 0)::integer from solution t
     where t.settlement_id = o.settlement_id and not t.is_removed) as "settlementFamilies"
  from solution o
  left join comuna c on c.code = o.comuna_code
  left join settlement s on s.id = o.settlement_id
  where ${where}`

/** The newest year first; of a region (`05`), a comuna (`05109`) or everywhere. Without those that were removed. */
export async function solutionRows(db: Db, within: string | null): Promise<SolutionRow[]> {
  const place = within === null ? sql`true` : sql`o.comuna_code like ${`${within}%`}`
  const { rows } = await sql<SolutionRow>`
    ${wire(sql`not o.is_removed and ${place}`)} order by o.year desc, o.comuna_code, o.id limit 20000`.execute(db)
  return rows
}

/** Removed ones too. */
export async function findSolution(db: Db, id: number): Promise<SolutionRow | null> {
  const { rows } = await wire(sql`o.id = ${id}`).execute(db)
  return rows[0] ?? null
}

/** Until the transaction ends, so that two changes of one version cannot both be made. */
export const lockSolution = (db: Db, id: number) =>
  db.selectFrom('solution').select('id').where('id', '=', id).forUpdate().execute()

export type SolutionValues = Pick<
  SolutionRow,
  'comunaCode' | 'settlementId' | 'kind' | 'stage' | 'families' | 'year' | 'source' | 'note' | 'isRemoved'
>

const columnsOf = (
  { comunaCode, settlementId, kind, stage, families, year, ...of }: SolutionValues,
  actor: string,
) => ({
  ...{ kind, stage, families, year },
  comuna_code: comunaCode,
  settlement_id: settlementId,
  source: of.source,
  note: of.note,
  is_removed: of.isRemoved,
  changed_by: actor,
})

/** In the order given. */
export async function insertSolutions(db: Db, values: readonly SolutionValues[], actor: string): Promise<number[]> {
  if (values.length === 0) return []
  const rows = await db
    .insertInto('solution')
    .values(values.map((one) => columnsOf(one, actor)))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export const updateSolution = (db: Db, id: number, values: SolutionValues, actor: string) =>
  db.updateTable('solution').set(columnsOf(values, actor)).where('id', '=', id).execute()

/** What a solution was, newest first. */
export async function earlierSolutions(db: Db, id: number): Promise<SolutionRow[]> {
  const { rows } = await sql<SolutionRow>`
    select o.id, o.version, o.comuna_code as "comunaCode", c.name as "comunaName", o.settlement_id as "settlementId",
      s.code as "settlementCode", s.name as "settlementName", o.kind, o.stage, o.families, o.year, o.source, o.note,
      o.changed_by as "changedBy", ${instant(sql`o.valid_from`)} as "validFrom", o.is_removed as "isRemoved",
      null as households, true as "isPlace", 0 as "settlementFamilies"
    from history h
    cross join lateral jsonb_populate_record(null::solution, h.record) o
    left join comuna c on c.code = o.comuna_code
    left join settlement s on s.id = o.settlement_id
    where h.table_name = 'solution' and h.row_id = ${id} order by h.version desc limit 1000`.execute(db)
  return rows
}

export const comunaNames = (db: Db): Promise<{ code: string; name: string }[]> =>
  db.selectFrom('comuna').select(['code', 'name']).orderBy('code').execute()

export async function settlementOf(db: Db, id: number): Promise<SolutionSettlement | null> {
  const row = await db
    .selectFrom('settlement')
    .select(['id', 'code', 'name', 'comuna_code as comunaCode', 'comuna_name as comunaName'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Settlements of some comunas by which a table may name them. */
export async function settlementsOfComunas(db: Db, comunaCodes: readonly string[]): Promise<SolutionSettlement[]> {
  if (comunaCodes.length === 0) return []
  return db
    .selectFrom('settlement')
    .select(['id', 'code', 'name', 'comuna_code as comunaCode', 'comuna_name as comunaName'])
    .where('comuna_code', 'in', comunaCodes)
    .where(isPlace())
    .orderBy('id')
    .execute()
}
