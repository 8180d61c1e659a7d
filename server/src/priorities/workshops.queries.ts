import type {
  Participant,
  Workshop,
  WorkshopAnswer,
  WorkshopCriterion,
} from '@arraigo/shared/priorities/workshop.schema.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/instant.ts'

const workshopsWhere = (where: RawBuilder<unknown>) => sql<Workshop>`
  select w.id, w.version, w.ranking_id as "rankingId", w.token, w.question, w.criteria, w.asks_role as "asksRole",
    w.allows_anonymous as "allowsAnonymous", ${instant(sql`w.closes_at`)} as "closesAt", w.is_closed as "isClosed",
    not w.is_closed and (w.closes_at is null or w.closes_at > now()) and not r.is_removed as "isOpen",
    (select count(*)::integer from workshop_answer a where a.workshop_id = w.id and not a.is_set_aside) as answers,
    ${instant(sql`w.valid_from`)} as "validFrom", w.changed_by as "changedBy"
  from workshop w join ranking r on r.id = w.ranking_id where ${where} order by w.id desc limit 200`

/** The newest first. */
export async function workshopsOfRanking(db: Db, rankingId: number): Promise<Workshop[]> {
  const { rows } = await workshopsWhere(sql`w.ranking_id = ${rankingId}`).execute(db)
  return rows
}

export async function findWorkshop(db: Db, rankingId: number, id: number): Promise<Workshop | null> {
  const { rows } = await workshopsWhere(sql`w.ranking_id = ${rankingId} and w.id = ${id}`).execute(db)
  return rows[0] ?? null
}

export async function findByToken(db: Db, token: string): Promise<Workshop | null> {
  const { rows } = await workshopsWhere(sql`w.token = ${token}`).execute(db)
  return rows[0] ?? null
}

/**
 * Until the transaction ends: whoever sends an answer waits for whoever closes the workshop, and the other way round, and the
 * count of participants holds.
 */
export const lockWorkshop = (db: Db, token: string) =>
  db.selectFrom('workshop').select('id').where('token', '=', token).forUpdate().execute()

export const rankingExists = async (db: Db, rankingId: number): Promise<boolean> =>
  (await db
    .selectFrom('ranking')
    .select('id')
    .where('id', '=', rankingId)
    .where('is_removed', '=', false)
    .executeTakeFirst()) !== undefined

interface WorkshopValues {
  rankingId: number
  token: string
  question: string
  criteria: readonly WorkshopCriterion[]
  asksRole: boolean
  allowsAnonymous: boolean
  closesAt: string | null
}

export async function insertWorkshop(db: Db, values: WorkshopValues, actor: string): Promise<number> {
  const { id } = await db
    .insertInto('workshop')
    .values({
      ranking_id: values.rankingId,
      token: values.token,
      question: values.question,
      criteria: JSON.stringify(values.criteria),
      asks_role: values.asksRole,
      allows_anonymous: values.allowsAnonymous,
      closes_at: values.closesAt,
      changed_by: actor,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const updateWorkshop = (
  db: Db,
  id: number,
  { isClosed, closesAt }: { isClosed: boolean; closesAt: string | null },
  actor: string,
) =>
  db
    .updateTable('workshop')
    .set({ is_closed: isClosed, closes_at: closesAt, changed_by: actor })
    .where('id', '=', id)
    .execute()

/** In the order in which they began. */
export async function participantsOf(db: Db, workshopId: number): Promise<Participant[]> {
  const { rows } = await sql<Participant>`
    select id, name, role, kind, pairs, tokens, is_set_aside as "isSetAside", set_aside_note as "setAsideNote",
      ${instant(sql`began_at`)} as "beganAt", ${instant(sql`changed_at`)} as "changedAt"
    from workshop_answer where workshop_id = ${workshopId} order by id limit 1000`.execute(db)
  return rows
}

/** All that began, also those that were set aside: or setting one aside would let another one in. */
export async function countParticipants(db: Db, workshopId: number): Promise<number> {
  const { count } = await db
    .selectFrom('workshop_answer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workshop_id', '=', workshopId)
    .executeTakeFirstOrThrow()
  return count
}

export interface KeptAnswer {
  id: number
  revision: number
  isSetAside: boolean
}

export async function findAnswer(db: Db, workshopId: number, participantHash: string): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('workshop_answer')
    .select(['id', 'revision', 'is_set_aside as isSetAside'])
    .where('workshop_id', '=', workshopId)
    .where('participant_hash', '=', participantHash)
    .executeTakeFirst()
  return row ?? null
}

const columnsOf = ({ name, role, kind, pairs, tokens, revision }: WorkshopAnswer) => ({
  ...{ name, role, kind, tokens, revision },
  // Kysely writes a list of numbers as one value; those that were not answered are null in it.
  pairs: pairs as number[],
})

export const insertAnswer = (db: Db, workshopId: number, participantHash: string, answer: WorkshopAnswer) =>
  db
    .insertInto('workshop_answer')
    .values({ workshop_id: workshopId, participant_hash: participantHash, ...columnsOf(answer) })
    .execute()

export const updateAnswer = (db: Db, id: number, answer: WorkshopAnswer) =>
  db
    .updateTable('workshop_answer')
    .set({ ...columnsOf(answer), changed_at: sql<string>`now()` })
    .where('id', '=', id)
    .execute()

/** How many it changed: 0 where the workshop has no such participant. */
export async function setAside(
  db: Db,
  workshopId: number,
  participantId: number,
  { isSetAside, note }: { isSetAside: boolean; note: string | null },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('workshop_answer')
    .set({ is_set_aside: isSetAside, set_aside_note: isSetAside ? note : null })
    .where('id', '=', participantId)
    .where('workshop_id', '=', workshopId)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
