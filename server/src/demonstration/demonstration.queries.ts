import { demonstrationSource } from '@arraigo/shared/demonstration/demonstrationSource.ts'
import {
  type Collection,
  type CollectionId,
  collectionIds,
  collections,
  type Field,
} from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export const insertDemonstrationDataset = async (db: Db, collection: CollectionId): Promise<number> => {
  const row = await db
    .insertInto('dataset')
    .values({
      source: demonstrationSource,
      collection,
      name: `Demostración: ${datasetNames[collection]}`,
      publisher: 'Arraigo; nombres, códigos y población de comunas: INE, Censo 2024',
      licence: 'Datos generados',
      reference_year: 2024,
      is_demonstration: true,
      imported_by: demonstrationSource,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const datasetNames: Record<CollectionId, string> = {
  comunas: 'comunas',
  settlements: 'asentamientos',
  facilities: 'equipamientos',
  blocks: 'manzanas',
  zones: 'zonas censales',
  neighbourhoods: 'barrios',
  buildings: 'edificaciones',
  streets: 'calles',
  hazards: 'amenazas',
  zoning: 'zonificación',
  sites: 'terrenos',
  indicators: 'indicadores',
}

const sqlTypes: Record<Field['type'], string> = {
  text: 'text',
  integer: 'integer',
  number: 'double precision',
  year: 'integer',
  date: 'date',
  'region-code': 'text',
  'comuna-code': 'text',
  choice: 'text',
}

/**
 * Stores a batch given as a JSON array of { source_id, shape: EWKB as hex or null, …fields }. One statement and one
 * parameter: COPY breaks the embedded database's connection. A comuna that is there already (forced beside real data)
 * stays as it is. Answers how many rows were stored.
 */
export async function insertDemonstrationRows(
  db: Db,
  id: CollectionId,
  datasetId: number,
  json: string,
): Promise<number> {
  const collection = collections[id]
  const names = collection.fields.map((field) => field.name)
  const shape = collection.shape === null ? [] : [collection.shape.column]
  const author = collection.isEditable ? ['changed_by'] : []
  const columns = ['source', 'source_id', 'dataset_id', ...author, ...names, ...shape].map((name) => sql.ref(name))
  const values = [
    sql.lit(demonstrationSource),
    sql.ref('r.source_id'),
    sql`${datasetId}::bigint`,
    ...author.map(() => sql.lit(demonstrationSource)),
    ...names.map((name) => sql.ref(`r.${name}`)),
    ...shape.map(() => sql`r.shape::geometry`),
  ]
  const result = await sql`
    insert into ${sql.table(collection.table)} (${sql.join(columns)})
    select ${sql.join(values)}
    from json_to_recordset(${json}::json) as r (${sql.raw(recordColumns(collection))})
    on conflict do nothing`.execute(db)
  return Number(result.numAffectedRows ?? 0)
}

const recordColumns = (collection: Collection) =>
  ['source_id text', 'shape text', ...collection.fields.map((field) => `${field.name} ${sqlTypes[field.type]}`)].join(
    ', ',
  )

export const setDemonstrationRows = (db: Db, datasetId: number, rows: number) =>
  db.updateTable('dataset').set({ row_count: rows }).where('id', '=', datasetId).execute()

const isDemonstrationRow = sql<boolean>`dataset_id in (select id from dataset where is_demonstration)`

export async function countDemonstration(db: Db): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('dataset')
    .select(['collection', 'row_count'])
    .where('is_demonstration', '=', true)
    .orderBy('id')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.collection, row.row_count]))
}

/** Settlements and sites of the demonstration with a version newer than the one loaded. */
export async function countEditedDemonstration(db: Db): Promise<number> {
  const counts = await Promise.all(
    (['settlement', 'site'] as const).map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .where(isDemonstrationRow)
        .where('version', '>', 1)
        .executeTakeFirstOrThrow(),
    ),
  )
  return counts.reduce((sum, { rows }) => sum + rows, 0)
}

const demonstrationSettlements = (db: Db) => db.selectFrom('settlement').select('id').where(isDemonstrationRow)

/** Made of its data, whether something was chosen or not; scenarios go with what they start from. */
const demonstrationPlans = (db: Db) =>
  db
    .selectFrom('plan_item')
    .select('plan_id')
    .where('settlement_id', 'in', demonstrationSettlements(db))
    .union(db.selectFrom('plan_run').select('plan_id').where('is_demonstration', '=', true))

export async function countDemonstrationPlans(db: Db): Promise<number> {
  const { plans } = await db
    .selectFrom('plan')
    .select(({ fn }) => fn.countAll<number>().as('plans'))
    .where('id', 'in', demonstrationPlans(db))
    .executeTakeFirstOrThrow()
  return plans
}

export async function countRealSettlements(db: Db): Promise<number> {
  const { rows } = await db
    .selectFrom('settlement')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where(sql<boolean>`dataset_id is null or dataset_id not in (select id from dataset where is_demonstration)`)
    .executeTakeFirstOrThrow()
  return rows
}

/** True until the first dataset is written, even if it was removed since: its number was taken from the sequence. */
export async function hasNeverHeldData(db: Db): Promise<boolean> {
  const { rows } = await sql<{ never: boolean }>`
    select pg_sequence_last_value(pg_get_serial_sequence('dataset', 'id')::regclass) is null
      and not exists (select from settlement) as never`.execute(db)
  return rows[0]?.never === true
}

/** Keeps two loads, or a load and a removal, apart; released with the transaction. */
export const lockDemonstration = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('demonstration'))`.execute(db)

/**
 * Deletes the demonstration's rows, what was noted about them (history, decisions) and the plans made of them, in the
 * caller's transaction. Answers how many rows of the territory went.
 */
export async function deleteDemonstration(db: Db): Promise<number> {
  await db.deleteFrom('plan').where('id', 'in', demonstrationPlans(db)).execute()
  // Of scenarios that went with their base too.
  await db
    .deleteFrom('history')
    .where('table_name', '=', 'plan')
    .where('row_id', 'not in', db.selectFrom('plan').select('id'))
    .execute()
  let removed = 0
  for (const id of collectionIds) {
    const { table, isEditable } = collections[id]
    const deleted = await sql<{ id: number }>`
      delete from ${sql.table(table)} where ${isDemonstrationRow} returning id`.execute(db)
    removed += deleted.rows.length
    if (!isEditable || deleted.rows.length === 0) continue
    const ids = deleted.rows.map((row) => row.id)
    // The deletion itself was written to the history too.
    await db.deleteFrom('history').where('table_name', '=', table).where('row_id', 'in', ids).execute()
    await db.deleteFrom('decision').where('collection', '=', id).where('row_id', 'in', ids).execute()
  }
  await db.deleteFrom('dataset').where('is_demonstration', '=', true).execute()
  return removed
}
