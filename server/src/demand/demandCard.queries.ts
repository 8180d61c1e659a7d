import type { Db } from '../platform/database.ts'

/** Null: there is none of that id. */
export async function settlementState(
  db: Db,
  id: number,
): Promise<{ isClosed: boolean; households: number | null } | null> {
  const row = await db
    .selectFrom('settlement')
    .select(['status', 'household_count as households'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { isClosed: row.status === 'closed', households: row.households }
}
