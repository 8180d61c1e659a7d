import { propertyOf, publishedMeasures } from '@arraigo/shared/demand/hexagonColumns.ts'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface HexagonRow {
  id: number
  h3: string
  resolution: number
  areaKm2: number
  /** In the order of `publishedMeasures`. */
  figures: (number | null)[]
  suppressed: string | null
  /** As EWKB. */
  boundary: Uint8Array
}

/** Said of all of them. */
export interface HexagonsOf {
  deduplication: string
  needYear: number | null
  peopleYear: number | null
}

export async function hexagonBasis(db: Db): Promise<string | null> {
  const row = await db.selectFrom('demand_hexagon_basis').select('derived_from').executeTakeFirst()
  return row?.derived_from ?? null
}

/** Replaces all of them, unless somebody else did so meanwhile from the same. */
export const replaceHexagons = (
  db: Db,
  derivedFrom: string,
  rows: Iterable<readonly HexagonRow[]>,
  all: HexagonsOf,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('arraigo.derive.demand'))`.execute(tx)
    if ((await hexagonBasis(tx)) === derivedFrom) return
    await tx.deleteFrom('demand_hexagon').execute()
    for (const batch of rows) await insertHexagons(tx, batch, all)
    await sql`
      insert into demand_hexagon_basis (version, derived_from) values (1, ${derivedFrom})
      on conflict (is_only) do update
      set version = demand_hexagon_basis.version + 1, derived_from = excluded.derived_from
    `.execute(tx)
  })

async function insertHexagons(db: Db, rows: readonly HexagonRow[], all: HexagonsOf): Promise<void> {
  const names = publishedMeasures.map(propertyOf)
  const figures = names.map((_, at) => sql`${rows.map((row) => row.figures[at] ?? null)}::float8[]`)
  await sql`
    insert into demand_hexagon (id, h3, resolution, area_km2, suppressed, boundary, ${sql.join(names.map((name) => sql.ref(name)))},
                                deduplication, need_year, people_year)
    select id, h3, resolution, area_km2, suppressed, st_multi(st_geomfromewkb(boundary)), ${sql.join(names.map((name) => sql.ref(name)))},
           ${all.deduplication}, ${all.needYear}::int, ${all.peopleYear}::int
    from unnest(
      ${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ h3 }) => h3)}::text[],
      ${rows.map(({ resolution }) => resolution)}::int[], ${rows.map(({ areaKm2 }) => areaKm2)}::float8[],
      ${rows.map(({ suppressed }) => suppressed)}::text[], ${rows.map(({ boundary }) => Buffer.from(boundary))}::bytea[],
      ${sql.join(figures)}
    ) as h (id, h3, resolution, area_km2, suppressed, boundary, ${sql.join(names.map((name) => sql.ref(name)))})
  `.execute(db)
}
