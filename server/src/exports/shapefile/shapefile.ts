import { join } from 'node:path'
import { collectionFileNames } from '@arraigo/shared/exports/exportFormats.ts'
import { windRings } from '@arraigo/shared/geo/windRings.ts'
import { decodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { type ScalarCell, scalarCell } from '../cellText.ts'
import type { ExportColumn } from '../exportColumns.ts'
import type { ExportRow, ExportTable } from '../exportTable.ts'
import { inTemporaryFolder } from '../temporaryFolder.ts'
import { wgs84EsriWkt } from '../wgs84.ts'
import { fieldsCsv, readmeText } from './companions.ts'
import {
  type DbfField,
  type DbfWriter,
  dbfField,
  dbfNames,
  MAX_FIELDS,
  MAX_RECORD_BYTES,
  MAX_TEXT_BYTES,
  openDbf,
  recordBytes,
} from './dbf.ts'
import { kindsOfTypes, type ShapeKind, toShapeParts } from './shapeParts.ts'
import { openShp, type ShpType, type ShpWriter } from './shp.ts'
import { type ZipEntry, zipBytes } from './zipBytes.ts'

/**
 * A zip with one Shapefile per kind of geometry, and beside them what the format cannot say: the full column names
 * (fields.csv) and what was cut (README.txt). A row without a place is a null shape.
 */
export async function* shapefileBytes(table: ExportTable, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const fields = await dbfFields(table)
  yield* inTemporaryFolder(async function* (folder) {
    const layers = await openLayers(table, fields, folder)
    try {
      for await (const batch of table.batches({ signal })) {
        for (const row of batch) addRow(layers, table.columns, row)
        for (const layer of layers) await Promise.all([layer.shp.flush(), layer.dbf.flush()])
      }
      for (const layer of layers) await Promise.all([layer.shp.finish(), layer.dbf.finish()])
    } finally {
      for (const layer of layers) await Promise.all([layer.shp.close(), layer.dbf.close()])
    }
    yield* zipBytes(await archive(table, fields, layers, folder))
  })
}

interface Layer {
  name: string
  kind: ShapeKind
  shp: ShpWriter
  dbf: DbfWriter
  /** Texts cut, by field. */
  cuts: number[]
}

/** The fields, or IssuesError where the format cannot hold the table at all. */
async function dbfFields(table: ExportTable): Promise<DbfField[]> {
  const widths = await table.textWidths()
  const names = dbfNames(table.columns.map((column) => column.name))
  const fields = table.columns.map((column, index) =>
    dbfField(names[index]!, column.type, column.maxBytes ?? widths[column.key] ?? MAX_TEXT_BYTES),
  )
  const issues: Issue[] = []
  if (fields.length > MAX_FIELDS) {
    issues.push({
      code: 'export-too-many-columns',
      params: { format: 'Shapefile', limit: MAX_FIELDS, columns: fields.length },
    })
  }
  if (recordBytes(fields) > MAX_RECORD_BYTES) {
    issues.push({ code: 'export-row-too-wide', params: { limit: MAX_RECORD_BYTES, bytes: recordBytes(fields) } })
  }
  if (issues.length > 0) throw new IssuesError(issues)
  return fields
}

const kindNames: Record<ShapeKind, string> = { polygon: 'poligonos', line: 'lineas', point: 'puntos' }

async function openLayers(table: ExportTable, fields: readonly DbfField[], folder: string): Promise<Layer[]> {
  const expected = table.collection.shape?.kind ?? 'any'
  const found = kindsOfTypes(table.shapeTypes)
  const kinds: ShapeKind[] = found.length > 0 ? found : [expected === 'any' ? 'polygon' : expected]
  const stem = collectionFileNames[table.collection.id]
  return Promise.all(
    kinds.map(async (kind) => {
      const name = kinds.length === 1 ? stem : `${stem}-${kindNames[kind]}`
      const cuts = fields.map(() => 0)
      const shp = await openShp(join(folder, name), shpType(kind, table.shapeTypes))
      const dbf = await openDbf(join(folder, name), fields, (index) => {
        cuts[index] = (cuts[index] ?? 0) + 1
      })
      return { name, kind, shp, dbf, cuts }
    }),
  )
}

/** One file holds single points or multi-points, not both: where some are multiple, all are written so. */
function shpType(kind: ShapeKind, types: readonly string[]): ShpType {
  const hasMultiPoints = types.includes('MULTIPOINT') || types.includes('GEOMETRYCOLLECTION')
  return kind === 'point' && hasMultiPoints ? 'multipoint' : kind
}

function addRow(layers: readonly Layer[], columns: readonly ExportColumn[], row: ExportRow): void {
  const cells = columns.map(
    (column, index): ScalarCell =>
      scalarCell(row.cells[index], !['integer', 'number', 'boolean'].includes(column.type)),
  )
  const shapes = row.shape === null ? [] : toShapeParts(windRings(decodeWkb(row.shape), 'clockwise'))
  if (shapes.length === 0) {
    layers[0]!.shp.add(null)
    layers[0]!.dbf.add(cells)
  }
  for (const { kind, parts } of shapes) {
    const layer = layers.find((each) => each.kind === kind)!
    layer.shp.add(parts)
    layer.dbf.add(cells)
  }
}

async function archive(
  table: ExportTable,
  fields: readonly DbfField[],
  layers: readonly Layer[],
  folder: string,
): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  for (const { name } of layers) {
    for (const extension of ['shp', 'shx', 'dbf'])
      entries.push({ name: `${name}.${extension}`, path: join(folder, `${name}.${extension}`) })
    entries.push({ name: `${name}.prj`, text: wgs84EsriWkt }, { name: `${name}.cpg`, text: 'UTF-8' })
  }
  const cuts = fields.map((_, index) => layers.reduce((sum, layer) => sum + (layer.cuts[index] ?? 0), 0))
  entries.push({ name: 'fields.csv', text: fieldsCsv(table, fields) })
  entries.push({ name: 'README.txt', text: readmeText(table, { cuts, layers: layers.map((layer) => layer.name) }) })
  return entries
}
