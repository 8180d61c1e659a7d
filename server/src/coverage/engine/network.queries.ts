import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** What the saved network was made of, and what was found; null where none is saved. */
export async function findNetwork(db: Db) {
  const row = await db
    .selectFrom('walking_network')
    .select(['basis', 'report', 'byte_count as byteCount'])
    .executeTakeFirst()
  return row ?? null
}

export async function networkPiece(db: Db, position: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('walking_network_piece')
    .select('content')
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.content
}

/** Takes the place of the one that was saved; to be followed by its pieces, in one transaction. */
export async function beginNetwork(db: Db, basis: string, report: object, byteCount: number): Promise<void> {
  // One writer: of two servers that made the same network, the second waits and writes the same again.
  await sql`lock table walking_network in exclusive mode`.execute(db)
  await db.deleteFrom('walking_network').execute()
  await db.deleteFrom('walking_network_piece').execute()
  await db
    .insertInto('walking_network')
    .values({ basis, report: JSON.stringify(report), byte_count: byteCount })
    .execute()
}

export async function addNetworkPiece(db: Db, position: number, content: Buffer): Promise<void> {
  await db.insertInto('walking_network_piece').values({ position, content }).execute()
}
