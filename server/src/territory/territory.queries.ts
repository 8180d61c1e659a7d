import {
  type Collection,
  type CollectionId,
  collectionIds,
  collections,
} from '@arraigo/shared/territory/collections.ts'
import type { CollectionSummary, Dataset } from '@arraigo/shared/territory/territory.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Every collection with its rows, by region, and what is unknown. */
export const summariseCollections = (db: Db): Promise<CollectionSummary[]> =>
  Promise.all(collectionIds.map((id) => summarise(db, collections[id])))

function regionOf(collection: Collection): RawBuilder<string> {
  if (collection.id === 'comunas') return sql`region_code`
  return collection.fields.some((field) => field.name === 'comuna_code')
    ? sql`coalesce(left(comuna_code, 2), '')`
    : sql`''`
}

async function summarise(db: Db, collection: Collection): Promise<CollectionSummary> {
  const noPlace = collection.shape === null ? sql`false` : sql`${sql.ref(collection.shape.column)} is null`
  const { rows } = await sql<{ region: string; rows: number; without: number }>`
    select ${regionOf(collection)} as region, count(*)::int as rows, (count(*) filter (where ${noPlace}))::int as without
    from ${sql.table(collection.table)} group by 1 order by 1
  `.execute(db)
  const datasets = await db
    .selectFrom('dataset')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('collection', '=', collection.id)
    .executeTakeFirstOrThrow()
  return {
    id: collection.id,
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    withoutPlace: rows.reduce((sum, row) => sum + row.without, 0),
    datasets: datasets.n,
    regions: Object.fromEntries(rows.map((row) => [row.region, row.rows])),
    ...(collection.id === 'settlements' ? await countHouseholds(db) : {}),
  }
}

async function countHouseholds(db: Db) {
  const { rows } = await sql<{ known: number; unknown: number; repeated: number; repeatedHouseholds: number }>`
    select coalesce(sum(household_count) filter (where repeats_id is null), 0)::int as known,
           (count(*) filter (where household_count is null and repeats_id is null))::int as unknown,
           (count(*) filter (where repeats_id is not null))::int as repeated,
           coalesce(sum(household_count) filter (where repeats_id is not null), 0)::int as "repeatedHouseholds"
    from settlement
  `.execute(db)
  const [row] = rows
  return {
    knownHouseholds: row?.known ?? 0,
    unknownHouseholds: row?.unknown ?? 0,
    repeatedRecords: row?.repeated ?? 0,
    repeatedHouseholds: row?.repeatedHouseholds ?? 0,
  }
}

export async function listDatasets(db: Db): Promise<Dataset[]> {
  const rows = await db.selectFrom('dataset').selectAll().orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    collection: row.collection,
    name: row.name,
    publisher: row.publisher,
    licence: row.licence,
    referenceYear: row.reference_year,
    fileName: row.file_name,
    fileHash: row.file_hash,
    rowCount: row.row_count,
    isDemonstration: row.is_demonstration,
    importedBy: row.imported_by,
    importedAt: row.imported_at.toISOString(),
  }))
}

/** Removes a dataset and the rows that it wrote last (their history stays). Returns how many rows, or null if there is none such. */
export async function removeDataset(db: Db, id: number): Promise<number | null> {
  const dataset = await db.selectFrom('dataset').select(['id', 'collection']).where('id', '=', id).executeTakeFirst()
  if (dataset === undefined) return null
  const { table } = collections[dataset.collection as CollectionId]
  const { numDeletedRows } = await db.deleteFrom(table).where('dataset_id', '=', id).executeTakeFirst()
  // A question about a record that is gone has no answer.
  await sql`
    delete from decision where choice is null and collection = ${dataset.collection}
      and (row_id not in (select id from ${sql.table(table)})
        or (other_row_id is not null and other_row_id not in (select id from ${sql.table(table)})))
  `.execute(db)
  await db.deleteFrom('dataset').where('id', '=', id).execute()
  return Number(numDeletedRows)
}
