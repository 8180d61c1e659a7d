import { parentPort, workerData } from 'node:worker_threads'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { connectAgain, type Database } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Answer, FromThread, Question, ToThread } from './engine.ts'

/**
 * Answers one kind of question in an engine's thread; at once or later, when what is known may be another: whoever waits for
 * something takes what it needs before. What it throws as IssuesError or Problem is said as it is; `signal` tells that nobody
 * waits any more. Requests and answers are copied between threads: plain data and typed arrays.
 */
export type AskHandler<Live, Request = never> = (live: Live, request: Request, signal: AbortSignal) => unknown

export interface Thinking<Live, State> {
  /** What questions are answered from, as the data are now. */
  current(): Promise<Live>
  asks: Record<string, AskHandler<Live>>
  /** What is said while a question is worked on, and after it. */
  working(live: Live): State
  ready(live: Live): State
  /** What is said when nothing could be read; null where what was known still holds. */
  failed(): State | null
  /** While nobody waits: a piece of what the next question would wait for. False where nothing is left to do. */
  prepareNext?(): boolean
}

/** The other end of `engineInThread`: questions are answered one after the other. */
export function answerQuestions<Live, State>(
  think: (database: Database, tell: (state: State) => void) => Thinking<Live, State>,
): void {
  const { connection, kind } = workerData as Pick<Database, 'connection' | 'kind'>
  const send = (message: FromThread<State>) => parentPort?.postMessage(message)
  const tell = (state: State) => send({ state })
  const { current, asks, working, ready, failed, prepareNext } = think(connectAgain(connection, kind), tell)
  const waiting = new Map<number, AbortController>()
  let turn = Promise.resolve()

  const answer = async (question: Question, signal: AbortSignal) => {
    try {
      if (signal.aborted) return void waiting.delete(question.id)
      const handler = asks[question.kind]
      if (handler === undefined) throw new Error(`no handler of ${question.kind}`)
      const live = await current()
      void finish(question.id, handle(handler, live, question, signal))
    } catch (error) {
      // The next question reads everything again.
      const state = failed()
      if (state !== null) tell(state)
      send({ answer: { id: question.id, ...saidOf(error) } })
      waiting.delete(question.id)
    }
  }
  const handle = (handler: AskHandler<Live>, live: Live, { request }: Question, signal: AbortSignal): unknown => {
    tell(working(live))
    try {
      return handler(live, request as never, signal)
    } finally {
      tell(ready(live))
    }
  }
  /** What is answered later does not hold up the next question. */
  const finish = async (id: number, result: unknown) => {
    try {
      send({ answer: { id, result: await result } })
    } catch (error) {
      send({ answer: { id, ...saidOf(error) } })
    } finally {
      waiting.delete(id)
      setImmediate(prepare)
    }
  }
  const prepare = () => {
    try {
      if (waiting.size === 0 && prepareNext?.() === true) setImmediate(prepare)
    } catch {
      // Whoever asks for it is told.
    }
  }
  parentPort?.on('message', (message: ToThread) => {
    if ('forget' in message) return waiting.get(message.forget)?.abort()
    if (!('ask' in message)) return
    const { ask } = message
    const patience = new AbortController()
    waiting.set(ask.id, patience)
    turn = turn.then(() => answer(ask, patience.signal))
  })
}

function saidOf(error: unknown): Pick<Answer, 'problem' | 'failure'> {
  if (error instanceof Problem) return { problem: { status: error.status, issues: error.issues } }
  if (error instanceof IssuesError) return { problem: { status: 422, issues: error.issues } }
  const { message, stack, code } = error as Error & { code?: string }
  return { failure: { message, stack, code } }
}
