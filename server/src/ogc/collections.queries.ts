import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export interface CollectionFacts {
  /** West, south, east, north of all rows; null where none has a place. */
  bounds: [number, number, number, number] | null
  /** Years that the rows are of; null where none is known. */
  years: [first: number, last: number] | null
  datasets: CollectionDataset[]
}

export interface CollectionDataset {
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
  url: string | null
  isDemonstration: boolean
}

/** Where and when a collection's rows are, and where they came from. */
export async function findFacts(db: Db, collection: OgcCollection): Promise<CollectionFacts> {
  const [{ bounds }, { first, last }, datasets] = await Promise.all([
    findBounds(db, collection),
    findYears(db, collection),
    findDatasets(db, collection),
  ])
  return { bounds, years: first === null || last === null ? null : [first, last], datasets }
}

async function findBounds(db: Db, { table, shape }: OgcCollection): Promise<Pick<CollectionFacts, 'bounds'>> {
  if (shape === null) return { bounds: null }
  const { rows } = await sql<Pick<CollectionFacts, 'bounds'>>`
    select case when extent is not null
      then array[st_xmin(extent), st_ymin(extent), st_xmax(extent), st_ymax(extent)] end as bounds
    from (select st_extent(${sql.ref(shape.column)}) as extent from ${sql.table(table)}) e
  `.execute(db)
  return { bounds: rows[0]?.bounds ?? null }
}

interface Years {
  first: number | null
  last: number | null
}

async function findYears(db: Db, { table, hasDatasets, properties }: OgcCollection): Promise<Years> {
  if (!hasDatasets) return { first: null, last: null }
  const own = properties.some(({ name }) => name === 'year') ? sql`t.year` : sql`null::int`
  const { rows } = await sql<Years>`
    select min(year) as first, max(year) as last
    from (
      select coalesce(r.year, d.reference_year) as year
      from (select distinct dataset_id, ${own} as year from ${sql.table(table)} t) r left join dataset d on d.id = r.dataset_id
    ) y
  `.execute(db)
  return rows[0] ?? { first: null, last: null }
}

async function findDatasets(
  db: Db,
  { id, derivedFrom = [id as CollectionId] }: OgcCollection,
): Promise<CollectionDataset[]> {
  return db
    .selectFrom('dataset')
    .select([
      'name',
      'publisher',
      'licence',
      'reference_year as referenceYear',
      'url',
      'is_demonstration as isDemonstration',
    ])
    .where('collection', 'in', derivedFrom)
    .where('is_for_comparison', '=', false)
    .orderBy('name')
    .orderBy('id')
    .execute()
}
