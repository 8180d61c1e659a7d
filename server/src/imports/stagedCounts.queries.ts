import type { ImportCounts } from '@arraigo/shared/imports/import.schema.ts'
import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** Of a run: rows to store, those of them whose file gives no place, and rows that were rejected once staged. */
export async function countStaged(
  db: Db,
  importId: number,
): Promise<{ rows: number; withoutShape: number; rejected: number }> {
  const row = await db
    .selectFrom('import_row')
    .select([
      sql<number>`(count(*) filter (where verdict is null))::int`.as('rows'),
      sql<number>`(count(*) filter (where verdict is null and shape is null))::int`.as('withoutShape'),
      sql<number>`(count(*) filter (where verdict is not null))::int`.as('rejected'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return row
}

/** Rows, and for settlements households, of a run by region: what a planner checks against the publisher's totals. */
export async function countRegions(db: Db, importId: number, isSettlements: boolean): Promise<ImportCounts['regions']> {
  const region = sql<string>`coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code', '')`
  const households = sql`(fields ->> 'household_count')::int`
  const { rows } = await sql<{ region: string; rows: number; households: number; unknown: number }>`
    select ${region} as region, count(*)::int as rows, coalesce(sum(${households}), 0)::int as households,
           (count(*) filter (where ${households} is null))::int as unknown
    from import_row where import_id = ${importId} and verdict is null group by 1 order by 1
  `.execute(db)
  return Object.fromEntries(
    rows.map((row) => [
      row.region,
      isSettlements
        ? { rows: row.rows, households: row.households, unknownHouseholds: row.unknown }
        : { rows: row.rows },
    ]),
  )
}

/** Rows of the run that have no place once stored: the file gives none, and no earlier file did. */
export async function countWithoutPlace(db: Db, importId: number, collection: Collection): Promise<number> {
  if (collection.shape === null) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from import_row s join ${sql.table(collection.table)} t on t.source = s.source and t.source_id = s.source_id
    where s.import_id = ${importId} and s.verdict is null and s.shape is null and t.${sql.ref(collection.shape.column)} is null
  `.execute(db)
  return rows[0]?.n ?? 0
}
