import type { ImportCounts } from '@arraigo/shared/imports/import.schema.ts'
import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { realComunas } from './checks.queries.ts'

export interface StagedCount {
  /** To be stored. */
  rows: number
  /** Those of them whose file gives no place. */
  withoutShape: number
  /** Those of them with a place and without a code that says in which region. */
  withoutRegion: number
  /** Rejected once staged. */
  rejected: number
  lastRow: number
}

const statedRegion = sql<string | null>`coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code')`

export const countStaged = (db: Db, importId: number): Promise<StagedCount> =>
  db
    .selectFrom('import_row')
    .select([
      sql<number>`(count(*) filter (where verdict is null))::int`.as('rows'),
      sql<number>`(count(*) filter (where verdict is null and shape is null))::int`.as('withoutShape'),
      sql<number>`(count(*) filter (where verdict is null and shape is not null and ${statedRegion} is null))::int`.as(
        'withoutRegion',
      ),
      sql<number>`(count(*) filter (where verdict is not null))::int`.as('rejected'),
      sql<number>`coalesce(max(row_no), 0)`.as('lastRow'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()

interface RegionRows {
  region: string
  rows: number
  households: number
  unknown: number
  byPlace: number
}

/** Looking for a place takes long: in portions, others get their turn in between on the embedded database. */
const rowsAtOnce = 10_000

/**
 * Rows, and for settlements households, of a run by region: what a planner checks against the publisher's totals. A row
 * whose file says no comuna counts where its place is, among the comunas that are loaded; `byPlace` says how many did.
 */
export async function countRegions(
  db: Db,
  importId: number,
  isSettlements: boolean,
  staged: Pick<StagedCount, 'withoutRegion' | 'lastRow'>,
): Promise<{ regions: ImportCounts['regions']; byPlace: number }> {
  const parts: RegionRows[] = []
  if (staged.withoutRegion === 0) parts.push(...(await countStatedRegions(db, importId)))
  else {
    for (let from = 0; from < staged.lastRow; from += rowsAtOnce)
      parts.push(...(await countRegionsByPlace(db, importId, from, from + rowsAtOnce)))
  }
  const regions: ImportCounts['regions'] = {}
  for (const { region, rows, households, unknown } of parts.toSorted((a, b) => (a.region < b.region ? -1 : 1))) {
    const sum = regions[region] ?? (isSettlements ? { rows: 0, households: 0, unknownHouseholds: 0 } : { rows: 0 })
    regions[region] = sum
    sum.rows += rows
    if (sum.households !== undefined) sum.households += households
    if (sum.unknownHouseholds !== undefined) sum.unknownHouseholds += unknown
  }
  return { regions, byPlace: parts.reduce((sum, part) => sum + part.byPlace, 0) }
}

const households = sql`(fields ->> 'household_count')::int`
const sums = sql`
  count(*)::int as rows, coalesce(sum(${households}), 0)::int as households,
  (count(*) filter (where ${households} is null))::int as unknown`

const countStatedRegions = async (db: Db, importId: number): Promise<RegionRows[]> =>
  (
    await sql<RegionRows>`
      select coalesce(${statedRegion}, '') as region, ${sums}, 0 as "byPlace"
      from import_row where import_id = ${importId} and verdict is null group by 1 order by 1
    `.execute(db)
  ).rows

const countRegionsByPlace = async (db: Db, importId: number, after: number, upTo: number): Promise<RegionRows[]> =>
  (
    await sql<RegionRows>`
      select coalesce(${statedRegion}, found.region_code, '') as region, ${sums}, count(found.region_code)::int as "byPlace"
      from (
        select fields, case when ${statedRegion} is null then st_pointonsurface(shape) end as point
        from import_row
        where import_id = ${importId} and verdict is null and row_no > ${after} and row_no <= ${upTo}
      ) r
      left join lateral (
        select region_code from (${realComunas}) c where boundary && point and st_covers(boundary, point) order by code limit 1
      ) found on true
      group by 1 order by 1
    `.execute(db)
  ).rows

/** Rows of the run that have no place once stored: the file gives none, and no earlier file did. */
export async function countWithoutPlace(db: Db, importId: number, collection: Collection): Promise<number> {
  if (collection.shape === null) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from import_row s join ${sql.table(collection.table)} t on t.source = s.source and t.source_id = s.source_id
    where s.import_id = ${importId} and s.verdict is null and s.shape is null and t.${sql.ref(collection.shape.column)} is null
  `.execute(db)
  return rows[0]?.n ?? 0
}
