import { parentPort, workerData } from 'node:worker_threads'
import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { connectAgain } from '../../platform/database.ts'
import { Problem } from '../../platform/problem.ts'
import { asks } from './asks.ts'
import type { Answer, FromThread, Question, ToThread } from './engine.ts'
import { TerritoryKeeper } from './keeper.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import { stateOf } from './stateOf.ts'

// Everything that coverage is measured from stays in this thread's memory; questions are answered one after the other.
const { connection, kind } = workerData as { connection: object; kind: 'embedded' | 'server' }
const database = connectAgain(connection, kind)
const send = (message: FromThread) => parentPort?.postMessage(message)
const tell = (phase: CoverageState['phase'], progress: number) =>
  send({ state: { ...stateOf(keeper.last), phase, progress } })
const keeper: TerritoryKeeper = new TerritoryKeeper(database.db, tell, kind === 'server' ? 6 : 1)

const waiting = new Map<number, AbortController>()
let turn = Promise.resolve()

parentPort?.on('message', (message: ToThread) => {
  if ('forget' in message) return waiting.get(message.forget)?.abort()
  if (!('ask' in message)) return
  const { ask } = message
  const patience = new AbortController()
  waiting.set(ask.id, patience)
  turn = turn.then(() => answer(ask, patience.signal))
})

async function answer(question: Question, signal: AbortSignal): Promise<void> {
  try {
    if (signal.aborted) return void waiting.delete(question.id)
    const handler = asks[question.kind]
    if (handler === undefined) throw new Error(`no handler of ${question.kind}`)
    const territory = await keeper.current()
    void finish(question.id, handle(handler, territory, question, signal))
  } catch (error) {
    // The next question reads everything again.
    if (keeper.last === null) tell('failed', 0)
    send({ answer: { id: question.id, ...saidOf(error) } })
    waiting.delete(question.id)
  }
}

function handle(
  handler: (typeof asks)[string],
  territory: LiveTerritory,
  { request }: Question,
  signal: AbortSignal,
): unknown {
  tell('distances', 0.95)
  try {
    return handler(territory, request as never, signal)
  } finally {
    send({ state: stateOf(territory) })
  }
}

/** What is answered later does not hold up the next question. */
async function finish(id: number, result: unknown): Promise<void> {
  try {
    send({ answer: { id, result: await result } })
  } catch (error) {
    send({ answer: { id, ...saidOf(error) } })
  } finally {
    waiting.delete(id)
    setImmediate(prepare)
  }
}

/** While nobody waits: what the next question would wait for, piece by piece. */
function prepare(): void {
  try {
    if (waiting.size === 0 && keeper.last?.prepareNext() === true) setImmediate(prepare)
  } catch {
    // Whoever asks for it is told.
  }
}

function saidOf(error: unknown): Pick<Answer, 'problem' | 'failure'> {
  if (error instanceof Problem) return { problem: { status: error.status, issues: error.issues } }
  if (error instanceof IssuesError) return { problem: { status: 422, issues: error.issues } }
  const { message, stack, code } = error as Error & { code?: string }
  return { failure: { message, stack, code } }
}
