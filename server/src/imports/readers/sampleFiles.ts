import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { encodeWkb } from '@arraigo/shared/geo/wkb.ts'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { Geometry } from 'geojson'
import type { SourceFile } from './reader.ts'

/** Builders of small files for the tests of the readers. */
export interface SampleFolder {
  path: string
  write(name: string, content: string | Uint8Array): string
  remove(): void
}

export function sampleFolder(): SampleFolder {
  const path = mkdtempSync(join(tmpdir(), 'arraigo-readers-'))
  return {
    path,
    write: (name, content) => {
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** What the rows say, unpacked. */
export async function allRows(source: SourceFile, layer = source.layers[0]!.name): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const batch of source.rows(layer)) {
    for (const { rowNo, properties, geometry, issues } of batch)
      rows.push(issues === undefined ? { rowNo, properties, geometry } : { rowNo, properties, geometry, issues })
  }
  return rows
}

export const issueCodes = (from: { issues?: { code: string }[] }): string[] =>
  (from.issues ?? []).map(({ code }) => code)

/** The issues something ends with; fails when it succeeds. */
export async function issuesOf(work: Promise<unknown>): Promise<IssuesError['issues']> {
  const error = await work.then(
    () => new Error('was expected to be refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof IssuesError) return error.issues
  throw error
}

export const aPoint = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] })

/** A Shapefile of points: `.shp`, `.shx` and `.dbf` with text columns (one, `nombre`) that all hold the same. */
export function aShapefile(
  points: [number, number][],
  names: Uint8Array[],
  columns?: Uint8Array[],
): Record<'shp' | 'shx' | 'dbf', Uint8Array> {
  const recordBytes = 28
  const shp = shapeHeader(100 + points.length * recordBytes)
  const shx = shapeHeader(100 + points.length * 8)
  for (const [index, [x, y]] of points.entries()) {
    const at = 100 + index * recordBytes
    shp.setInt32(at, index + 1)
    shp.setInt32(at + 4, 10)
    shp.setInt32(at + 8, 1, true)
    shp.setFloat64(at + 12, x, true)
    shp.setFloat64(at + 20, y, true)
    shx.setInt32(100 + index * 8, at / 2)
    shx.setInt32(104 + index * 8, 10)
  }
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer), dbf: aDbf(names, columns) }
}

function shapeHeader(bytes: number): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(bytes))
  view.setInt32(0, 9994)
  view.setInt32(24, bytes / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, 1, true)
  return view
}

const NAME_BYTES = 20

function aDbf(names: Uint8Array[], columns: Uint8Array[] = [Buffer.from('nombre')]): Uint8Array {
  const headerBytes = 32 + columns.length * 32 + 1
  const recordBytes = 1 + columns.length * NAME_BYTES
  const dbf = Buffer.alloc(headerBytes + names.length * recordBytes + 1, ' ')
  dbf.fill(0, 0, headerBytes)
  dbf.set([0x03, 125, 11, 21], 0)
  dbf.writeUInt32LE(names.length, 4)
  dbf.writeUInt16LE(headerBytes, 8)
  dbf.writeUInt16LE(recordBytes, 10)
  for (const [index, column] of columns.entries()) {
    dbf.set(column, 32 + index * 32)
    dbf.write('C', 43 + index * 32, 'latin1')
    dbf[48 + index * 32] = NAME_BYTES
  }
  dbf[headerBytes - 1] = 0x0d
  for (const [index, name] of names.entries())
    for (const at of columns.keys()) dbf.set(name, headerBytes + index * recordBytes + 1 + at * NAME_BYTES)
  dbf[dbf.length - 1] = 0x1a
  return dbf
}

interface GeopackageTable {
  name: string
  /** EPSG code, or null for a reference system of no authority. */
  epsg: number | null
  /** Geometry blobs or geometries, with a name each. */
  rows: { nombre: string; shape: Geometry | Uint8Array | null }[]
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export function writeGeopackage(path: string, tables: GeopackageTable[]): string {
  const database = new DatabaseSync(path)
  database.exec(`
    CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)`)
  for (const [index, { name, epsg, rows }] of tables.entries()) {
    const srsId = 900 + index
    database.prepare('INSERT INTO gpkg_contents VALUES (?, ?)').run(name, 'features')
    database.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?)').run(name, 'geom', srsId)
    database
      .prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?)')
      .run('Plano local', srsId, epsg === null ? 'NONE' : 'EPSG', epsg ?? -1)
    database.exec(`CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY, geom BLOB, nombre TEXT)`)
    const insert = database.prepare(`INSERT INTO ${quoted(name)} (geom, nombre) VALUES (?, ?)`)
    for (const { nombre, shape } of rows)
      insert.run(shape === null || shape instanceof Uint8Array ? shape : geopackageBlob(shape), nombre)
  }
  database.close()
  return path
}

/** Header with an envelope, so that a reader that takes it for geometry is found out. */
function geopackageBlob(geometry: Geometry): Uint8Array {
  const header = Buffer.alloc(40, 7)
  header.set([0x47, 0x50, 0, 0b11], 0)
  return Buffer.concat([header, encodeWkb(geometry)])
}
