import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** As people in Chile write days. */
const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'America/Santiago', 'DD-MM-YYYY')`

export interface ChangedRows {
  changed: number
  added: number
  gone: number
}

/** Of settlements with these versions, and of the places beside them. */
export async function changedSettlements(
  db: Db,
  known: readonly (readonly [number, number])[],
  places: readonly string[],
): Promise<ChangedRows> {
  const { rows } = await sql<ChangedRows>`
    select count(*) filter (where s.id is not null and s.version <> k.version and s.status <> 'closed')::int as changed,
      count(*) filter (where k.id is null)::int as added,
      count(*) filter (where s.id is null or (k.id is not null and s.status = 'closed'))::int as gone
    from unnest(${known.map(([id]) => id)}::bigint[], ${known.map(([, version]) => version)}::int[]) k (id, version)
    full join (
      select id, version, status from settlement
      where id = any(${known.map(([id]) => id)}::bigint[])
        or (status <> 'closed' and (cardinality(${places}::text[]) = 0
          or comuna_code like any (${places.map((place) => `${place}%`)}::text[])))
    ) s on s.id = k.id`.execute(db)
  return rows[0]!
}

/** Of sites with these versions. `bounds`: where a new one counts; null: nowhere. */
export async function changedSites(
  db: Db,
  known: readonly (readonly [number, number])[],
  bounds: readonly [number, number, number, number] | null,
): Promise<ChangedRows> {
  const [west, south, east, north] = bounds ?? [0, 0, 0, 0]
  const { rows } = await sql<ChangedRows>`
    select count(*) filter (where s.id is not null and s.version <> k.version)::int as changed,
      count(*) filter (where k.id is null)::int as added, count(*) filter (where s.id is null)::int as gone
    from unnest(${known.map(([id]) => id)}::bigint[], ${known.map(([, version]) => version)}::int[]) k (id, version)
    full join (
      select id, version from site
      where id = any(${known.map(([id]) => id)}::bigint[]) or (${bounds !== null}
        and boundary && st_makeenvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326))
    ) s on s.id = k.id`.execute(db)
  return rows[0]!
}

export interface ChangedFigure {
  code: string
  from: number
  to: number
  date: string
}

/** Figures that have another value now. Those that are no parameters are followed by what they belong to. */
export async function changedFigures(
  db: Db,
  known: readonly (readonly [string, number | null])[],
): Promise<ChangedFigure[]> {
  const { rows } = await sql<ChangedFigure>`
    select p.code, k.value as "from", p.value as "to", ${day('p.valid_from')} as date
    from unnest(${known.map(([code]) => code)}::text[], ${known.map(([, value]) => value)}::float8[]) k (code, value)
    join parameter p on p.code = k.code
    where p.value is distinct from k.value order by p.code`.execute(db)
  return rows
}

/** When each package was last changed. */
export async function packageDays(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; date: string }>`
    select code, ${day('valid_from')} as date from package order by code`.execute(db)
  return new Map(rows.map(({ code, date }) => [code, date]))
}

/** Of settlements' hazards, since a moment. */
export async function newStudies(db: Db, ids: readonly number[], since: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from hazard_study
    where settlement_id = any(${ids}::bigint[]) and valid_from > ${since}::timestamptz`.execute(db)
  return rows[0]?.count ?? 0
}
