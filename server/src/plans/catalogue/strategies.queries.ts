import type { HazardFacts, HazardStudy, NewHazardStudy } from '@arraigo/shared/plans/strategies.schema.ts'
import { type HazardKind, hazardKinds } from '@arraigo/shared/plans/strategyRule.ts'
import type { strategies } from '@arraigo/shared/territory/collections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface StrategyRow {
  id: number
  version: number
  name: string
  code: string | null
  comunaCode: string | null
  comunaName: string | null
  families: number | null
  strategy: (typeof strategies)[number]
  strategyReason: string | null
  changedBy: string
  longitude: number | null
  latitude: number | null
  hasBoundary: boolean
}

const strategyRow = sql`
  select s.id, s.version, s.name, s.code, s.comuna_code as "comunaCode",
    coalesce(s.comuna_name, (select c.name from comuna c where c.code = s.comuna_code)) as "comunaName",
    coalesce(s.family_count, s.household_count) as families, s.strategy, s.strategy_reason as "strategyReason",
    s.changed_by as "changedBy", st_x(inside) as longitude, st_y(inside) as latitude,
    coalesce(s.area_m2 > 0, false) as "hasBoundary"
  from settlement s cross join lateral (select st_pointonsurface(s.boundary) as inside offset 0) p`

export async function strategyRows(db: Db, ids: readonly number[]): Promise<StrategyRow[]> {
  const { rows } = await sql<StrategyRow>`${strategyRow} where s.id = any(${ids}::bigint[]) order by s.id`.execute(db)
  return rows
}

/** Those of a place (`05`, `05109`, null all) that are not closed. */
export async function strategyRowsOf(db: Db, place: string | null): Promise<StrategyRow[]> {
  const { rows } = await sql<StrategyRow>`${strategyRow}
    where s.status <> 'closed' and (${place}::text is null or s.comuna_code like ${`${place ?? ''}%`})
    order by s.id`.execute(db)
  return rows
}

export async function boundaries(db: Db, ids: readonly number[]): Promise<{ id: number; boundary: Buffer }[]> {
  const { rows } = await sql<{ id: number; boundary: Buffer }>`
    select id, st_asbinary(boundary) as boundary from settlement
    where id = any(${ids}::bigint[]) and boundary is not null order by id`.execute(db)
  return rows
}

const kindList = sql.join(hazardKinds.map((kind) => sql.lit(kind)))

/** Of a row of `hazard` h and its file d: areas to be left when a tsunami comes are not the ones that it floods. */
export const hazardKind: RawBuilder<HazardKind> = sql`case
  when h.kind = 'tsunami' and (d.preset = 'tsunami-evacuation'
    or concat_ws(' ', d.name, h.name, h.description) ilike '%evacuaci_n%') then 'evacuation'
  when h.kind in (${kindList}) then h.kind else 'other' end`

export interface Asked {
  id: number
  /** Whose areas count together. */
  kinds: readonly HazardKind[]
}

export interface GroundRow {
  id: number
  overlays: HazardFacts['overlays']
  /** In areas of the kinds asked for, overlaps once. */
  share: number
  buildings: number
  buildingsWithin: number
  stripCount: number
}

/** What lies over the ground of settlements with a boundary; those over which nothing lies are absent. */
export async function groundOf(db: Db, asked: readonly Asked[]): Promise<GroundRow[]> {
  const { rows } = await sql<GroundRow>`
    with asked as (
      select s.id, s.boundary, a.kinds
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (id bigint, kinds jsonb) join settlement s using (id)
      where s.area_m2 > 0
    ), over_it as materialized (
      select a.id, ${hazardKind} as kind, h.dataset_id, h.extent as drawn
      from asked a join hazard h on h.extent && a.boundary join dataset d on d.id = h.dataset_id
      where st_dimension(h.extent) = 2
      union all
      select a.id, 'no-build', z.dataset_id, z.extent
      from asked a join zoning z on z.extent && a.boundary
      where z.kind = 'no-build' and st_intersects(z.extent, a.boundary)
    ), clip as materialized (
      select o.id, o.kind, o.dataset_id, st_dimension(o.drawn) as dimension, a.boundary, a.kinds ? o.kind as moves,
        st_collectionextract(st_intersection(a.boundary, o.drawn), 3) as ground
      from over_it o join asked a using (id)
    ), by_kind as (
      select c.id, c.kind, d.name as source, d.reference_year as year,
        least(1, st_area(st_union(c.ground)) / st_area(c.boundary)) as share
      from clip c join dataset d on d.id = c.dataset_id
      where not st_isempty(c.ground) group by c.id, c.boundary, c.kind, d.id
    ), moving as (
      select id, boundary, st_union(ground) as ground from clip
      where moves and not st_isempty(ground) group by id, boundary
    )
    select a.id,
      coalesce((select json_agg(json_build_object('kind', k.kind, 'ofGround', k.share, 'source', k.source, 'year', k.year)
        order by k.share desc, k.kind, k.source) from by_kind k where k.id = a.id), '[]') as overlays,
      coalesce((select least(1, st_area(m.ground) / st_area(m.boundary)) from moving m where m.id = a.id), 0) as share,
      b.count as buildings, b.within as "buildingsWithin",
      (select count(*)::int from clip c where c.id = a.id and c.dimension = 1) as "stripCount"
    from asked a cross join lateral (
      select count(*)::int as count, count(*) filter (where exists (
        select from moving m where m.id = a.id and st_intersects(m.ground, p.point)))::int as within
      from building g cross join lateral (select st_pointonsurface(g.place) as point) p
      where g.place && a.boundary and g.dwellings is distinct from 0 and st_intersects(a.boundary, p.point)
    ) b
    where b.count > 0 or exists (select from clip c where c.id = a.id) order by a.id`.execute(db)
  return rows
}

