import { DatabaseSync } from 'node:sqlite'
import { decodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { setColumn } from '@arraigo/shared/imports/setColumn.ts'
import type { SoundShape, SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Geometry } from 'geojson'
import { soundShape } from '../soundShape.ts'
import { buildSource, type LayerReader } from './buildSource.ts'
import { newProgress, type ReadProgress } from './byteChunks.ts'
import { geopackageBlobWkb } from './geopackageBlob.ts'
import type { SourceFile } from './reader.ts'

const BATCH_ROWS = 1000

export async function readGeopackage(path: string): Promise<SourceFile> {
  const progress = await newProgress(path)
  const issues: Issue[] = []
  const database = openReadOnly(path)
  try {
    const tables = listTables(database)
    if (tables.length === 0) throw new IssuesError([{ code: 'geopackage-without-layers' }])
    if (tables.length > 1)
      issues.push({
        code: 'several-layers',
        params: { count: tables.length, layers: tables.map(({ name }) => name).join(', ') },
      })
    const layers = tables.map((table) => layerOf(database, table, progress, issues))
    return await buildSource({
      format: 'geopackage',
      encoding: null,
      layers,
      issues,
      progress,
      close: async () => database.close(),
    })
  } catch (error) {
    database.close()
    throw asIssues(error)
  }
}

interface Table {
  name: string
  geometryColumn: string | null
  srsId: number | null
}

function openReadOnly(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly: true })
  } catch (error) {
    throw asIssues(error)
  }
}

const asIssues = (error: unknown): Error =>
  error instanceof IssuesError
    ? error
    : new IssuesError([{ code: 'geopackage-broken', params: { reason: (error as Error).message } }])

function listTables(database: DatabaseSync): Table[] {
  const isGeopackage = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_contents'").get()
  if (isGeopackage === undefined) throw new IssuesError([{ code: 'sqlite-not-geopackage' }])
  const hasGeometry =
    database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_geometry_columns'").get() !== undefined
  const columns = hasGeometry ? 'g.column_name, g.srs_id' : 'NULL AS column_name, NULL AS srs_id'
  const join = hasGeometry ? 'LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name' : ''
  const rows = database
    .prepare(
      `SELECT c.table_name, ${columns} FROM gpkg_contents c ${join} WHERE c.data_type IN ('features', 'attributes') ORDER BY c.table_name`,
    )
    .all()
  return rows.map((row) => ({
    name: String(row.table_name),
    geometryColumn: row.column_name === null ? null : String(row.column_name),
    srsId: row.srs_id === null ? null : Number(row.srs_id),
  }))
}

/** The number in the file is its own; the authority's code stands in the table of reference systems. */
function epsgOf(database: DatabaseSync, srsId: number | null, issues: Issue[]): number | null {
  if (srsId === null) return null
  const srs = database
    .prepare(
      'SELECT srs_name, organization, organization_coordsys_id AS code FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    )
    .get(srsId)
  if (srs !== undefined && String(srs.organization).toUpperCase() === 'EPSG' && Number(srs.code) > 0)
    return Number(srs.code)
  issues.push({ code: 'crs-unknown', params: { crs: srs === undefined ? String(srsId) : String(srs.srs_name) } })
  return null
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

interface Column {
  name: string
  type: string
  isRowNumber: boolean
}

/** `fid` is the running number that GDAL and QGIS give every table: it changes with each export and identifies nothing. */
function listColumns(database: DatabaseSync, table: Table): Column[] {
  const rows = database.prepare(`PRAGMA table_info(${quoted(table.name)})`).all()
  return rows.map((row) => ({
    name: String(row.name),
    type: String(row.type).toUpperCase(),
    isRowNumber: Number(row.pk) === 1 && /^(ogc_)?fid$/i.test(String(row.name)),
  }))
}

function layerOf(database: DatabaseSync, table: Table, progress: ReadProgress, issues: Issue[]): LayerReader {
  const all = listColumns(database, table)
  const columns = all.filter(
    (column) => column.name !== table.geometryColumn && !column.isRowNumber && column.type !== 'BLOB',
  )
  const binary = all
    .filter((column) => column.type === 'BLOB' && column.name !== table.geometryColumn)
    .map(({ name }) => name)
  if (binary.length > 0) issues.push({ code: 'binary-columns-left-out', params: { columns: binary.join(', ') } })
  const rowCount = Number(database.prepare(`SELECT count(*) AS n FROM ${quoted(table.name)}`).get()?.n)
  return {
    name: table.name,
    fieldNames: columns.map(({ name }) => name),
    rowCount,
    epsg: epsgOf(database, table.srsId, issues),
    coordinates: table.geometryColumn === null ? { kind: 'none' } : { kind: 'geometry' },
    rows: () => readRows(database, table, columns, rowCount, progress),
  }
}

async function* readRows(
  database: DatabaseSync,
  table: Table,
  columns: Column[],
  rowCount: number,
  progress: ReadProgress,
): AsyncGenerator<SourceRow[]> {
  const names = columns.map(({ name }) => quoted(name))
  const geometry = table.geometryColumn === null ? 'NULL' : quoted(table.geometryColumn)
  const statement = database.prepare(`SELECT ${[geometry, ...names].join(', ')} FROM ${quoted(table.name)}`)
  statement.setReadBigInts(true)
  statement.setReturnArrays(true)
  let batch: SourceRow[] = []
  let rowNo = 0
  try {
    for (const values of statement.iterate() as unknown as Iterable<unknown[]>) {
      batch.push(toRow(values, ++rowNo, columns))
      if (batch.length < BATCH_ROWS) continue
      progress.done = Math.round((progress.total * rowNo) / rowCount)
      yield batch
      batch = []
    }
  } catch (error) {
    throw new IssuesError([
      {
        code: 'geopackage-broken-row',
        params: { layer: table.name, row: rowNo + 1, reason: (error as Error).message },
      },
    ])
  }
  progress.done = progress.total
  if (batch.length > 0) yield batch
}

/** A row whose geometry is stored as it is in the file, and only unpacked for who wants to look at it. */
class SoundRow implements SourceRow {
  readonly rowNo: number
  readonly properties: Record<string, unknown>
  readonly soundShape: SoundShape

  constructor(rowNo: number, properties: Record<string, unknown>, shape: SoundShape) {
    this.rowNo = rowNo
    this.properties = properties
    this.soundShape = shape
  }

  get geometry(): Geometry {
    return decodeWkb(this.soundShape.wkb)
  }
}

function toRow(values: unknown[], rowNo: number, columns: Column[]): SourceRow {
  const properties: Record<string, unknown> = {}
  for (let index = 0; index < columns.length; index++)
    setColumn(properties, columns[index]!.name, toValue(values[index + 1], columns[index]!.type))
  const blob = values[0]
  if (blob === null) return { rowNo, properties, geometry: null }
  try {
    const wkb = geopackageBlobWkb(blob)
    if (wkb === null) return { rowNo, properties, geometry: null }
    const sound = soundShape(wkb)
    return sound === null ? { rowNo, properties, geometry: decodeWkb(wkb) } : new SoundRow(rowNo, properties, sound)
  } catch (error) {
    return {
      rowNo,
      properties,
      geometry: null,
      issues: [{ code: 'geometry-unreadable', params: { reason: (error as Error).message } }],
    }
  }
}

/** Integers beyond what a number holds exactly stay text: they are codes. */
function toValue(value: unknown, type: string): unknown {
  if (typeof value !== 'bigint') return value
  if (type === 'BOOLEAN') return value !== 0n
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
