import type { Geometry, MultiPolygon } from 'geojson'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** The boundary asked about, made valid where it crosses itself, as a common table `shape` of one row. */
export const shapeOf = (boundary: MultiPolygon): RawBuilder<unknown> => sql`shape as materialized (
  select st_collectionextract(st_makevalid(st_geomfromgeojson(${JSON.stringify(boundary)})), 3) as boundary)`

/** As a value that the planner takes for a constant, so that the index of the column compared with it is used. */
export const wholeShape: RawBuilder<unknown> = sql`(select boundary from shape)`

/** A stored shape as one that can be laid over others: one that is not valid would end the statement. */
const validShape = (column: string): RawBuilder<unknown> =>
  sql`case when st_isvalid(${sql.ref(column)}) then ${sql.ref(column)} else st_makevalid(${sql.ref(column)}) end`

export interface ComunaPlace {
  code: string
  name: string
  datasetId: number
  /** Of the boundary, in the plane of degrees: shares of one small place are the same there to a hundred-thousandth. */
  share: number
  /** Of the comuna declared only: what of the boundary lies outside it. */
  outside: Geometry | null
}

/** The comunas that the boundary lies in, largest share first, and the one declared even where it does not. */
export async function comunasOf(db: Db, boundary: MultiPolygon, declared: string | null): Promise<ComunaPlace[]> {
  const { rows } = await sql<ComunaPlace>`
    with ${shapeOf(boundary)}
    select c.code, c.name, c.dataset_id as "datasetId", part.share,
      case when c.code = ${declared} and part.share < 1
        then st_asgeojson(st_difference(${wholeShape}, c.boundary), 7)::json end as outside
    from comuna c
    cross join lateral (select case
      when not st_intersects(c.boundary, ${wholeShape}) then 0
      when st_covers(c.boundary, ${wholeShape}) then 1
      else st_area(st_intersection(c.boundary, ${wholeShape})) / st_area(${wholeShape}) end as share) part
    where c.boundary && ${wholeShape} and part.share > 0 or c.code = ${declared} and c.boundary is not null
    order by part.share desc, c.code`.execute(db)
  return rows
}

/** The comuna nearest to a boundary that lies in none; null where none is loaded. */
export async function nearestComuna(db: Db, boundary: MultiPolygon) {
  const { rows } = await sql<{ code: string; name: string; datasetId: number; distanceM: number }>`
    with ${shapeOf(boundary)}
    select c.code, c.name, c.dataset_id as "datasetId",
      st_distance(c.boundary::geography, ${wholeShape}::geography) as "distanceM"
    from comuna c where c.boundary is not null
    order by c.boundary <-> ${wholeShape}, c.code limit 1`.execute(db)
  return rows[0] ?? null
}

export interface OverlapRow {
  settlementId: number
  name: string
  code: string | null
  datasetId: number | null
  sharedM2: number
  share: number
  shareOfOther: number
  isDisputed: boolean
  shape: Geometry | null
}

/** Less is what coordinates rounded to a centimetre leave between neighbours. */
const leastOverlapM2 = 0.1

/** Settlements that share ground with the boundary. Closed ones are history: somebody may settle there again. */
export async function overlapsOf(db: Db, boundary: MultiPolygon, settlementId: number | null): Promise<OverlapRow[]> {
  const { rows } = await sql<OverlapRow>`
    with ${shapeOf(boundary)}
    select s.id as "settlementId", s.name, s.code, s.dataset_id as "datasetId",
      st_area(common.ground::geography) as "sharedM2",
      st_area(common.ground) / st_area(${wholeShape}) as share,
      st_area(common.ground) / nullif(st_area(s.boundary), 0) as "shareOfOther",
      exists (select from settlement_dispute d where d.settlement_id = least(s.id, ${settlementId}::bigint)
        and d.other_id = greatest(s.id, ${settlementId}::bigint)) as "isDisputed",
      st_asgeojson(common.ground, 7)::json as shape
    from settlement s
    cross join lateral (
      select st_collectionextract(st_intersection(${validShape('s.boundary')}, ${wholeShape}), 3) as ground) common
    where s.boundary && ${wholeShape} and s.id is distinct from ${settlementId}::bigint and s.status <> 'closed'
      and st_area(common.ground::geography) >= ${leastOverlapM2}
    order by "sharedM2" desc, s.id`.execute(db)
  return rows
}

export interface SettlementRecord {
  name: string
  comunaCode: string | null
  comunaName: string | null
  datasetId: number | null
  householdCount: number | null
  householdSource: string | null
  householdYear: number | null
}

export async function settlementRecord(db: Db, settlementId: number): Promise<SettlementRecord | null> {
  const row = await db
    .selectFrom('settlement')
    .select(['name', 'comuna_code as comunaCode', 'comuna_name as comunaName', 'dataset_id as datasetId'])
    .select(['household_count as householdCount', 'household_source as householdSource'])
    .select('household_year as householdYear')
    .where('id', '=', settlementId)
    .executeTakeFirst()
  return row ?? null
}
