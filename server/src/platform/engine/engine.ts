import { Worker } from 'node:worker_threads'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'

/** Answers questions in a thread of its own, which keeps what it answers from in memory. */
export interface Engine<State> {
  /**
   * Answers a question on the data as they are now; the first one starts the thread. Throws what the handler threw,
   * Problem 503 when the thread dies, and IssuesError when `signal` gives up.
   */
  ask<Answer>(kind: string, request: unknown, signal?: AbortSignal): Promise<Answer>
  /** How far the thread is, without waiting for it. */
  state(): State
  /** Ends the thread; the next question starts another. */
  end(): Promise<void>
}

export interface EngineThread<State> {
  /** Module that calls `answerQuestions`. */
  worker: URL
  /** In the log. */
  name: string
  idle: State
  failed: State
  /** Code of the problem that whoever waits is told when the thread ends. */
  endedCode: string
}

export interface Question {
  id: number
  kind: string
  request: unknown
}

/** To the thread: a question, or the number of one that nobody waits for any more. */
export type ToThread = { ask: Question } | { forget: number }

export interface Answer {
  id: number
  result?: unknown
  problem?: { status: number; issues: Issue[] }
  failure?: { message: string; stack?: string; code?: string }
}

/** From the thread. Under a watching Node it also posts messages of its own. */
export type FromThread<State> = { answer: Answer } | { state: State }

interface Waiting {
  resolve: (result: never) => void
  reject: (error: unknown) => void
}

// Typed arrays lie outside of it.
const maxMemoryMb = 2000

export function engineInThread<State>(
  { worker: file, name, idle, failed, endedCode }: EngineThread<State>,
  { connection, kind: database }: Pick<Database, 'connection' | 'kind'>,
): Engine<State> {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let state = idle
  let asked = 0

  const start = () => {
    const own = new Worker(file, {
      workerData: { connection, kind: database },
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 128 },
    })
    // It must not keep a command alive that has its answer.
    own.unref()
    own.on('message', (message: FromThread<State>) => {
      if ('state' in message) state = message.state
      else if ('answer' in message) settle(message.answer)
    })
    own.once('error', (error) =>
      process.stderr.write(`${name} thread: ${error instanceof Error ? error.stack : error}\n`),
    )
    own.once('exit', () => {
      if (worker !== own) return
      worker = null
      state = waiting.size > 0 ? failed : idle
      for (const [id, { reject }] of waiting) {
        waiting.delete(id)
        reject(new Problem(503, { code: endedCode }))
      }
    })
    return own
  }
  const settle = ({ id, result, problem, failure }: Answer) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (problem !== undefined) asker?.reject(new Problem(problem.status, problem.issues))
    else if (failure !== undefined) asker?.reject(Object.assign(new Error(failure.message), failure))
    else asker?.resolve(result as never)
  }
  return {
    ask: (kind, request, signal) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const id = ++asked
        waiting.set(id, { resolve, reject })
        signal?.addEventListener(
          'abort',
          () => {
            if (!waiting.delete(id)) return
            worker?.postMessage({ forget: id } satisfies ToThread)
            reject(new Problem(503, { code: 'request-given-up' }))
          },
          { once: true },
        )
        worker.postMessage({ ask: { id, kind, request } } satisfies ToThread)
      }),
    state: () => state,
    end: async () => void (await worker?.terminate()),
  }
}
