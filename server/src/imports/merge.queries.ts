import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Multi-part as the column wants it; the shape itself is already repaired and in EPSG:4326. */
const storedShape = (collection: Collection): RawBuilder<unknown> =>
  collection.shape?.kind === 'polygon' || collection.shape?.kind === 'line' ? sql`st_multi(s.shape)` : sql`s.shape`

/** The fields that the file speaks of; the others are none of its business and stay as they are. */
export const mappedFields = (collection: Collection, mapping: Mapping) =>
  collection.fields.filter((field) => field.name in mapping.fields)

/** The column's SQL type, for taking a field out of the staged JSON. */
const sqlType = (type: Collection['fields'][number]['type']) =>
  type === 'integer' || type === 'year'
    ? 'integer'
    : type === 'number'
      ? 'double precision'
      : type === 'date'
        ? 'date'
        : 'text'

/** Choice columns with a stated default take it where the file says nothing. */
const whenUnknown: Record<string, string> = { status: 'unknown' }

export const stagedField = (collection: Collection, name: string): RawBuilder<unknown> => {
  const field = collection.fields.find((candidate) => candidate.name === name)
  const value = sql`(s.fields ->> ${sql.lit(name)})::${sql.raw(sqlType(field?.type ?? 'text'))}`
  return name in whenUnknown && collection.table === 'facility'
    ? sql`coalesce(${value}, ${sql.lit(whenUnknown[name] ?? '')})`
    : value
}

/**
 * Writes the staged rows of a collection that people do not edit: new ones added, changed ones replaced by source id, the
 * rest left untouched. Returns how many were added and changed. One statement, inside the caller's transaction.
 */
export async function mergeRows(
  db: Db,
  collection: Collection,
  run: { importId: number; datasetId: number; mapping: Mapping },
): Promise<{ added: number; updated: number }> {
  const fields = mappedFields(collection, run.mapping)
  const columns = [
    ...fields.map((field) => field.name),
    'attributes',
    ...(collection.shape ? [collection.shape.column] : []),
  ]
  const values = [
    ...fields.map((field) => stagedField(collection, field.name)),
    sql`s.attributes`,
    ...(collection.shape ? [storedShape(collection)] : []),
  ]
  const target = sql.table(collection.table)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const isOwnExport = run.mapping.sourceFrom !== undefined
  const incoming = columns.map((column) => {
    // A file without geometry (a table of figures for zones already drawn) leaves the shape as it is.
    if (column === collection.shape?.column) {
      const [stored, file] = [sql`t.${sql.ref(column)}`, sql`excluded.${sql.ref(column)}`]
      return isOwnExport
        ? sql`case when ${file} is null or same_place(${stored}, ${file}) then ${stored} else ${file} end`
        : sql`coalesce(${file}, ${stored})`
    }
    // Two files of one series may each know other columns.
    if (column === 'attributes') {
      return isOwnExport
        ? sql`returned_attributes(t.attributes, excluded.attributes)`
        : sql`t.attributes || excluded.attributes`
    }
    return sql`excluded.${sql.ref(column)}`
  })
  const insert = sql`
    insert into ${target} as t (source, source_id, dataset_id, ${names})
    select s.source, s.source_id, ${run.datasetId}, ${sql.join(values)}
    from import_row s where s.import_id = ${run.importId} and s.verdict is null
  `
  // The first file of a series, often a large one, has nothing to be compared with.
  if (!(await hasSeries(db, collection, run.importId))) {
    const { numAffectedRows } = await insert.execute(db)
    return { added: Number(numAffectedRows ?? 0), updated: 0 }
  }
  const { rows } = await sql<{ added: number; updated: number }>`
    with merged as (
      ${insert}
      on conflict (source, source_id) do update
      set dataset_id = excluded.dataset_id, ${sql.join(columns.map((column, at) => sql`${sql.ref(column)} = ${incoming[at]}`))}
      where (${sql.join(columns.map((column) => sql`t.${sql.ref(column)}`))}) is distinct from (${sql.join(incoming)})
      returning (t.xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as updated from merged
  `.execute(db)
  return rows[0] ?? { added: 0, updated: 0 }
}

/** Whether the collection holds rows of a series that the run brings. */
async function hasSeries(db: Db, collection: Collection, importId: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ${sql.table(collection.table)}
    where source in (select distinct source from import_row where import_id = ${importId}) limit 1
  `.execute(db)
  return rows.length > 0
}

/** One import at a time per collection: the second waits for the first, instead of meeting its half. */
export const lockCollection = (db: Db, collection: Collection) =>
  sql`select pg_advisory_xact_lock(hashtext(${`arraigo.import.${collection.table}`}))`.execute(db)
