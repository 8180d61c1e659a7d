import { createHash } from 'node:crypto'
import { storeAnswer, sweepAnswers, takeKey } from './answeredRequests.queries.ts'
import type { Db, Tx } from './database.ts'
import { Problem } from './problem.ts'

export interface KeyedRequest {
  /** What the sender chose, a UUID; without one the request is carried out as often as it comes. */
  key: string | undefined
  /** All that decides what is asked. */
  asked: readonly unknown[]
}

export interface Answer<T> {
  status: number
  body: T
}

/**
 * Carries out a write in one transaction and keeps its answer there: sent again with the same key it gets the first answer
 * and nothing is written twice, also when both arrive at once. What failed is not kept: it may be sent again.
 */
export async function answerOnce<T>(
  db: Db,
  { key, asked }: KeyedRequest,
  write: (tx: Tx) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return db.transaction().execute(async (tx) => {
    if (key === undefined) return write(tx)
    const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
    const stored = await takeKey(tx, key, hash)
    if (stored !== null) {
      if (stored.requestHash !== hash) throw new Problem(422, { code: 'key-reused', params: { key } })
      return { status: stored.status, body: stored.answer as T }
    }
    const answer = await write(tx)
    await storeAnswer(tx, key, answer.status, answer.body)
    await sweepAnswers(tx)
    return answer
  })
}
