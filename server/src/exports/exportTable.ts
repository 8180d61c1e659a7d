import type { ExportRequest } from '@arraigo/shared/exports/exportRequest.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { type Collection, collections } from '@arraigo/shared/territory/collections.ts'
import type { Db } from '../platform/database.ts'
import type { JsonValue } from '../platform/database.types.ts'
import { type ExportColumn, exportColumns } from './exportColumns.ts'
import {
  boundaryState,
  countPlaceless,
  datasetsOf,
  fetchRows,
  findRegionName,
  type Measures,
  type PlaceFilter,
  type SourceDataset,
  type StoredRow,
  selectIds,
  summariseAttributes,
  summariseShapes,
  textWidths,
} from './exports.queries.ts'

export interface ExportRow {
  id: number
  /** One per column; null is unknown, undefined is an attribute that the row's file did not have. */
  cells: (JsonValue | undefined)[]
  /** WKB, little endian, EPSG:4326; null where the place is unknown. */
  shape: Buffer | null
  measures: Measures
}

/** Everything a format needs to write a collection; nothing of the rows is held but their identities. */
export interface ExportTable {
  collection: Collection
  columns: ExportColumn[]
  isInWords: boolean
  rowCount: number
  /** PostGIS geometry types met, such as MULTIPOLYGON. */
  shapeTypes: string[]
  rowsWithoutShape: number
  sources: SourceDataset[]
  /** What the reader of the file should know. */
  notes: Issue[]
  /**
   * Rows in batches, by ascending identity. Stops with the signal's reason when it is aborted, and throws
   * IssuesError when rows have gone since the export began.
   */
  batches(options?: { withMeasures?: boolean; signal?: AbortSignal | undefined }): AsyncGenerator<ExportRow[]>
  /** Longest text of each table column, in bytes. */
  textWidths(): Promise<Record<string, number>>
}

/** Looks at what the request covers. Throws IssuesError when it cannot be answered. */
export async function openExportTable(db: Db, request: ExportRequest): Promise<ExportTable> {
  const collection = collections[request.collection]
  const filter: PlaceFilter = request.comuna !== undefined ? { comuna: request.comuna } : { region: request.region }
  const notes = await placeNotes(db, collection, filter)
  const ids = await selectIds(db, collection, filter)
  const columns = exportColumns(collection, await summariseAttributes(db, collection, ids), request.inWords === true)
  const shapes = await summariseShapes(db, collection, ids)
  if (ids.length === 0) notes.push({ code: 'export-empty', params: { collection: collection.id } })
  if (shapes.without > 0) notes.push({ code: 'export-rows-without-geometry', params: { rows: shapes.without } })
  return {
    collection,
    columns,
    isInWords: request.inWords === true,
    rowCount: ids.length,
    shapeTypes: shapes.types,
    rowsWithoutShape: shapes.without,
    sources: await datasetsOf(db, collection, ids),
    notes,
    batches: (options = {}) => readBatches(db, collection, columns, ids, options),
    textWidths: () =>
      textWidths(
        db,
        collection,
        columns.filter((column) => column.from === 'table').map((column) => column.key),
        ids,
      ),
  }
}

/** What the filter cannot reach. Throws IssuesError where it could reach nothing at all. */
async function placeNotes(db: Db, collection: Collection, filter: PlaceFilter): Promise<Issue[]> {
  const place = filter.comuna ?? filter.region
  if (place === undefined) return []
  if (filter.region !== undefined && (await findRegionName(db, filter.region)) === null) {
    throw new IssuesError([{ code: 'export-region-unknown', path: 'region', params: { region: filter.region } }])
  }
  if (collection.id === 'comunas') return []
  const hasCode = collection.fields.some((field) => field.name === 'comuna_code')
  const boundaries = await boundaryState(db, filter)
  if (!hasCode && boundaries.loaded === 0) {
    throw new IssuesError([
      {
        code: 'export-no-boundaries',
        path: filter.comuna ? 'comuna' : 'region',
        params: { collection: collection.id, place },
      },
    ])
  }
  const notes: Issue[] = []
  const placeless = await countPlaceless(db, collection, boundaries.loaded > 0)
  if (placeless > 0) notes.push({ code: 'export-rows-without-place', params: { rows: placeless, place } })
  const isChosenByPlace = !hasCode || (await countPlaceless(db, collection, false)) > 0
  if (boundaries.missing.length > 0 && boundaries.loaded > 0 && isChosenByPlace) {
    notes.push({ code: 'export-boundaries-missing', params: { names: boundaries.missing.join(', ') } })
  }
  return notes
}

/** Comuna boundaries run to a megabyte each, points to a hundred bytes: a batch should weigh a few megabytes. */
function batchSize(collection: Collection): number {
  if (collection.id === 'comunas') return 20
  return collection.shape?.kind === 'polygon' || collection.shape?.kind === 'any' ? 250 : 2000
}

async function* readBatches(
  db: Db,
  collection: Collection,
  columns: readonly ExportColumn[],
  ids: readonly number[],
  { withMeasures = false, signal }: { withMeasures?: boolean; signal?: AbortSignal | undefined },
): AsyncGenerator<ExportRow[]> {
  const size = batchSize(collection)
  for (let start = 0; start < ids.length; start += size) {
    signal?.throwIfAborted()
    const wanted = ids.slice(start, start + size)
    const rows = await fetchRows(db, collection, wanted, { withMeasures })
    if (rows.length !== wanted.length) throw new IssuesError([{ code: 'export-changed-meanwhile' }])
    yield rows.map((row) => toExportRow(row, columns))
  }
}

function toExportRow(row: StoredRow & Partial<Measures>, columns: readonly ExportColumn[]): ExportRow {
  return {
    id: row.id,
    cells: columns.map((column) =>
      column.from === 'table' ? inWords(column, knownOrNull(row[column.key])) : row.attributes[column.key],
    ),
    shape: row.shape,
    measures: {
      centroid_lon: row.centroid_lon ?? null,
      centroid_lat: row.centroid_lat ?? null,
      area_m2: row.area_m2 || null,
    },
  }
}

const inWords = ({ words }: ExportColumn, value: JsonValue): JsonValue =>
  typeof value === 'string' ? (words?.get(value) ?? value) : value

/** A stored NaN says no more than a null, and only the null can be written in every format. */
function knownOrNull(value: unknown): JsonValue {
  if (typeof value === 'number' && !Number.isFinite(value)) return null
  return (value ?? null) as JsonValue
}
