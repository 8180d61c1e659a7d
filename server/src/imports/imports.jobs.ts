import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Context } from '../app.ts'
import {
  endDeadImports,
  findQueuedRequest,
  finishImport,
  isUnfinished,
  listResumable,
  listUploadsInUse,
} from './imports.queries.ts'
import { askWorker } from './importWorker.ts'
import { findUpload, removeOldUploads } from './uploads.ts'

export const importQueue = 'import'

export interface ImportJobData {
  importId: number
  uploadId: string
}

const sweepEveryMs = 30_000

/**
 * Lets this process take up queued imports, and look after those that a process which died left behind: what they had
 * staged is removed, and imports of uploaded files are queued again. Returns how to stop looking.
 */
export async function workOnImports(context: Context): Promise<() => void> {
  const { database, jobs } = context
  await sweep(context, database.kind === 'embedded' && database.isOwner)
  await jobs.work(importQueue, (data: ImportJobData) => workOn(context, data))
  const timer = setInterval(() => {
    // The database may be away for a while; the next sweep finds the same.
    void sweep(context, false).catch(() => {})
  }, sweepEveryMs)
  return () => clearInterval(timer)
}

async function sweep({ config, database, jobs }: Context, isAlone: boolean): Promise<void> {
  await removeOldUploads(config.dataDir, await listUploadsInUse(database.db))
  await endDeadImports(database.db, isAlone)
  for (const run of await listResumable(database.db)) await jobs.send(importQueue, run satisfies ImportJobData)
}

async function workOn({ config, database }: Context, { importId, uploadId }: ImportJobData): Promise<void> {
  const queued = await findQueuedRequest(database.db, importId)
  if (queued === null) return
  try {
    const { upload, path } = await findUpload(config.dataDir, uploadId)
    const { request, actor } = queued
    await askWorker(database, { do: 'import', path, fileName: upload.fileName, request, actor, importId })
  } catch (error) {
    // Unless the run itself has already said how it ended.
    if (await isUnfinished(database.db, importId)) {
      const issues = error instanceof IssuesError ? error.issues : [{ code: 'import-failed' }]
      const state = error instanceof IssuesError ? 'rejected' : 'interrupted'
      await finishImport(database.db, importId, { state, issues })
    }
    // The queue keeps the error where nobody looks.
    process.stderr.write(`Import ${importId} failed: ${(error as Error).stack}\n`)
    throw error
  }
}
