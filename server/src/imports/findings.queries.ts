import type { Finding, ImportCounts } from '@arraigo/shared/imports/import.schema.ts'
import type { IssueParams } from '@arraigo/shared/problems/issue.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export interface NewFinding {
  rule: string
  severity: 'note' | 'repaired' | 'flagged' | 'rejected'
  sourceRow: number | null
  sourceId: string | null
  params: IssueParams
}

export async function insertFindings(db: Db, importId: number, findings: NewFinding[]): Promise<void> {
  if (findings.length === 0) return
  await sql`
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, u, v, r, i, p::jsonb
    from unnest(${findings.map((finding) => finding.rule)}::text[], ${findings.map((finding) => finding.severity)}::text[],
      ${findings.map((finding) => finding.sourceRow)}::int[], ${findings.map((finding) => finding.sourceId)}::text[],
      ${findings.map((finding) => JSON.stringify(finding.params))}::text[]) as t(u, v, r, i, p)
  `.execute(db)
}

/** Gives each finding the place of its row, so that the report can be opened on the map. Before staging is cleared. */
export async function placeFindings(db: Db, importId: number): Promise<void> {
  await sql`
    update import_finding f set place = st_pointonsurface(r.shape)
    from import_row r
    where f.import_id = ${importId} and f.place is null and r.import_id = ${importId} and r.row_no = f.source_row
      and r.shape is not null and not st_isempty(r.shape)
  `.execute(db)
}

export async function countRules(db: Db, importId: number): Promise<ImportCounts['rules']> {
  const rows = await db
    .selectFrom('import_finding')
    .select(['rule', sql<string>`min(severity)`.as('severity'), sql<number>`count(*)::int`.as('rows')])
    .select(sql<IssueParams>`(array_agg(params order by id))[1]`.as('example'))
    .where('import_id', '=', importId)
    .groupBy('rule')
    .orderBy('rule')
    .execute()
  return Object.fromEntries(rows.map(({ rule, ...rest }) => [rule, rest]))
}

export async function listFindings(
  db: Db,
  importId: number,
  page: { rule?: string; after?: number; limit: number },
): Promise<Finding[]> {
  const rows = await db
    .selectFrom('import_finding')
    .select(['id', 'rule', 'severity', 'source_row', 'source_id', 'params'])
    .select([sql<number | null>`st_x(place)`.as('x'), sql<number | null>`st_y(place)`.as('y')])
    .where('import_id', '=', importId)
    .where('id', '>', page.after ?? 0)
    .$if(page.rule !== undefined, (query) => query.where('rule', '=', page.rule ?? ''))
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    severity: row.severity as Finding['severity'],
    sourceRow: row.source_row,
    sourceId: row.source_id,
    params: row.params as Finding['params'],
    point: row.x === null || row.y === null ? null : [row.x, row.y],
  }))
}
