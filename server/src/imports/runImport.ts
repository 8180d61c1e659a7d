import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Import, ImportCounts, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import { type Issue, type IssueParams, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { type Collection, collections } from '@arraigo/shared/territory/collections.ts'
import { removeDemonstration } from '../demonstration/demonstration.ts'
import type { Database, Tx } from '../platform/database.ts'
import { isDiskFull, isUnreachable } from '../platform/problem.ts'
import {
  analyseStaged,
  countUncheckedComunas,
  dropImpossibleShapes,
  flagOutsideComuna,
  repairShapes,
  reprojectShapes,
  settleRepeats,
} from './checks.queries.ts'
import { chooseReading, type Reading } from './chooseReading.ts'
import { findSameImport, insertDataset, setDatasetRows } from './datasets.queries.ts'
import { countRules, insertFindings, type NewFinding, placeFindings } from './findings.queries.ts'
import { importElevations } from './importElevations.ts'
import { ImportCancelled, type ImportPhase, type ImportProgress, trackProgress } from './importProgress.ts'
import {
  claimImport,
  createImport,
  findImport,
  finishImport,
  forgetAttempt,
  requireRunning,
  saveCollection,
  saveHeartbeat,
} from './imports.queries.ts'
import { lockCollection, mergeRows } from './merge.queries.ts'
import { mergeEditedRows } from './mergeEdited.queries.ts'
import { openDecisions } from './openDecisions.queries.ts'
import { detectFormat } from './readers/detectFormat.ts'
import { openSource } from './readers/openSource.ts'
import { keepSnapshots } from './snapshots.queries.ts'
import { countRegions, countStaged, countWithoutPlace } from './stagedCounts.queries.ts'
import { type StagedFile, stageFile } from './stageFile.ts'
import { clearStaging } from './staging.queries.ts'

export interface ImportJob {
  path: string
  fileName: string
  request: ImportRequest
  actor: string
  /** The run's row where it exists already (queued by the API); made otherwise. */
  importId?: number
  onProgress?: (phase: ImportPhase, progress: number) => void
}

/**
 * The import engine: reads a file, checks and repairs every row, and stores the result in one transaction. Whatever
 * happens, the run's row says how it ended and nothing is half-stored. Returns the finished run; throws only where the
 * database itself cannot be reached to say so.
 */
export async function runImport(database: Database, job: ImportJob): Promise<Import> {
  const { db } = database
  const id =
    job.importId ?? (await createImport(db, { ...job, fileHash: null, fileBytes: (await stat(job.path)).size })).id
  if (await claimImport(db, id)) {
    // Should the database be away, the next beat tries again; somebody who looks sees the silence.
    const heartbeat = setInterval(() => void saveHeartbeat(db, id).catch(() => {}), 20_000)
    try {
      await readCheckStore(database, id, job)
    } catch (error) {
      await (error instanceof IssuesError ? clearStaging(db, id) : forgetAttempt(db, id))
      if (error instanceof ImportCancelled) await finishImport(db, id, { state: 'cancelled' })
      else if (error instanceof IssuesError) await finishImport(db, id, { state: 'rejected', issues: error.issues })
      else {
        await finishImport(db, id, { state: 'interrupted', issues: [interruption(error)] })
        throw error
      }
    } finally {
      clearInterval(heartbeat)
    }
  }
  const finished = await findImport(db, id)
  if (finished === null) throw new Error(`import ${id} has gone`)
  return finished
}

function interruption(error: unknown): Issue {
  if (isDiskFull(error)) return { code: 'disk-full' }
  if (isUnreachable(error)) return { code: 'database-unreachable' }
  return { code: 'import-failed' }
}

interface Run extends Reading {
  importId: number
  collectionOf: Collection
  fileName: string
  fileHash: string
  fileBytes: number
  format: string
  actor: string
}

async function readCheckStore(database: Database, importId: number, job: ImportJob): Promise<void> {
  const { db } = database
  const progress = trackProgress(db, importId, job.onProgress)
  const fileHash = await hashFile(job.path)
  if ((await detectFormat(job.path)).format === 'geotiff')
    return importElevations(database, importId, job, fileHash, progress)
  const source = await openSource(job.path, job.fileName)
  try {
    const reading = await chooseReading(db, source, job.request)
    await saveCollection(db, importId, reading.mapping.collection, fileHash)
    const run: Run = {
      ...reading,
      importId,
      collectionOf: collections[reading.mapping.collection],
      fileName: job.fileName,
      fileHash,
      fileBytes: (await stat(job.path)).size,
      format: source.format,
      actor: job.actor,
    }
    const same = await findSameImport(db, { ...run, collection: reading.mapping.collection })
    if (same !== null && job.request.dryRun !== true) {
      return finishImport(db, importId, { state: 'unchanged', datasetId: same.datasetId })
    }
    const fileNotes = source.issues.map((issue) => note(issue.code, issue.params))
    if (!reading.hasGeometry && run.collectionOf.shape !== null) fileNotes.push(note('layer-without-geometry'))
    await insertFindings(db, importId, fileNotes)
    const staged = await stageFile(database, source, run, progress)
    // Only these make rows meet rows; for the rest it would cost more than it saves.
    if (staged.repeated > 0 || staged.findings > 1000) await analyseStaged(db)
    if (staged.repeated > 0) await settleRepeats(db, importId, run.collectionOf)
    await checkShapes(database, run, progress)
    await placeFindings(db, importId)
    await store(database, run, staged, progress, job.request.dryRun === true)
    await clearStaging(db, importId)
  } finally {
    await source.close()
  }
}

async function checkShapes({ db }: Database, run: Run, progress: ImportProgress): Promise<void> {
  if (run.collectionOf.shape === null) return
  await progress.at('checking', 0)
  await repairShapes(db, run.importId)
  await progress.at('checking', 0.4)
  if (run.epsg !== 4326) await reprojectShapes(db, run.importId)
  await dropImpossibleShapes(db, run.importId, run.collectionOf)
  await progress.at('checking', 0.7)
  if (!('comuna_code' in run.mapping.fields)) return
  await flagOutsideComuna(db, run.importId)
  const unchecked = await countUncheckedComunas(db, run.importId)
  if (unchecked > 0) await insertFindings(db, run.importId, [note('comuna-check-not-possible', { rows: unchecked })])
}

/** Merges in one transaction. A dry run does the same and rolls back, so that what it says is what would happen. */
async function store(
  { db }: Database,
  run: Run,
  staged: StagedFile,
  progress: ImportProgress,
  isDryRun: boolean,
): Promise<void> {
  await progress.at('storing', 0)
  const rows = await countStaged(db, run.importId)
  const { regions, byPlace } = await countRegions(db, run.importId, run.collectionOf.id === 'settlements', rows)
  const counts: ImportCounts = {
    read: staged.read,
    added: 0,
    updated: 0,
    unchanged: 0,
    conflicts: 0,
    leftOut: staged.leftOut,
    rejected: staged.rejected + rows.rejected,
    withoutPlace: 0,
    rules: {},
    regions,
  }
  if (rows.rows === 0) {
    counts.rules = await countRules(db, run.importId)
    const issues = [
      { code: 'nothing-to-store', params: { read: staged.read, rejected: counts.rejected, leftOut: staged.leftOut } },
    ]
    return finishImport(db, run.importId, { state: 'rejected', counts, issues })
  }
  const storeNotes: NewFinding[] = byPlace === 0 ? [] : [note('region-by-place', { rows: byPlace })]
  const dryRunDone = new Error('dry run')
  try {
    await db.transaction().execute(async (tx) => {
      await lockCollection(tx, run.collectionOf)
      await requireRunning(tx, run.importId)
      // What is only compared takes nobody's place.
      const removed = run.isForComparison ? 0 : await removeDemonstration(tx)
      if (removed > 0) storeNotes.push(note('demonstration-removed', { rows: removed }))
      if (run.isForComparison) storeNotes.push(note('kept-for-comparison', { rows: rows.rows }))
      await insertFindings(tx, run.importId, storeNotes)
      const datasetId = await insertDataset(tx, run)
      const place = { ...run, datasetId, note: `import ${run.fileName}` }
      if (run.collectionOf.id === 'settlements') await keepSnapshots(tx, place)
      if (run.isForComparison) counts.withoutPlace = rows.withoutShape
      else await mergeStaged(tx, place, rows, counts)
      await setDatasetRows(tx, datasetId, rows.rows)
      counts.rules = await countRules(tx, run.importId)
      if (isDryRun) throw dryRunDone
      await finishImport(tx, run.importId, { state: 'stored', counts, datasetId })
    })
  } catch (error) {
    if (error !== dryRunDone) throw error
    await insertFindings(db, run.importId, storeNotes)
    await finishImport(db, run.importId, { state: 'checked', counts })
  }
}

/** Writes the staged rows into the territory, and into `counts` what became of them. */
async function mergeStaged(
  tx: Tx,
  run: Run & { datasetId: number; note: string },
  rows: { rows: number; withoutShape: number },
  counts: ImportCounts,
): Promise<void> {
  const collection = run.collectionOf
  if (collection.isEditable) {
    const merged = await mergeEditedRows(tx, collection, run)
    counts.added = merged.added
    counts.updated = merged.updated
    counts.conflicts = merged.conflicts.length
    await openDecisions(tx, { ...run, collection, conflicts: merged.conflicts })
  } else {
    Object.assign(counts, await mergeRows(tx, collection, run))
  }
  counts.unchanged = rows.rows - counts.added - counts.updated - counts.conflicts
  counts.withoutPlace = rows.withoutShape === 0 ? 0 : await countWithoutPlace(tx, run.importId, collection)
}

/** Something to say about the file as a whole. */
const note = (rule: string, params: IssueParams = {}): NewFinding => ({
  rule,
  severity: 'note',
  sourceRow: null,
  sourceId: null,
  params,
})

/** SHA-256 of the file; of a folder (GTFS), of its files in the order of their names. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const files = (await stat(path)).isDirectory() ? (await readdir(path)).sort().map((name) => join(path, name)) : [path]
  for (const file of files) for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
