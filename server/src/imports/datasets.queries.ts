import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** The last stored import of exactly these bytes, read in exactly this way, if its series has not changed since. */
export async function findSameImport(
  db: Db,
  run: {
    fileHash: string
    collection: string
    source: string
    mapping: Mapping
    epsg: number
    swapAxes: boolean
    layer: string
    isForComparison: boolean
  },
): Promise<{ datasetId: number } | null> {
  const latest = await db
    .selectFrom('dataset')
    .select(['id', 'file_hash', 'mapping'])
    .where('source', '=', run.source)
    .where('collection', '=', run.collection)
    .$if(!run.isForComparison, (query) => query.where('is_for_comparison', '=', false))
    // A file that was merged can be compared as well: it was kept as it was read.
    .$if(run.isForComparison, (query) =>
      query
        .where('file_hash', '=', run.fileHash)
        .where(sql<boolean>`exists (select from settlement_snapshot s where s.dataset_id = dataset.id)`),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest === undefined || latest.file_hash !== run.fileHash) return null
  const same = await sql<{
    same: boolean
  }>`select ${JSON.stringify(latest.mapping)}::jsonb = ${readingKey(run)}::jsonb as same`.execute(db)
  return same.rows[0]?.same === true ? { datasetId: latest.id } : null
}

/** All that decides how a file is read, as stored with the dataset. */
const readingKey = (run: { mapping: Mapping; epsg: number; swapAxes: boolean; layer: string }): string =>
  JSON.stringify({ mapping: run.mapping, epsg: run.epsg, swapAxes: run.swapAxes, layer: run.layer })

export async function insertDataset(
  db: Db,
  run: {
    importId: number
    mapping: Mapping
    source: string
    fileName: string
    fileHash: string
    fileBytes: number
    format: string
    preset: string | null
    actor: string
    epsg: number
    swapAxes: boolean
    layer: string
    isForComparison: boolean
  },
): Promise<number> {
  const { dataset } = run.mapping
  const row = await db
    .insertInto('dataset')
    .values({
      source: run.source,
      collection: run.mapping.collection,
      name: dataset.name,
      publisher: dataset.publisher ?? null,
      licence: dataset.licence ?? null,
      reference_year: dataset.referenceYear ?? null,
      url: dataset.url ?? null,
      file_name: run.fileName,
      file_hash: run.fileHash,
      file_bytes: run.fileBytes,
      format: run.format,
      crs: `EPSG:${run.epsg}`,
      preset: run.preset,
      mapping: readingKey(run),
      is_for_comparison: run.isForComparison,
      imported_by: run.actor,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const setDatasetRows = (db: Db, datasetId: number, rowCount: number) =>
  db.updateTable('dataset').set({ row_count: rowCount }).where('id', '=', datasetId).execute()
