import { isUtf8 } from 'node:buffer'
import type { SourceFormat, SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { buildSource, type LayerReader } from './buildSource.ts'
import { byteChunks, newProgress, type ReadProgress } from './byteChunks.ts'
import { type Coordinates, epsgOfCoordinates, findCoordinates } from './coordinateColumns.ts'
import { epsgOfName } from './crsNames.ts'
import { readJsonLines } from './jsonLinesReader.ts'
import {
  type Feature,
  geometryTypes,
  isFeature,
  isRecord,
  recordOfOtherKind,
  rowOfFeature,
  tupleNames,
} from './jsonRecords.ts'
import { type JsonElement, type JsonEnd, JsonScanner } from './jsonScanner.ts'
import { type ParsedElement, parseElement } from './parseElement.ts'
import type { SourceFile } from './reader.ts'
import { rowWithCoordinates } from './rowsWithCoordinates.ts'

export interface JsonFile {
  path: string
  layerName: string
  encoding: string
  progress: ReadProgress
}

/** Any JSON file with records: GeoJSON in its forms, or rows. */
export async function readJson(path: string, layerName: string, encoding: string): Promise<SourceFile> {
  const file: JsonFile = { path, layerName, encoding, progress: await newProgress(path) }
  const outline = await outlineJson(file)
  if (outline.end.trailingAt !== null) return readJsonLines(file, outline.end.trailingAt)
  const issues: Issue[] = outline.isUtf8
    ? []
    : [{ code: 'encoding-detected', params: { encoding: 'Windows-1252 (Latin-1)' } }]
  const { format, layer } = recogniseJson(file, outline, issues)
  return buildSource({
    format,
    encoding: outline.isUtf8 ? encoding : 'windows-1252',
    layers: [layer],
    issues,
    progress: file.progress,
  })
}

/** One pass over the whole file that parses nothing but its edges: a file cut off is refused before anything is stored. */
interface JsonOutline {
  end: JsonEnd
  isUtf8: boolean
  /** Members of the root object that are not arrays. */
  members: Map<string, unknown>
  /** What was wrong with them. */
  memberIssues: Issue[]
  /** Arrays by key (null: the root itself) with the number of their elements and the first of them. */
  arrays: Map<string | null, { count: number; first: unknown[] }>
}

const FIRST_ELEMENTS = 100

async function outlineJson(file: JsonFile): Promise<JsonOutline> {
  const scanner = new JsonScanner()
  const outline: JsonOutline = {
    end: scanner.end,
    isUtf8: true,
    members: new Map(),
    memberIssues: [],
    arrays: new Map(),
  }
  for await (const chunk of byteChunks(file.path, file.encoding, file.progress)) {
    for (const element of scanner.push(chunk)) noteElement(outline, element)
    if (scanner.end.trailingAt !== null) break
  }
  outline.end = scanner.finish()
  return outline
}

function noteElement(outline: JsonOutline, { key, index, bytes }: JsonElement): void {
  if (!isUtf8(bytes)) outline.isUtf8 = false
  if (index === null) {
    if (key !== null) noteMember(outline, key, parseElement(bytes))
    return
  }
  const array = outline.arrays.get(key) ?? { count: 0, first: [] }
  outline.arrays.set(key, array)
  array.count++
  if (array.first.length < FIRST_ELEMENTS) array.first.push(parseElement(bytes).value)
}

function noteMember({ members, memberIssues }: JsonOutline, key: string, { value, issues }: ParsedElement): void {
  members.set(key, value)
  memberIssues.push(...issues)
}

function recogniseJson(
  file: JsonFile,
  outline: JsonOutline,
  issues: Issue[],
): { format: SourceFormat; layer: LayerReader } {
  const type = outline.members.get('type')
  if (type === 'Topology' || outline.members.has('spatialReference')) {
    throw new IssuesError([
      { code: 'json-other-kind', params: { kind: type === 'Topology' ? 'TopoJSON' : 'Esri JSON' } },
    ])
  }
  if (type === 'Feature' || geometryTypes.has(String(type)))
    return { format: 'geojson', layer: wholeFile(file, outline, issues) }
  const features = outline.arrays.get('features') ?? outline.arrays.get(null)
  const isCollection = type === 'FeatureCollection' || features?.first.some(isFeature)
  if (isCollection) {
    if (features === undefined) throw new IssuesError([{ code: 'geojson-without-features' }])
    const key = outline.arrays.has('features') ? 'features' : null
    return { format: 'geojson', layer: featureLayer(file, key, features.count, epsgOfCrs(outline, issues)) }
  }
  return { format: 'json-rows', layer: rowsLayer(file, outline, issues) }
}

/** The `crs` member of GeoJSON before RFC 7946, still written by many programs; without it the standard says WGS 84. */
function epsgOfCrs(outline: JsonOutline, issues: Issue[]): number | null {
  if (!outline.members.has('crs')) return 4326
  const crs = outline.members.get('crs')
  const name = isRecord(crs) && isRecord(crs.properties) ? crs.properties.name : null
  const epsg = typeof name === 'string' ? epsgOfName(name) : null
  if (epsg === null)
    issues.push({ code: 'crs-unknown', params: { crs: typeof name === 'string' ? name : JSON.stringify(crs) } })
  return epsg
}

const wholeLayer = (file: JsonFile, epsg: number | null, rows: SourceRow[]): LayerReader => ({
  name: file.layerName,
  fieldNames: [],
  rowCount: rows.length,
  epsg,
  coordinates: { kind: 'geometry' },
  rows: async function* () {
    yield rows
  },
})

/** A single Feature or geometry is one record, so the outline has already read it; only its arrays are put back in place. */
function wholeFile(file: JsonFile, outline: JsonOutline, issues: Issue[]): LayerReader {
  const epsg = epsgOfCrs(outline, issues)
  const root = Object.fromEntries(outline.members)
  const isSingleFeature = root.type === 'Feature'
  if (isSingleFeature)
    return wholeLayer(file, epsg, [rowOfFeature(root as unknown as Feature, 1, outline.memberIssues)])
  return {
    ...wholeLayer(file, epsg, []),
    rowCount: 1,
    rows: () => rowOfRootGeometry(file, String(root.type)),
  }
}

async function* rowOfRootGeometry(file: JsonFile, type: string): AsyncGenerator<SourceRow[]> {
  const parts: unknown[] = []
  const found: Issue[] = []
  for await (const { key, index, bytes } of elements(file)) {
    if (index === null || (key !== 'coordinates' && key !== 'geometries')) continue
    const { value, issues } = parseElement(bytes)
    parts.push(value)
    found.push(...issues)
  }
  const geometry = type === 'GeometryCollection' ? { type, geometries: parts } : { type, coordinates: parts }
  // With a part missing it would be another shape.
  const isWhole = parts.every((part) => part !== undefined)
  yield [rowOfFeature({ type: 'Feature', properties: {}, geometry: isWhole ? geometry : null }, 1, found)]
}

async function* elements(file: JsonFile): AsyncGenerator<JsonElement> {
  const scanner = new JsonScanner()
  for await (const chunk of byteChunks(file.path, file.encoding, file.progress)) yield* scanner.push(chunk)
  scanner.finish()
}

const featureLayer = (file: JsonFile, key: string | null, rowCount: number, epsg: number | null): LayerReader => ({
  name: file.layerName,
  fieldNames: [],
  rowCount,
  epsg,
  coordinates: { kind: 'geometry' },
  rows: () =>
    rowsOf(
      file,
      (element) => element.key === key,
      (value, rowNo, issues) => rowOfFeature(value, rowNo, issues),
    ),
})

type RowOfValue = (value: unknown, rowNo: number, issues: Issue[], key: string | null) => SourceRow

async function* rowsOf(
  file: JsonFile,
  isWanted: (element: JsonElement) => boolean,
  rowOf: RowOfValue,
): AsyncGenerator<SourceRow[]> {
  const scanner = new JsonScanner()
  let rowNo = 0
  for await (const chunk of byteChunks(file.path, file.encoding, file.progress)) {
    const rows: SourceRow[] = []
    for (const element of scanner.push(chunk)) {
      if (element.index === null || !isWanted(element)) continue
      const { value, issues } = parseElement(element.bytes)
      rows.push(rowOf(value, ++rowNo, issues, element.key))
    }
    if (rows.length > 0) yield rows
  }
  scanner.finish()
}

/** Rows of columns: an array of objects, or arrays of objects or of tuples under keys that are then a column, `group`. */
function rowsLayer(file: JsonFile, outline: JsonOutline, issues: Issue[]): LayerReader {
  const arrays = [...outline.arrays].filter(([, { first }]) =>
    first.some((value) => value === undefined || isRecord(value) || Array.isArray(value)),
  )
  if (arrays.length === 0) throw new IssuesError([{ code: 'json-without-records' }])
  const keys = new Set(arrays.map(([key]) => key))
  const values = arrays.flatMap(([key, { first }]) => first.map((value) => ({ key, value })))
  const names = tupleNames(
    values.map(({ value }) => value),
    issues,
  )
  const isGrouped = keys.size > 1 || (names.length > 0 && !keys.has(null))
  const toProperties = (value: unknown, key: string | null) => propertiesOf(value, names, isGrouped ? key : null)
  const sample = values.slice(0, 1000).map(({ key, value }) => toProperties(value, key))
  const coordinates = findCoordinates([...new Set(sample.flatMap((row) => Object.keys(row)))], sample)
  return {
    name: file.layerName,
    fieldNames: [],
    rowCount: arrays.reduce((sum, [, { count }]) => sum + count, 0),
    epsg: epsgOfCoordinates(coordinates, sample, issues),
    coordinates,
    rows: () =>
      rowsOf(
        file,
        ({ key }) => keys.has(key),
        (value, rowNo, found, key) => rowOfValue(value, rowNo, found, toProperties(value, key), coordinates),
      ),
  }
}

function propertiesOf(value: unknown, names: string[], group: string | null): Record<string, unknown> {
  const own = Array.isArray(value)
    ? Object.fromEntries(value.map((item, index) => [names[index] ?? `column_${index + 1}`, item]))
    : value
  if (!isRecord(own)) return {}
  return group === null ? own : { group, ...own }
}

function rowOfValue(
  value: unknown,
  rowNo: number,
  found: Issue[],
  properties: Record<string, unknown>,
  coordinates: Coordinates,
): SourceRow {
  const isUnreadable = found.length === 0 && !isRecord(value) && !Array.isArray(value)
  const issues = isUnreadable ? [recordOfOtherKind(value)] : found
  return rowWithCoordinates(rowNo, properties, coordinates, issues)
}
