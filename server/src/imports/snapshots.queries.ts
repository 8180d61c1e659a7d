import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Keeps what a file says of the settlements, row by row, whatever the territory makes of it. */
export const keepSnapshots = (db: Db, { importId, datasetId }: { importId: number; datasetId: number }) =>
  sql`
    insert into settlement_snapshot
      (dataset_id, source, source_id, code, name, comuna_code, household_count, household_year, fields, boundary)
    select ${datasetId}, s.source, s.source_id, s.fields ->> 'code', coalesce(s.fields ->> 'name', s.source_id),
           s.fields ->> 'comuna_code', (s.fields ->> 'household_count')::integer,
           (s.fields ->> 'household_year')::integer, s.fields, st_multi(s.shape)
    from import_row s
    where s.import_id = ${importId} and s.verdict is null
    order by s.row_no
    on conflict (dataset_id, source, source_id) do nothing
  `.execute(db)
