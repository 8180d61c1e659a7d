import type { InfrastructureLevel } from '@arraigo/shared/coverage/infrastructure.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export const standardSets = (db: Db) =>
  db.selectFrom('standard').select('set_name as name').distinct().orderBy('set_name').execute()

export const standardsOf = (db: Db, setName: string) =>
  db
    .selectFrom('standard')
    .select([
      'service',
      'name',
      'facility_kinds as facilityKinds',
      'max_distance_m as maxDistanceM',
      'valid_from_year as validFromYear',
    ])
    .select(['source', 'confidence'])
    .where('set_name', '=', setName)
    .orderBy('id')
    .execute()

export const parametersOf = (db: Db) =>
  db
    .selectFrom('parameter')
    .select(['code', 'value', 'unit', 'reference_year as referenceYear', 'source', 'confidence'])
    .orderBy('code')
    .execute()

export interface RegionSettlement {
  id: number
  version: number
  datasetId: number | null
  code: string | null
  name: string
  comunaCode: string | null
  comunaName: string | null
  households: number | null
  water: InfrastructureLevel
  sewerage: InfrastructureLevel
  power: InfrastructureLevel
  repeatsName: string | null
  repeatsCode: string | null
  longitude: number | null
  latitude: number | null
  /** The boundary as GeoJSON text, to a tenth of a millimetre. */
  shape: string | null
}

/**
 * The region's settlements that are not closed, by comuna code, or by place where no comuna is stated, with a point on their
 * surface. `repeats` is of a record about which nobody has decided: deciding closes one of the two.
 */
export async function settlementsOfRegion(db: Db, regionCode: string): Promise<RegionSettlement[]> {
  const { rows } = await sql<RegionSettlement>`
    select s.id, s.version, s.dataset_id as "datasetId", s.code, s.name, s.comuna_code as "comunaCode",
      coalesce(s.comuna_name, named.name) as "comunaName", s.household_count as households,
      s.water, s.sewerage, s.power, repeated.name as "repeatsName", repeated.code as "repeatsCode",
      st_x(inside.place) as longitude, st_y(inside.place) as latitude, st_asgeojson(s.boundary, 9) as shape
    from settlement s
    left join settlement repeated on repeated.id = s.repeats_id
    left join comuna named on named.code = s.comuna_code
    left join lateral (select st_pointonsurface(s.boundary) as place) inside on true
    where s.status <> 'closed' and (left(s.comuna_code, 2) = ${regionCode}
      or (s.comuna_code is null and ${isInsideRegion(sql`inside.place`, regionCode)}))
    order by s.id`.execute(db)
  return rows
}

const isInsideRegion = (place: RawBuilder<unknown>, regionCode: string) =>
  sql<boolean>`exists (select from comuna c where c.region_code = ${regionCode} and st_intersects(c.boundary, ${place}))`

/** Open facilities of these kinds that have a place, wherever they are: the nearest one may be in the next region. */
export async function facilityPlaces(db: Db, kinds: string[]) {
  const { rows } = await sql<{ kind: string; longitude: number; latitude: number }>`
    select kind, st_x(location) as longitude, st_y(location) as latitude
    from facility
    where kind = any(${kinds}) and status <> 'closed' and location is not null
    order by id`.execute(db)
  return rows
}

/**
 * Kinds of which at least one open facility lies in the region: by its comuna code; without one, by the comunas'
 * boundaries; and where no boundary of the region is loaded, by lying within about 5 km of one of its settlements.
 */
export async function kindsInRegion(db: Db, kinds: string[], regionCode: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select wanted.kind from unnest(${kinds}::text[]) as wanted(kind)
    where exists (
      select from facility f
      where f.kind = wanted.kind and f.status <> 'closed' and f.location is not null
        and (left(f.comuna_code, 2) = ${regionCode} or (f.comuna_code is null and (${isInsideRegion(sql`f.location`, regionCode)}
          or (not exists (select from comuna c where c.region_code = ${regionCode} and c.boundary is not null)
            and exists (select from settlement s
              where left(s.comuna_code, 2) = ${regionCode} and s.boundary && st_expand(f.location, 0.05)))))))
    order by kind`.execute(db)
  return rows.map((row) => row.kind)
}

/** What is not counted in the region, by comuna code or by place: closed facilities, and open ones without a place. */
export async function facilitiesNotCounted(db: Db, kinds: string[], regionCode: string) {
  const { rows } = await sql<{ kind: string; closed: number; withoutPlace: number }>`
    select kind, count(*) filter (where status = 'closed') as closed,
      count(*) filter (where status <> 'closed' and location is null) as "withoutPlace"
    from facility
    where kind = any(${kinds}) and (status = 'closed' or location is null) and (left(comuna_code, 2) = ${regionCode}
      or (comuna_code is null and ${isInsideRegion(sql`location`, regionCode)}))
    group by kind order by kind`.execute(db)
  return rows
}

/** The files that the facilities of these kinds and the region's comunas came from. */
export async function coverageDatasetIds(db: Db, kinds: string[], regionCode: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select dataset_id as id from facility where kind = any(${kinds})
    union select dataset_id from comuna where region_code = ${regionCode}
    order by id`.execute(db)
  return rows.map((row) => row.id)
}
