import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { actorOf } from './actor.ts'
import { type Answer, answerOnce } from './answerOnce.ts'
import type { Db, Tx } from './database.ts'

const idempotencyKey = Type.Optional(
  Type.String({
    pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
    description: 'A UUID of the sender: the same request sent again with it gets the first answer and is stored once.',
  }),
)
const ifMatch = Type.Optional(
  Type.String({ description: 'The version that is changed, as in its ETag; without it the answer is 428.' }),
)

/** Schema parts of a write that may be sent again, and of one that also says which version it changes. */
export const keyed = { headers: Type.Object({ 'idempotency-key': idempotencyKey }) }
export const keyedAndMatched = { headers: Type.Object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch }) }

/** A write of a route: one answer for one key; an answer that has a version comes with it as ETag. */
export async function writeOnce<T extends object>(
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx, actor: string) => Promise<Answer<T>>,
): Promise<T> {
  const { 'idempotency-key': key, 'if-match': match } = request.headers
  const asked = [request.method, request.url, match ?? null, request.body ?? null]
  const { status, body } = await answerOnce(db, { key: key as string | undefined, asked }, (tx) =>
    work(tx, actorOf(request)),
  )
  if ('version' in body) reply.header('etag', `"${body.version}"`)
  reply.code(status)
  return body
}
