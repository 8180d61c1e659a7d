import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** True where the database knows the coordinate system. */
export const isKnownCrs = async (db: Db, epsg: number): Promise<boolean> =>
  (await sql`select 1 from spatial_ref_sys where srid = ${epsg}`.execute(db)).rows.length > 0

/**
 * Tells the planner how many rows have come: by the figures of the run before, it may compare every row with every other.
 * To be called once everything is staged.
 */
export async function analyseStaged(db: Db): Promise<void> {
  await sql`analyze import_row (import_id, row_no, source, source_id, source_id_base)`.execute(db)
  await sql`analyze import_finding (import_id, source_row)`.execute(db)
}

const stagedShape = (importId: number) => sql`import_id = ${importId} and shape is not null and verdict is null`

/**
 * Decides what a repeated id is: the same row again (stored once), or another record under one id (kept beside the first,
 * and said). Nothing is lost and nothing is counted twice in silence. Of comunas, which are their code, the first stays.
 */
export async function settleRepeats(db: Db, importId: number, collection: Collection): Promise<void> {
  const other = collection.id === 'comunas' ? 'code-repeated' : 'source-id-repeated'
  const severity = collection.id === 'comunas' ? 'rejected' : 'flagged'
  await sql`
    with repeat as (
      select * from (
        select ctid as place_in_table, row_no as no, source_id as id, source_id_base as base,
               min(row_no) over (partition by source, source_id_base) as first_no,
               row_number() over (partition by source, source_id_base, fields, attributes, shape order by row_no, ctid) > 1 as is_same
        from import_row
        where import_id = ${importId}
          and (source, source_id_base) in (select source, source_id_base from import_row where import_id = ${importId} and source_id <> source_id_base)
      ) ranked where id <> base
    ), marked as (
      update import_row set verdict = 'rejected' from repeat
      where ctid = place_in_table and (is_same or ${severity} = 'rejected')
    )
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, case when is_same then 'row-repeated' else ${other} end,
           case when is_same then 'rejected' else ${severity} end, no, base, jsonb_build_object('firstRow', first_no, 'id', base)
    from repeat
  `.execute(db)
}

/**
 * Makes invalid shapes valid, keeping only parts of the shape's own dimension, and notes the database's reason for each.
 * A shape of which nothing remains becomes empty; `dropImpossibleShapes` then removes it and says so.
 */
export async function repairShapes(db: Db, importId: number): Promise<void> {
  await sql`
    with invalid as materialized (
      select row_no as no, source_id as id, shape as broken from import_row where ${stagedShape(importId)} and not is_valid
    ), repaired as (
      update import_row set shape = st_collectionextract(st_makevalid(broken), st_dimension(broken) + 1)
      from invalid where import_id = ${importId} and row_no = no and source_id = id
    )
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, 'geometry-repaired', 'repaired', no, id,
           jsonb_build_object('reason', split_part(st_isvalidreason(broken), '[', 1))
    from invalid
  `.execute(db)
}

/**
 * Brings the shapes to EPSG:4326. One whose coordinates have no place in their coordinate system becomes empty, for
 * `dropImpossibleShapes` to report.
 */
export async function reprojectShapes(db: Db, importId: number): Promise<void> {
  await sql`
    update import_row set shape = transform_or_empty(shape, 4326) where ${stagedShape(importId)} and st_srid(shape) <> 4326
  `.execute(db)
}

// Chile with its islands, without the Antarctic claim: nothing the programme serves lies outside.
const chile = sql`st_makeenvelope(-110, -57, -66, -17, 4326)`

/** Takes away shapes that cannot be a place here: no area where there should be one, or far outside the country. */
export async function dropImpossibleShapes(db: Db, importId: number, collection: Collection): Promise<void> {
  const severity = collection.isKeptWithoutPlace ? 'flagged' : 'rejected'
  const hasNoArea =
    collection.shape?.kind === 'polygon' ? sql`(st_isempty(shape) or st_area(shape) = 0)` : sql`st_isempty(shape)`
  await sql`
    with found as materialized (
      select row_no as no, ${hasNoArea} as is_flat, geometrytype(shape) = 'GEOMETRYCOLLECTION' as is_lost, round(st_x(st_centroid(shape))::numeric, 5) as x,
                   round(st_y(st_centroid(shape))::numeric, 5) as y
      from import_row where ${stagedShape(importId)} and (${hasNoArea} or not shape @ ${chile})
    ), lost as (
      update import_row set shape = null, verdict = ${collection.isKeptWithoutPlace ? null : 'rejected'}::text from found
      where ${stagedShape(importId)} and row_no = found.no
      returning row_no, source_id, found.is_flat, found.is_lost, found.x, found.y
    )
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, case when is_lost then 'coordinates-outside-crs' when is_flat then 'geometry-zero-area' else 'geometry-far-outside' end, ${severity}, row_no, source_id,
           jsonb_strip_nulls(jsonb_build_object('x', x, 'y', y))
    from lost
  `.execute(db)
}

// The demonstration's limits are invented: nothing real is measured by them.
export const realComunas = sql`
  select code, name, region_code, boundary from comuna
  where boundary is not null and dataset_id not in (select id from dataset where is_demonstration)
`

/** How many rows with a place state a comuna whose limits are not loaded: nobody can say whether they lie in it. */
export async function countUncheckedComunas(db: Db, importId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from import_row
    where ${stagedShape(importId)} and fields ->> 'comuna_code' not in (select code from (${realComunas}) c)
  `.execute(db)
  return rows[0]?.n ?? 0
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
      from import_row r join (${realComunas}) c on c.code = r.fields ->> 'comuna_code'
      where r.import_id = ${importId} and r.shape is not null and r.verdict is null
        and not st_covers(c.boundary, st_pointonsurface(r.shape))
    ) outside
    left join lateral (select name, code from (${realComunas}) c where boundary && point and st_covers(boundary, point) order by code limit 1) found on true
  `.execute(db)
}

/** Shapes (EWKB as hexadecimal) as GeoJSON text in EPSG:4326, in the same order; six decimals, for looking at. */
export async function reprojectPreview(db: Db, shapes: string[]): Promise<string[]> {
  const { rows } = await sql<{ shape: string }>`
    select st_asgeojson(transform_or_empty(s::geometry, 4326), 6) as shape
    from unnest(${shapes}::text[]) with ordinality as t(s, n) order by n
  `.execute(db)
  return rows.map((row) => row.shape)
}
