import { windRings } from '@arraigo/shared/geo/windRings.ts'
import { decodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js'
import { ColumnType as FgbType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js'
import { parseGC, parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js'
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js'
import { scalarCell } from './cellText.ts'
import type { ColumnType, ExportColumn } from './exportColumns.ts'
import type { ExportRow, ExportTable } from './exportTable.ts'

/**
 * FlatGeobuf without a spatial index (it would need all features at once), feature by feature. The package's own
 * `serialize` wants the whole collection in memory and guesses column types from the first feature, so its parts are
 * used instead.
 */
export async function* flatgeobufBytes(table: ExportTable, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const header = describe(table)
  yield Buffer.concat([magicbytes, buildHeader(header, 4326)])
  for await (const batch of table.batches({ signal })) {
    yield Buffer.concat(batch.map((row) => featureBytes(table.columns, row, header)))
  }
}

const columnTypes: Record<ColumnType, FgbType> = {
  text: FgbType.String,
  mixed: FgbType.String,
  json: FgbType.Json,
  integer: FgbType.Long,
  number: FgbType.Double,
  boolean: FgbType.Bool,
  // The format has moments only; a day is written without a time, and GDAL reads it as its midnight.
  date: FgbType.DateTime,
}

const geometryTypes = {
  polygon: GeometryType.MultiPolygon,
  line: GeometryType.MultiLineString,
  point: GeometryType.Point,
  any: GeometryType.Unknown,
} as const

function describe(table: ExportTable): HeaderMeta {
  return {
    geometryType: geometryTypes[table.collection.shape?.kind ?? 'any'],
    columns: table.columns.map((column) => ({
      name: column.name,
      type: columnTypes[column.type],
      title: null,
      description: null,
      width: -1,
      precision: -1,
      scale: -1,
      nullable: true,
      unique: false,
      primary_key: false,
    })),
    envelope: null,
    featuresCount: table.rowCount,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  }
}

function featureBytes(columns: readonly ExportColumn[], row: ExportRow, header: HeaderMeta): Uint8Array {
  const properties: IProperties = Object.fromEntries(
    columns.map((column, index) => {
      const cell = row.cells[index] ?? null
      return [
        column.name,
        column.type === 'json'
          ? (cell as IProperties[string])
          : scalarCell(cell, columnTypes[column.type] === FgbType.String),
      ]
    }),
  )
  return row.shape === null
    ? withoutGeometry(buildFeature(nowhere, properties, header))
    : buildFeature(parseShape(row.shape), properties, header)
}

type Parsed = ReturnType<typeof parseGeometry>

function parseShape(shape: Buffer): Parsed {
  const geometry = windRings(decodeWkb(shape), 'counterclockwise')
  if (geometry.type === 'GeometryCollection') return parseGC(geometry)
  const parsed = parseGeometry(geometry)
  // The package leaves the ends out where there is one line; GDAL insists on them.
  const isOneLine = geometry.type === 'MultiLineString' && parsed.ends === undefined
  return isOneLine ? { ...parsed, ends: [parsed.xy.length / 2] } : parsed
}

const nowhere = { xy: [] as number[], type: GeometryType.Unknown } as Parsed

/**
 * The same feature with no geometry at all, which the format allows and the package's builder does not offer; a
 * geometry without vertices would stop GDAL. A FlatBuffers table says in its vtable where each field is, 0 for absent:
 * the geometry is the first field, after the vtable's two sizes.
 */
function withoutGeometry(feature: Uint8Array): Uint8Array {
  const sizePrefixBytes = 4
  const view = new DataView(feature.buffer, feature.byteOffset, feature.byteLength)
  const table = sizePrefixBytes + view.getUint32(sizePrefixBytes, true)
  const vtable = table - view.getInt32(table, true)
  view.setUint16(vtable + 4, 0, true)
  return feature
}
