import { isAscii, isUtf8 } from 'node:buffer'
import { open, readFile, stat } from 'node:fs/promises'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Geometry } from 'geojson'
import iconv from 'iconv-lite'
import { openShp } from 'shapefile'
import { buildSource, type LayerReader } from './buildSource.ts'
import { byteChunks, newProgress, type ReadProgress } from './byteChunks.ts'
import { uniqueColumnNames } from './columnNames.ts'
import { type DbfTable, isDeleted, readDbfHeader, readRecord } from './dbf.ts'
import { epsgOfPrj } from './prj.ts'
import type { SourceFile } from './reader.ts'

/** Paths of the files that together are one Shapefile. */
export interface ShapefileParts {
  name: string
  shp: string
  dbf: string | null
  shx: string | null
  prj: string | null
  cpg: string | null
}

export async function readShapefiles(shapefiles: ShapefileParts[], from: 'zip' | 'folder'): Promise<SourceFile> {
  const issues: Issue[] = []
  if (shapefiles.length > 1)
    issues.push({
      code: 'several-layers',
      params: { count: shapefiles.length, layers: shapefiles.map(({ name }) => name).join(', ') },
    })
  const progress: ReadProgress = { done: 0, total: 0 }
  const opened = []
  for (const parts of shapefiles) opened.push(await openShapefile(parts, from, progress, issues))
  return buildSource({
    format: 'shapefile',
    encoding: opened.find(({ encoding }) => encoding !== null)?.encoding ?? null,
    layers: opened.map(({ layer }) => layer),
    issues,
    progress,
  })
}

async function openShapefile(parts: ShapefileParts, from: 'zip' | 'folder', progress: ReadProgress, issues: Issue[]) {
  const layer = parts.name
  const { rowCount, hasThirdDimension } = await checkShp(parts)
  if (hasThirdDimension) issues.push({ code: 'third-dimension-dropped' })
  if (parts.shx === null) issues.push({ code: 'shapefile-without-shx', params: { layer } })
  if (parts.dbf === null)
    issues.push({ code: from === 'zip' ? 'shapefile-without-dbf' : 'shapefile-without-dbf-beside', params: { layer } })
  const table = parts.dbf === null ? null : await readTable(parts.dbf, layer, issues)
  const encoding = table === null ? null : await encodingOf(parts, table, issues)
  const count = rowCount ?? table?.recordCount ?? null
  if (table !== null && rowCount !== null && table.recordCount !== rowCount) {
    issues.push({ code: 'shapefile-counts-differ', params: { layer, shapes: rowCount, records: table.recordCount } })
  }
  const reader: LayerReader = {
    name: layer,
    fieldNames: table?.fields.map(({ name }) => name) ?? [],
    rowCount: count,
    epsg: await epsgOf(parts, issues),
    coordinates: { kind: 'geometry' },
    rows: () => readRows(parts, table, encoding ?? 'utf-8', progress),
  }
  return { layer: reader, encoding }
}

async function readTable(path: string, layer: string, issues: Issue[]): Promise<DbfTable> {
  const table = await readDbf(path, layer)
  requireWhole(layer, '.dbf', table.headerBytes + table.recordCount * table.recordBytes, table.fileBytes)
  const names = uniqueColumnNames(
    table.fields.map(({ name }) => name),
    issues,
  )
  return { ...table, fields: table.fields.map((field, index) => ({ ...field, name: names[index]! })) }
}

/** The length that a header announces against the true one: a file cut off is refused before anything is stored. */
function requireWhole(layer: string, part: string, announced: number, bytes: number): void {
  if (bytes >= announced) return
  throw new IssuesError([{ code: 'shapefile-truncated', params: { layer, part, announced, bytes } }])
}

async function readDbf(path: string, layer: string): Promise<DbfTable> {
  try {
    return await readDbfHeader(path)
  } catch (error) {
    throw new IssuesError([
      { code: 'shapefile-broken', params: { layer, part: '.dbf', reason: (error as Error).message } },
    ])
  }
}

const SHP_HEADER_BYTES = 100
const typesWithZ = [11, 13, 15, 18]

async function checkShp({
  shp,
  shx,
  name,
}: ShapefileParts): Promise<{ rowCount: number | null; hasThirdDimension: boolean }> {
  const head = await checkHeader(shp, '.shp', name)
  if (shx !== null) await checkHeader(shx, '.shx', name)
  const rowCount = shx === null ? null : Math.floor(((await stat(shx)).size - SHP_HEADER_BYTES) / 8)
  return { rowCount, hasThirdDimension: typesWithZ.includes(head.readInt32LE(32)) }
}

