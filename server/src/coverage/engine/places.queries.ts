import type { InfrastructureLevel } from '@arraigo/shared/coverage/infrastructure.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { infrastructureFields } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Bounds } from '../../platform/changes.queries.ts'
import type { Db } from '../../platform/database.ts'

export interface PlaceRow {
  id: number
  code: string | null
  name: string | null
  comunaCode: string | null
  comunaName: string | null
  people: number | null
  households: number | null
  boundary: Buffer | null
}

export interface SettlementRow extends PlaceRow {
  version: number
  levels: Record<(typeof infrastructureFields)[number], InfrastructureLevel>
  /** Name of the record that it repeats, about which nobody has decided. */
  repeats: string | null
}

const columns = {
  blocks: sql`id, code, null::text as name, comuna_code as "comunaCode", null::text as "comunaName", population as people,
    null::integer as households, st_asbinary(boundary, 'NDR') as boundary from block`,
  zones: sql`id, code, null::text as name, comuna_code as "comunaCode", null::text as "comunaName", population as people,
    household_count as households, st_asbinary(boundary, 'NDR') as boundary from zone`,
  neighbourhoods: sql`id, code, name, comuna_code as "comunaCode", comuna_name as "comunaName", population as people,
    household_count as households, st_asbinary(boundary, 'NDR') as boundary from neighbourhood`,
  comunas: sql`id, code, name, code as "comunaCode", name as "comunaName", population as people,
    null::integer as households, st_asbinary(boundary, 'NDR') as boundary from comuna`,
}

/** Places after this one, by id. */
export async function placePage(
  db: Db,
  collection: Exclude<MeasuredCollection, 'settlements'>,
  afterId: number,
  limit: number,
): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select ${columns[collection]} where id > ${afterId} order by id limit ${limit}`.execute(db)
  return rows
}

const settlementColumns = sql`s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode", s.comuna_name as "comunaName",
  null::integer as people, s.household_count as households, 
  json_build_object('water', s.water, 'sewerage', s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving,
    'lighting', s.lighting) as levels,
  (select coalesce(r.name, r.code, '') from settlement r where r.id = s.repeats_id) as repeats,
  st_asbinary(s.boundary, 'NDR') as boundary`

/** Settlements that are not closed, after this one, by id. */
export async function settlementPage(db: Db, afterId: number, limit: number): Promise<SettlementRow[]> {
  const { rows } = await sql<SettlementRow>`
    select ${settlementColumns} from settlement s
    where s.status <> 'closed' and s.id > ${afterId} order by s.id limit ${limit}`.execute(db)
  return rows
}

/** Settlements that meet one of the boxes, and those that have no boundary. */
export async function settlementsMeeting(db: Db, boxes: Bounds[]): Promise<SettlementRow[]> {
  const side = (at: number) => boxes.map((box) => box[at])
  const { rows } = await sql<SettlementRow>`
    select ${settlementColumns} from settlement s
    where s.status <> 'closed' and (s.boundary is null or s.id in (
      select met.id from unnest(${side(0)}::float8[], ${side(1)}::float8[], ${side(2)}::float8[], ${side(3)}::float8[])
        as box (west, south, east, north)
      join settlement met on met.boundary && st_makeenvelope(box.west, box.south, box.east, box.north, 4326)))
    order by s.id`.execute(db)
  return rows
}

/** Middles of the buildings in which somebody may live, after this one, by id. */
export async function buildingPage(db: Db, afterId: number, limit: number) {
  const { rows } = await sql<{ id: number; longitude: number; latitude: number }>`
    select id, st_x(middle) as longitude, st_y(middle) as latitude
    from (
      select id, case when st_dimension(place) = 2 then st_pointonsurface(place) else st_centroid(place) end as middle
      from building where id > ${afterId} and place is not null and dwellings is distinct from 0
      order by id limit ${limit}
    ) b order by id`.execute(db)
  return rows
}
