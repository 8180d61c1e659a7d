import type { DemandRule } from '@arraigo/shared/demand/demand.schema.ts'
import { sql } from 'kysely'
import type { Bounds } from '../../platform/changes.queries.ts'
import type { Db } from '../../platform/database.ts'

interface CensusRow {
  id: number
  code: string
  comunaCode: string | null
  datasetId: number
  people: number | null
  /** Of a point inside, the same by which the territory counts the blocks of a zone. */
  longitude: number | null
  latitude: number | null
  boundary: Buffer | null
}

export type BlockRow = CensusRow

export interface ZoneRow extends CensusRow {
  households: number | null
  overcrowdedPct: number | null
  doubledUpPct: number | null
  materialPct: number | null
  doubledUpHouseholds: number | null
  overcrowdedHouseholds: number | null
  criticallyOvercrowdedHouseholds: number | null
  materialAcceptable: number | null
  materialRecoverable: number | null
  materialIrrecoverable: number | null
}

/** Least and greatest id, 0 without blocks, and how many rows there are. */
export async function blockIds(db: Db): Promise<{ first: number; last: number; count: number }> {
  const { rows } = await sql<{ first: number; last: number; count: number }>`
    select coalesce(min(id), 0)::int as first, coalesce(max(id), 0)::int as last, count(*)::int as count from block`.execute(
    db,
  )
  return rows[0] as { first: number; last: number; count: number }
}

/** Blocks whose id is from the one to the other, both included. */
export async function blocksBetween(db: Db, first: number, last: number): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`
    select id, code, comuna_code as "comunaCode", dataset_id as "datasetId", population as people,
           st_x(inside) as longitude, st_y(inside) as latitude, st_asbinary(boundary, 'NDR') as boundary
    from block cross join lateral (select st_pointonsurface(boundary) as inside offset 0) p
    where id between ${first} and ${last} order by id`.execute(db)
  return rows
}

export async function zoneRows(db: Db): Promise<ZoneRow[]> {
  const { rows } = await sql<ZoneRow>`
    select id, code, comuna_code as "comunaCode", dataset_id as "datasetId", population as people,
           household_count as households, overcrowded_pct as "overcrowdedPct", doubled_up_pct as "doubledUpPct",
           material_pct as "materialPct", doubled_up_households as "doubledUpHouseholds",
           overcrowded_households as "overcrowdedHouseholds",
           critically_overcrowded_households as "criticallyOvercrowdedHouseholds",
           material_acceptable as "materialAcceptable", material_recoverable as "materialRecoverable",
           material_irrecoverable as "materialIrrecoverable",
           st_x(inside) as longitude, st_y(inside) as latitude, st_asbinary(boundary, 'NDR') as boundary
    from zone cross join lateral (select st_pointonsurface(boundary) as inside offset 0) p order by id`.execute(db)
  return rows
}

export interface ComunaRow {
  id: number
  code: string
  name: string
  datasetId: number
  areaM2: number | null
  /** Of what lies on the mainland; of all of it where nothing does. */
  bounds: Bounds | null
}

/** Easter Island and Juan Fernández belong to a region of the mainland; bounds that hold them are mostly ocean. */
const mainlandWest = sql.lit(-77)

export async function comunaRows(db: Db): Promise<ComunaRow[]> {
  const { rows } = await sql<ComunaRow>`
    select c.id, c.code, c.name, c.dataset_id as "datasetId", c.area_m2 as "areaM2",
           case when box is not null then array[st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)] end as bounds
    from comuna c
    cross join lateral (
      select coalesce(st_extent(part.geom) filter (where st_xmin(part.geom) > ${mainlandWest}), st_extent(part.geom)) as box
      from st_dump(c.boundary) part
    ) m order by c.code, c.dataset_id desc`.execute(db)
  return rows
}

/** Boundaries of comunas, for rows that do not say theirs. */
export async function comunaBoundaries(db: Db): Promise<{ code: string; boundary: Buffer | null }[]> {
  const { rows } = await sql<{ code: string; boundary: Buffer | null }>`
    select code, st_asbinary(boundary, 'NDR') as boundary from comuna order by code, dataset_id desc`.execute(db)
  return rows
}

/** Persons per household as published of each comuna, of its newest year. */
export async function householdSizes(db: Db): Promise<{ comunaCode: string; value: number; datasetId: number }[]> {
  const { rows } = await sql<{ comunaCode: string; value: number; datasetId: number }>`
    select distinct on (comuna_code) comuna_code as "comunaCode", value, dataset_id as "datasetId"
    from indicator where code = 'promedio_personas_hogar' and value is not null
    order by comuna_code, year desc nulls last, dataset_id desc`.execute(db)
  return rows
}

export interface DatasetYear {
  id: number
  year: number | null
}

export const datasetYears = (db: Db): Promise<DatasetYear[]> =>
  db.selectFrom('dataset').select(['id', 'reference_year as year']).orderBy('id').execute()

/** The rule and the figures of the method that are in force, in one statement: one moment. */
export async function demandMethod(db: Db): Promise<{ rule: DemandRule; parameters: Record<string, number> }> {
  const { rows } = await sql<{ rule: DemandRule; parameters: Record<string, number> }>`
    select
      (select json_build_object('version', version, 'deduplication', deduplication, 'components', components,
         'source', source, 'confidence', confidence, 'changeNote', change_note, 'validFrom', valid_from,
         'changedBy', changed_by)
       from demand_rule order by version desc limit 1) as rule,
      (select coalesce(json_object_agg(code, value), '{}') from parameter) as parameters`.execute(db)
  return rows[0] as { rule: DemandRule; parameters: Record<string, number> }
}
