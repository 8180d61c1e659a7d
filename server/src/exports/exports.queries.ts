import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import type { JsonValue } from '../platform/database.types.ts'

/** The part of the territory that is exported; at most one of the two is set. */
export interface PlaceFilter {
  region?: string | undefined
  comuna?: string | undefined
}

export const findRegionName = async (db: Db, code: string): Promise<string | null> =>
  (await db.selectFrom('region').select('short_name').where('code', '=', code).executeTakeFirst())?.short_name ?? null

const hasComunaCode = (collection: Collection) => collection.fields.some((field) => field.name === 'comuna_code')

/** Comunas of the filter, on the table under the alias given. */
const comunasOf = (filter: PlaceFilter, alias: string): RawBuilder<boolean> =>
  filter.comuna !== undefined
    ? sql<boolean>`${sql.ref(`${alias}.code`)} = ${filter.comuna}`
    : sql<boolean>`${sql.ref(`${alias}.region_code`)} = ${filter.region}`

const codeMatches = (filter: PlaceFilter): RawBuilder<boolean> =>
  filter.comuna !== undefined
    ? sql<boolean>`t.comuna_code = ${filter.comuna}`
    : sql<boolean>`left(t.comuna_code, 2) = ${filter.region}`

/**
 * Identities of the rows to export, ascending. Rows belong to a place by their comuna code where they have one, and by
 * touching a comuna's boundary where they have none; a street that crosses two comunas is in the export of both.
 * The list (eight bytes a row) is the export's snapshot: rows are then fetched by it in batches, with no transaction
 * left open, because in the embedded database one would keep everybody else waiting.
 */
export async function selectIds(db: Db, collection: Collection, filter: PlaceFilter): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`${idQuery(collection, filter)} order by id`.execute(db)
  return rows.map((row) => row.id)
}

function idQuery(collection: Collection, filter: PlaceFilter): RawBuilder<{ id: number }> {
  const table = sql.table(collection.table)
  if (filter.region === undefined && filter.comuna === undefined) return sql`select t.id from ${table} t`
  if (collection.id === 'comunas') return sql`select t.id from comuna t where ${comunasOf(filter, 't')}`
  const byCode = hasComunaCode(collection) ? sql`select t.id from ${table} t where ${codeMatches(filter)}` : null
  const byPlace =
    collection.shape === null
      ? null
      : sql`
    select t.id from comuna c join ${table} t on st_intersects(c.boundary, t.${sql.ref(collection.shape.column)})
    where ${comunasOf(filter, 'c')} ${hasComunaCode(collection) ? sql`and t.comuna_code is null` : sql``}`
  // Distinct, because a street touches every comuna that it crosses.
  return sql`select distinct id from (${sql.join(
    [byCode, byPlace].filter((part) => part !== null),
    sql` union all `,
  )}) chosen`
}

/** Comunas of the filter, with and without a boundary: what choosing by place can rest on. */
export async function boundaryState(db: Db, filter: PlaceFilter): Promise<{ loaded: number; missing: string[] }> {
  const { rows } = await sql<{ name: string; hasBoundary: boolean }>`
    select c.name, c.boundary is not null as "hasBoundary" from comuna c where ${comunasOf(filter, 'c')} order by c.name`.execute(
    db,
  )
  return {
    loaded: rows.filter((row) => row.hasBoundary).length,
    missing: rows.filter((row) => !row.hasBoundary).map((row) => row.name),
  }
}

