import type { SiteRule } from '@arraigo/shared/plans/site.schema.ts'
import type { MultiPolygon } from 'geojson'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface SiteRow {
  id: number
  version: number
  name: string
  comunaCode: string | null
  comunaName: string | null
  longitude: number | null
  latitude: number | null
  areaM2: number | null
  recordedCapacity: number | null
  recordedLandCostUf: number | null
  worksUfPerFamily: number | null
  owner: string | null
  origin: string
  status: 'candidate' | 'discarded'
  statusReason: string | null
  study: string | null
  studyYear: number | null
  note: string | null
  source: string
  changedBy: string
  validFrom: string
  /** Its file; null where people drew it. */
  datasetName: string | null
  datasetYear: number | null
  boundary: Buffer | null
}

export interface SiteFilter {
  ids: readonly number[] | null
  places: readonly string[]
  /** Beside those of the places, those as near to one of their settlements, straight. */
  maxDistanceKm: number
}

/** A degree of latitude is nowhere less, one of longitude in Chile nowhere less than half of it. */
const leastDegreeKm = 110

const ofPlaces = (column: RawBuilder<unknown>, places: readonly string[]) =>
  sql<boolean>`${column} like any(${places.map((place) => `${place}%`)}::text[])`

const columns = sql`s.id, s.version, s.name, coalesce(s.comuna_code, here.code) as "comunaCode",
  coalesce((select c.name from comuna c where c.code = s.comuna_code), here.name) as "comunaName",
  st_x(p.inside) as longitude, st_y(p.inside) as latitude, s.area_m2 as "areaM2", s.capacity_families as "recordedCapacity",
  s.land_cost_uf as "recordedLandCostUf", s.works_uf_per_family as "worksUfPerFamily", s.owner, s.origin, s.status,
  s.status_reason as "statusReason", s.study, s.study_year as "studyYear", s.note, s.source, s.changed_by as "changedBy",
  to_char(s.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "validFrom",
  d.name as "datasetName", d.reference_year as "datasetYear", st_asbinary(s.boundary) as boundary`

const joined = sql`site s left join dataset d on d.id = s.dataset_id
  cross join lateral (select st_pointonsurface(s.boundary) as inside offset 0) p
  left join lateral (select c.code, c.name from comuna c where st_intersects(c.boundary, p.inside) order by c.code limit 1) here
    on true`

/** Candidates, by id: of the places, or near enough to one of their settlements. */
export async function candidateSites(db: Db, { ids, places, maxDistanceKm }: SiteFilter): Promise<SiteRow[]> {
  const degrees = maxDistanceKm / leastDegreeKm
  const isNear = sql<boolean>`exists (select from settlement t where ${ofPlaces(sql`t.comuna_code`, places)}
    and t.status <> 'closed' and t.boundary && st_expand(s.boundary, ${2 * degrees}::float8, ${degrees}::float8))`
  const { rows } = await sql<SiteRow>`
    select ${columns} from ${joined}
    where s.status = 'candidate' and ${ids === null ? sql`true` : sql`s.id = any(${ids}::bigint[])`}
      and ${places.length === 0 ? sql`true` : sql`(${ofPlaces(sql`coalesce(s.comuna_code, here.code)`, places)} or ${isNear})`}
    order by s.id`.execute(db)
  return rows
}

export async function siteOf(db: Db, id: number): Promise<SiteRow | null> {
  const { rows } = await sql<SiteRow>`select ${columns} from ${joined} where s.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export async function boundaryOfSite(db: Db, id: number): Promise<MultiPolygon | null> {
  const { rows } = await sql<{ boundary: MultiPolygon | null }>`
    select st_asgeojson(boundary, 7)::json as boundary from site where id = ${id}`.execute(db)
  return rows[0]?.boundary ?? null
}

export async function discardedSites(
  db: Db,
  places: readonly string[],
): Promise<{ id: number; name: string; reason: string | null }[]> {
  const { rows } = await sql<{ id: number; name: string; reason: string | null }>`
    select id, name, status_reason as reason from site
    where status = 'discarded' and ${places.length === 0 ? sql`true` : ofPlaces(sql`comuna_code`, places)}
    order by name, id`.execute(db)
  return rows
}

export async function siteRules(db: Db): Promise<SiteRule[]> {
  const { rows } = await sql<SiteRule>`
    select id, programme, rule, limit_value as "limit", unit, standard_set as "standardSet", forbids, source,
      reference_year as "referenceYear", confidence, version, change_note as "changeNote"
    from site_rule order by id`.execute(db)
  return rows
}

export interface ProgrammeRow {
  code: string
  name: string
  minFamilies: number | null
  maxFamilies: number | null
  source: string
  year: number | null
}

export async function programmeOf(db: Db, code: string): Promise<ProgrammeRow | null> {
  const { rows } = await sql<ProgrammeRow>`
    select code, name, min_families as "minFamilies", max_families as "maxFamilies", source,
      extract(year from starts_on)::int as year
    from programme where code = ${code}`.execute(db)
  return rows[0] ?? null
}
