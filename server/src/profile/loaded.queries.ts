import type { KnownDensity } from '@arraigo/shared/profile/estimates.ts'
import type { Factor, Source } from '@arraigo/shared/profile/profile.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Settlements by which the density of others is estimated: not closed, repeated by none, with households and a boundary. */
export async function knownDensities(db: Db): Promise<Array<KnownDensity & { datasetId: number | null }>> {
  const { rows } = await sql<KnownDensity & { datasetId: number | null }>`
    select id as "settlementId", comuna_code as "comunaCode", household_count as households, area_m2 as "areaM2",
      dataset_id as "datasetId"
    from settlement
    where household_count > 0 and area_m2 > 0 and status <> 'closed' and repeats_id is null`.execute(db)
  return rows
}

export interface LoadedKind {
  comunaCode: string
  kind: string
  datasetId: number
}

/** Which kinds of hazards or zoning are loaded in a comuna: by place, whatever the row says of its comuna. */
export async function kindsInComuna(db: Db, table: 'hazard' | 'zoning', comunaCode: string): Promise<LoadedKind[]> {
  const { rows } = await sql<LoadedKind>`
    select distinct c.code as "comunaCode", h.kind, h.dataset_id as "datasetId"
    from comuna c join ${sql.table(table)} h on h.extent && c.boundary and st_intersects(c.boundary, h.extent)
    where c.code = ${comunaCode}
    order by 1, 2, 3`.execute(db)
  return rows
}

export interface FacilityFile {
  kind: string
  datasetId: number
  /** `id longitude latitude` of each, joined by commas: as rows they take the embedded database three times as long. */
  places: string
}

/** Every open facility that has a place. */
export async function openFacilities(db: Db): Promise<FacilityFile[]> {
  const { rows } = await sql<FacilityFile>`
    select kind, dataset_id as "datasetId",
      string_agg(concat_ws(' ', id, st_x(location), st_y(location)), ',' order by id) as places
    from facility where status <> 'closed' and location is not null
    group by kind, dataset_id order by kind, dataset_id`.execute(db)
  return rows
}

export async function facilityNames(db: Db, ids: readonly number[]): Promise<Array<{ id: number; name: string }>> {
  return ids.length === 0
    ? []
    : db.selectFrom('facility').select(['id', 'name']).where('id', 'in', ids).orderBy('id').execute()
}

export async function factorsOf(db: Db): Promise<Factor[]> {
  return db
    .selectFrom('parameter')
    .select(['code', 'value', 'unit', 'reference_year as year', 'source', 'confidence'])
    .where('code', 'in', ['persons-per-household', 'straight-line-detour'])
    .orderBy('code')
    .execute()
}

export async function sourcesOf(db: Db, datasetIds: readonly number[]): Promise<Source[]> {
  if (datasetIds.length === 0) return []
  return db
    .selectFrom('dataset')
    .select(['id', 'collection', 'name', 'publisher', 'reference_year as year'])
    .select('is_demonstration as isDemonstration')
    .where('id', 'in', datasetIds)
    .orderBy('id')
    .execute()
}
