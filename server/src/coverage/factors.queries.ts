import type { CoverageFactor } from '@arraigo/shared/coverage/standards.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

type FactorRow = Omit<CoverageFactor, 'min' | 'max'>

/** Figures of the method, with what they were. */
export async function coverageFactorRows(db: Db, codes: readonly string[]): Promise<FactorRow[]> {
  const { rows } = await sql<FactorRow>`
    select p.code, p.version, p.value, p.unit, p.reference_year as "referenceYear", p.source, p.confidence,
      p.change_note as "changeNote", p.changed_by as "changedBy", ${instant(sql`p.valid_from`)} as "validFrom",
      coalesce((select json_agg(json_build_object('value', h.record->'value', 'source', h.record->>'source',
          'changeNote', h.change_note, 'changedBy', h.changed_by, 'validFrom', ${instant(sql`h.valid_from`)})
          order by h.version desc)
        from history h where h.table_name = 'parameter' and h.row_id = p.id), '[]') as earlier
    from parameter p where p.code = any(${codes}::text[]) order by array_position(${codes}::text[], p.code)`.execute(db)
  return rows
}

export const lockFactor = (db: Db, code: string) =>
  db.selectFrom('parameter').select('id').where('code', '=', code).forUpdate().execute()

export const updateFactor = (
  db: Db,
  code: string,
  row: Pick<FactorRow, 'value' | 'referenceYear' | 'source' | 'confidence' | 'changeNote'>,
  actor: string,
) =>
  db
    .updateTable('parameter')
    .set({ value: row.value, reference_year: row.referenceYear, source: row.source, confidence: row.confidence })
    .set({ change_note: row.changeNote, changed_by: actor })
    .where('code', '=', code)
    .execute()
