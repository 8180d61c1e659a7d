import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { infrastructureFields, serviceLevels, strategies, tenures } from '@arraigo/shared/territory/collections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { isPlace } from '../platform/isPlace.ts'
import type { KnownStandard, KnownWeights } from './columns/coverageColumns.ts'

export interface RankedRow {
  id: number
  version: number
  code: string | null
  name: string
  comunaCode: string | null
  comunaName: string | null
  households: number | null
  householdSource: string | null
  householdYear: number | null
  families: number | null
  familySource: string | null
  familyYear: number | null
  originYear: number | null
  tenure: (typeof tenures)[number]
  strategy: (typeof strategies)[number]
  confidence: 'high' | 'medium' | 'low' | 'unknown'
  levels: Record<(typeof infrastructureFields)[number], (typeof serviceLevels)[number]>
  datasetId: number | null
  /** When its file was read; of what people recorded, when they did. */
  datasetYear: number | null
  areaM2: number | null
  longitude: number | null
  latitude: number | null
}

const within = (place: string | null): RawBuilder<boolean> =>
  place === null ? sql<boolean>`true` : sql<boolean>`s.comuna_code like ${`${place}%`}`

/** Of two records that repeat each other the first counts, as in demand. */
const isRepeated = sql<boolean>`exists (
  select from settlement o where o.id = s.repeats_id and o.status <> 'closed'
    and (o.repeats_id is distinct from s.id or o.id < s.id))`

/** Settlements of a place (`05`, `05109`, null all) that can be ordered. */
export async function rankedSettlements(db: Db, place: string | null): Promise<RankedRow[]> {
  const { rows } = await sql<RankedRow>`
    select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode",
      coalesce(s.comuna_name, (select c.name from comuna c where c.code = s.comuna_code)) as "comunaName",
      s.household_count as households, s.household_source as "householdSource", s.household_year as "householdYear",
      s.family_count as families, s.family_source as "familySource", s.family_year as "familyYear",
      s.origin_year as "originYear", s.tenure, s.strategy, s.confidence,
      json_build_object('water', s.water, 'sewerage', s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving,
        'lighting', s.lighting) as levels,
      s.dataset_id as "datasetId", d.reference_year as "datasetYear", s.area_m2 as "areaM2",
      st_x(inside) as longitude, st_y(inside) as latitude
    from settlement s
    left join dataset d on d.id = s.dataset_id
    cross join lateral (select st_pointonsurface(s.boundary) as inside offset 0) p
    where s.status <> 'closed' and not ${isRepeated} and ${within(place)} order by s.id`.execute(db)
  return rows
}

/** How many of a place are not ordered: closed ones, and records that wait for being told from another one. */
export async function leftOutCounts(db: Db, place: string | null): Promise<{ closed: number; repeated: number }> {
  const { rows } = await sql<{ closed: number; repeated: number }>`
    select count(*) filter (where s.status = 'closed')::int as closed,
      count(*) filter (where s.status <> 'closed')::int as repeated
    from settlement s
    where ${within(place)} and ((s.status = 'closed' and ${isPlace('s')}) or (s.status <> 'closed' and ${isRepeated}))`.execute(
    db,
  )
  return rows[0]!
}

/** Whether there is a region or comuna of this code. */
export async function isKnownPlace(db: Db, place: string): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from region where code = ${place}) or exists (select from comuna where code = ${place})
      or exists (select from settlement where comuna_code = ${place}) as some`.execute(db)
  return rows[0]?.some ?? false
}

export interface AttributesRow {
  id: number
  datasetId: number | null
  attributes: Record<string, unknown>
}

/** What is kept of a file in no column of its own, by settlement of the place that is not closed. */
export async function settlementAttributes(db: Db, place: string | null) {
  const { rows } = await sql<AttributesRow>`
    select s.id, s.dataset_id as "datasetId", s.attributes from settlement s
    where s.status <> 'closed' and s.attributes <> '{}' and ${within(place)} order by s.id`.execute(db)
  return rows
}

/** How the files of settlements were read. */
export async function settlementMappings(db: Db): Promise<{ id: number; mapping: Mapping }[]> {
  const { rows } = await sql<{ id: number; mapping: Mapping }>`
    select id, mapping->'mapping' as mapping from dataset
    where collection = 'settlements' and mapping->'mapping'->'fields' is not null order by id`.execute(db)
  return rows
}

export interface PovertyRow {
  comunaCode: string
  code: string
  name: string
  year: number | null
  unit: string | null
  value: number
  low: number | null
  high: number | null
  datasetId: number
}

/** Every poverty rate by income that files have brought, the newest first; series are told apart by their code. */
export async function incomePoverty(db: Db): Promise<PovertyRow[]> {
  const { rows } = await sql<PovertyRow>`
    select comuna_code as "comunaCode", code, name, year, unit, value, low, high, dataset_id as "datasetId"
    from indicator
    where value is not null and name ilike '%pobreza%' and name ilike '%ingreso%' and name not ilike '%extrema%'
    order by year desc nulls last, code, comuna_code, id`.execute(db)
  return rows
}

/** How many hazards each file has in each comuna, by a point of theirs. */
export async function hazardsByComuna(db: Db): Promise<{ datasetId: number; comunaCode: string; count: number }[]> {
  const { rows } = await sql<{ datasetId: number; comunaCode: string; count: number }>`
    select h.dataset_id as "datasetId", c.code as "comunaCode", count(*)::int as count
    from hazard h join comuna c on st_intersects(c.boundary, st_pointonsurface(h.extent))
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export interface ExposureRow {
  id: number
  share: number
}

