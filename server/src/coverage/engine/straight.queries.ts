import type { Standard } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { InfrastructureLevel } from '@arraigo/shared/coverage/infrastructure.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export async function standardRows(db: Db, set: string): Promise<Standard[]> {
  const { rows } = await sql<Standard>`
    select id, version, set_name as "setName", service, facility_kinds as "facilityKinds", max_distance_m as "maxDistanceM",
      valid_from_year as "validFromYear", source, confidence
    from standard where set_name = ${set} order by id`.execute(db)
  return rows
}

export async function versionRows(db: Db): Promise<Record<string, number>> {
  const rows = await db.selectFrom('collection_version').selectAll().orderBy('collection').execute()
  return Object.fromEntries(rows.map((row) => [row.collection, row.version]))
}

interface PlaceRow {
  id: number
  code: string | null
  name: string | null
  comunaCode: string | null
  comunaName: string | null
  people: number | null
  households: number | null
  water: InfrastructureLevel | null
  sewerage: InfrastructureLevel | null
  power: InfrastructureLevel | null
  longitude: number | null
  latitude: number | null
  west: number | null
  south: number | null
  east: number | null
  north: number | null
}

const sources = {
  settlements: sql`select id, code, name, comuna_code, null::int as people, household_count as households, water, sewerage, power, boundary from settlement where status <> 'closed'`,
  blocks: sql`select id, code, null::text as name, comuna_code, population as people, null::int as households, null::text as water, null::text as sewerage, null::text as power, boundary from block`,
  zones: sql`select id, code, null::text as name, comuna_code, population as people, household_count as households, null::text as water, null::text as sewerage, null::text as power, boundary from zone`,
  comunas: sql`select id, code, name, code as comuna_code, population as people, null::int as households, null::text as water, null::text as sewerage, null::text as power, boundary from comuna`,
  neighbourhoods: sql`select id, code, null::text as name, comuna_code, population as people, null::int as households, null::text as water, null::text as sewerage, null::text as power, boundary from zone where false`,
}

export async function placeRows(
  db: Db,
  asked: { collection: MeasuredCollection; region?: string; comuna?: string; ids?: number[] },
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select p.id, p.code, p.name, p.comuna_code as "comunaCode", c.name as "comunaName", p.people, p.households, p.water, p.sewerage, p.power,
      st_x(st_pointonsurface(p.boundary)) as longitude, st_y(st_pointonsurface(p.boundary)) as latitude,
      st_xmin(p.boundary) as west, st_ymin(p.boundary) as south, st_xmax(p.boundary) as east, st_ymax(p.boundary) as north
    from (${sources[asked.collection]}) p left join comuna c on c.code = p.comuna_code
    where (${asked.region ?? null}::text is null or left(p.comuna_code, 2) = ${asked.region ?? null})
      and (${asked.comuna ?? null}::text is null or p.comuna_code = ${asked.comuna ?? null})
      and (${asked.ids ?? null}::bigint[] is null or p.id = any(${asked.ids ?? null}))
    order by p.id limit 30000`.execute(db)
  return rows
}
