import { Worker } from 'node:worker_threads'
import type { Import, ImportPreview, ImportRequest, Inspection, Upload } from '@arraigo/shared/imports/import.schema.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Database } from '../platform/database.ts'

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

/**
 * Does one task on an uploaded file in a thread of its own. Throws IssuesError with what is wrong with the file (also when
 * it needs more memory than a thread gets), and the original error for anything else.
 */
export async function askWorker<T extends WorkerTask>(database: Database, task: T): Promise<Results[T['do']]> {
  const worker = new Worker(new URL('./imports.worker.ts', import.meta.url), {
    workerData: { task, connection: database.connection, kind: database.kind },
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
  })
  const answer = await new Promise<WorkerAnswer>((done, fail) => {
    worker.once('message', done)
    worker.once('error', fail)
    worker.once('exit', () => fail(new Error('the import thread ended without an answer')))
  }).catch((error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw new IssuesError([{ code: 'file-needs-too-much-memory' }])
    throw error
  })
  if (answer.issues !== undefined) throw new IssuesError(answer.issues)
  if (answer.failure !== undefined) throw Object.assign(new Error(answer.failure.message), answer.failure)
  return answer.result as Results[T['do']]
}
