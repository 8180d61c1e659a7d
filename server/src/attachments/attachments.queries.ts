import type { Attachment } from '@arraigo/shared/attachments/attachment.schema.ts'
import { type Expression, sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'

/*
 * Three states of a row. Arriving: `removed_at` set and `removed_by` null, seen by nobody; no transaction stands open while
 * somebody's slow line sends, because on the embedded database that would stop everybody. Kept: `removed_at` null. Taken
 * away: both set.
 */

const columns = [
  'attachment.id',
  'attachment.settlement_id as settlementId',
  'settlement.name as settlementName',
  'file_name as fileName',
  'media_type as mediaType',
  'byte_count as byteCount',
  'hash',
  'caption',
  'width',
  'height',
  'added_at as addedAt',
  'added_by as addedBy',
] as const

const attachments = (db: Db) =>
  db
    .selectFrom('attachment')
    .innerJoin('settlement', 'settlement.id', 'attachment.settlement_id')
    .select(columns)
    .select(sql<boolean>`preview is not null`.as('hasPreview'))

const toAttachment = ({ addedAt, ...row }: Omit<Attachment, 'addedAt'> & { addedAt: Date }): Attachment => ({
  ...row,
  addedAt: addedAt.toISOString(),
})

export const findSettlementName = (db: Db, id: number): Promise<{ name: string } | undefined> =>
  db.selectFrom('settlement').select('name').where('id', '=', id).executeTakeFirst()

/** Those of the settlement, oldest first, then those of the settlements that it came from, however far back. */
export async function listAttachments(db: Db, settlementId: number): Promise<Attachment[]> {
  const rows = await attachments(db)
    .where('attachment.settlement_id', 'in', selfAndAncestors(settlementId))
    .where('removed_at', 'is', null)
    .orderBy(sql`attachment.settlement_id <> ${settlementId}`)
    .orderBy('attachment.id')
    .execute()
  return rows.map(toAttachment)
}

const selfAndAncestors = (settlementId: number): Expression<number> => sql<number>`(
  with recursive kin(id) as (
    select ${settlementId}::bigint
    union
    select ancestor_id from settlement_lineage join kin on descendant_id = kin.id
  )
  select id from kin
)`

/** One that is kept; undefined where there is none, or it was taken away. */
export async function findAttachment(db: Db, id: number): Promise<Attachment | undefined> {
  const row = await attachments(db).where('attachment.id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
  return row && toAttachment(row)
}

/** Makes room for a file that is arriving. */
export async function openArrival(
  db: Db,
  arrival: { settlementId: number; fileName: string; actor: string },
): Promise<number> {
  const { id } = await db
    .insertInto('attachment')
    .values({
      settlement_id: arrival.settlementId,
      file_name: arrival.fileName,
      media_type: '',
      byte_count: 0,
      hash: '',
      added_by: arrival.actor,
      removed_at: sql<Date>`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function addPiece(db: Db, id: number, position: number, content: Buffer): Promise<void> {
  await db.insertInto('attachment_piece').values({ attachment_id: id, position, content }).execute()
}

/** What did not arrive leaves nothing behind. */
export async function dropArrival(db: Db, id: number): Promise<void> {
  await db
    .deleteFrom('attachment')
    .where('id', '=', id)
    .where('removed_by', 'is', null)
    .where('removed_at', 'is not', null)
    .execute()
}

/** What a process left that ended while a file was arriving. */
export async function dropOldArrivals(db: Db): Promise<void> {
  await db
    .deleteFrom('attachment')
    .where('removed_by', 'is', null)
    .where('removed_at', '<', sql<Date>`now() - interval '6 hours'`)
    .execute()
}

interface Arrived {
  fileName: string
  mediaType: string
  byteCount: number
  hash: string
}

/**
 * Keeps a file that has arrived whole. Answers the number under which it is kept: where the settlement has the same content
 * already (or had, and it was taken away) that one's, and what has just arrived goes.
 */
export const settleArrival = (db: Db, id: number, settlementId: number, arrived: Arrived): Promise<number> =>
  db.transaction().execute(async (tx) => {
    // Two equal files that arrive at once settle one after the other.
    await tx.selectFrom('settlement').select('id').where('id', '=', settlementId).forNoKeyUpdate().execute()
    const same = await sameContent(tx, settlementId, arrived.hash)
    if (same !== undefined) {
      await dropArrival(tx, id)
      await restoreAttachment(tx, same)
      return same
    }
    await tx
      .updateTable('attachment')
      .set({
        file_name: arrived.fileName,
        media_type: arrived.mediaType,
        byte_count: arrived.byteCount,
        hash: arrived.hash,
        removed_at: null,
      })
      .where('id', '=', id)
      .execute()
    return id
  })

async function sameContent(tx: Tx, settlementId: number, hash: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('attachment')
    .select('id')
    .where('settlement_id', '=', settlementId)
    .where('hash', '=', hash)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** One piece of a file, from the first; undefined after the last. */
export async function readPiece(db: Db, id: number, position: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('attachment_piece')
    .select('content')
    .where('attachment_id', '=', id)
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.content
}

export async function readPreview(db: Db, id: number): Promise<Buffer | null> {
  const row = await db.selectFrom('attachment').select('preview').where('id', '=', id).executeTakeFirst()
  return row?.preview ?? null
}

export async function savePreview(
  db: Db,
  id: number,
  { preview, width, height }: { preview: Buffer; width: number; height: number },
): Promise<void> {
  await db.updateTable('attachment').set({ preview, width, height }).where('id', '=', id).execute()
}

export async function saveCaption(db: Db, id: number, caption: string | null): Promise<void> {
  await db.updateTable('attachment').set({ caption }).where('id', '=', id).execute()
}

/** Takes it away; it can come back. */
export async function removeAttachment(db: Db, id: number, actor: string): Promise<void> {
  await db
    .updateTable('attachment')
    .set({ removed_at: sql<Date>`now()`, removed_by: actor })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
}

/** Brings back what was taken away, never what has not arrived; one that is kept stays. */
export async function restoreAttachment(db: Db, id: number): Promise<void> {
  await db
    .updateTable('attachment')
    .set({ removed_at: null, removed_by: null })
    .where('id', '=', id)
    .where('removed_by', 'is not', null)
    .execute()
}
