import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Builders of stored rows: what a test does not say is ordinary. Each answers the row's number. */

let made = 0
const nextId = () => `test-${++made}`

export const aDataset = async (
  db: Db,
  own: { source?: string; collection?: string; isDemonstration?: boolean } = {},
): Promise<number> => {
  const source = own.source ?? nextId()
  const row = await db
    .insertInto('dataset')
    .values({
      source,
      collection: own.collection ?? 'settlements',
      name: `Datos ${source}`,
      file_name: `${source}.geojson`,
      file_hash: source.padEnd(64, '0'),
      is_demonstration: own.isDemonstration ?? false,
      imported_by: 'test',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface SettlementOptions {
  name?: string
  code?: string
  comunaCode?: string | null
  households?: number | null
  status?: 'identified' | 'in-catastro' | 'in-intervention' | 'closed'
  /** Closes it. */
  closedReason?: string
  water?: string
  sewerage?: string
  power?: string
  repeatsId?: number
  /** Middle of a square of about 200 m; null for a settlement without a boundary. */
  place?: [longitude: number, latitude: number] | null
  datasetId?: number
}

export async function aSettlement(db: Db, own: SettlementOptions = {}): Promise<number> {
  const sourceId = nextId()
  const row = await db
    .insertInto('settlement')
    .values({
      source: 'test',
      source_id: sourceId,
      dataset_id: own.datasetId ?? null,
      code: own.code ?? sourceId,
      name: own.name ?? `Campamento ${sourceId}`,
      comuna_code: own.comunaCode === undefined ? '05109' : own.comunaCode,
      comuna_name: own.comunaCode === undefined ? 'Viña del Mar' : null,
      status: own.status ?? (own.closedReason === undefined ? 'in-catastro' : 'closed'),
      closed_reason: own.closedReason ?? null,
      household_count: own.households === undefined ? 40 : own.households,
      water: own.water ?? 'unknown',
      sewerage: own.sewerage ?? 'unknown',
      power: own.power ?? 'unknown',
      repeats_id: own.repeatsId ?? null,
      boundary: own.place === null ? null : square(own.place ?? [-71.55, -33.02]),
      changed_by: 'test',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface FacilityOptions {
  kind?: string
  status?: 'open' | 'closed' | 'unknown'
  comunaCode?: string | null
  place?: [longitude: number, latitude: number] | null
}

export async function aFacility(db: Db, own: FacilityOptions = {}): Promise<number> {
  const [longitude, latitude] = own.place ?? [-71.55, -33.02]
  const row = await db
    .insertInto('facility')
    .values({
      source: 'test',
      source_id: nextId(),
      dataset_id: await aDataset(db, { collection: 'facilities' }),
      kind: own.kind ?? 'school',
      name: 'Equipamiento',
      status: own.status ?? 'open',
      comuna_code: own.comunaCode === undefined ? '05109' : own.comunaCode,
      location: own.place === null ? null : sql<string>`st_setsrid(st_makepoint(${longitude}, ${latitude}), 4326)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A comuna whose boundary is a rectangle. */
export async function aComuna(
  db: Db,
  own: { code: string; west: number; south: number; east: number; north: number; datasetId?: number },
): Promise<void> {
  await db
    .insertInto('comuna')
    .values({
      source: 'test',
      source_id: own.code,
      dataset_id: own.datasetId ?? (await aDataset(db, { collection: 'comunas' })),
      code: own.code,
      name: `Comuna ${own.code}`,
      region_code: own.code.slice(0, 2),
      boundary: sql<string>`st_multi(st_makeenvelope(${own.west}, ${own.south}, ${own.east}, ${own.north}, 4326))`,
    })
    .execute()
}

const halfSide = 0.001
const square = ([longitude, latitude]: [number, number]) =>
  sql<string>`st_multi(st_makeenvelope(${longitude - halfSide}, ${latitude - halfSide}, ${longitude + halfSide}, ${latitude + halfSide}, 4326))`
