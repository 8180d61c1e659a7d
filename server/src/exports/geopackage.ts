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

/** One table of a GeoPackage, with shapes or without. */
export interface GeopackageLayer {
  name: string
  description: string
  /** Null: rows without a place. */
  shape: keyof typeof shapeTypes | null
  columns: readonly { name: string; type: ColumnType }[]
  batches(options: { signal?: AbortSignal | undefined }): AsyncIterable<Pick<ExportRow, 'id' | 'cells' | 'shape'>[]>
}

/** GeoPackage 1.3 with one layer and its spatial index. SQLite writes to a file, which is then sent. */
export const geopackageBytes = (table: ExportTable, signal?: AbortSignal): AsyncGenerator<Uint8Array> =>
  geopackageOf([layerOf(table)], signal)

/** GeoPackage 1.3 with its layers in their order, each with its spatial index. */
export const geopackageOf = (layers: readonly GeopackageLayer[], signal?: AbortSignal): AsyncGenerator<Uint8Array> =>
  inTemporaryFolder(async function* (folder) {
    const path = join(folder, 'export.gpkg')
    await writeGeopackage(layers, path, signal)
    yield* createReadStream(path)
  })

const layerOf = (table: ExportTable): GeopackageLayer => ({
  name: collectionFileNames[table.collection.id],
  description: describeSources(table),
  shape: table.collection.shape?.kind ?? null,
  columns: table.columns,
  batches: (options) => table.batches(options),
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

async function writeGeopackage(layers: readonly GeopackageLayer[], path: string, signal?: AbortSignal): Promise<void> {
  const db = new DatabaseSync(path)
  try {
    // The file is thrown away when anything fails, so nothing has to be recoverable while it is written.
    db.exec('pragma journal_mode = off; pragma synchronous = off;')
    db.exec(`begin; ${geopackageBase}`)
    for (const layer of layers) {
      createLayer(db, layer)
      const extent = await insertRows(db, layer, signal)
      if (layer.shape === null) continue
      db.exec(spatialIndexTriggers(layer.name))
      if (isEmpty(extent)) continue
      db.prepare('update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?').run(
        ...extent,
        layer.name,
      )
    }
    db.exec('commit')
  } finally {
    db.close()
  }
}

function createLayer(db: DatabaseSync, { name, description, shape, columns }: GeopackageLayer): void {
  const cells = columns.map((column) => `${quoteName(column.name)} ${sqlTypes[column.type]}`)
  const geometry = shape === null ? [] : [`geom ${shapeTypes[shape]}`]
  db.exec(
    `create table ${quoteName(name)} (${['fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...geometry, ...cells].join(', ')})`,
  )
  db.prepare(
    'insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values (?, ?, ?, ?, ?)',
  ).run(name, shape === null ? 'attributes' : 'features', name, description, shape === null ? 0 : 4326)
  if (shape === null) return
  db.prepare("insert into gpkg_geometry_columns values (?, 'geom', ?, 4326, 0, 0)").run(name, shapeTypes[shape])
  db.exec(spatialIndex(name))
}

const describeSources = (table: ExportTable) =>
  table.sources
    .map((source) =>
      [source.name, source.publisher, source.licence, source.reference_year].filter((part) => part !== null).join(', '),
    )
    .join('; ')

async function insertRows(db: DatabaseSync, layer: GeopackageLayer, signal?: AbortSignal): Promise<Bounds> {
  const hasShape = layer.shape !== null
  const names = ['fid', ...(hasShape ? ['geom'] : []), ...layer.columns.map((column) => quoteName(column.name))]
  const insert = db.prepare(
    `insert into ${quoteName(layer.name)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  )
  const index = hasShape
    ? db.prepare(`insert into ${quoteName(`rtree_${layer.name}_geom`)} values (?, ?, ?, ?, ?)`)
    : null
  const extent = noBounds()
  for await (const batch of layer.batches({ signal })) {
    for (const row of batch) insertRow(insert, index, layer, row, extent)
    // SQLite works synchronously: let the server answer others between batches.
    await nextTurn()
  }
  return extent
}

function insertRow(
  insert: StatementSync,
  index: StatementSync | null,
  layer: GeopackageLayer,
  row: Pick<ExportRow, 'id' | 'cells' | 'shape'>,
  extent: Bounds,
): void {
  const cells = layer.columns.map((column, position) =>
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
