import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface StreetRow {
  id: number
  /** MultiLineString as WKB. */
  path: Buffer
  isApart: boolean
}

/**
 * Streets after this one, by id. A street is apart where its file says bridge or tunnel, as OpenStreetMap or a Spanish file
 * would: whatever crosses it on the map passes over or under it.
 */
export async function streetPage(db: Db, afterId: number, limit: number): Promise<StreetRow[]> {
  const { rows } = await sql<StreetRow>`
    select id, st_asbinary(path, 'NDR') as path,
      lower(coalesce(nullif(attributes->>'bridge', ''), nullif(attributes->>'tunnel', ''),
        nullif(attributes->>'puente', ''), nullif(attributes->>'tunel', ''), 'no')) not in ('no', 'f', 'false', '0', 'n') as "isApart"
    from street where id > ${afterId} and path is not null
    order by id limit ${limit}`.execute(db)
  return rows
}
