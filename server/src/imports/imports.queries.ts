import type { Finding, Import, ImportCounts, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { Issue, IssueParams } from '@arraigo/shared/problems/issue.ts'
import type { Collection } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

export interface NewFinding {
  rule: string
  severity: 'note' | 'repaired' | 'flagged' | 'rejected'
  sourceRow: number | null
  sourceId: string | null
  params: IssueParams
}

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

export async function insertFindings(db: Db, importId: number, findings: NewFinding[]): Promise<void> {
  if (findings.length === 0) return
  await sql`
    insert into import_finding (import_id, rule, severity, source_row, source_id, params)
    select ${importId}, u, v, r, i, p::jsonb
    from unnest(${findings.map((finding) => finding.rule)}::text[], ${findings.map((finding) => finding.severity)}::text[],
      ${findings.map((finding) => finding.sourceRow)}::int[], ${findings.map((finding) => finding.sourceId)}::text[],
      ${findings.map((finding) => JSON.stringify(finding.params))}::text[]) as t(u, v, r, i, p)
  `.execute(db)
}

/** Gives each finding the place of its row, so that the report can be opened on the map. Before staging is cleared. */
export async function placeFindings(db: Db, importId: number): Promise<void> {
  await sql`
    update import_finding f set place = st_pointonsurface(r.shape)
    from import_row r
    where f.import_id = ${importId} and f.place is null and r.import_id = ${importId} and r.row_no = f.source_row
      and r.shape is not null and not st_isempty(r.shape)
  `.execute(db)
}

export async function countRules(db: Db, importId: number): Promise<ImportCounts['rules']> {
  const rows = await db
    .selectFrom('import_finding')
    .select(['rule', sql<string>`min(severity)`.as('severity'), sql<number>`count(*)::int`.as('rows')])
    .select(sql<IssueParams>`(array_agg(params order by id))[1]`.as('example'))
    .where('import_id', '=', importId)
    .groupBy('rule')
    .orderBy('rule')
    .execute()
  return Object.fromEntries(rows.map(({ rule, ...rest }) => [rule, rest]))
}

export async function listFindings(
  db: Db,
  importId: number,
  page: { rule?: string; after?: number; limit: number },
): Promise<Finding[]> {
  const rows = await db
    .selectFrom('import_finding')
    .select(['id', 'rule', 'severity', 'source_row', 'source_id', 'params'])
    .select([sql<number | null>`st_x(place)`.as('x'), sql<number | null>`st_y(place)`.as('y')])
    .where('import_id', '=', importId)
    .where('id', '>', page.after ?? 0)
    .$if(page.rule !== undefined, (query) => query.where('rule', '=', page.rule ?? ''))
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    severity: row.severity as Finding['severity'],
    sourceRow: row.source_row,
    sourceId: row.source_id,
    params: row.params as Finding['params'],
    point: row.x === null || row.y === null ? null : [row.x, row.y],
  }))
}

/** The last stored import of exactly these bytes, read in exactly this way, if its series has not changed since. */
export async function findSameImport(
  db: Db,
  run: {
    fileHash: string
    collection: string
    source: string
    mapping: Mapping
    epsg: number
    swapAxes: boolean
    layer: string
  },
): Promise<{ datasetId: number } | null> {
  const latest = await db
    .selectFrom('dataset')
    .select(['id', 'file_hash', 'mapping'])
    .where('source', '=', run.source)
    .where('collection', '=', run.collection)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest === undefined || latest.file_hash !== run.fileHash) return null
  const same = await sql<{
    same: boolean
  }>`select ${JSON.stringify(latest.mapping)}::jsonb = ${readingKey(run)}::jsonb as same`.execute(db)
  return same.rows[0]?.same === true ? { datasetId: latest.id } : null
}

/** All that decides how a file is read, as stored with the dataset. */
const readingKey = (run: { mapping: Mapping; epsg: number; swapAxes: boolean; layer: string }): string =>
  JSON.stringify({ mapping: run.mapping, epsg: run.epsg, swapAxes: run.swapAxes, layer: run.layer })