/** Share of each settlement's surface within hazard areas, or within a distance of points and lines; those of none are absent. */
export async function hazardExposure(db: Db, ids: readonly number[], distanceM: number): Promise<ExposureRow[]> {
  // A degree of longitude is shorter than one of latitude: twice as many are wide enough as far as 60° south.
  const degrees = distanceM / 111_000
  const { rows } = await sql<ExposureRow>`
    select s.id, least(1, st_area(st_union(part.clip)) / st_area(s.boundary)) as share
    from settlement s
    join hazard h on h.extent && st_expand(s.boundary, ${2 * degrees}::float8, ${degrees}::float8)
    cross join lateral (select st_collectionextract(st_intersection(s.boundary, case
      when st_dimension(h.extent) = 2 then h.extent
      else st_buffer(h.extent::geography, ${distanceM}::float8)::geometry end), 3) as clip) part
    where s.id = any(${ids}::bigint[]) and st_area(s.boundary) > 0
      and (st_dimension(h.extent) = 2 or ${distanceM}::float8 > 0) and not st_isempty(part.clip)
    group by s.id order by s.id`.execute(db)
  return rows
}

export interface FigureRow {
  code: string
  value: number
  unit: string
  source: string
  year: number
  confidence: 'confirmed' | 'to-confirm'
  version: number
}

/** Figures that criteria are made with. */
export async function criterionFigures(db: Db, codes: readonly string[]): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select code, value, unit, source, reference_year as year, confidence, version
    from parameter where code = any(${codes}::text[]) order by code`.execute(db)
  return rows
}

export interface UnitCostRow {
  package: string
  costUf: number
  lowUf: number
  highUf: number
  year: number
  source: string
  confidence: 'confirmed' | 'to-confirm'
  version: number
}

/** Of the packages that stand for a strategy. */
export async function unitCosts(db: Db): Promise<UnitCostRow[]> {
  const { rows } = await sql<UnitCostRow>`
    select code as package, cost_uf_per_family as "costUf", low_uf as "lowUf", high_uf as "highUf", reference_year as year,
      source, confidence, version from package where code in ('urbanisation', 'relocation') order by code`.execute(db)
  return rows
}

export interface DatasetName {
  id: number
  name: string
  year: number | null
}

export async function datasetNames(db: Db): Promise<DatasetName[]> {
  const { rows } = await sql<DatasetName>`
    select id, name, reference_year as year from dataset order by id`.execute(db)
  return rows
}

/** Which files have facilities of which kind. */
export async function facilityDatasets(db: Db): Promise<{ kind: string; datasetId: number }[]> {
  const { rows } = await sql<{ kind: string; datasetId: number }>`
    select kind, dataset_id as "datasetId" from facility group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** Sets of standards with their services, in the order of the sets. */
export async function setServices(db: Db): Promise<(KnownStandard & { setName: string })[]> {
  const { rows } = await sql<KnownStandard & { setName: string }>`
    select set_name as "setName", service, name, facility_kinds as "facilityKinds", max_distance_m as "maxDistanceM", source,
      valid_from_year as year, confidence, version from standard order by set_name, id`.execute(db)
  return rows
}

export async function newestWeights(db: Db): Promise<KnownWeights | null> {
  const { rows } = await sql<KnownWeights>`
    select version, source, confidence, unknown_rule as "unknownRule", weights,
      extract(year from valid_from at time zone 'UTC')::int as year
    from deficit_weights order by version desc limit 1`.execute(db)
  return rows[0] ?? null
}
