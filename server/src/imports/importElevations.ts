import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { ImportCounts, ImportRequest } from '@arraigo/shared/imports/import.schema.ts'
import { seriesName } from '@arraigo/shared/imports/suggestMapping.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { cellSideM } from '../elevation/elevationGrid.ts'
import { type GatheredElevations, gatherElevations } from '../elevation/gatherElevations.ts'
import { readGeotiff } from '../elevation/readGeotiff.ts'
import { type ElevationSource, storedElevations, storeElevations } from '../elevation/storeElevations.ts'
import type { Database, Tx } from '../platform/database.ts'
import { countRules, insertFindings, type NewFinding } from './findings.queries.ts'
import type { ImportProgress } from './importProgress.ts'
import { finishImport, requireRunning, saveCollection } from './imports.queries.ts'
import type { ImportJob } from './runImport.ts'

/** The way of a raster: no rows, no mapping, but the same run, report and dataset as any other file. */
export async function importElevations(
  { db }: Database,
  importId: number,
  job: ImportJob,
  fileHash: string,
  progress: ImportProgress,
): Promise<void> {
  const from = await describeSource(job, fileHash)
  await saveCollection(db, importId, 'elevation', fileHash)
  const isDryRun = job.request.dryRun === true
  const same = isDryRun ? null : await storedElevations(db, from)
  if (same !== null) return finishImport(db, importId, { state: 'unchanged', datasetId: same })
  const { grid, notes } = await gather(job, progress)
  const findings = [...notes.map(asNote), ...findingsOf(grid)]
  await progress.at('storing', 0)
  if (isDryRun) {
    await insertFindings(db, importId, findings)
    return finishImport(db, importId, { state: 'checked', counts: await countsOf(db, importId, grid) })
  }
  await db.transaction().execute(async (tx) => {
    await requireRunning(tx, importId)
    const { datasetId, replaced } = await storeElevations(tx, from, grid)
    if (replaced > 0) findings.push(asNote({ code: 'elevation-replaced', params: { source: from.source } }))
    await insertFindings(tx, importId, findings)
    await finishImport(tx, importId, { state: 'stored', counts: await countsOf(tx, importId, grid), datasetId })
  })
}

async function gather(job: ImportJob, progress: ImportProgress): Promise<{ grid: GatheredElevations; notes: Issue[] }> {
  const tiff = await readGeotiff(job.path, job.request.epsg ?? null)
  try {
    return { grid: await gatherElevations(tiff, (share) => progress.at('reading', share)), notes: tiff.notes }
  } finally {
    await tiff.close()
  }
}

async function describeSource(
  { path, fileName, request, actor }: ImportJob,
  fileHash: string,
): Promise<ElevationSource> {
  const { source, dataset } = request.elevation ?? elevationOf(fileName)
  return {
    source,
    name: dataset.name,
    publisher: dataset.publisher ?? null,
    licence: dataset.licence ?? null,
    referenceYear: dataset.referenceYear ?? null,
    url: dataset.url ?? null,
    fileName,
    fileHash,
    fileBytes: (await stat(path)).size,
    actor,
  }
}

/** What a raster is called where nobody says: as its file. */
export function elevationOf(fileName: string): NonNullable<ImportRequest['elevation']> {
  const name = basename(fileName, extname(fileName)).slice(0, 200) || fileName.slice(0, 200)
  return { source: seriesName(name), dataset: { name } }
}

function findingsOf(grid: GatheredElevations): NewFinding[] {
  const cells = grid.width * grid.height
  const read = asNote({
    code: 'elevation-read',
    params: {
      cellM: roundTo(cellSideM(grid), 10),
      lowest: roundTo(grid.lowestM, 10),
      highest: roundTo(grid.highestM, 10),
      unknownPct: roundTo((100 * grid.unknownCells) / cells, 10),
    },
  })
  if (grid.implausibleCells === 0) return [read]
  return [
    read,
    { ...asNote({ code: 'elevation-implausible', params: { cells: grid.implausibleCells } }), severity: 'flagged' },
  ]
}

const roundTo = (value: number, parts: number) => Math.round(value * parts) / parts

const asNote = ({ code, params }: Issue): NewFinding => ({
  rule: code,
  severity: 'note',
  sourceRow: null,
  sourceId: null,
  params: params ?? {},
})

/** Cells in the place of rows; those without a value are what other files have without a place. */
async function countsOf(db: Database['db'] | Tx, importId: number, grid: GatheredElevations): Promise<ImportCounts> {
  const cells = grid.width * grid.height
  return {
    read: cells,
    added: cells - grid.unknownCells,
    updated: 0,
    unchanged: 0,
    conflicts: 0,
    leftOut: 0,
    rejected: 0,
    withoutPlace: 0,
    rules: await countRules(db, importId),
    regions: {},
  }
}
