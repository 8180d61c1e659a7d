import { sql } from 'kysely'
import type { Database, Db } from './database.ts'

export type Bounds = [west: number, south: number, east: number, north: number]

export interface VersionRow {
  collection: string
  version: number
  /** Version of one of the changes since; null where there is none. */
  changedAt: number | null
  /** Where it was; null where no shape was touched. */
  extent: Bounds | null
}

/** The version of every collection and, of those already known, the changes since, in one statement: one moment. */
export async function readVersions(db: Db, known: ReadonlyMap<string, number>): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.collection, v.version, c.version as "changedAt",
           case when not st_isempty(c.extent)
             then array[st_xmin(c.extent), st_ymin(c.extent), st_xmax(c.extent), st_ymax(c.extent)] end as extent
    from collection_version v
    left join unnest(${[...known.keys()]}::text[], ${[...known.values()]}::bigint[]) as k (collection, version)
      on k.collection = v.collection
    left join collection_change c on c.collection = v.collection and c.version > k.version
    order by v.collection, c.version
  `.execute(db)
  return rows
}

/**
 * All versions as one text, to be compared. Asked for with every batch of tiles, so a server prepares it: it would take
 * longer to plan than to run. The embedded database has one backend, where two connections cannot both name a statement.
 */
export async function readVersionStamp({ pool, kind }: Pick<Database, 'pool' | 'kind'>): Promise<string> {
  const { rows } = await pool.query<{ stamp: string }>({
    ...(kind === 'server' ? { name: 'version-stamp' } : {}),
    text: `select string_agg(collection || ' ' || version, ',' order by collection) as stamp from collection_version`,
  })
  return rows[0]?.stamp ?? ''
}
