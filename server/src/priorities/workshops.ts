import { createHash, randomBytes } from 'node:crypto'
import type {
  AnswerReceipt,
  NewWorkshop,
  OpenWorkshop,
  ParticipantEdit,
  Workshop,
  WorkshopAnswer,
  WorkshopEdit,
  WorkshopResults,
} from '@arraigo/shared/priorities/workshop.schema.ts'
import { mostParticipants } from '@arraigo/shared/priorities/workshop.schema.ts'
import {
  newWorkshopIssues,
  workshopAnswerIssues,
  workshopEndIssues,
} from '@arraigo/shared/priorities/workshopIssues.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { textIssues } from '@arraigo/shared/problems/textIssues.ts'
import type { Db, Tx } from '../platform/database.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { refuseStale } from '../platform/staleVersion.ts'
import { textOf } from '../platform/textOf.ts'
import {
  countParticipants,
  findAnswer,
  findByToken,
  findWorkshop,
  insertAnswer,
  insertWorkshop,
  lockWorkshop,
  participantsOf,
  rankingExists,
  setAside,
  updateAnswer,
  updateWorkshop,
  workshopsOfRanking,
} from './workshops.queries.ts'

/** A workshop of a ranking, and which version of it is known where it is changed. */
export interface WorkshopAt {
  rankingId: number
  workshopId: number
}

export async function workshopsOf(db: Db, rankingId: number): Promise<Workshop[]> {
  await expectRanking(db, rankingId)
  return workshopsOfRanking(db, rankingId)
}

/** Throws Problem 422 with all that is wrong. */
export async function beginWorkshop(tx: Tx, actor: string, rankingId: number, asked: NewWorkshop): Promise<Workshop> {
  await expectRanking(tx, rankingId)
  refuse([...textIssues(asked), ...newWorkshopIssues(asked), ...workshopEndIssues(asked.closesAt, new Date())])
  const token = randomBytes(16).toString('base64url')
  const id = await insertWorkshop(tx, { ...asked, question: asked.question.trim(), rankingId, token }, actor)
  return expected(tx, { rankingId, workshopId: id })
}

/** Throws Problem 412 with what is there now where somebody else changed it meanwhile. */
export async function editWorkshop(
  tx: Tx,
  actor: string,
  at: WorkshopAt & { version: number },
  edit: WorkshopEdit,
): Promise<Workshop> {
  await lockWorkshop(tx, (await expected(tx, at)).token)
  const current = await expected(tx, at)
  refuseStale(current, at.version, current.question, at.workshopId)
  refuse(
    Object.keys(edit).length === 0 ? [{ code: 'edit-empty' }] : workshopEndIssues(edit.closesAt ?? null, new Date()),
  )
  // Opened again after its end, it is open until it is closed.
  const isOpenedAgain = edit.isClosed === false && !current.isOpen && edit.closesAt === undefined
  const closesAt = isOpenedAgain ? null : edit.closesAt === undefined ? current.closesAt : edit.closesAt
  await updateWorkshop(tx, at.workshopId, { isClosed: edit.isClosed ?? current.isClosed, closesAt }, actor)
  return expected(tx, at)
}

export async function workshopResults(db: Db, at: WorkshopAt): Promise<WorkshopResults> {
  return { workshop: await expected(db, at), participants: await participantsOf(db, at.workshopId) }
}

export async function editParticipant(
  tx: Tx,
  at: WorkshopAt & { participantId: number },
  { isSetAside, note }: ParticipantEdit,
): Promise<WorkshopResults> {
  refuse(textIssues({ note }))
  await expected(tx, at)
  const changed = await setAside(tx, at.workshopId, at.participantId, { isSetAside, note: textOf(note) })
  if (changed === 0) throw notFound('participant', at.participantId)
  return workshopResults(tx, at)
}

/** What the link shows: nothing of the ranking, nothing of the other participants. */
export async function openWorkshop(db: Db, token: string): Promise<OpenWorkshop> {
  const { question, criteria, asksRole, allowsAnonymous, closesAt, isOpen } = await byToken(db, token)
  return { question, criteria, asksRole, allowsAnonymous, closesAt, isOpen }
}

/**
 * Keeps what a phone sent, once however often it arrives. Throws Problem 404 for a link that is none, 409 where it is closed or
 * full, 422 with all that is wrong.
 */
export async function keepAnswer(
  tx: Tx,
  token: string,
  participant: string,
  answer: WorkshopAnswer,
): Promise<AnswerReceipt> {
  await lockWorkshop(tx, token)
  const workshop = await byToken(tx, token)
  const hash = createHash('sha256').update(participant).digest('hex')
  const kept = await findAnswer(tx, workshop.id, hash)
  // Sent again because the first answer got lost on the way: it is kept already, also where the workshop closed since.
  if (kept !== null && kept.revision >= answer.revision) return { revision: kept.revision, isSetAside: kept.isSetAside }
  if (!workshop.isOpen) throw new Problem(409, { code: 'workshop-closed' })
  refuse([...textIssues(answer), ...workshopAnswerIssues(workshop, answer)])
  const stored = { ...answer, name: textOf(answer.name), role: workshop.asksRole ? answer.role : null }
  if (kept !== null) await updateAnswer(tx, kept.id, stored)
  else {
    if ((await countParticipants(tx, workshop.id)) >= mostParticipants)
      throw new Problem(409, { code: 'workshop-full', params: { limit: mostParticipants } })
    await insertAnswer(tx, workshop.id, hash, stored)
  }
  return { revision: answer.revision, isSetAside: kept?.isSetAside ?? false }
}

async function expected(db: Db, { rankingId, workshopId }: WorkshopAt): Promise<Workshop> {
  const workshop = await findWorkshop(db, rankingId, workshopId)
  if (workshop === null) throw notFound('workshop', workshopId)
  return workshop
}

async function byToken(db: Db, token: string): Promise<Workshop> {
  const workshop = await findByToken(db, token)
  if (workshop === null) throw new Problem(404, { code: 'workshop-unknown' })
  return workshop
}

async function expectRanking(db: Db, rankingId: number): Promise<void> {
  if (!(await rankingExists(db, rankingId))) throw notFound('ranking', rankingId)
}

function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw new Problem(422, issues)
}
