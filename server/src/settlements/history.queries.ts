import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** A version as the database keeps it, its shape by what tells it from another one. */
export interface KeptVersion {
  version: number
  validFrom: string
  validTo: string | null
  changedBy: string
  changeNote: string | null
  record: Record<string, unknown>
  areaM2: number | null
  /** Fingerprint of the boundary; null without one. */
  shape: string | null
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Every version, newest first. */
export async function listVersions(db: Db, id: number): Promise<KeptVersion[]> {
  const { rows } = await sql<KeptVersion>`
    select v.version, ${instant('v.valid_from')} as "validFrom", ${instant('v.valid_to')} as "validTo",
           v.changed_by as "changedBy", v.change_note as "changeNote", v.record - 'imported' - 'attributes' as record,
           (v.record ->> 'area_m2')::double precision as "areaM2", md5(st_asbinary(v.geometry)) as shape
    from (
      select version, valid_from, valid_to, changed_by, change_note, record, geometry
      from history where table_name = 'settlement' and row_id = ${id}
      union all
      select version, valid_from, null, changed_by, change_note, to_jsonb(s) - 'boundary', boundary
      from settlement s where id = ${id}
    ) v
    order by v.version desc
  `.execute(db)
  return rows
}