/** Rows that no filter can reach: without a comuna code and, when `byPlace`, without geometry too. */
export async function countPlaceless(db: Db, collection: Collection, byPlace: boolean): Promise<number> {
  const noCode = hasComunaCode(collection) ? sql`t.comuna_code is null` : sql`true`
  const noShape = collection.shape !== null && byPlace ? sql`t.${sql.ref(collection.shape.column)} is null` : sql`true`
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from ${sql.table(collection.table)} t where ${noCode} and ${noShape}`.execute(db)
  return rows[0]?.count ?? 0
}

export interface AttributeSummary {
  key: string
  /** jsonb_typeof of its values, nulls left out. */
  kinds: string[]
  /** Every number is whole and exact in a double. */
  isWhole: boolean | null
  maxBytes: number
}

/** The file's own columns kept in `attributes`, with what they hold in the chosen rows. */
export async function summariseAttributes(
  db: Db,
  collection: Collection,
  ids: readonly number[],
): Promise<AttributeSummary[]> {
  const { rows } = await sql<AttributeSummary>`
    select a.key,
      coalesce(array_agg(distinct jsonb_typeof(a.value)) filter (where jsonb_typeof(a.value) <> 'null'), '{}') as kinds,
      bool_and(case when jsonb_typeof(a.value) = 'number'
        then abs((a.value)::numeric) <= 9007199254740991 and (a.value)::numeric = trunc((a.value)::numeric) end) as "isWhole",
      coalesce(max(octet_length(a.value #>> '{}')), 0) as "maxBytes"
    from ${sql.table(collection.table)} t, jsonb_each(t.attributes) a
    where t.id = any(${ids}::bigint[])
    group by a.key order by a.key`.execute(db)
  return rows
}

/** Longest value of each text column in bytes of UTF-8; 0 where all are null. */
export async function textWidths(
  db: Db,
  collection: Collection,
  columns: readonly string[],
  ids: readonly number[],
): Promise<Record<string, number>> {
  const widths = columns.map(
    (column) => sql`coalesce(max(octet_length(${sql.ref(column)}::text)), 0) as ${sql.ref(column)}`,
  )
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(widths)} from ${sql.table(collection.table)} where id = any(${ids}::bigint[])`.execute(db)
  return rows[0] ?? {}
}

/** PostGIS names of the geometry types met (`MULTIPOLYGON`), and how many rows have none. */
export async function summariseShapes(
  db: Db,
  collection: Collection,
  ids: readonly number[],
): Promise<{ types: string[]; without: number }> {
  if (collection.shape === null) return { types: [], without: 0 }
  const shape = sql.ref(collection.shape.column)
  const { rows } = await sql<{ types: string[]; without: number }>`
    select coalesce(array_agg(distinct geometrytype(${shape})) filter (where ${shape} is not null), '{}') as types,
      count(*) filter (where ${shape} is null) as without
    from ${sql.table(collection.table)} where id = any(${ids}::bigint[])`.execute(db)
  return rows[0] ?? { types: [], without: 0 }
}

export interface StoredRow extends Record<string, unknown> {
  id: number
  attributes: Record<string, JsonValue>
  /** WKB, little endian. */
  shape: Buffer | null
}

/** Measures that a table without geometry shows instead of it; null where the place is unknown. */
export interface Measures {
  centroid_lon: number | null
  centroid_lat: number | null
  area_m2: number | null
}

export async function fetchRows(
  db: Db,
  collection: Collection,
  ids: readonly number[],
  options: { withMeasures?: boolean } = {},
): Promise<(StoredRow & Partial<Measures>)[]> {
  const columns = ['source', 'source_id', ...collection.fields.map((field) => field.name)].map(
    (name) => sql`t.${sql.ref(name)}`,
  )
  const shape = collection.shape === null ? null : sql`t.${sql.ref(collection.shape.column)}`
  const measures = options.withMeasures && shape !== null ? measuresOf(collection, shape) : sql``
  const { rows } = await sql<StoredRow & Partial<Measures>>`
    select t.id, t.attributes, ${sql.join(columns)}, ${shape === null ? sql`null` : sql`st_asbinary(${shape}, 'NDR')`} as shape ${measures}
    from ${sql.table(collection.table)} t where t.id = any(${ids}::bigint[]) order by t.id`.execute(db)
  return rows
}

/** Points and lines have no area, and geodesic areas are dear: nobody pays for a zero. */
function measuresOf(collection: Collection, shape: RawBuilder<unknown>): RawBuilder<unknown> {
  const hasArea = collection.shape?.kind === 'polygon' || collection.shape?.kind === 'any'
  const area = hasArea ? sql`, st_area(${shape}::geography) as area_m2` : sql``
  return sql`, st_x(st_centroid(${shape})) as centroid_lon, st_y(st_centroid(${shape})) as centroid_lat ${area}`
}

export interface SourceDataset {
  name: string
  publisher: string | null
  licence: string | null
  reference_year: number | null
  url: string | null
  file_name: string | null
  file_hash: string | null
  imported_at: Date
  is_demonstration: boolean
}

/** The files that the chosen rows came from. */
export async function datasetsOf(db: Db, collection: Collection, ids: readonly number[]): Promise<SourceDataset[]> {
  const { rows } = await sql<SourceDataset>`
    select d.name, d.publisher, d.licence, d.reference_year, d.url, d.file_name, d.file_hash, d.imported_at, d.is_demonstration
    from dataset d
    where d.id in (select t.dataset_id from ${sql.table(collection.table)} t where t.id = any(${ids}::bigint[]))
    order by d.name, d.id`.execute(db)
  return rows
}
