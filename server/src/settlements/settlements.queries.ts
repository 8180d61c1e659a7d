import { attributeNames, lateChoices } from '@arraigo/shared/settlements/settleAttributes.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { isPlace } from '../platform/isPlace.ts'
import { columnOf } from './settlementColumns.ts'

const attributes = sql.join(
  attributeNames.map((name) => sql`s.${sql.raw(columnOf(name))} as ${sql.ref(name)}`),
  sql`, `,
)
const instant = (moment: RawBuilder<unknown>) =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const kin = (own: RawBuilder<unknown>, other: RawBuilder<unknown>) => sql`
  coalesce((
    select json_agg(json_build_object('id', k.id, 'name', k.name, 'kind', l.kind,
      'happenedAt', ${instant(sql`l.happened_at`)}) order by l.happened_at, k.id)
    from settlement_lineage l join settlement k on k.id = ${other} where ${own} = s.id), '[]')`

/** What is sent of the rows of `from`, called s: settlements, or what they were. All fifteen decimals: edges stay shared. */
const wire = (from: RawBuilder<unknown>) => sql<Settlement>`
  select s.id, s.version, ${attributes}, coalesce(c.name, s.comuna_name) as "comunaName", s.area_m2 as "areaM2",
         s.repeats_id as "repeatsId", s.changed_by as "changedBy", s.change_note as "changeNote",
         ${instant(sql`s.valid_from`)} as "validFrom",
         array(select case when p.settlement_id = s.id then p.other_id else p.settlement_id end
               from settlement_dispute p join settlement o
                 on o.id = case when p.settlement_id = s.id then p.other_id else p.settlement_id end
               where s.id in (p.settlement_id, p.other_id) and ${isPlace('o')}
               order by 1) as "disputedWith",
         json_build_object('from', ${kin(sql`l.descendant_id`, sql`l.ancestor_id`)},
                           'into', ${kin(sql`l.ancestor_id`, sql`l.descendant_id`)}) as lineage,
         case when d.id is not null then json_build_object('id', d.id, 'name', d.name, 'publisher', d.publisher,
           'licence', d.licence, 'referenceYear', d.reference_year, 'isDemonstration', d.is_demonstration) end as dataset,
         st_asgeojson(s.boundary, 15)::json as boundary
  from ${from} s left join comuna c on c.code = s.comuna_code left join dataset d on d.id = s.dataset_id`

/** Settlements with their provenance and boundaries, by number; those that are not there are left out. */
export async function findSettlements(db: Db, ids: readonly number[]): Promise<Settlement[]> {
  const { rows } =
    await sql<Settlement>`${wire(sql`settlement`)} where s.id = any(${ids}::bigint[]) order by s.id`.execute(db)
  return rows
}

export const findSettlement = async (db: Db, id: number): Promise<Settlement | null> =>
  (await findSettlements(db, [id]))[0] ?? null

export interface VersionAsked {
  id: number
  version: number
}

/** Columns that came later than the first versions, where they are unknown. */
const lateColumns = JSON.stringify(Object.fromEntries(lateChoices.map((name) => [columnOf(name), 'unknown'])))

/** Settlements as they were in versions before those that hold; versions that never were are left out. */
export async function findOlderVersions(db: Db, asked: readonly VersionAsked[]): Promise<Settlement[]> {
  const { rows } = await sql<Settlement>`${wire(sql`(
    select was.*
    from unnest(${asked.map(({ id }) => id)}::bigint[], ${asked.map(({ version }) => version)}::int[]) as a (id, version)
      join history h on h.table_name = 'settlement' and h.row_id = a.id and h.version = a.version,
      lateral jsonb_populate_record(null::settlement,
        ${lateColumns}::jsonb || h.record || jsonb_build_object('boundary', encode(st_asewkb(h.geometry), 'hex'))) as was
    )`)}`.execute(db)
  return rows
}

export const findOlderVersion = async (db: Db, id: number, version: number): Promise<Settlement | null> =>
  (await findOlderVersions(db, [{ id, version }]))[0] ?? null

/**
 * Locks rows until the caller's transaction ends, in one order, so that two writers never wait for each other. First what
 * every write of settlements locks in the end (see note_change): an import holds it while it comes to its next row.
 */
export async function lockSettlements(db: Db, ids: readonly number[]): Promise<void> {
  await sql`select from collection_version where collection = 'settlements' for update`.execute(db)
  await sql`select id from settlement where id = any(${ids}::bigint[]) order by id for update`.execute(db)
}

/** Today in Chile, 2024-05-31. */
export async function today(db: Db): Promise<string> {
  const { rows } = await sql<{ today: string }>`
    select to_char(now() at time zone 'America/Santiago', 'YYYY-MM-DD') as today`.execute(db)
  return rows[0]?.today ?? ''
}
