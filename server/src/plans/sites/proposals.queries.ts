import type { MultiPolygon } from 'geojson'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface BlockFilter {
  /** A region or a comuna. */
  place: string
  minAreaM2: number
  maxPeoplePerHa: number
}

export interface BlockCounts {
  considered: number
  peopleUnknown: number
  inhabited: number
  small: number
}

const measuredBlocks = (place: string) => sql`measured as materialized (
  select id, population, st_area(boundary::geography) as area from block
  where comuna_code like ${`${place}%`} and boundary is not null)`

/** Why blocks of a place are no land: the first reason that holds. */
export async function blockCounts(db: Db, { place, minAreaM2, maxPeoplePerHa }: BlockFilter): Promise<BlockCounts> {
  const { rows } = await sql<BlockCounts>`
    with ${measuredBlocks(place)}
    select count(*)::int as considered,
      count(*) filter (where population is null)::int as "peopleUnknown",
      count(*) filter (where population * 10000 > ${maxPeoplePerHa}::float8 * area)::int as inhabited,
      count(*) filter (where population * 10000 <= ${maxPeoplePerHa}::float8 * area and area < ${minAreaM2}::float8)::int as small
    from measured`.execute(db)
  return rows[0]!
}

export interface EmptyBlock {
  id: number
  code: string
  population: number
  comunaCode: string | null
  comunaName: string | null
  longitude: number | null
  latitude: number | null
  areaM2: number
  boundary: Buffer
  shape: MultiPolygon
  facilities: number
  isTaken: boolean
}

/** Blocks with hardly any people, the largest first. `isTaken`: a site lies on it, or it was discarded as one. */
export async function emptyBlocks(
  db: Db,
  { place, minAreaM2, maxPeoplePerHa }: BlockFilter,
  most: number,
): Promise<EmptyBlock[]> {
  const { rows } = await sql<EmptyBlock>`
    with ${measuredBlocks(place)}, empty as materialized (
      select id, area from measured
      where population * 10000 <= ${maxPeoplePerHa}::float8 * area and area >= ${minAreaM2}::float8
      order by area desc, id limit ${most}
    )
    select b.id, b.code, b.population, b.comuna_code as "comunaCode", c.name as "comunaName",
      st_x(p.inside) as longitude, st_y(p.inside) as latitude, e.area as "areaM2", st_asbinary(b.boundary) as boundary,
      st_asgeojson(b.boundary, 6)::json as shape,
      (select count(*)::int from facility f where f.status <> 'closed' and f.kind <> 'transit-stop'
        and f.location && b.boundary and st_intersects(f.location, b.boundary)) as facilities,
      exists (select from site s where s.boundary && b.boundary and st_intersects(s.boundary, p.inside)) as "isTaken"
    from empty e join block b using (id)
    left join comuna c on c.code = b.comuna_code
    cross join lateral (select st_pointonsurface(b.boundary) as inside offset 0) p
    order by e.area desc, b.id`.execute(db)
  return rows
}

/** Whether there is a region or comuna of this code. */
export async function isPlaceKnown(db: Db, place: string): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from region where code = ${place}) or exists (select from comuna where code = ${place})
      or exists (select from block where comuna_code = ${place}) as some`.execute(db)
  return rows[0]?.some ?? false
}
