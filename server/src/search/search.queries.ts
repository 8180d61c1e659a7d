import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { isPlace } from '../platform/isPlace.ts'
import type { SearchedCollection } from './searchEntry.ts'

/** What a row is found by, and where it is. */
export interface SearchRow {
  id: number
  name: string | null
  code: string | null
  comunaCode: string | null
  within: string | null
  kind: string | null
  west: number | null
  south: number | null
  east: number | null
  north: number | null
}

const nothing = sql`null::text`

interface Source {
  table: string
  shape: string
  /** Box of what to look at, where that is not the whole shape. */
  box?: RawBuilder<unknown>
  id?: RawBuilder<unknown>
  name: RawBuilder<unknown>
  code?: RawBuilder<unknown>
  comunaCode?: RawBuilder<unknown>
  within?: RawBuilder<unknown>
  kind?: RawBuilder<unknown>
  /** Rows that are found at all. */
  only?: RawBuilder<boolean>
}

/** Valparaíso reaches to islands 800 km out, its region to Easter Island: whoever looks for them means the continent. */
const mainland = sql`coalesce((select st_extent(part.geom) from st_dump(boundary) part where st_xmin(part.geom) > -77), box2d(boundary))`

const sources: Record<SearchedCollection, Source> = {
  regions: {
    table: 'region',
    shape: 'boundary',
    box: mainland,
    id: sql`code::int`,
    name: sql`short_name`,
    code: sql`code`,
  },
  comunas: {
    table: 'comuna',
    shape: 'boundary',
    box: mainland,
    name: sql`name`,
    code: sql`code`,
    within: sql`(select r.short_name from region r where r.code = region_code)`,
  },
  settlements: {
    table: 'settlement',
    shape: 'boundary',
    name: sql`name`,
    code: sql`code`,
    comunaCode: sql`comuna_code`,
    within: sql`comuna_name`,
    only: isPlace(),
  },
  neighbourhoods: {
    table: 'neighbourhood',
    shape: 'boundary',
    name: sql`name`,
    code: sql`code`,
    comunaCode: sql`comuna_code`,
    within: sql`comuna_name`,
  },
  sites: { table: 'site', shape: 'boundary', name: sql`name`, comunaCode: sql`comuna_code` },
  facilities: {
    table: 'facility',
    shape: 'location',
    name: sql`name`,
    // The register's own number, where that is what identifies the row.
    code: sql`case when source_id ~ '^[A-Za-z]{0,3}[0-9][0-9-]{2,11}$' then source_id end`,
    comunaCode: sql`comuna_code`,
    within: sql`comuna_name`,
    kind: sql`kind`,
  },
  streets: { table: 'street', shape: 'path', name: sql`name`, within: sql`comuna_name` },
}

/** The next rows by id, with what they are found by; rows without a name are found by nothing. */
export async function searchRows(
  db: Db,
  collection: SearchedCollection,
  after: number,
  limit: number,
): Promise<SearchRow[]> {
  const { table, shape, id = sql`id`, ...columns } = sources[collection]
  const { code = nothing, comunaCode = nothing, within = nothing, kind = nothing, only } = columns
  const { rows } = await sql<SearchRow>`
    select id, name, code, "comunaCode", within, kind, st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
    from (
      select ${id} as id, ${columns.name} as name, ${code} as code, ${comunaCode} as "comunaCode", ${within} as within,
             ${kind} as kind, ${columns.box ?? sql`box2d(${sql.ref(shape)})`} as box
      from ${sql.table(table)}
      where ${id} > ${after} and ${columns.name} is not null ${only === undefined ? sql`` : sql`and ${only}`}
      order by 1 limit ${limit}
    ) rows order by id
  `.execute(db)
  return rows
}

export type CodedCollection = 'blocks' | 'zones'
const codedTables = { blocks: 'block', zones: 'zone' } as const

/** Codes of census blocks or zones as numbers: 14 digits fit in a double. Other codes are left out. */
export async function numericCodes(
  db: Db,
  collection: CodedCollection,
  after: number,
  limit: number,
): Promise<{ id: number; code: number | null }[]> {
  const { rows } = await sql<{ id: number; code: number | null }>`
    select id, case when code ~ '^[0-9]{1,15}$' then code::float8 end as code
    from ${sql.table(codedTables[collection])} where id > ${after} order by id limit ${limit}
  `.execute(db)
  return rows
}

/** Blocks or zones by row, with the comuna they are in. */
export async function codedRows(db: Db, collection: CodedCollection, ids: number[]): Promise<SearchRow[]> {
  const box = sql`box2d(t.boundary)`
  const { rows } = await sql<SearchRow>`
    select t.id, t.code as name, t.code, t.comuna_code as "comunaCode", c.name as within, null::text as kind,
           st_xmin(${box}) as west, st_ymin(${box}) as south, st_xmax(${box}) as east, st_ymax(${box}) as north
    from ${sql.table(codedTables[collection])} t left join comuna c on c.code = t.comuna_code
    where t.id = any(${ids}::bigint[]) order by t.id
  `.execute(db)
  return rows
}

/** Version of every collection: what was read at another one is read again. */
export async function collectionVersions(db: Db): Promise<Map<PlaceCollectionId, number>> {
  const { rows } = await sql<{ collection: PlaceCollectionId; version: number }>`
    select collection, version from collection_version order by collection
  `.execute(db)
  return new Map(rows.map(({ collection, version }) => [collection, version]))
}

export async function comunaNames(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`select code, name from comuna order by code`.execute(db)
  return new Map(rows.map(({ code, name }) => [code, name]))
}
