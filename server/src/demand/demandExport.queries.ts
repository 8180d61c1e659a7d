import type { DemandPlaces } from '@arraigo/shared/demand/demandMeasures.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Boundaries of comunas run to a megabyte each: a thematic map needs no more than about ten metres. */
const generalisedDegrees = 0.0001

/** Boundaries as GeoJSON text by id; null where there is none. The id of a region is its code as a number. */
export async function demandShapes(db: Db, of: DemandPlaces, ids: number[]): Promise<Map<number, string | null>> {
  const { rows } = await shapeQueries[of](ids).execute(db)
  return new Map(rows.map(({ id, shape }) => [Number(id), shape]))
}

interface Shape {
  id: number
  shape: string | null
}

const shapeQueries = {
  regions: (ids: number[]) => sql<Shape>`
    select region_code::int as id,
      st_asgeojson(st_multi(st_union(st_simplifypreservetopology(boundary, ${generalisedDegrees}))), 6) as shape
    from comuna where region_code::int = any(${ids}) group by region_code order by 1`,
  comunas: (ids: number[]) => sql<Shape>`
    select id, st_asgeojson(st_multi(st_simplifypreservetopology(boundary, ${generalisedDegrees})), 6) as shape
    from comuna where id = any(${ids}) order by id`,
  zones: (ids: number[]) => sql<Shape>`
    select id, st_asgeojson(boundary, 6) as shape from zone where id = any(${ids}) order by id`,
  blocks: (ids: number[]) => sql<Shape>`
    select id, st_asgeojson(boundary, 6) as shape from block where id = any(${ids}) order by id`,
}

/** The files behind the figures. */
export const demandSources = (db: Db, datasetIds: number[]) =>
  db
    .selectFrom('dataset')
    .select(['id', 'name', 'publisher', 'licence', 'reference_year as referenceYear', 'file_name as fileName'])
    .where('id', 'in', datasetIds)
    .orderBy('id')
    .execute()
export type DemandSource = Awaited<ReturnType<typeof demandSources>>[number]

/** Figures of the method, as they are today. */
export const demandParameters = (db: Db) =>
  db
    .selectFrom('parameter')
    .select(['code', 'value', 'unit', 'reference_year as referenceYear', 'source', 'confidence'])
    .where(sql<boolean>`'demand' = any(used_by)`)
    .orderBy('code')
    .execute()
export type DemandParameter = Awaited<ReturnType<typeof demandParameters>>[number]

/** What a comuna is called; null where it is not loaded. */
export async function comunaNamed(db: Db, code: string): Promise<string | null> {
  const row = await db.selectFrom('comuna').select('name').where('code', '=', code).executeTakeFirst()
  return row?.name ?? null
}