export interface PointRow {
  id: number
  kind: HazardKind
  level: string | null
  count: number
}

/** Hazards drawn as points or lines, as near as a distance. */
export async function pointsNear(db: Db, ids: readonly number[], distanceM: number): Promise<PointRow[]> {
  // A degree of longitude is shorter than one of latitude: twice as many are wide enough as far as 60° south.
  const degrees = distanceM / 111_000
  const { rows } = await sql<PointRow>`
    select s.id, ${hazardKind} as kind, h.level, count(*)::int as count
    from settlement s
    join hazard h on h.extent && st_expand(s.boundary, ${2 * degrees}::float8, ${degrees}::float8)
    join dataset d on d.id = h.dataset_id
    where s.id = any(${ids}::bigint[]) and st_dimension(h.extent) < 2
      and st_dwithin(s.boundary::geography, h.extent::geography, ${distanceM}::float8)
    group by 1, 2, 3 order by 1, 2, 4 desc, 3`.execute(db)
  return rows
}

/** How many areas of these kinds each file has in each comuna. */
export async function areasByComuna(
  db: Db,
  kinds: readonly HazardKind[],
): Promise<{ datasetId: number; comunaCode: string; count: number }[]> {
  const { rows } = await sql<{ datasetId: number; comunaCode: string; count: number }>`
    select h.dataset_id as "datasetId", c.code as "comunaCode", count(*)::int as count
    from hazard h join dataset d on d.id = h.dataset_id
    join comuna c on c.boundary && h.extent and st_intersects(c.boundary, st_pointonsurface(h.extent))
    where st_dimension(h.extent) = 2 and ${hazardKind} = any(${kinds}::text[]) group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** Settlements in whose comuna urban limits are known, and that touch none. */
export async function outsideLimits(db: Db, ids: readonly number[]): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    with limits as materialized (select extent from zoning where kind = 'urban-limit'),
      towns as (
        select c.code from comuna c
        where c.code in (select comuna_code from settlement where id = any(${ids}::bigint[])) and exists (
          select from limits l where l.extent && c.boundary and st_intersects(c.boundary, st_pointonsurface(l.extent))))
    select s.id from settlement s
    where s.id = any(${ids}::bigint[]) and s.comuna_code in (select code from towns)
      and not exists (select from limits l where l.extent && s.boundary and st_intersects(l.extent, s.boundary))
    order by s.id`.execute(db)
  return rows
}

export async function fileNames(db: Db): Promise<{ id: number; name: string; year: number | null }[]> {
  const { rows } = await sql<{ id: number; name: string; year: number | null }>`
    select id, name, reference_year as year from dataset where collection in ('hazards', 'zoning') order by id`.execute(
    db,
  )
  return rows
}

export async function ruleParameters(db: Db, codes: readonly string[]): Promise<{ code: string; value: number }[]> {
  const { rows } = await sql<{ code: string; value: number }>`
    select code, value from parameter where code = any(${codes}::text[]) order by code`.execute(db)
  return rows
}

const study = sql`t.id, t.version, t.hazard_kind as kind, t.finding, t.moved_share as "movedShare", t.year, t.source, t.note`

export async function studiesOf(db: Db, ids: readonly number[]): Promise<(HazardStudy & { settlementId: number })[]> {
  const { rows } = await sql<HazardStudy & { settlementId: number }>`
    select ${study}, t.settlement_id as "settlementId" from hazard_study t
    where t.settlement_id = any(${ids}::bigint[]) order by t.settlement_id, t.id`.execute(db)
  return rows
}

export async function lockStudy(
  db: Db,
  settlementId: number,
  id: number,
): Promise<(HazardStudy & { changedBy: string }) | null> {
  const { rows } = await sql<HazardStudy & { changedBy: string }>`
    select ${study}, t.changed_by as "changedBy" from hazard_study t
    where t.settlement_id = ${settlementId} and t.id = ${id} for update`.execute(db)
  return rows[0] ?? null
}

export const insertStudy = (db: Db, settlementId: number, study: NewHazardStudy, actor: string) =>
  db
    .insertInto('hazard_study')
    .values({
      settlement_id: settlementId,
      hazard_kind: study.kind,
      finding: study.finding,
      moved_share: study.movedShare,
      year: study.year,
      source: study.source,
      note: study.note,
      changed_by: actor,
    })
    .execute()

/** Its last version says who removed it. */
export async function deleteStudy(db: Db, id: number, actor: string): Promise<void> {
  await db.updateTable('hazard_study').set({ changed_by: actor }).where('id', '=', id).execute()
  await db.deleteFrom('hazard_study').where('id', '=', id).execute()
}
