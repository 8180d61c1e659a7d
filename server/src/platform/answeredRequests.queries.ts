import { sql } from 'kysely'
import type { Db } from './database.ts'

export interface StoredAnswer {
  requestHash: string
  status: number
  answer: unknown
}

/**
 * Takes a key for this transaction and answers null; where it was used before, what was answered then. Waits for one who
 * is just using it: when that one fails the key is free.
 */
export async function takeKey(db: Db, key: string, requestHash: string): Promise<StoredAnswer | null> {
  const { rows } = await sql`
    insert into answered_request (key, request_hash, status, answer) values (${key}, ${requestHash}, 0, 'null')
    on conflict (key) do nothing returning key
  `.execute(db)
  if (rows.length > 0) return null
  const stored = await db
    .selectFrom('answered_request')
    .select(['request_hash as requestHash', 'status', 'answer'])
    .where('key', '=', key)
    .executeTakeFirst()
  return stored ?? null
}

export async function storeAnswer(db: Db, key: string, status: number, answer: unknown): Promise<void> {
  await sql`update answered_request set status = ${status}, answer = ${JSON.stringify(answer)}::jsonb where key = ${key}`.execute(
    db,
  )
}

/** Answers of a week ago are asked for by nobody any more; a few at a time, and never those that somebody else removes. */
export async function sweepAnswers(db: Db): Promise<void> {
  await sql`
    delete from answered_request where key in (
      select key from answered_request where answered_at < now() - interval '7 days'
      order by answered_at limit 100 for update skip locked)
  `.execute(db)
}
