import { holdClosing } from '@arraigo/shared/imports/closing.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { type FieldValue, mergeRecord, type RecordValues } from '@arraigo/shared/imports/mergeRecord.ts'
import { drawnHere } from '@arraigo/shared/settlements/drawnHere.ts'
import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { mappedFields, stagedField } from './merge.queries.ts'

export interface EditedMerge {
  added: number
  updated: number
  /** Records with an edit that the file contradicts. */
  conflicts: {
    rowId: number
    sourceId: string
    fields: Record<string, [FieldValue, FieldValue]>
    shape: string | null
  }[]
}

interface Memory {
  fields: RecordValues
  shape: string | null
}

interface Pair {
  row_id: number
  source_id: string
  current: RecordValues
  imported: (Partial<Memory> & { returned?: Memory }) | null
  incoming: RecordValues
  current_shape: string | null
  incoming_shape: string | null
  /** What they become. */
  attributes: string
  has_new_attributes: boolean
}

/**
 * What comes back from QGIS is people's work: the values of the publisher's last file stay what a newer one of it is
 * compared with, and those of the file that came back are remembered beside them, for the next one that does.
 */
const isOwnExport = (run: { mapping: Mapping }) => run.mapping.sourceFrom !== undefined

/** What was drawn here stays nobody's file: it would go with a file that it once came back in. */
const datasetAfter = (run: { datasetId: number }) =>
  sql`case when source = ${drawnHere} then dataset_id else ${run.datasetId} end`

const shapeText = (column: string) => sql<string | null>`encode(st_asewkb(${sql.raw(column)}), 'hex')`

/** Where a choice may not be empty, what stands for "the file does not say". */
function emptyChoice(collection: Collection, name: string): FieldValue {
  const { choices, isNullable } = collection.fields.find((field) => field.name === name) ?? {}
  if (choices === undefined || isNullable) return null
  return choices.includes('unknown') ? 'unknown' : (choices[0] ?? null)
}

/**
 * Writes the staged rows of a collection that people edit: new ones added; known ones merged field by field with the last
 * import as common ancestor (see mergeRecord), so that edits made since are kept. Inside the caller's transaction.
 */
export async function mergeEditedRows(
  db: Db,
  collection: Collection,
  run: { importId: number; datasetId: number; mapping: Mapping; actor: string; note: string },
): Promise<EditedMerge> {
  const result: EditedMerge = { added: 0, updated: 0, conflicts: [] }
  for (const pair of await knownRows(db, collection, run)) await mergePair(db, collection, run, pair, result)
  result.added = await insertNewRows(db, collection, run)
  return result
}

async function knownRows(db: Db, collection: Collection, run: { importId: number; mapping: Mapping }): Promise<Pair[]> {
  const current = sql.join(collection.fields.flatMap((field) => [sql.lit(field.name), sql`t.${sql.ref(field.name)}`]))
  const file = sql`st_multi(s.shape)`
  const remembered = sql`coalesce(t.imported -> 'returned' ->> 'shape', t.imported ->> 'shape')`
  // A format turns rings its own way round: a boundary that is where it was is the one that is known.
  const shape = isOwnExport(run)
    ? sql`case when same_place(t.boundary, ${file}) then ${shapeText('t.boundary')}
               when same_place(${remembered}::geometry, ${file}) then ${remembered} else ${shapeText('st_multi(s.shape)')} end`
    : shapeText('st_multi(s.shape)')
  // Two files of one series may each know other columns.
  const attributes = isOwnExport(run)
    ? sql`returned_attributes(t.attributes, s.attributes)`
    : sql`(t.attributes || s.attributes)`
  const { rows } = await sql<Pair>`
    select t.id as row_id, t.source_id, jsonb_build_object(${current}) as current, t.imported, s.fields as incoming,
           ${shapeText('t.boundary')} as current_shape, ${shape} as incoming_shape, ${attributes}::text as attributes,
           ${attributes} <> t.attributes as has_new_attributes
    from import_row s join ${sql.table(collection.table)} t on t.source = s.source and t.source_id = s.source_id
    where s.import_id = ${run.importId} and s.verdict is null
    order by s.row_no
  `.execute(db)
  return rows
}

