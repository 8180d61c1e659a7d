import type { SiteRule } from '@arraigo/shared/plans/site.schema.ts'
import type { MultiPolygon } from 'geojson'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** What is recorded of a site, as it is stored. */
export interface SiteValues {
  name: string
  comunaCode: string | null
  capacityFamilies: number | null
  landCostUf: number | null
  worksUfPerFamily: number | null
  owner: string | null
  status: 'candidate' | 'discarded'
  statusReason: string | null
  study: string | null
  studyYear: number | null
  note: string | null
}

export interface StoredSite extends SiteValues {
  id: number
  version: number
  origin: string
  changedBy: string
}

/** The site as it is now, held until the transaction ends. */
export async function lockSite(db: Db, id: number): Promise<StoredSite | null> {
  const { rows } = await sql<StoredSite>`
    select id, version, name, comuna_code as "comunaCode", capacity_families as "capacityFamilies",
      land_cost_uf as "landCostUf", works_uf_per_family as "worksUfPerFamily", owner, status,
      status_reason as "statusReason", study, study_year as "studyYear", note, origin, changed_by as "changedBy"
    from site where id = ${id} for update`.execute(db)
  return rows[0] ?? null
}

export interface Written {
  id: number
  version: number
}

/** By whom, and why. */
export interface Writer {
  actor: string
  note: string | null
}

const shapeOf = (boundary: MultiPolygon) => sql`st_setsrid(st_geomfromgeojson(${JSON.stringify(boundary)}), 4326)`

export interface NewSiteRow extends SiteValues {
  source: string
  sourceId: string
  origin: 'drawn' | 'proposed'
  boundary: MultiPolygon
}

export async function insertSite(db: Db, site: NewSiteRow, { actor, note }: Writer): Promise<Written> {
  const { rows } = await sql<Written>`
    insert into site (source, source_id, origin, name, comuna_code, capacity_families, land_cost_uf, works_uf_per_family,
      owner, status, status_reason, study, study_year, note, boundary, changed_by, change_note)
    values (${site.source}, ${site.sourceId}, ${site.origin}, ${site.name}, ${site.comunaCode}, ${site.capacityFamilies},
      ${site.landCostUf}, ${site.worksUfPerFamily}, ${site.owner}, ${site.status}, ${site.statusReason}, ${site.study},
      ${site.studyYear}, ${site.note}, ${shapeOf(site.boundary)}, ${actor}, ${note})
    returning id, version`.execute(db)
  return rows[0]!
}

/** `boundary` null: it stays. */
export async function updateSite(
  db: Db,
  id: number,
  site: SiteValues,
  boundary: MultiPolygon | null,
  { actor, note }: Writer,
): Promise<Written> {
  const { rows } = await sql<Written>`
    update site set name = ${site.name}, comuna_code = ${site.comunaCode}, capacity_families = ${site.capacityFamilies},
      land_cost_uf = ${site.landCostUf}, works_uf_per_family = ${site.worksUfPerFamily}, owner = ${site.owner},
      status = ${site.status}, status_reason = ${site.statusReason}, study = ${site.study}, study_year = ${site.studyYear},
      note = ${site.note}, boundary = ${boundary === null ? sql`boundary` : shapeOf(boundary)}, changed_by = ${actor},
      change_note = ${note}
    where id = ${id} returning id, version`.execute(db)
  return rows[0]!
}

export const deleteSite = (db: Db, id: number) => db.deleteFrom('site').where('id', '=', id).execute()

/** The comuna of a point of the boundary. */
export async function comunaOfShape(db: Db, boundary: MultiPolygon): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from comuna where st_intersects(boundary, st_pointonsurface(${shapeOf(boundary)})) order by code limit 1`.execute(
    db,
  )
  return rows[0]?.code ?? null
}

export interface PlanName {
  id: number
  name: string
}

/** Plans that name the site, or build on it in their newest result. */
export async function plansUsing(db: Db, id: number): Promise<PlanName[]> {
  const { rows } = await sql<PlanName>`
    select p.id, p.name from plan p
    where not p.is_removed and (
      coalesce(p.overrides, p.spec) #> '{sites,ids}' @> to_jsonb(${id}::bigint)
      or exists (
        select from (select r.result from plan_run r
          where r.plan_id = p.id and r.result is not null order by r.id desc limit 1) newest
        where jsonb_path_exists(newest.result::jsonb, '$.projects[*].siteId ? (@ == $site)',
          jsonb_build_object('site', ${id}::bigint))))
    order by p.name, p.id`.execute(db)
  return rows
}

export interface BlockLand {
  sourceId: string
  code: string
  comunaCode: string | null
  boundary: MultiPolygon
}

export async function blockLand(db: Db, id: number): Promise<BlockLand | null> {
  const { rows } = await sql<BlockLand>`
    select source || ':' || source_id as "sourceId", code, comuna_code as "comunaCode", st_asgeojson(boundary, 7)::json as boundary
    from block where id = ${id} and boundary is not null`.execute(db)
  return rows[0] ?? null
}

/** The site that came from the same proposal. */
export async function siteFromProposal(db: Db, source: string, sourceId: string): Promise<PlanName | null> {
  const { rows } = await sql<PlanName>`
    select id, name from site where source = ${source} and source_id = ${sourceId}`.execute(db)
  return rows[0] ?? null
}

export async function lockSiteRule(db: Db, id: number): Promise<(SiteRule & { changedBy: string }) | null> {
  const { rows } = await sql<SiteRule & { changedBy: string }>`
    select id, programme, rule, limit_value as "limit", unit, standard_set as "standardSet", forbids, source,
      reference_year as "referenceYear", confidence, version, change_note as "changeNote", changed_by as "changedBy"
    from site_rule where id = ${id} for update`.execute(db)
  return rows[0] ?? null
}

export async function updateSiteRule(db: Db, rule: SiteRule, actor: string): Promise<void> {
  await sql`
    update site_rule set limit_value = ${rule.limit}, forbids = ${rule.forbids}, source = ${rule.source},
      reference_year = ${rule.referenceYear}, confidence = ${rule.confidence}, change_note = ${rule.changeNote},
      changed_by = ${actor}
    where id = ${rule.id}`.execute(db)
}
