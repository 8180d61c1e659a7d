import { thresholdParameters } from '@arraigo/shared/demand/privacy/thresholds.ts'
import type { SealedSummary } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

/** Kept for good: there is nothing here that changes or removes one. */
export const insertSealed = (db: Db, summary: SealedSummary, document: string) =>
  db
    .insertInto('sealed_ranking')
    .values({
      id: summary.id,
      ranking_id: summary.rankingId,
      ranking_version: summary.rankingVersion,
      name: summary.name,
      ranked: summary.ranked,
      document,
      sealed_at: summary.sealedAt,
      sealed_by: summary.sealedBy,
    })
    .execute()

/** Letter by letter as it was signed. */
export async function findSealed(db: Db, id: string): Promise<{ name: string; document: string } | null> {
  const row = await db.selectFrom('sealed_ranking').select(['name', 'document']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Of one ranking or of all, the newest first. */
export async function listSealed(db: Db, rankingId: number | null): Promise<SealedSummary[]> {
  const { rows } = await sql<SealedSummary>`
    select id, name, ranking_id as "rankingId", ranking_version as "rankingVersion", ${instant(sql`sealed_at`)} as "sealedAt",
      sealed_by as "sealedBy", ranked
    from sealed_ranking where ${rankingId}::bigint is null or ranking_id = ${rankingId}
    order by sealed_at desc, id limit 1000`.execute(db)
  return rows
}

/** Which of these settlements are still there and not closed. */
export async function remainingSettlements(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from settlement where id = any(${[...ids]}::bigint[]) and status <> 'closed' order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Below so many households a figure is not for everybody. */
export async function leastPublishedHouseholds(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('parameter')
    .select('value')
    .where('code', '=', thresholdParameters.households.code)
    .executeTakeFirst()
  return row?.value ?? null
}
