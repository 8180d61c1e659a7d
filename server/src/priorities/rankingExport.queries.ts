import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Boundaries as GeoJSON text by id; null where there is none. */
export async function settlementShapes(db: Db, ids: readonly number[]): Promise<Map<number, string | null>> {
  const { rows } = await sql<{ id: number; shape: string | null }>`
    select id, st_asgeojson(boundary, 6) as shape from settlement where id = any(${ids}) order by id`.execute(db)
  return new Map(rows.map(({ id, shape }) => [id, shape]))
}
