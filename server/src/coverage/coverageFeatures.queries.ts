import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

const tables = {
  settlements: 'settlement',
  blocks: 'block',
  zones: 'zone',
  neighbourhoods: 'neighbourhood',
  comunas: 'comuna',
} as const satisfies Record<MeasuredCollection, string>

/** Boundaries as GeoJSON text by id, to a centimetre; null where there is none. */
export async function placeShapes(
  db: Db,
  collection: MeasuredCollection,
  ids: number[],
): Promise<Map<number, string | null>> {
  const { rows } = await sql<{ id: number; shape: string | null }>`
    select id, st_asgeojson(boundary, 7) as shape from ${sql.table(tables[collection])}
    where id = any(${ids}) order by id`.execute(db)
  return new Map(rows.map(({ id, shape }) => [id, shape]))
}