async function mergePair(
  db: Db,
  collection: Collection,
  run: { datasetId: number; mapping: Mapping; actor: string; note: string },
  pair: Pair,
  result: EditedMerge,
): Promise<void> {
  const incoming: RecordValues = { boundary: pair.incoming_shape }
  const fields = mappedFields(collection, run.mapping)
  for (const field of fields) incoming[field.name] = pair.incoming[field.name] ?? emptyChoice(collection, field.name)
  const ancestor: Partial<Memory> | null = (isOwnExport(run) ? pair.imported?.returned : undefined) ?? pair.imported
  const imported: RecordValues = { boundary: ancestor?.shape ?? null }
  for (const field of fields) {
    imported[field.name] = ancestor?.fields?.[field.name] ?? emptyChoice(collection, field.name)
  }
  const current = { ...pair.current, boundary: pair.current_shape }
  // A file that has lost a boundary does not take it from the record.
  if (pair.incoming_shape === null) incoming.boundary = imported.boundary ?? null
  const merged = mergeRecord(imported, current, incoming)
  holdClosing(merged, current)
  const hasConflict = Object.keys(merged.conflicts).length > 0
  if (hasConflict) {
    result.conflicts.push({
      rowId: pair.row_id,
      sourceId: pair.source_id,
      fields: merged.conflicts,
      shape: pair.incoming_shape,
    })
  }
  const isChanged = merged.changed.length > 0 || pair.has_new_attributes
  if (!isChanged && !hasConflict) return
  // A row with a conflict counts as one, also where its other fields were updated.
  if (!hasConflict) result.updated++
  const changes = merged.changed.map((name) =>
    name === 'boundary'
      ? sql`boundary = ${merged.next.boundary}::geometry`
      : sql`${sql.ref(name)} = ${merged.next[name]}`,
  )
  // What this file does not speak of, an earlier one did: it stays the ancestor for the next.
  const read: Memory = {
    fields: { ...ancestor?.fields, ...pair.incoming },
    shape: pair.incoming_shape ?? ancestor?.shape ?? null,
  }
  const memory = JSON.stringify(isOwnExport(run) ? { ...pair.imported, returned: read } : read)
  await sql`
    update ${sql.table(collection.table)}
    set ${sql.join([...changes, sql`imported = ${memory}::jsonb`])}, attributes = ${pair.attributes}::jsonb,
        dataset_id = ${datasetAfter(run)}, changed_by = ${run.actor}, change_note = ${run.note}
    where id = ${pair.row_id}
  `.execute(db)
}

async function insertNewRows(
  db: Db,
  collection: Collection,
  run: { importId: number; datasetId: number; mapping: Mapping; actor: string; note: string },
): Promise<number> {
  const fields = mappedFields(collection, run.mapping)
  const names = fields.map((field) => sql.ref(field.name))
  const values = fields.map((field) => {
    const empty = emptyChoice(collection, field.name)
    return empty === null
      ? stagedField(collection, field.name)
      : sql`coalesce(${stagedField(collection, field.name)}, ${sql.lit(empty)})`
  })
  const read = sql`jsonb_build_object('fields', s.fields, 'shape', ${shapeText('st_multi(s.shape)')})`
  const { numAffectedRows } = await sql`
    insert into ${sql.table(collection.table)} (source, source_id, dataset_id, attributes, imported, changed_by, change_note, boundary, ${sql.join(names)})
    select s.source, s.source_id, ${run.datasetId}, s.attributes,
           ${isOwnExport(run) ? sql`jsonb_build_object('returned', ${read})` : read}, ${run.actor}, ${run.note},
           st_multi(s.shape), ${sql.join(values)}
    from import_row s
    where s.import_id = ${run.importId} and s.verdict is null
    order by s.row_no
    on conflict (source, source_id) do nothing
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}
