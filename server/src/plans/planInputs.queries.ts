import type { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { infrastructureFields, serviceLevels, tenures } from '@arraigo/shared/territory/collections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export interface PlannedRow {
  id: number
  version: number
  code: string | null
  name: string
  comunaCode: string | null
  comunaName: string | null
  households: number | null
  families: number | null
  areaM2: number | null
  longitude: number | null
  latitude: number | null
  tenure: (typeof tenures)[number]
  levels: Record<(typeof infrastructureFields)[number], (typeof serviceLevels)[number]>
  datasetId: number | null
  /** Name of the record that it repeats and that counts in its place. */
  repeats: string | null
}

/** Regions and comunas; none: everywhere. */
const within = (places: readonly string[]): RawBuilder<boolean> =>
  places.length === 0 ? sql`true` : sql`s.comuna_code like any (${places.map((place) => `${place}%`)}::text[])`

/** Settlements of the places that are not closed. Of two records that repeat each other the first counts, as in rankings. */
export async function plannedSettlements(db: Db, places: readonly string[]): Promise<PlannedRow[]> {
  const { rows } = await sql<PlannedRow>`
    select s.id, s.version, s.code, s.name, s.comuna_code as "comunaCode",
      coalesce((select c.name from comuna c where c.code = s.comuna_code), s.comuna_name) as "comunaName",
      s.household_count as households, s.family_count as families, s.area_m2 as "areaM2",
      st_x(inside) as longitude, st_y(inside) as latitude, s.tenure,
      json_build_object('water', s.water, 'sewerage', s.sewerage, 'power', s.power, 'waste', s.waste, 'paving', s.paving,
        'lighting', s.lighting) as levels,
      s.dataset_id as "datasetId",
      (select o.name from settlement o where o.id = s.repeats_id and o.status <> 'closed'
        and (o.repeats_id is distinct from s.id or o.id < s.id)) as repeats
    from settlement s cross join lateral (select st_pointonsurface(s.boundary) as inside offset 0) p
    where s.status <> 'closed' and ${within(places)} order by s.id`.execute(db)
  return rows
}

export async function closedSettlements(db: Db, places: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from settlement s where s.status = 'closed' and ${within(places)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Metres from each boundary to the nearest street within about two kilometres; those without one are absent. */
export async function streetDistances(db: Db, ids: readonly number[]): Promise<{ id: number; distanceM: number }[]> {
  // A degree of longitude is shorter than one of latitude: twice as many are wide enough as far as 60° south.
  const { rows } = await sql<{ id: number; distanceM: number }>`
    select s.id, st_distance(s.boundary::geography, near.path::geography) as "distanceM"
    from settlement s cross join lateral (
      select t.path from street t where t.path && st_expand(s.boundary, 0.036::float8, 0.018::float8)
      order by t.path <-> s.boundary, t.id limit 1
    ) near
    where s.id = any(${ids}::bigint[]) order by s.id`.execute(db)
  return rows
}

/** As WKB, in the order of the ids; null without one. */
export async function boundariesOf(db: Db, ids: readonly number[]): Promise<(Buffer | null)[]> {
  const { rows } = await sql<{ boundary: Buffer | null }>`
    select st_asbinary(s.boundary) as boundary
    from unnest(${ids}::bigint[]) with ordinality asked (id, position)
    left join settlement s on s.id = asked.id order by asked.position`.execute(db)
  return rows.map(({ boundary }) => boundary)
}

export interface RankingOfPlan {
  id: number
  version: number
  name: string
  spec: RankingSpec
  isRemoved: boolean
}

/** Without its data: a plan reads its own. */
export async function rankingOfPlan(db: Db, id: number): Promise<RankingOfPlan | null> {
  const { rows } = await sql<RankingOfPlan>`
    select id, version, name, spec, is_removed as "isRemoved" from ranking where id = ${id}`.execute(db)
  return rows[0] ?? null
}

export async function initialRankingId(db: Db): Promise<number> {
  const { id } = await db.selectFrom('ranking').select('id').where('is_initial', '=', true).executeTakeFirstOrThrow()
  return id
}

/** Those of the codes that nothing has. */
export async function unknownPlaces(db: Db, places: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from unnest(${places}::text[]) with ordinality p (place, position)
    where not exists (select from region where code = place) and not exists (select from comuna where code = place)
      and not exists (select from settlement where comuna_code like place || '%') order by position`.execute(db)
  return rows.map(({ place }) => place)
}

export interface PlanFigure {
  code: string
  value: number
  unit: string
  source: string
  year: number
  confidence: 'confirmed' | 'to-confirm'
  version: number
}

/** Figures of the catalogue's rules and of sites. */
export async function planFigures(db: Db): Promise<PlanFigure[]> {
  const { rows } = await sql<PlanFigure>`
    select code, value, unit, source, reference_year as year, confidence, version
    from parameter where used_by && '{catalogue,sites}'::text[] order by code`.execute(db)
  return rows
}

export interface PlanDataset {
  id: number
  name: string
  publisher: string | null
  licence: string | null
  referenceYear: number | null
  fileHash: string | null
  isDemonstration: boolean
}

/** Files by number, and those of whole collections. */
export async function planDatasets(
  db: Db,
  ids: readonly number[],
  collections: readonly string[],
): Promise<PlanDataset[]> {
  const { rows } = await sql<PlanDataset>`
    select id, name, publisher, licence, reference_year as "referenceYear", file_hash as "fileHash",
      is_demonstration as "isDemonstration"
    from dataset where id = any(${ids}::bigint[]) or collection = any(${collections}::text[]) order by id`.execute(db)
  return rows
}

/** Of all settlements of the places, where known. */
export async function knownFamilies(db: Db, places: readonly string[]): Promise<number> {
  const { rows } = await sql<{ families: number }>`
    select coalesce(sum(coalesce(s.family_count, s.household_count)), 0)::int as families
    from settlement s where s.status <> 'closed' and ${within(places)}`.execute(db)
  return rows[0]?.families ?? 0
}
