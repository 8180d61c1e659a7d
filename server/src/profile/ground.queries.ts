import type { BlockPart } from '@arraigo/shared/profile/estimates.ts'
import type { Geometry, MultiPolygon } from 'geojson'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { shapeOf, wholeShape } from './places.queries.ts'

export interface BlockRow extends BlockPart {
  datasetId: number
}

/** Census blocks that share ground with the boundary. */
export async function blocksUnder(db: Db, boundary: MultiPolygon): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`
    with ${shapeOf(boundary)}
    select b.dataset_id as "datasetId", b.population,
      part.area / st_area(b.boundary) as "shareOfBlock", part.area / st_area(${wholeShape}) as "shareOfBoundary"
    from block b
    cross join lateral (select case
      when st_covers(${wholeShape}, b.boundary) then st_area(b.boundary)
      else st_area(st_intersection(b.boundary, ${wholeShape})) end as area) part
    where b.boundary && ${wholeShape} and part.area > 0`.execute(db)
  return rows
}

/** Whether any block is loaded in one of these comunas. */
export async function hasBlocks(db: Db, comunaCodes: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from block where comuna_code = any(${comunaCodes})) as some`.execute(db)
  return rows[0]?.some ?? false
}

export interface TouchedRow {
  id: number
  kind: string
  name: string | null
  level: string | null
  datasetId: number
  share: number | null
  shape: Geometry | null
  /** Of all of its kind together. */
  kindShare: number | null
  kindCount: number
}

const namesOf = {
  hazard: { name: sql`h.name`, level: sql`h.level` },
  zoning: { name: sql`coalesce(h.name, h.code)`, level: sql`null::text` },
}
const mostTouched = 200

/** Hazards or zoning that the boundary touches, with the part inside it: the largest share first, at most 200. */
export async function touchedBy(db: Db, table: 'hazard' | 'zoning', boundary: MultiPolygon): Promise<TouchedRow[]> {
  const { rows } = await sql<TouchedRow>`
    with ${shapeOf(boundary)}, touched as materialized (
      select h.id, h.kind, ${namesOf[table].name} as name, ${namesOf[table].level} as level,
        h.dataset_id as "datasetId", st_dimension(h.extent) = 2 as has_area, ${clipOf(sql`h.extent`)} as clip
      from ${sql.table(table)} h
      where h.extent && ${wholeShape} and st_intersects(h.extent, ${wholeShape})
    ), inside as (
      select * from touched where not has_area or st_area(clip) > 0
    ), kinds as (
      select kind, count(*) as "kindCount",
        st_area(case count(clip) filter (where has_area) when 1 then st_collect(clip) filter (where has_area)
          else st_union(clip) filter (where has_area) end) / st_area(${wholeShape}) as "kindShare"
      from inside group by kind
    )
    select i.id, i.kind, i.name, i.level, i."datasetId",
      case when has_area then st_area(clip) / st_area(${wholeShape}) end as share,
      st_asgeojson(clip, 6)::json as shape, "kindCount", "kindShare"
    from inside i join kinds using (kind)
    order by share desc nulls last, i.id limit ${mostTouched}`.execute(db)
  return rows
}

const clipOf = (extent: RawBuilder<unknown>) => sql`case
  when st_dimension(${extent}) < 2 then st_intersection(${extent}, ${wholeShape})
  when st_covers(${extent}, ${wholeShape}) then ${wholeShape}
  else st_collectionextract(st_intersection(${extent}, ${wholeShape}), 3) end`

/** A point of the boundary's surface. */
export async function pointInside(db: Db, boundary: MultiPolygon): Promise<[number, number] | null> {
  const { rows } = await sql<{ longitude: number | null; latitude: number | null }>`
    with ${shapeOf(boundary)}
    select st_x(place) as longitude, st_y(place) as latitude
    from (select st_pointonsurface(${wholeShape}) as place) p`.execute(db)
  const { longitude = null, latitude = null } = rows[0] ?? {}
  return longitude === null || latitude === null ? null : [longitude, latitude]
}
