import type { ComparedRecord, Overlap } from '@arraigo/shared/comparison/comparedRecord.ts'
import { type ComparableDataset, current, type ShapePart } from '@arraigo/shared/comparison/comparison.schema.ts'
import { drawnHere } from '@arraigo/shared/settlements/drawnHere.ts'
import { collections } from '@arraigo/shared/territory/collections.ts'
import type { MultiPolygon } from 'geojson'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** What one of the two sources says of the settlements: a dataset's number, or `current`. */
export type Source = number | typeof current

/** Datasets of which every row is kept as it was read, newest first. */
export async function listComparable(db: Db): Promise<ComparableDataset[]> {
  const { rows } = await sql<Omit<ComparableDataset, 'importedAt'> & { importedAt: Date }>`
    select d.id, d.name, d.publisher, d.reference_year as "referenceYear", d.file_name as "fileName",
           d.imported_at as "importedAt", d.is_for_comparison as "isForComparison", s.rows
    from dataset d
    join (select dataset_id, count(*)::int as rows from settlement_snapshot group by dataset_id) s on s.dataset_id = d.id
    order by d.id desc
  `.execute(db)
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }))
}

export async function countCurrent(db: Db): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from settlement where status <> 'closed'
  `.execute(db)
  return rows[0]?.rows ?? 0
}

const nowFields = sql.join(
  collections.settlements.fields.flatMap(({ name }) => [sql.lit(name), sql`t.${sql.ref(name)}`]),
)

/** The rows of a source under the same names, `t.` of the settlement and `t.` of a snapshot being alike in the rest. */
const tableOf = (source: Source): RawBuilder<unknown> =>
  source === current
    ? sql`(select t.*, jsonb_build_object(${nowFields}) as fields, t.status = 'closed' as is_closed from settlement t)`
    : sql`(select t.*, null::integer as version, false as is_closed from settlement_snapshot t where t.dataset_id = ${source})`

/** A record that never was a settlement gives its code free; it stays known as the row of a file that it came from. */
const codeOf = (source: Source): RawBuilder<unknown> =>
  source === current ? sql`case when t.closed_reason is distinct from 'removed' then t.code end` : sql`t.code`

/** Every record of a source. */
export async function recordsOf(db: Db, source: Source): Promise<ComparedRecord[]> {
  const { rows } = await sql<ComparedRecord>`
    select t.id, t.version, t.source, t.source_id as "sourceId", ${codeOf(source)} as code, t.name, t.comuna_code as "comunaCode",
           t.household_count as "householdCount", t.household_year as "householdYear", t.area_m2 as "areaM2",
           t.fields, t.is_closed as "isClosed",
           case when t.boundary is not null then array[st_x(st_centroid(t.boundary)), st_y(st_centroid(t.boundary))] end as centre,
           case when t.boundary is not null
             then array[st_xmin(t.boundary), st_ymin(t.boundary), st_xmax(t.boundary), st_ymax(t.boundary)] end as bounds
    from ${tableOf(source)} t
    order by t.source, t.source_id
  `.execute(db)
  return rows
}

/**
 * The table itself, so that its index is used. Both sides are narrowed: the planner then starts from the smaller dataset.
 */
const boundariesOf = (source: Source): RawBuilder<unknown> =>
  source === current
    ? sql`(select id, boundary, area_m2 from settlement)`
    : sql`(select id, boundary, area_m2 from settlement_snapshot where dataset_id = ${source})`

/** Ground that records of both sources claim. Most shapes are those of the year before: equal ones need no intersection. */
export async function overlapsBetween(db: Db, before: Source, after: Source): Promise<Overlap[]> {
  const { rows } = await sql<Overlap>`
    select b.id as before, a.id as after,
           case when b.boundary = a.boundary then b.area_m2
             else st_area(st_intersection(b.boundary, a.boundary)::geography) end as "areaM2"
    from ${boundariesOf(before)} b join ${boundariesOf(after)} a
      on b.boundary && a.boundary and (b.boundary = a.boundary or st_intersects(b.boundary, a.boundary))
  `.execute(db)
  return rows.filter(({ areaM2 }) => areaM2 > 0)
}

export interface ComparedShape {
  key: string
  part: ShapePart
  geometry: MultiPolygon
}

export interface Pair {
  key: string
  before: number | null
  after: number | null
  /** One outline is enough. */
  isSame: boolean
}

/** Outlines of pairs before and after, and the ground that was added and removed. */
export async function shapesOf(
  db: Db,
  before: Source,
  after: Source,
  pairs: readonly Pair[],
): Promise<ComparedShape[]> {
  const { rows } = await sql<ComparedShape>`
    with pair as (
      select p.key, p.is_same, b.boundary as before, a.boundary as after
      from unnest(${pairs.map(({ key }) => key)}::text[], ${pairs.map((pair) => pair.before)}::bigint[],
        ${pairs.map((pair) => pair.after)}::bigint[], ${pairs.map(({ isSame }) => isSame)}::boolean[])
        as p (key, before_id, after_id, is_same)
      left join ${boundariesOf(before)} b on b.id = p.before_id
      left join ${boundariesOf(after)} a on a.id = p.after_id
    ), shape as (
      select key, 'same' as part, coalesce(after, before) as shape from pair where is_same
      union all select key, 'before', before from pair where not is_same
      union all select key, 'after', after from pair where not is_same
      union all select key, 'added', case when before is null then after else st_difference(after, before) end
        from pair where not is_same
      union all select key, 'removed', case when after is null then before else st_difference(before, after) end
        from pair where not is_same
    )
    select key, part, st_asgeojson(st_multi(st_collectionextract(shape, 3)), 7)::json as geometry
    from shape where shape is not null and st_area(shape) > 0
    order by key, part
  `.execute(db)
  return rows
}

export interface Snapshot {
  id: number
  source: string
  sourceId: string
  datasetId: number
  datasetName: string
  fields: Record<string, string | number | null>
  boundary: MultiPolygon | null
}

/** What a dataset says of some settlements. */
export async function findSnapshots(db: Db, ids: readonly number[]): Promise<Snapshot[]> {
  const { rows } = await sql<Snapshot>`
    select s.id, s.source, s.source_id as "sourceId", s.dataset_id as "datasetId", d.name as "datasetName", s.fields,
           st_asgeojson(s.boundary, 15)::json as boundary
    from settlement_snapshot s join dataset d on d.id = s.dataset_id
    where s.id = any(${ids}::bigint[])
    order by s.id
  `.execute(db)
  return rows
}

/** A settlement here of which another source has made two. */
export const keepDescent = (
  db: Db,
  ancestor: { id: number; version: number | null },
  descendantId: number,
  actor: string,
) =>
  db
    .insertInto('settlement_lineage')
    .values({
      ancestor_id: ancestor.id,
      ancestor_version: ancestor.version ?? 1,
      descendant_id: descendantId,
      kind: 'split',
      done_by: actor,
    })
    .execute()

/** A settlement that was made in an acceptance and taken back is nobody's record: the file's is there to be taken again. */
export const forgetOrigin = (db: Db, id: number, sourceId: string, actor: string, note: string) =>
  db
    .updateTable('settlement')
    .set({ source: drawnHere, source_id: sourceId, changed_by: actor, change_note: note })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

/** What came of versions that hold again, and of settlements that were made, did not happen. */
export const forgetDescent = (db: Db, undone: readonly { settlementId: number; versionBefore: number | null }[]) =>
  sql`
    delete from settlement_lineage l
    using unnest(${undone.map(({ settlementId }) => settlementId)}::bigint[],
      ${undone.map(({ versionBefore }) => versionBefore)}::integer[]) as u (id, version_before)
    where (u.version_before is null and l.descendant_id = u.id)
       or (l.kind = 'merge' and l.ancestor_id = u.id and l.ancestor_version = u.version_before)
  `.execute(db)

/** Grows with every change of a settlement that others can see. */
export async function settlementsVersion(db: Db): Promise<number> {
  const { version } = await db
    .selectFrom('collection_version')
    .select('version')
    .where('collection', '=', 'settlements')
    .executeTakeFirstOrThrow()
  return version
}
