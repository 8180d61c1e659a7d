import { type Collection, type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import type { CollectionSummary, Dataset } from '@arraigo/shared/territory/territory.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { isPlace } from '../platform/isPlace.ts'

function regionOf(collection: Collection): RawBuilder<string> {
  if (collection.id === 'comunas') return sql`region_code`
  if (collection.id === 'neighbourhoods') return sql`coalesce(left(comuna_code, 2), ${regionAround(collection)}, '')`
  return collection.fields.some((field) => field.name === 'comuna_code')
    ? sql`coalesce(left(comuna_code, 2), '')`
    : sql`''`
}

/** Files of neighbourhoods seldom say their comuna; there are few enough to look for the one around each. */
const regionAround = ({ table, shape }: Collection) => sql`(
  select around.region_code from comuna around
  where st_covers(around.boundary, st_pointonsurface(${sql.ref(`${table}.${shape?.column}`)}))
  order by around.code limit 1)`

type Summary = Omit<CollectionSummary, 'datasets' | 'version'>
type Box = CollectionSummary['bounds']
type Households = Pick<
  Summary,
  'knownHouseholds' | 'unknownHouseholds' | 'repeatedRecords' | 'repeatedHouseholds' | 'closedRecords'
>

interface RegionRow {
  region: string
  rows: number
  without: number
  mainland: Box
  anywhere: Box
}

// Easter Island and Juan Fernández belong to a region of the mainland; a first view that holds them is mostly ocean.
const mainlandWest = -77

/** The collection's rows, by region, where they are, and what is unknown. */
export async function summariseCollection(db: Db, id: CollectionId): Promise<Summary> {
  const collection = collections[id]
  const { rows } = await (collection.shape === null ? countRows(collection) : measureRows(collection)).execute(db)
  return {
    id: collection.id,
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    withoutPlace: rows.reduce((sum, row) => sum + row.without, 0),
    regions: Object.fromEntries(rows.map((row) => [row.region, row.rows])),
    bounds: around(rows.map((row) => row.mainland)) ?? around(rows.map((row) => row.anywhere)),
    regionBounds: Object.fromEntries(
      rows.flatMap(({ region, mainland, anywhere }) => {
        const bounds = mainland ?? anywhere
        return region === '' || bounds === null ? [] : [[region, bounds]]
      }),
    ),
    ...(collection.id === 'settlements' ? await countHouseholds(db) : {}),
  }
}

const counted = ({ id }: Collection) => (id === 'settlements' ? sql`where ${isPlace()}` : sql``)

const countRows = (collection: Collection) => sql<RegionRow>`
  select ${regionOf(collection)} as region, count(*)::int as rows, 0 as without, null as mainland, null as anywhere
  from ${sql.table(collection.table)} ${counted(collection)} group by 1 order by 1`

const measureRows = (collection: Collection) => {
  const shape = sql.ref(collection.shape?.column ?? '')
  return sql<RegionRow>`
    select region, rows, without, ${box(sql`mainland`)} as mainland, ${box(sql`anywhere`)} as anywhere
    from (
      select ${regionOf(collection)} as region, count(*)::int as rows,
             (count(*) filter (where ${shape} is null))::int as without, st_extent(${shape}) as anywhere,
             st_extent(${shape}) filter (where st_xmin(${shape}) > ${sql.lit(mainlandWest)}) as mainland
      from ${sql.table(collection.table)} ${counted(collection)} group by 1
    ) by_region order by region`
}

const box = (extent: RawBuilder<unknown>) =>
  sql`case when ${extent} is not null
    then array[st_xmin(${extent}), st_ymin(${extent}), st_xmax(${extent}), st_ymax(${extent})] end`

function around(boxes: Box[]): Box {
  const known = boxes.filter((candidate) => candidate !== null)
  if (known.length === 0) return null
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => known.map((candidate) => candidate[side] ?? 0))
  return [Math.min(...west!), Math.min(...south!), Math.max(...east!), Math.max(...north!)]
}

/** Datasets by collection. */
export async function countDatasets(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('dataset')
    .select(['collection', sql<number>`count(*)::int`.as('datasets')])
    .where('is_for_comparison', '=', false)
    .groupBy('collection')
    .orderBy('collection')
    .execute()
  return new Map(rows.map((row) => [row.collection, row.datasets]))
}

/** Households are those of settlements that are not closed: whom programmes may still have to help. */
async function countHouseholds(db: Db) {
  const { rows } = await sql<Required<Households>>`
    select coalesce(sum(household_count) filter (where is_open), 0)::int as "knownHouseholds",
           (count(*) filter (where household_count is null and is_open))::int as "unknownHouseholds",
           (count(*) filter (where repeats_id is not null))::int as "repeatedRecords",
           coalesce(sum(household_count) filter (where repeats_id is not null), 0)::int as "repeatedHouseholds",
           (count(*) filter (where repeats_id is null and status = 'closed'))::int as "closedRecords"
    from (select *, repeats_id is null and status <> 'closed' as is_open from settlement where ${isPlace()}) s
  `.execute(db)
  return rows[0] ?? {}
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
    isForComparison: row.is_for_comparison,
    importedBy: row.imported_by,
    importedAt: row.imported_at.toISOString(),
  }))
}

/** Removes a dataset and the rows that it wrote last (their history stays). Returns how many rows, or null if there is none such. */
export async function removeDataset(db: Db, id: number): Promise<number | null> {
  const dataset = await db
    .selectFrom('dataset')
    .select(['id', 'collection', 'row_count'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (dataset === undefined) return null
  // A raster has no rows: its grid goes with the dataset.
  if (dataset.collection === 'elevation') {
    await db.deleteFrom('dataset').where('id', '=', id).execute()
    return dataset.row_count
  }
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
