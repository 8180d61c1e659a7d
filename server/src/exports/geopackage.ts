import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { collectionFileNames } from '@arraigo/shared/exports/exportFormats.ts'
import { decodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { addBounds, type Bounds, boundsOf, isEmpty, noBounds } from './bounds.ts'
import { scalarCell } from './cellText.ts'
import type { ColumnType } from './exportColumns.ts'
import type { ExportRow, ExportTable } from './exportTable.ts'
import { geopackageBase, quoteName, spatialIndex, spatialIndexTriggers } from './geopackageSchema.ts'
import { inTemporaryFolder } from './temporaryFolder.ts'

/** GeoPackage 1.3 with one layer and its spatial index. SQLite writes to a file, which is then sent. */
export const geopackageBytes = (table: ExportTable, signal?: AbortSignal): AsyncGenerator<Uint8Array> =>
  inTemporaryFolder(async function* (folder) {
    const path = join(folder, 'export.gpkg')
    await writeGeopackage(table, path, signal)
    yield* createReadStream(path)
  })

const sqlTypes: Record<ColumnType, string> = {
  text: 'TEXT',
  mixed: 'TEXT',
  json: 'TEXT',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
}

const shapeTypes = { polygon: 'MULTIPOLYGON', line: 'MULTILINESTRING', point: 'POINT', any: 'GEOMETRY' } as const

async function writeGeopackage(table: ExportTable, path: string, signal?: AbortSignal): Promise<void> {
  const db = new DatabaseSync(path)
  try {
    // The file is thrown away when anything fails, so nothing has to be recoverable while it is written.
    db.exec('pragma journal_mode = off; pragma synchronous = off;')
    db.exec(`begin; ${geopackageBase}`)
    const layer = collectionFileNames[table.collection.id]
    createLayer(db, table, layer)
    const extent = await insertRows(db, table, layer, signal)
    if (table.collection.shape !== null) {
      db.exec(spatialIndexTriggers(layer))
      if (!isEmpty(extent))
        db.prepare('update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ?').run(...extent)
    }
    db.exec('commit')
  } finally {
    db.close()
  }
}

function createLayer(db: DatabaseSync, table: ExportTable, layer: string): void {
  const columns = table.columns.map((column) => `${quoteName(column.name)} ${sqlTypes[column.type]}`)
  const { shape } = table.collection
  const geometry = shape === null ? [] : [`geom ${shapeTypes[shape.kind]}`]
  db.exec(
    `create table ${quoteName(layer)} (${['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...geometry, ...columns].join(', ')})`,
  )
  db.prepare(
    'insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values (?, ?, ?, ?, ?)',
  ).run(layer, shape === null ? 'attributes' : 'features', layer, describeSources(table), shape === null ? 0 : 4326)
  if (shape === null) return
  db.prepare("insert into gpkg_geometry_columns values (?, 'geom', ?, 4326, 0, 0)").run(layer, shapeTypes[shape.kind])
  db.exec(spatialIndex(layer))
}

const describeSources = (table: ExportTable) =>
  table.sources
    .map((source) =>
      [source.name, source.publisher, source.licence, source.reference_year].filter((part) => part !== null).join(', '),
    )
    .join('; ')

async function insertRows(db: DatabaseSync, table: ExportTable, layer: string, signal?: AbortSignal): Promise<Bounds> {
  const hasShape = table.collection.shape !== null
  const names = ['fid', ...(hasShape ? ['geom'] : []), ...table.columns.map((column) => quoteName(column.name))]
  const insert = db.prepare(
    `insert into ${quoteName(layer)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  )
  const index = hasShape ? db.prepare(`insert into ${quoteName(`rtree_${layer}_geom`)} values (?, ?, ?, ?, ?)`) : null
  const extent = noBounds()
  for await (const batch of table.batches({ signal })) {
    for (const row of batch) insertRow(insert, index, table, row, extent)
    // SQLite works synchronously: let the server answer others between batches.
    await nextTurn()
  }
  return extent
}

function insertRow(
  insert: StatementSync,
  index: StatementSync | null,
  table: ExportTable,
  row: ExportRow,
  extent: Bounds,
): void {
  const cells = table.columns.map((column, position) =>
    sqliteValue(scalarCell(row.cells[position], sqlTypes[column.type] === 'TEXT')),
  )
  if (index === null) {
    insert.run(row.id, ...cells)
    return
  }
  const bounds = row.shape === null ? null : boundsOf(decodeWkb(row.shape))
  insert.run(row.id, row.shape === null || bounds === null ? null : geopackageBlob(row.shape, bounds), ...cells)
  if (bounds === null || isEmpty(bounds)) return
  index.run(row.id, bounds[0], bounds[2], bounds[1], bounds[3])
  addBounds(extent, bounds)
}

/** SQLite has no truth values, and a whole number given as a double must be told to be one. */
function sqliteValue(cell: string | number | boolean | null) {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return typeof cell === 'number' && Number.isSafeInteger(cell) ? BigInt(cell) : cell
}

const HEADER_BYTES = 8
const ENVELOPE_BYTES = 32

/** GeoPackage binary (2.1.3): magic, version, flags, srs id, envelope, then the WKB as the database gave it. */
function geopackageBlob(wkb: Buffer, bounds: Bounds): Uint8Array {
  const hasEnvelope = !isEmpty(bounds)
  const header = Buffer.alloc(HEADER_BYTES + (hasEnvelope ? ENVELOPE_BYTES : 0))
  header.write('GP', 'latin1')
  const littleEndian = 1
  const envelopeXy = 1 << 1
  const emptyGeometry = 1 << 4
  header.writeUInt8(littleEndian | (hasEnvelope ? envelopeXy : emptyGeometry), 3)
  header.writeInt32LE(4326, 4)
  if (hasEnvelope) {
    // Unlike everywhere else: both x first, then both y.
    const envelope = [bounds[0], bounds[2], bounds[1], bounds[3]]
    for (const [at, value] of envelope.entries()) header.writeDoubleLE(value, HEADER_BYTES + at * 8)
  }
  return Buffer.concat([header, wkb])
}
