import type { Context } from '../app.ts'
import { endDeadImports, findQueuedRequest, finishImport } from './imports.queries.ts'
import { askWorker } from './importWorker.ts'
import { findUpload, removeOldUploads } from './uploads.ts'

export const importQueue = 'import'

export interface ImportJobData {
  importId: number
  uploadId: string
}

/**
 * Lets this process take up queued imports. First it settles what a process that died left behind: half-staged rows are
 * removed, and imports of uploaded files are queued again.
 */
export async function workOnImports({ config, database, jobs }: Context): Promise<void> {
  await removeOldUploads(config.dataDir)
  for (const dead of await endDeadImports(database.db, database.kind === 'embedded' && database.isOwner)) {
    if (dead.uploadId !== null) await jobs.send(importQueue, { importId: dead.id, uploadId: dead.uploadId })
  }
  await jobs.work(importQueue, async ({ importId, uploadId }: ImportJobData) => {
    const queued = await findQueuedRequest(database.db, importId)
    if (queued === null) return
    try {
      const { upload, path } = await findUpload(config.dataDir, uploadId)
      await askWorker(database, {
        do: 'import',
        path,
        fileName: upload.fileName,
        request: queued.request,
        actor: queued.actor,
        importId,
      })
    } catch (error) {
      await finishImport(database.db, importId, { state: 'interrupted', issues: [{ code: 'import-failed' }] })
      throw error
    }
  })
}
