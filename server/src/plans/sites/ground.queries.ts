import type { HazardKind } from '@arraigo/shared/plans/strategyRule.ts'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { hazardKind } from '../catalogue/strategies.queries.ts'

/** What may become homes: a site, or a block that is proposed as one. */
export type Land = 'site' | 'block'

const landOf = (land: Land, ids: readonly number[]) => sql`land as materialized (
  select id, boundary, st_area(boundary) as area from ${sql.table(land)}
  where id = any(${ids}::bigint[]) and st_area(boundary) > 0)`

/** Share of each in all of what `within` gives, together. */
const share = sql`least(1, st_area(case count(*) when 1 then st_collect(part.clip) else st_union(part.clip) end) / l.area)`
const clipped = (extent: ReturnType<typeof sql>) => sql`cross join lateral (select case
  when st_covers(${extent}, l.boundary) then l.boundary
  else st_collectionextract(st_intersection(l.boundary, ${extent}), 3) end as clip) part`

export interface HazardShare {
  id: number
  /** In areas of the kinds asked for; false: in other areas, or near points and lines. */
  moves: boolean
  share: number
  kinds: HazardKind[]
}

/** Share of each within hazard areas of these kinds, and within others and a distance of points and lines; those of none are absent. */
export async function hazardShares(
  db: Db,
  land: Land,
  ids: readonly number[],
  kinds: readonly HazardKind[],
  distanceM: number,
): Promise<HazardShare[]> {
  // A degree of longitude is shorter than one of latitude: twice as many are wide enough as far as 60° south.
  const degrees = distanceM / 111_000
  const { rows } = await sql<HazardShare>`
    with ${landOf(land, ids)}
    select l.id, k.moves, ${share} as share, array_agg(distinct k.kind order by k.kind) as kinds
    from land l
    join hazard h on h.extent && st_expand(l.boundary, ${2 * degrees}::float8, ${degrees}::float8)
    join dataset d on d.id = h.dataset_id
    cross join lateral (select ${hazardKind} as kind,
      st_dimension(h.extent) = 2 and ${hazardKind} = any(${kinds}::text[]) as moves) k
    cross join lateral (select st_collectionextract(st_intersection(l.boundary, case
      when st_dimension(h.extent) = 2 then h.extent
      else st_buffer(h.extent::geography, ${distanceM}::float8)::geometry end), 3) as clip) part
    where (st_dimension(h.extent) = 2 or ${distanceM}::float8 > 0) and not st_isempty(part.clip)
    group by l.id, l.area, k.moves order by l.id, k.moves`.execute(db)
  return rows
}

export interface ZoningShare {
  id: number
  kind: 'no-build' | 'urban-limit' | 'housing' | 'other-use'
  share: number
  names: string[]
}

/** Housing is allowed where the uses that are permitted name it. */
const namesHousing = sql`z.permitted_uses ~* '(residencial|vivienda|habitacional)'`

/** Share of each in zones where nothing is built, inside urban limits, and in zones that permit housing or only other uses. */
export async function zoningShares(db: Db, land: Land, ids: readonly number[]): Promise<ZoningShare[]> {
  const { rows } = await sql<ZoningShare>`
    with ${landOf(land, ids)}
    select l.id, k.kind, ${share} as share,
      array_remove(array_agg(distinct coalesce(z.name, z.code)), null) as names
    from land l
    join zoning z on z.extent && l.boundary and st_dimension(z.extent) = 2
    cross join lateral (select case when z.kind in ('no-build', 'urban-limit') then z.kind
      when z.permitted_uses is null then null when ${namesHousing} then 'housing' else 'other-use' end as kind) k
    ${clipped(sql`z.extent`)}
    where k.kind is not null and not st_isempty(part.clip)
    group by l.id, l.area, k.kind order by l.id, k.kind`.execute(db)
  return rows
}

/** Metres from each to the nearest urban limit within about ten kilometres. */
export async function urbanDistances(
  db: Db,
  land: Land,
  ids: readonly number[],
): Promise<{ id: number; metres: number }[]> {
  const { rows } = await sql<{ id: number; metres: number }>`
    with ${landOf(land, ids)}
    select l.id, near.metres from land l
    cross join lateral (
      select st_distance(z.extent::geography, l.boundary::geography) as metres from zoning z
      where z.kind = 'urban-limit' and st_dimension(z.extent) = 2 and z.extent && st_expand(l.boundary, 0.1)
      order by z.extent <-> l.boundary, z.id limit 1) near
    order by l.id`.execute(db)
  return rows
}

export interface OccupiedShare {
  id: number
  by: 'settlement' | 'site'
  share: number
  names: string[]
}

/** Share of each under settlements, and under other sites. */
export async function occupiedShares(db: Db, land: Land, ids: readonly number[]): Promise<OccupiedShare[]> {
  const { rows } = await sql<OccupiedShare>`
    with ${landOf(land, ids)}
    select l.id, o.by, ${share} as share, array_agg(o.name order by o.name) as names
    from land l
    cross join lateral (
      select 'settlement' as by, name, boundary from settlement where boundary && l.boundary and status <> 'closed'
      union all
      select 'site', name, boundary from site
      where boundary && l.boundary and (${land} <> 'site' or id <> l.id) and status = 'candidate'
    ) o
    ${clipped(sql`o.boundary`)}
    where not st_isempty(part.clip)
    group by l.id, l.area, o.by order by l.id, o.by`.execute(db)
  return rows
}

export interface StripRow {
  id: number
  names: string[]
}

/** No-build strips drawn as lines: how wide they are is in the ordinance. */
export async function noBuildStrips(db: Db, land: Land, ids: readonly number[]): Promise<StripRow[]> {
  const { rows } = await sql<StripRow>`
    with ${landOf(land, ids)}
    select l.id, array_remove(array_agg(distinct coalesce(z.name, z.code)), null) as names
    from land l join zoning z on z.extent && l.boundary and z.kind = 'no-build' and st_dimension(z.extent) < 2
      and st_intersects(z.extent, l.boundary)
    group by l.id order by l.id`.execute(db)
  return rows
}

export interface LoadedZoning {
  comunaCode: string
  kind: 'no-build' | 'urban-limit' | 'use'
  datasetId: number
  name: string
  year: number | null
  count: number
}

/** How many zones of each kind each file has in each comuna, by a point of theirs; those whose uses are not said tell of none. */
export async function zoningByComuna(db: Db): Promise<LoadedZoning[]> {
  const { rows } = await sql<LoadedZoning>`
    select c.code as "comunaCode", k.kind, d.id as "datasetId", d.name, d.reference_year as year, count(*)::int as count
    from zoning z join dataset d on d.id = z.dataset_id
    cross join lateral (select case when z.kind in ('no-build', 'urban-limit') then z.kind
      when z.permitted_uses is not null then 'use' end as kind) k
    join comuna c on c.boundary && z.extent and st_intersects(c.boundary, st_pointonsurface(z.extent))
    where k.kind is not null
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}
