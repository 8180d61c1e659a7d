import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ExportFormat } from '@arraigo/shared/exports/exportFormats.ts'
import type { ExportRequest } from '@arraigo/shared/exports/exportRequest.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { Db } from '../platform/database.ts'
import { csvBytes } from './csv.ts'
import { type ExportTable, openExportTable } from './exportTable.ts'
import { flatgeobufBytes } from './flatgeobuf.ts'
import { geojsonBytes } from './geojson.ts'
import { geopackageBytes } from './geopackage.ts'
import { shapefileBytes } from './shapefile/shapefile.ts'
import { xlsxBytes } from './xlsx.ts'

type FormatBytes = (table: ExportTable, signal?: AbortSignal) => AsyncGenerator<string | Uint8Array>

const formatBytes: Record<ExportFormat, FormatBytes> = {
  geojson: geojsonBytes,
  geopackage: geopackageBytes,
  shapefile: shapefileBytes,
  csv: csvBytes,
  xlsx: xlsxBytes,
  flatgeobuf: flatgeobufBytes,
}

export interface OpenedExport {
  rowCount: number
  /** What the reader of the file should know: rows that could not be placed, no rows at all. */
  notes: Issue[]
  /** The file. Destroying it stops the work and removes what it had put aside. */
  stream: Readable
}

/**
 * Starts an export: looks at the data, and waits for the file's first bytes, so that what can go wrong before them is
 * thrown (IssuesError where the request cannot be answered) and not found out in the middle of a download.
 * `givenUp` ends the work with its reason.
 */
export async function openExport(db: Db, request: ExportRequest, givenUp?: AbortSignal): Promise<OpenedExport> {
  const table = await openExportTable(db, request)
  const abort = new AbortController()
  const signal = givenUp === undefined ? abort.signal : AbortSignal.any([abort.signal, givenUp])
  const bytes = formatBytes[request.format](table, signal)
  const first = await bytes.next()
  const stream = Readable.from(continued(first, bytes), { objectMode: false })
  stream.once('close', () => abort.abort())
  return { rowCount: table.rowCount, notes: table.notes, stream }
}

async function* continued<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

export interface ExportResult {
  rowCount: number
  notes: Issue[]
}

/**
 * Writes a collection to a stream, or to a file that appears whole or not at all.
 * Throws IssuesError where the request cannot be answered.
 */
export async function writeExport(
  db: Db,
  request: ExportRequest,
  destination: Writable | string,
): Promise<ExportResult> {
  const { rowCount, notes, stream } = await openExport(db, request)
  if (typeof destination === 'string') await writeWhole(stream, destination)
  else await pipeline(stream, destination)
  return { rowCount, notes }
}

/** Beside the destination, because a rename is only atomic within one file system. */
async function writeWhole(stream: Readable, path: string): Promise<void> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`
  try {
    await pipeline(stream, createWriteStream(partial, { flags: 'wx', flush: true }))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
