import type { Parameter } from '@arraigo/shared/parameters/parameter.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

export type ParameterRow = Omit<Parameter, 'min' | 'max' | 'isWhole'>

/** Figures of the method, with what they were. */
export async function parameterRows(db: Db, codes: readonly string[]): Promise<ParameterRow[]> {
  const { rows } = await sql<ParameterRow>`
    select p.code, p.version, p.value, p.unit, p.reference_year as "referenceYear", p.source, p.confidence,
      p.change_note as "changeNote", p.changed_by as "changedBy", ${instant(sql`p.valid_from`)} as "validFrom",
      coalesce((select json_agg(json_build_object('value', h.record->'value', 'source', h.record->>'source',
          'changeNote', h.change_note, 'changedBy', h.changed_by, 'validFrom', ${instant(sql`h.valid_from`)})
          order by h.version desc)
        from history h where h.table_name = 'parameter' and h.row_id = p.id), '[]') as earlier
    from parameter p where p.code = any(${codes}::text[]) order by array_position(${codes}::text[], p.code)`.execute(db)
  return rows
}

export const lockParameter = (db: Db, code: string) =>
  db.selectFrom('parameter').select('id').where('code', '=', code).forUpdate().execute()

export const updateParameter = (
  db: Db,
  code: string,
  row: Pick<ParameterRow, 'value' | 'referenceYear' | 'source' | 'confidence' | 'changeNote'>,
  actor: string,
) =>
  db
    .updateTable('parameter')
    .set({ value: row.value, reference_year: row.referenceYear, source: row.source, confidence: row.confidence })
    .set({ change_note: row.changeNote, changed_by: actor })
    .where('code', '=', code)
    .execute()
