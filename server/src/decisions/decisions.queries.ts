import type { Decision } from '@arraigo/shared/imports/import.schema.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

type Value = string | number | null

interface ConflictParams {
  fields?: Record<string, [Value, Value]>
  /** The file's boundary, EWKB as hexadecimal. */
  shape?: string | null
}

export const choices = {
  'repeated-record': ['keep-both', 'keep-first', 'keep-second'],
  'edited-since': ['keep-edit', 'take-file'],
} as const
export type DecisionKind = keyof typeof choices

/** Open questions, oldest first, each with the records it is about. */
export async function listOpenDecisions(db: Db): Promise<Decision[]> {
  const rows = await db
    .selectFrom('decision')
    .selectAll()
    .where('choice', 'is', null)
    .orderBy('id')
    .limit(500)
    .execute()
  return Promise.all(rows.map((row) => toDecision(db, row)))
}

/** The decision, locked until the caller's transaction ends, so that two answers cannot both count. */
export const lockDecision = (db: Db, id: number) =>
  db.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type DecisionRow = NonNullable<Awaited<ReturnType<typeof lockDecision>>>

async function toDecision(db: Db, row: DecisionRow): Promise<Decision> {
  const kind = row.kind as DecisionKind
  const params = row.params as ConflictParams
  const ids = [row.row_id, ...(row.other_row_id === null ? [] : [row.other_row_id])]
  const { boundary: _, ...fields } = params.fields ?? {}
  return {
    id: row.id,
    kind,
    collection: row.collection,
    importId: row.import_id,
    createdAt: row.created_at.toISOString(),
    choices: [...choices[kind]],
    records: [...(await records(db, row.collection, ids)), ...(await proposal(db, params))],
    differences: fields,
    choice: row.choice,
  }
}

interface RecordRow {
  id: number
  name: string
  code: string | null
  areaM2: number | null
  householdCount: number | null
  boundary: unknown
}

async function records(db: Db, collection: string, ids: number[]): Promise<RecordRow[]> {
  const isSettlement = collection === 'settlements'
  const { rows } = await sql<RecordRow>`
    select id, name, ${isSettlement ? sql`code` : sql`source_id`} as code, area_m2 as "areaM2",
           ${isSettlement ? sql`household_count` : sql`null::int`} as "householdCount", st_asgeojson(boundary)::json as boundary
    from ${sql.table(isSettlement ? 'settlement' : 'site')} where id = any(${ids}) order by array_position(${ids}::bigint[], id)
  `.execute(db)
  return rows
}

/** Where the boundary is in question, the file's one as a second record to look at. */
async function proposal(db: Db, params: ConflictParams): Promise<RecordRow[]> {
  if (params.fields?.boundary === undefined || params.shape == null) return []
  const { rows } = await sql<RecordRow>`
    select 0 as id, '' as name, null::text as code, st_area(${params.shape}::geometry::geography) as "areaM2", null::int as "householdCount",
           st_asgeojson(${params.shape}::geometry)::json as boundary
  `.execute(db)
  return rows
}

/** Carries out a choice and records who made it. In the caller's transaction. */
export async function decide(db: Db, row: DecisionRow, choice: string, actor: string): Promise<void> {
  if (row.kind === 'repeated-record') await settleRepeated(db, row, choice, actor)
  else if (choice === 'take-file') await takeFile(db, row, actor)
  await db
    .updateTable('decision')
    .set({ choice, decided_by: actor, decided_at: sql`now()` })
    .where('id', '=', row.id)
    .execute()
}

/** The record that gives way is closed as a repetition: it is not shown, counted nor planned, and not lost. */
async function settleRepeated(db: Db, row: DecisionRow, choice: string, actor: string): Promise<void> {
  const [first, second] = [row.row_id, row.other_row_id ?? row.row_id]
  const mark = (id: number, repeatsId: number | null) =>
    db
      .updateTable('settlement')
      .set({
        repeats_id: repeatsId,
        changed_by: actor,
        change_note: choice,
        ...(repeatsId === null
          ? {}
          : { status: 'closed', closed_reason: 'repeated', closed_on: sql<string>`current_date` }),
      })
      .where('id', '=', id)
      .execute()
  if (choice === 'keep-both') await mark(second, null)
  if (choice === 'keep-first') await mark(second, first)
  if (choice === 'keep-second') {
    await mark(second, null)
    await mark(first, second)
  }
}

async function takeFile(db: Db, row: DecisionRow, actor: string): Promise<void> {
  const params = row.params as ConflictParams
  const { table, fields } = collections[row.collection === 'settlements' ? 'settlements' : 'sites']
  const known = new Set(fields.map((field) => field.name))
  const changes = Object.entries(params.fields ?? {}).flatMap(([name, [, value]]) =>
    name === 'boundary'
      ? [sql`boundary = ${params.shape}::geometry`]
      : known.has(name)
        ? [sql`${sql.ref(name)} = ${value}`]
        : [],
  )
  if (changes.length === 0) return
  await sql`
    update ${sql.table(table)} set ${sql.join(changes)}, changed_by = ${actor}, change_note = 'take-file' where id = ${row.row_id}
  `.execute(db)
}
