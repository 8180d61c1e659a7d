import type { Import, ImportCounts, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/** A request as stored: an upload's import can be taken up again after a restart. */
export type QueuedRequest = ImportRequest & { uploadId?: string }

const importColumns = [
  'id',
  'state',
  'phase',
  'progress',
  'file_name',
  'file_hash',
  'request',
  'collection',
  'is_dry_run',
  'dataset_id',
  'counts',
  'problem',
  'created_by',
  'created_at',
  'finished_at',
] as const

export async function createImport(
  db: Db,
  run: { fileName: string; fileHash: string | null; fileBytes: number; request: QueuedRequest; actor: string },
): Promise<Import> {
  const row = await db
    .insertInto('import')
    .values({
      state: 'queued',
      file_name: run.fileName,
      file_hash: run.fileHash,
      file_bytes: run.fileBytes,
      request: JSON.stringify(run.request),
      is_dry_run: run.request.dryRun === true,
      created_by: run.actor,
    })
    .returning(importColumns)
    .executeTakeFirstOrThrow()
  return toImport(row)
}

export async function findImport(db: Db, id: number): Promise<Import | null> {
  const row = await db.selectFrom('import').select(importColumns).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toImport(row)
}

export async function listImports(db: Db): Promise<Import[]> {
  const rows = await db.selectFrom('import').select(importColumns).orderBy('id', 'desc').limit(200).execute()
  return rows.map(toImport)
}

type ImportRow = Awaited<ReturnType<typeof selectImport>>
const selectImport = (db: Db) => db.selectFrom('import').select(importColumns).executeTakeFirstOrThrow()

function toImport(row: ImportRow): Import {
  const counts = row.counts as unknown as Partial<ImportCounts>
  const { uploadId = null, ...request } = row.request as unknown as QueuedRequest
  return {
    id: row.id,
    state: row.state as Import['state'],
    phase: row.phase,
    progress: row.progress,
    fileName: row.file_name,
    fileHash: row.file_hash,
    request,
    uploadId,
    collection: row.collection,
    isDryRun: row.is_dry_run,
    datasetId: row.dataset_id,
    counts: counts.read === undefined ? null : (counts as ImportCounts),
    issues: (row.problem as unknown as Issue[] | null) ?? [],
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

/** Takes the run: from now on it is this process's. Returns false when it is not waiting any more. */
export async function claimImport(db: Db, id: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('import')
    .set({
      state: 'running',
      phase: 'reading',
      progress: 0,
      problem: null,
      finished_at: null,
      attempts: sql`attempts + 1`,
      heartbeat_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'interrupted'])
    .where('cancel_requested', '=', false)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export const saveProgress = (db: Db, id: number, phase: string, progress: number) =>
  db.updateTable('import').set({ phase, progress, heartbeat_at: sql`now()` }).where('id', '=', id).execute()

export const saveCollection = (db: Db, id: number, collection: string, fileHash: string) =>
  db.updateTable('import').set({ collection, file_hash: fileHash }).where('id', '=', id).execute()

export async function finishImport(
  db: Db,
  id: number,
  end: { state: Import['state']; counts?: ImportCounts; issues?: Issue[]; datasetId?: number | null },
): Promise<void> {
  await db
    .updateTable('import')
    .set({
      state: end.state,
      phase: null,
      progress: 1,
      counts: JSON.stringify(end.counts ?? {}),
      problem: end.issues === undefined ? null : JSON.stringify(end.issues),
      dataset_id: end.datasetId ?? null,
      finished_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute()
}

export async function isCancelRequested(db: Db, id: number): Promise<boolean> {
  const row = await db.selectFrom('import').select('cancel_requested').where('id', '=', id).executeTakeFirst()
  return row?.cancel_requested === true
}

/** Asks a run to stop; one that has not started stops at once. Returns false when it has already ended. */
export async function requestCancel(db: Db, id: number): Promise<boolean> {
  const row = await db
    .updateTable('import')
    .set({
      cancel_requested: true,
      state: sql`case when state in ('queued', 'interrupted') then 'cancelled' else state end`,
      finished_at: sql`case when state in ('queued', 'interrupted') then now() end`,
    })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    // One transaction stores everything: it cannot be stopped half-way, and is short.
    .where(sql<boolean>`phase is distinct from 'storing'`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Runs whose process has died: marked as interrupted, what they staged and found removed. `all` where no other process can
 * be running one (the embedded database has just been opened), otherwise those without a sign of life for a minute.
 * Only an uploaded file can be taken up again, and only once: it may be what killed the process.
 */
export async function endDeadImports(db: Db, all: boolean): Promise<void> {
  const rows = await db
    .updateTable('import')
    .set({
      state: 'interrupted',
      phase: null,
      progress: 0,
      problem: JSON.stringify([{ code: 'import-failed' }]),
      finished_at: sql`case when request ? 'uploadId' and attempts < 2 then null else now() end`,
    })
    .where('state', '=', 'running')
    .$if(!all, (query) => query.where('heartbeat_at', '<', sql<Date>`now() - interval '1 minute'`))
    .returning('id')
    .execute()
  for (const { id } of rows) await forgetAttempt(db, id)
}

/** Removes what an unfinished run has staged and found. */
export async function forgetAttempt(db: Db, importId: number): Promise<void> {
  await db.deleteFrom('import_row').where('import_id', '=', importId).execute()
  await db.deleteFrom('import_finding').where('import_id', '=', importId).execute()
}

/** Interrupted runs of uploaded files that are to be taken up again. */
export async function listResumable(db: Db): Promise<{ importId: number; uploadId: string }[]> {
  const rows = await db
    .selectFrom('import')
    .select(['id', sql<string>`request ->> 'uploadId'`.as('uploadId')])
    .where('state', '=', 'interrupted')
    .where('finished_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ importId: row.id, uploadId: row.uploadId }))
}

/**
 * Keeps the run to itself until the transaction ends. Throws when it was declared dead in the meantime: what it staged is
 * then gone, and must not be stored by half.
 */
export async function requireRunning(tx: Db, id: number): Promise<void> {
  const row = await tx.selectFrom('import').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
  if (row?.state !== 'running') throw new Error(`import ${id} was declared dead while it was running`)
}

/** Whether the run has not said yet how it ended. */
export const isUnfinished = async (db: Db, id: number): Promise<boolean> =>
  (await db
    .selectFrom('import')
    .select('id')
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Uploads that an import still needs. */
export async function listUploadsInUse(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('import')
    .select(sql<string | null>`request ->> 'uploadId'`.as('uploadId'))
    .where('finished_at', 'is', null)
    .execute()
  return new Set(rows.flatMap((row) => (row.uploadId === null ? [] : [row.uploadId])))
}

/** A sign of life, for runs whose statements take longer than others wait. */
export const saveHeartbeat = (db: Db, id: number) =>
  db.updateTable('import').set({ heartbeat_at: sql`now()` }).where('id', '=', id).execute()

/** The last import that stored a file of these bytes. */
export async function findStoredImport(
  db: Db,
  fileHash: string,
): Promise<{ importId: number; finishedAt: string } | null> {
  const row = await db
    .selectFrom('import')
    .select(['id', 'finished_at'])
    .where('file_hash', '=', fileHash)
    .where('state', '=', 'stored')
    .where('dataset_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { importId: row.id, finishedAt: row.finished_at?.toISOString() ?? '' }
}

/** What is to be imported, where the run still waits for somebody to take it up. */
export async function findQueuedRequest(db: Db, id: number): Promise<{ request: QueuedRequest; actor: string } | null> {
  const row = await db
    .selectFrom('import')
    .select(['request', 'created_by'])
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'interrupted'])
    .executeTakeFirst()
  return row === undefined ? null : { request: row.request as unknown as QueuedRequest, actor: row.created_by }
}
