import type { MultiPolygon, Position } from 'geojson'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { lockSettlements } from '../settlements/expectVersions.ts'

/** Positions of a projected CRS, east and north, as longitudes and latitudes in their order. */
export async function degreesOf(db: Db, positions: readonly Position[], srid: number): Promise<Position[]> {
  const { rows } = await sql<{ x: number; y: number }>`
    select st_x(p.degrees) as x, st_y(p.degrees) as y
    from unnest(${positions.map(([x]) => x)}::float8[], ${positions.map(([, y]) => y)}::float8[])
      with ordinality as s(x, y, at),
      lateral (select st_transform(st_setsrid(st_makepoint(s.x, s.y), ${sql.lit(srid)}), 4326) as degrees) p
    order by s.at
  `.execute(db)
  return rows.map(({ x, y }) => [x, y])
}

/** The version that holds, locked until the transaction ends; null where there is no such settlement. */
export async function lockVersion(db: Db, id: number): Promise<number | null> {
  await lockSettlements(db, [id])
  const row = await db.selectFrom('settlement').select('version').where('id', '=', id).executeTakeFirst()
  return row?.version ?? null
}

/**
 * Whether a boundary is the stored one, but for what rounding to the digits of our answers took from it: written back, it
 * would part edges that neighbours share.
 */
export async function isSameBoundary(db: Db, id: number, boundary: MultiPolygon): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select coalesce(same_place(boundary, st_geomfromgeojson(${JSON.stringify(boundary)}::text)), false) as same
    from settlement where id = ${id}
  `.execute(db)
  return rows[0]?.same === true
}
