import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database, Db } from '../platform/database.ts'

/** A mapped row on its way in; shape is EWKB as hexadecimal text, in the file's own CRS. */
export interface StagedRow {
  rowNo: number
  sourceId: string
  /** The id as the file has it, where `sourceId` got a suffix because the file repeats it. */
  sourceIdBase: string
  fields: string
  attributes: string
  shape: string | null
}

/**
 * Puts a batch into import_row. COPY on a server; on the embedded database, whose socket cannot COPY, one statement with
 * arrays. Autocommitted, so that other requests get their turn between batches.
 */
export async function stageRows(database: Database, importId: number, rows: StagedRow[]): Promise<void> {
  if (rows.length === 0) return
  if (database.kind === 'embedded') {
    await sql`
      insert into import_row (import_id, row_no, source_id, source_id_base, fields, attributes, shape)
      select ${importId}, r, i, b, f::jsonb, a::jsonb, s::geometry
      from unnest(${rows.map((row) => row.rowNo)}::int[], ${rows.map((row) => row.sourceId)}::text[],
        ${rows.map((row) => row.sourceIdBase)}::text[], ${rows.map((row) => row.fields)}::text[],
        ${rows.map((row) => row.attributes)}::text[], ${rows.map((row) => row.shape)}::text[]) as t(r, i, b, f, a, s)
    `.execute(database.db)
    return
  }
  const client = await database.pool.connect()
  try {
    const stream = client.query(
      copyFrom('copy import_row (import_id, row_no, source_id, source_id_base, fields, attributes, shape) from stdin'),
    )
    const text = rows.map((row) => copyLine(importId, row)).join('')
    await pipeline(Readable.from([text]), stream)
    client.release()
  } catch (error) {
    client.release(error as Error)
    throw error
  }
}

const copyLine = (importId: number, row: StagedRow) =>
  `${importId}\t${row.rowNo}\t${escapeCopy(row.sourceId)}\t${escapeCopy(row.sourceIdBase)}\t${escapeCopy(row.fields)}\t${escapeCopy(row.attributes)}\t${row.shape ?? '\\N'}\n`

const copyEscapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escapeCopy = (text: string) => text.replace(/[\\\t\n\r]/g, (character) => copyEscapes[character] ?? character)

export const clearStaging = (db: Db, importId: number) =>
  db.deleteFrom('import_row').where('import_id', '=', importId).execute()

/** True where the database knows the coordinate system. */
export const isKnownCrs = async (db: Db, epsg: number): Promise<boolean> =>
  (await sql`select 1 from spatial_ref_sys where srid = ${epsg}`.execute(db)).rows.length > 0

const stagedShape = (importId: number) => sql`import_id = ${importId} and shape is not null`

/**
 * Makes invalid shapes valid, keeping only parts of the shape's own dimension, and notes the database's reason for each.
 * A shape of which nothing remains is removed; `recordLostShapes` then says so.
 */
export async function repairShapes(db: Db, importId: number): Promise<void> {
  await sql`
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, 'geometry-repaired', 'repaired', row_no, source_id,
           jsonb_build_object('reason', split_part(st_isvalidreason(shape), '[', 1))
    from import_row where ${stagedShape(importId)} and not st_isvalid(shape)
  `.execute(db)
  await sql`
    update import_row set shape = st_collectionextract(st_makevalid(shape), st_dimension(shape) + 1)
    where ${stagedShape(importId)} and not st_isvalid(shape)
  `.execute(db)
}

/** Brings the shapes to EPSG:4326. */
export async function reprojectShapes(db: Db, importId: number): Promise<void> {
  await sql`update import_row set shape = st_transform(shape, 4326) where ${stagedShape(importId)} and st_srid(shape) <> 4326`.execute(
    db,
  )
}

// Chile with its islands, without the Antarctic claim: nothing the programme serves lies outside.
const chile = sql`st_makeenvelope(-110, -57, -66, -17, 4326)`

/** Takes away shapes that cannot be a place here: no area where there should be one, or far outside the country. */
export async function dropImpossibleShapes(db: Db, importId: number, collection: Collection): Promise<void> {
  const severity = collection.isKeptWithoutPlace ? 'flagged' : 'rejected'
  const hasNoArea =
    collection.shape?.kind === 'polygon' ? sql`(st_isempty(shape) or st_area(shape) = 0)` : sql`st_isempty(shape)`
  await sql`
    with lost as (
      update import_row set shape = null, verdict = ${collection.isKeptWithoutPlace ? null : 'rejected'}
      from (select row_no as no, ${hasNoArea} as is_flat, round(st_x(st_centroid(shape))::numeric, 5) as x,
                   round(st_y(st_centroid(shape))::numeric, 5) as y
            from import_row where ${stagedShape(importId)} and (${hasNoArea} or not shape @ ${chile})) as found
      where import_id = ${importId} and row_no = found.no
      returning row_no, source_id, found.is_flat, found.x, found.y
    )
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, case when is_flat then 'geometry-zero-area' else 'geometry-far-outside' end, ${severity}, row_no, source_id,
           jsonb_strip_nulls(jsonb_build_object('x', x, 'y', y))
    from lost
  `.execute(db)
}

/** Flags rows whose place is not in the comuna they state, with both comunas and by how far. */
export async function flagOutsideComuna(db: Db, importId: number): Promise<void> {
  await sql`
    insert into import_finding (import_id, rule, severity, source_row, source_id, params, place)
    select ${importId}, case when found.code is null then 'outside-every-comuna' else 'outside-comuna' end, 'flagged', row_no, source_id,
           jsonb_build_object('stated', stated_name, 'statedCode', stated_code, 'found', found.name, 'foundCode', found.code,
                              'distanceM', round(st_distance(point::geography, boundary::geography))),
           point
    from (
      select r.row_no, r.source_id, c.name as stated_name, c.code as stated_code, c.boundary, st_pointonsurface(r.shape) as point
      from import_row r join comuna c on c.code = r.fields ->> 'comuna_code'
      where r.import_id = ${importId} and r.shape is not null and c.boundary is not null
        and not st_covers(c.boundary, st_pointonsurface(r.shape))
    ) outside
    left join lateral (select name, code from comuna where boundary && point and st_covers(boundary, point) order by code limit 1) found on true
  `.execute(db)
}

/** Shapes (EWKB as hexadecimal) as GeoJSON text in EPSG:4326, in the same order; six decimals, for looking at. */
export async function reprojectPreview(db: Db, shapes: string[]): Promise<string[]> {
  const { rows } = await sql<{ shape: string }>`
    select st_asgeojson(st_transform(s::geometry, 4326), 6) as shape
    from unnest(${shapes}::text[]) with ordinality as t(s, n) order by n
  `.execute(db)
  return rows.map((row) => row.shape)
}

export const hasComunaBoundaries = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('comuna').select('id').where('boundary', 'is not', null).limit(1).execute()).length > 0