/** The header that `.shp` and `.shx` share. */
async function checkHeader(path: string, part: string, layer: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(SHP_HEADER_BYTES)
    const { bytesRead } = await file.read(head, 0, SHP_HEADER_BYTES, 0)
    if (bytesRead < SHP_HEADER_BYTES || head.readInt32BE(0) !== 9994)
      throw new IssuesError([{ code: 'shapefile-broken', params: { layer, part, reason: 'header' } }])
    requireWhole(layer, part, head.readInt32BE(24) * 2, (await file.stat()).size)
    return head
  } finally {
    await file.close()
  }
}

async function epsgOf({ prj, name }: ShapefileParts, issues: Issue[]): Promise<number | null> {
  if (prj === null) {
    issues.push({ code: 'shapefile-without-prj', params: { layer: name } })
    return null
  }
  const crs = epsgOfPrj(await readFile(prj, 'utf8'))
  if (crs.epsg === null) issues.push({ code: 'crs-unknown', params: { crs: crs.name } })
  return crs.epsg
}

/** The `.cpg`, else the language id of the `.dbf` unless it is the usual default, else what the text itself looks like. */
async function encodingOf({ cpg, dbf }: ShapefileParts, table: DbfTable, issues: Issue[]): Promise<string> {
  const stated = cpg === null ? null : encodingOfCpg(await readFile(cpg, 'latin1'))
  if (stated !== null) return stated
  if (table.encoding !== null && table.encoding !== 'windows-1252') return table.encoding
  if (await looksUtf8(dbf!, table)) return 'utf-8'
  issues.push({ code: 'encoding-detected', params: { encoding: 'Windows-1252 (Latin-1)' } })
  return 'windows-1252'
}

/** Most, not all, accented values must be valid: programs cut UTF-8 text at the column's width, inside a character. */
async function looksUtf8(dbf: string, table: DbfTable): Promise<boolean> {
  const columns = table.fields.filter(({ type }) => type === 'C')
  let accented = 0
  let valid = 0
  for await (const record of recordsOf(dbf, table)) {
    for (const { at, length } of columns) {
      const value = record.subarray(at, at + length)
      if (isAscii(value)) continue
      accented++
      if (isUtf8(value)) valid++
    }
  }
  return valid * 2 >= accented
}

function encodingOfCpg(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^(?:ansi |oem |cp)?(\d{3,5})$/, 'cp$1')
  const known = name === '' ? null : name === 'cp65001' ? 'utf-8' : name === 'cp88591' ? 'latin1' : name
  return known !== null && iconv.encodingExists(known) ? (known === 'utf8' ? 'utf-8' : known) : null
}

const BATCH_ROWS = 1000

async function* readRows(
  parts: ShapefileParts,
  table: DbfTable | null,
  encoding: string,
  progress: ReadProgress,
): AsyncGenerator<SourceRow[]> {
  const records = table === null ? null : recordsOf(parts.dbf!, table)
  Object.assign(progress, await newProgress(parts.shp))
  const shapes = await openShp(parts.shp)
  let batch: SourceRow[] = []
  let rowNo = 0
  try {
    for (;;) {
      const shape = await readShape(shapes, parts.name, rowNo + 1)
      const record = await records?.next()
      if (shape.done) break
      rowNo++
      const bytes = record?.done === false ? record.value : null
      // Deleted records keep their place in both files.
      if (bytes !== null && isDeleted(bytes)) continue
      const properties = bytes === null || table === null ? {} : readRecord(bytes, table.fields, encoding)
      batch.push({ rowNo, properties, geometry: (shape.value as Geometry | null) ?? null })
      if (batch.length < BATCH_ROWS) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
    progress.done = progress.total
  } finally {
    await records?.return(undefined)
    await shapes.cancel()
  }
}

async function readShape(shapes: Awaited<ReturnType<typeof openShp>>, layer: string, row: number) {
  try {
    return await shapes.read()
  } catch (error) {
    throw new IssuesError([{ code: 'shapefile-broken-row', params: { layer, row, reason: (error as Error).message } }])
  }
}

async function* recordsOf(path: string, table: DbfTable): AsyncGenerator<Buffer> {
  let carried = Buffer.alloc(0) as Buffer
  let toSkip = table.headerBytes
  for await (const chunk of byteChunks(path, 'utf-8', { done: 0, total: 0 })) {
    let bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const skipped = Math.min(toSkip, bytes.length)
    bytes = bytes.subarray(skipped)
    toSkip -= skipped
    let at = 0
    for (; at + table.recordBytes <= bytes.length; at += table.recordBytes)
      yield bytes.subarray(at, at + table.recordBytes)
    carried = bytes.subarray(at)
  }
}
