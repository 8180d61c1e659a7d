import { sql } from 'kysely'
import type { Bounds } from '../../platform/changes.queries.ts'
import type { Db } from '../../platform/database.ts'

export interface FacilityRow {
  id: number
  kind: string
  name: string
  comunaCode: string | null
  capacity: number | null
  longitude: number
  latitude: number
}

const columns = sql`id, kind, name, comuna_code as "comunaCode", capacity, st_x(location) as longitude, st_y(location) as latitude`

/** Open facilities that have a place, after this one, by id. */
export async function facilityPage(db: Db, afterId: number, limit: number): Promise<FacilityRow[]> {
  const { rows } = await sql<FacilityRow>`
    select ${columns} from facility
    where status <> 'closed' and location is not null and id > ${afterId} order by id limit ${limit}`.execute(db)
  return rows
}

export async function facilitiesMeeting(db: Db, boxes: Bounds[]): Promise<FacilityRow[]> {
  const side = (at: number) => boxes.map((box) => box[at])
  const { rows } = await sql<FacilityRow>`
    select ${columns} from facility
    where status <> 'closed' and id in (
      select met.id from unnest(${side(0)}::float8[], ${side(1)}::float8[], ${side(2)}::float8[], ${side(3)}::float8[])
        as box (west, south, east, north)
      join facility met on met.location && st_makeenvelope(box.west, box.south, box.east, box.north, 4326))
    order by id`.execute(db)
  return rows
}

/** Open facilities without a place: they serve nobody that could be said. */
export async function facilitiesWithoutPlace(db: Db) {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from facility where status <> 'closed' and location is null group by kind order by kind`.execute(
    db,
  )
  return rows
}
