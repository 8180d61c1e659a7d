import type { BoxFilter } from '@arraigo/shared/ogc/bbox.ts'
import type { Cql2 } from '@arraigo/shared/ogc/cql2.ts'
import type { Crs } from '@arraigo/shared/ogc/crs.ts'
import type { Cursor } from '@arraigo/shared/ogc/cursor.ts'
import type { FeatureRequest, ItemsRequest, SortKey } from '@arraigo/shared/ogc/itemsRequest.ts'
import { hasVersions, type OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { boxes, filterCondition, idColumn, propertyColumn } from './filterSql.queries.ts'

type Sql = RawBuilder<unknown>
type Condition = RawBuilder<boolean>

/** A feature as the database writes it: geometry and properties are JSON texts that go out unread. */
export interface ItemRow {
  id: number
  geometry: string | null
  properties: string
  /** Of a feature that people edit; null for the others. */
  version: number | null
  /** Values of the sort keys, for the cursor. */
  keys: (string | number | null)[]
}

export interface ItemsPage {
  rows: ItemRow[]
  /** There are more rows in the direction that was asked for. */
  hasMore: boolean
}

/**
 * One page in the order of the sort keys and then the id, which makes it total. Where it is known already which features
 * the request chooses, they are given by their ids.
 */
export async function findItems(
  db: Db,
  collection: OgcCollection,
  request: ItemsRequest,
  chosen: readonly number[] | null = null,
): Promise<ItemsPage> {
  const { cursor, limit } = request
  const isBackward = cursor?.isBackward === true
  const conditions = [
    ...(chosen === null ? conditionsOf(collection, request) : [isAmong(collection, chosen)]),
    ...(cursor === null ? [] : [beyond(collection, request.sort, cursor)]),
  ]
  const { rows } = await sql<ItemRow>`
    select ${columnsOf(collection, request)}, ${keysOf(collection, request.sort)} as keys
    from ${sql.table(collection.table)} t ${where(conditions)}
    order by ${orderOf(collection, request.sort, isBackward)} limit ${limit + 1}
  `.execute(db)
  const page = rows.slice(0, limit)
  return { rows: isBackward ? page.reverse() : page, hasMore: rows.length > limit }
}

/** How many features the request chooses, whatever the page. */
export async function countItems(db: Db, collection: OgcCollection, request: ItemsRequest): Promise<number> {
  const { rows } = await counting(collection, request).execute(db)
  return rows[0]?.count ?? 0
}

const counting = (collection: OgcCollection, request: ItemsRequest) => sql<{ count: number }>`
  select count(*) as count from ${sql.table(collection.table)} t ${where(conditionsOf(collection, request))}`

/** What the planner expects counting to cost, in its own unit: a page of the disk is 1, comparing two numbers 0.0025. */
export async function estimateCost(db: Db, collection: OgcCollection, request: ItemsRequest): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': { Plan: { 'Total Cost': number } }[] }>`
    explain (format json) ${counting(collection, request)}
  `.execute(db)
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Total Cost'] ?? 0
}

/** Of the next rows by their ids: which ones the request chooses, and how far that was. */
export async function chooseAmong(
  db: Db,
  collection: OgcCollection,
  request: ItemsRequest,
  { after, rows: size }: { after: number; rows: number },
): Promise<{ last: number | null; chosen: number[] }> {
  const id = idColumn(collection)
  const { rows } = await sql<{ last: number | null; chosen: number[] }>`
    select max(t.ogc_id) as last,
      coalesce(json_agg(t.ogc_id) filter (${where(conditionsOf(collection, request))}), '[]'::json) as chosen
    from (
      select t.*, ${id} as ogc_id from ${sql.table(collection.table)} t
      where ${id} > ${after}::bigint order by ${id} limit ${size}
    ) t
  `.execute(db)
  return rows[0] ?? { last: null, chosen: [] }
}

const isAmong = (collection: OgcCollection, ids: readonly number[]): Condition =>
  sql<boolean>`${idColumn(collection)} = any(${ids}::bigint[])`

export async function findItem(
  db: Db,
  collection: OgcCollection,
  id: number,
  request: FeatureRequest,
): Promise<ItemRow | null> {
  const { rows } = await sql<ItemRow>`
    select ${columnsOf(collection, request)}, '[]'::json as keys
    from ${sql.table(collection.table)} t where ${idColumn(collection)} = ${id}::bigint
  `.execute(db)
  return rows[0] ?? null
}

/** Grows with every change of the collection's rows. */
export async function findVersion(db: Db, collection: OgcCollection['id']): Promise<number> {
  if (collection === 'demand') {
    const derived = await db.selectFrom('demand_hexagon_basis').select('version').executeTakeFirst()
    return derived?.version ?? 0
  }
  const row = await db
    .selectFrom('collection_version')
    .select('version')
    .where('collection', '=', collection)
    .executeTakeFirst()
  return row?.version ?? 0
}

const where = (conditions: Condition[]) =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`

function conditionsOf(collection: OgcCollection, request: ItemsRequest): Condition[] {
  return [
    request.bbox === null ? null : inBox(collection, request.bbox),
    request.time === null ? null : inYears(collection, request.time),
    request.filter === null ? null : filterOf(collection, request.filter, request.filterCrs),
  ].filter((condition) => condition !== null)
}

const filterOf = (collection: OgcCollection, filter: Cql2, crs: Crs) => filterCondition(filter, collection, crs)

/**
 * Features without a place match too: OGC 17-069, requirement fc-bbox-response. Of a shape whose envelope lies within an
 * upright box nothing more needs to be computed.
 */
function inBox({ shape }: OgcCollection, bbox: BoxFilter): Condition | null {
  if (shape === null) return null
  const column = sql`t.${sql.ref(shape.column)}`
  const box = boxes(bbox)
  const isUpright = bbox.boxes.length === 1 && bbox.crs.isGeographic
  const isWithin = isUpright ? sql`${column} @ ${box} or` : sql``
  return sql<boolean>`((${column} && ${box} and (${isWithin} st_intersects(${column}, ${box}))) or ${column} is null)`
}

/**
 * A feature's time is the reference year of its dataset, or its own year where it has one. Those without one match every
 * time: OGC 17-069, requirement fc-time-response.
 */
function inYears(collection: OgcCollection, { from, to }: NonNullable<ItemsRequest['time']>): Condition | null {
  if (!collection.hasDatasets) return null
  const year = collection.properties.some(({ name }) => name === 'year')
    ? sql`coalesce(t.year, (select d.reference_year from dataset d where d.id = t.dataset_id))`
    : sql`(select d.reference_year from dataset d where d.id = t.dataset_id)`
  return sql<boolean>`coalesce(${year} between ${from ?? -99999} and ${to ?? 99999}, true)`
}

function columnsOf(collection: OgcCollection, { properties, skipGeometry, crs }: FeatureRequest): Sql {
  const names = collection.properties.map(({ name }) => name).filter((name) => properties?.includes(name) ?? true)
  const record =
    names.length === 0
      ? sql`'{}'`
      : sql`(select row_to_json(p)::text from (select ${sql.join(names.map((name) => sql`t.${sql.ref(name)}`))}) p)`
  const shape =
    collection.shape === null || skipGeometry ? sql`null::text` : geoJson(collection, collection.shape.column, crs)
  const version = hasVersions(collection) ? sql`t.version` : sql`null::int`
  return sql`${idColumn(collection)} as id, ${shape} as geometry, ${record} as properties, ${version} as version`
}

/**
 * Tenths of a millimetre, in degrees and in metres; every digit of what people edit, in the coordinates it is stored in:
 * who draws beside it takes over its very vertices, or the edge between both would not be one.
 */
function geoJson(collection: OgcCollection, column: string, crs: Crs): Sql {
  const digits = !crs.isGeographic ? 4 : hasVersions(collection) && crs.srid === 4326 ? 15 : 9
  const shape = sql`t.${sql.ref(column)}`
  // Outer rings counterclockwise (RFC 7946), as they are seen with longitude to the right.
  const wound = sql`st_forcepolygonccw(${crs.srid === 4326 ? shape : sql`st_transform(${shape}, ${sql.lit(crs.srid)})`})`
  const ordered = crs.isLatitudeFirst ? sql`st_flipcoordinates(${wound})` : wound
  return sql`st_asgeojson(${ordered}, ${sql.lit(digits)}, 0)`
}

function keysOf(collection: OgcCollection, sort: SortKey[]): Sql {
  return sort.length === 0
    ? sql`'[]'::json`
    : sql`json_build_array(${sql.join(sort.map(({ name }) => propertyColumn(collection, name)))})`
}

/** Unknown values come last, in both directions. */
function orderOf(collection: OgcCollection, sort: SortKey[], isBackward: boolean): Sql {
  const keys = sort.map(({ name, isDescending }) => {
    const direction = isDescending !== isBackward ? sql`desc` : sql`asc`
    return sql`${propertyColumn(collection, name)} ${direction} ${isBackward ? sql`nulls first` : sql`nulls last`}`
  })
  return sql.join([...keys, sql`${idColumn(collection)} ${isBackward ? sql`desc` : sql`asc`}`])
}

/** Rows after the cursor's, or before it when going back: whatever is added or removed elsewhere moves no page. */
function beyond(collection: OgcCollection, sort: SortKey[], { isBackward, keys }: Cursor): Condition {
  const id = idColumn(collection)
  const last = isBackward ? sql<boolean>`${id} < ${keys.at(-1)}::bigint` : sql<boolean>`${id} > ${keys.at(-1)}::bigint`
  return sort.reduceRight<Condition>((rest, key, at) => {
    const column = propertyColumn(collection, key.name)
    const value = typed(collection, key.name, keys[at] ?? null)
    if (keys[at] === null) return nextToUnknown(column, isBackward, rest)
    const isGreater = key.isDescending === isBackward
    const past = isGreater ? sql`${column} > ${value}` : sql`${column} < ${value}`
    const pastOrUnknown = isBackward ? past : sql`${past} or ${column} is null`
    return sql<boolean>`(${pastOrUnknown} or (${column} = ${value} and ${rest}))`
  }, last)
}

const nextToUnknown = (column: Sql, isBackward: boolean, rest: Condition): Condition =>
  isBackward ? sql<boolean>`(${column} is not null or ${rest})` : sql<boolean>`(${column} is null and ${rest})`

function typed(collection: OgcCollection, name: string, value: string | number | null): Sql {
  const type = collection.properties.find((property) => property.name === name)?.type ?? 'integer'
  return {
    text: sql`${value}::text`,
    integer: sql`${value}::bigint`,
    number: sql`${value}::float8`,
    date: sql`${value}::date`,
    timestamp: sql`${value}::timestamptz`,
  }[type]
}
