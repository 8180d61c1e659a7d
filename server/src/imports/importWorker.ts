import { Worker } from 'node:worker_threads'
import type { Import, ImportPreview, ImportRequest, Inspection, Upload } from '@arraigo/shared/imports/import.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Database } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'

export type WorkerTask =
  | { do: 'inspect'; upload: Upload; path: string }
  | { do: 'preview'; path: string; fileName: string; request: ImportRequest }
  | { do: 'import'; path: string; fileName: string; request: ImportRequest; actor: string; importId: number }

interface Results {
  inspect: Inspection
  preview: ImportPreview
  import: Import
}

export interface WorkerAnswer {
  result?: Results[keyof Results]
  issues?: Issue[]
  failure?: { message: string; stack?: string; code?: string }
}

const maxMemoryMb = 1500
/** How long looking at a file may take. */
const lookTimeS = 120

/**
 * Does one task on an uploaded file in a thread of its own; a few at a time, the others wait. Throws IssuesError with what
 * is wrong with the file (also when it needs more memory or time than a thread gets, or `signal` gives up), and the
 * original error for anything else.
 */
export async function askWorker<T extends WorkerTask>(
  database: Database,
  task: T,
  signal?: AbortSignal,
): Promise<Results[T['do']]> {
  await takeTurn(signal)
  try {
    const answer = await runWorker(database, task, signal)
    if (answer.issues !== undefined) throw new IssuesError(answer.issues)
    if (answer.failure !== undefined) throw Object.assign(new Error(answer.failure.message), answer.failure)
    return answer.result as Results[T['do']]
  } finally {
    giveTurn()
  }
}

async function runWorker(database: Database, task: WorkerTask, signal?: AbortSignal): Promise<WorkerAnswer> {
  const worker = new Worker(new URL('./imports.worker.ts', import.meta.url), {
    workerData: { task, connection: database.connection, kind: database.kind },
    // Rows live briefly and in great numbers: a roomy nursery saves a tenth of the time.
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: 192 },
  })
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>()
  const tooLong = () => reject(new IssuesError([{ code: 'file-takes-too-long', params: { seconds: lookTimeS } }]))
  // An import may take as long as it needs: it shows its progress and can be cancelled.
  const clock = task.do === 'import' ? undefined : setTimeout(tooLong, lookTimeS * 1000)
  const giveUp = () => reject(new IssuesError([{ code: 'request-given-up' }]))
  signal?.addEventListener('abort', giveUp, { once: true })
  // Under a watching Node the thread also posts messages of its own.
  worker.on('message', (message: WorkerAnswer) => isAnswer(message) && resolve(message))
  worker.once('error', (error: Error & { code?: string }) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    reject(isMemory ? new IssuesError([{ code: 'file-needs-too-much-memory' }]) : error)
  })
  worker.once('exit', () => reject(new Error('the import thread ended without an answer')))
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', giveUp)
    await worker.terminate()
  }
}

const isAnswer = (message: object) => 'result' in message || 'issues' in message || 'failure' in message

const maxThreads = 3
const maxWaiting = 30
let running = 0
const waiting: (() => void)[] = []

async function takeTurn(signal?: AbortSignal): Promise<void> {
  if (running >= maxThreads) {
    if (waiting.length >= maxWaiting) throw new Problem(503, { code: 'overloaded' })
    await new Promise<void>((turn) => waiting.push(turn))
  }
  running++
  if (signal?.aborted) {
    giveTurn()
    throw new IssuesError([{ code: 'request-given-up' }])
  }
}

function giveTurn(): void {
  running--
  waiting.shift()?.()
}
