import type { Polygon } from 'geojson'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { aDataset } from './builders.ts'

export interface Box {
  west: number
  south: number
  east: number
  north: number
}

const envelope = ({ west, south, east, north }: Box) =>
  sql<string>`st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`

/** The box as somebody draws it. */
export const drawn = ({ west, south, east, north }: Box): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})

let made = 0
const own = async (db: Db, collection: string) => ({
  source: 'test',
  source_id: `box-${++made}`,
  dataset_id: await aDataset(db, { collection }),
})

export async function aBlock(db: Db, box: Box, population: number | null): Promise<void> {
  const row = { ...(await own(db, 'blocks')), code: `b${made}`, comuna_code: '05109', population }
  await db
    .insertInto('block')
    .values({ ...row, boundary: sql<string>`st_multi(${envelope(box)})` })
    .execute()
}

export async function aHazard(db: Db, box: Box, kind: string, name: string): Promise<void> {
  await db
    .insertInto('hazard')
    .values({ ...(await own(db, 'hazards')), kind, name, extent: envelope(box) })
    .execute()
}

/** A settlement that fills the box, with so many households. */
export async function aSettlementIn(db: Db, box: Box, households: number | null, name = 'Otro'): Promise<number> {
  const row = await db
    .insertInto('settlement')
    .values({
      ...(await own(db, 'settlements')),
      name,
      comuna_code: '05109',
      household_count: households,
      changed_by: 'test',
      boundary: sql<string>`st_multi(${envelope(box)})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
