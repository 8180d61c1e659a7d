import type { Ranking, RankingSummary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

/** What a list shows of data that it does not carry. */
export type KeptSummary = Pick<RankingSummary, 'first' | 'criteria'> & { ranked: number }

export interface RankingRow extends Ranking {
  summary: KeptSummary | null
  isRemoved: boolean
}

export type RankingValues = Pick<
  RankingRow,
  'name' | 'note' | 'spec' | 'inputs' | 'result' | 'summary' | 'isRemoved' | 'changeNote'
>

const about = sql`r.id, r.version, r.name, r.note, r.is_initial as "isInitial", r.spec,
  ${instant(sql`r.valid_from`)} as "validFrom", r.changed_by as "changedBy", r.change_note as "changeNote",
  r.is_removed as "isRemoved"`

/** Removed ones too. */
export const findRanking = (db: Db, id: number): Promise<RankingRow | null> =>
  firstRanking(db, sql`select ${about}, r.inputs, r.result, r.summary from ranking r where r.id = ${id}`)

export async function isInitialRanking(db: Db, id: number): Promise<boolean> {
  const row = await db.selectFrom('ranking').select('is_initial').where('id', '=', id).executeTakeFirst()
  return row?.is_initial ?? false
}

/** As it was at a version, the one of today too. */
export const findRankingVersion = (db: Db, id: number, version: number): Promise<RankingRow | null> =>
  firstRanking(
    db,
    sql`
      select ${about}, r.inputs, r.result, r.summary from ranking r where r.id = ${id} and r.version = ${version}
      union all
      select ${about}, r.inputs, r.result, r.summary
      from history h cross join lateral jsonb_populate_record(null::ranking, h.record) r
      where h.table_name = 'ranking' and h.row_id = ${id} and h.version = ${version}`,
  )

async function firstRanking(db: Db, rows: RawBuilder<unknown>): Promise<RankingRow | null> {
  const answer = await sql<RankingRow>`${rows}`.execute(db)
  return answer.rows[0] ?? null
}

/** What it was before, newest first, without the data. */
export async function earlierRankings(db: Db, id: number): Promise<Ranking[]> {
  const { rows } = await sql<Ranking>`
    select ${about}, null as inputs, null as result
    from history h cross join lateral jsonb_populate_record(null::ranking, h.record - '{inputs,result}'::text[]) r
    where h.table_name = 'ranking' and h.row_id = ${id} order by h.version desc limit 200`.execute(db)
  return rows
}

export type ListedRanking = Pick<
  RankingRow,
  'id' | 'version' | 'name' | 'note' | 'isInitial' | 'spec' | 'validFrom' | 'changedBy' | 'summary'
> & { sealedCount: number }

/** The initial one first, then those that were saved last. */
export async function listRankings(db: Db): Promise<ListedRanking[]> {
  const { rows } = await sql<ListedRanking>`
    select ${about}, r.summary,
      (select count(*)::integer from sealed_ranking s where s.ranking_id = r.id) as "sealedCount"
    from ranking r where not r.is_removed order by r.is_initial desc, r.valid_from desc, r.id desc limit 1000`.execute(
    db,
  )
  return rows
}

/** Until the transaction ends: two changes of one version, or two rankings of one name, cannot both be made. */
export const lockRankings = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('ranking'))`.execute(db)

export async function isNameTaken(db: Db, name: string, besides: number | null): Promise<boolean> {
  const row = await db
    .selectFrom('ranking')
    .select('id')
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${name})`)
    .where('is_removed', '=', false)
    .where('id', '<>', besides ?? 0)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const json = (value: object | null) => (value === null ? null : JSON.stringify(value))

const columnsOf = (values: RankingValues, actor: string) => ({
  name: values.name,
  note: values.note,
  spec: JSON.stringify(values.spec),
  inputs: json(values.inputs),
  result: json(values.result),
  summary: json(values.summary),
  is_removed: values.isRemoved,
  changed_by: actor,
  change_note: values.changeNote,
})

export async function insertRanking(db: Db, values: RankingValues, actor: string): Promise<number> {
  const row = await db.insertInto('ranking').values(columnsOf(values, actor)).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const updateRanking = (db: Db, id: number, values: RankingValues, actor: string) =>
  db.updateTable('ranking').set(columnsOf(values, actor)).where('id', '=', id).execute()
