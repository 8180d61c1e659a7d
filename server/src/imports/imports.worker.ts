import { parentPort, workerData } from 'node:worker_threads'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { connectAgain } from '../platform/database.ts'
import type { WorkerAnswer, WorkerTask } from './importWorker.ts'
import { inspectFile } from './inspectFile.ts'
import { previewFile } from './previewFile.ts'
import { runImport } from './runImport.ts'

// Files of strangers are parsed here: a file that takes all memory or time takes this thread's, not the server's.
const { task, connection, kind } = workerData as { task: WorkerTask; connection: object; kind: 'embedded' | 'server' }
const database = connectAgain(connection, kind)

async function answer(): Promise<WorkerAnswer> {
  try {
    if (task.do === 'inspect') return { result: await inspectFile(database.db, task.upload, task.path) }
    if (task.do === 'preview') return { result: await previewFile(database.db, task.path, task.fileName, task.request) }
    return { result: await runImport(database, task) }
  } catch (error) {
    if (error instanceof IssuesError) return { issues: error.issues }
    const { message, stack, code } = error as Error & { code?: string }
    return { failure: { message, stack, code } }
  } finally {
    await database.close()
  }
}

parentPort?.postMessage(await answer())