export async function insertDataset(
  db: Db,
  run: {
    importId: number
    mapping: Mapping
    source: string
    fileName: string
    fileHash: string
    fileBytes: number
    format: string
    preset: string | null
    actor: string
    epsg: number
    swapAxes: boolean
    layer: string
  },
): Promise<number> {
  const { dataset } = run.mapping
  const row = await db
    .insertInto('dataset')
    .values({
      source: run.source,
      collection: run.mapping.collection,
      name: dataset.name,
      publisher: dataset.publisher ?? null,
      licence: dataset.licence ?? null,
      reference_year: dataset.referenceYear ?? null,
      url: dataset.url ?? null,
      file_name: run.fileName,
      file_hash: run.fileHash,
      file_bytes: run.fileBytes,
      format: run.format,
      crs: `EPSG:${run.epsg}`,
      preset: run.preset,
      mapping: readingKey(run),
      imported_by: run.actor,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const setDatasetRows = (db: Db, datasetId: number, rowCount: number) =>
  db.updateTable('dataset').set({ row_count: rowCount }).where('id', '=', datasetId).execute()

/** Rows, and for settlements households, of a run by region: what a planner checks against the publisher's totals. */
export async function countRegions(db: Db, importId: number, isSettlements: boolean): Promise<ImportCounts['regions']> {
  const region = sql<string>`coalesce(left(fields ->> 'comuna_code', 2), fields ->> 'region_code', '')`
  const households = sql`(fields ->> 'household_count')::int`
  const { rows } = await sql<{ region: string; rows: number; households: number; unknown: number }>`
    select ${region} as region, count(*)::int as rows, coalesce(sum(${households}), 0)::int as households,
           (count(*) filter (where ${households} is null))::int as unknown
    from import_row where import_id = ${importId} and verdict is null group by 1 order by 1
  `.execute(db)
  return Object.fromEntries(
    rows.map((row) => [
      row.region,
      isSettlements
        ? { rows: row.rows, households: row.households, unknownHouseholds: row.unknown }
        : { rows: row.rows },
    ]),
  )
}

/** Of a run: rows to store, those of them whose file gives no place, and rows that were rejected once staged. */
export async function countStaged(
  db: Db,
  importId: number,
): Promise<{ rows: number; withoutShape: number; rejected: number }> {
  const row = await db
    .selectFrom('import_row')
    .select([
      sql<number>`(count(*) filter (where verdict is null))::int`.as('rows'),
      sql<number>`(count(*) filter (where verdict is null and shape is null))::int`.as('withoutShape'),
      sql<number>`(count(*) filter (where verdict is not null))::int`.as('rejected'),
    ])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return row
}

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

export const listMappings = (db: Db) =>
  db.selectFrom('import_mapping').select(['id', 'name', 'mapping']).orderBy('name').execute()

/** Saves a mapping under a name; the same name again replaces it. */
export const saveMapping = (db: Db, name: string, mapping: Mapping, actor: string) =>
  db
    .insertInto('import_mapping')
    .values({ name, mapping: JSON.stringify(mapping), created_by: actor })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ mapping: JSON.stringify(mapping), created_by: actor }),
    )
    .returning(['id', 'name', 'mapping'])
    .executeTakeFirstOrThrow()

export const deleteMapping = (db: Db, id: number) =>
  db.deleteFrom('import_mapping').where('id', '=', id).returning('id').executeTakeFirst()

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

/** Rows of the run that have no place once stored: the file gives none, and no earlier file did. */
export async function countWithoutPlace(db: Db, importId: number, collection: Collection): Promise<number> {
  if (collection.shape === null) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from import_row s join ${sql.table(collection.table)} t on t.source = s.source and t.source_id = s.source_id
    where s.import_id = ${importId} and s.verdict is null and s.shape is null and t.${sql.ref(collection.shape.column)} is null
  `.execute(db)
  return rows[0]?.n ?? 0
}
