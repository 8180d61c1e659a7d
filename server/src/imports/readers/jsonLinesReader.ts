import { isUtf8 } from 'node:buffer'
import type { SourceRow } from '@arraigo/shared/imports/source.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { buildSource, type LayerReader } from './buildSource.ts'
import { byteChunks } from './byteChunks.ts'
import { type Coordinates, epsgOfCoordinates, findCoordinates } from './coordinateColumns.ts'
import type { JsonFile } from './jsonReader.ts'
import { geometryTypes, isRecord, rowOfFeature } from './jsonRecords.ts'
import { parseElement } from './parseElement.ts'
import type { SourceFile } from './reader.ts'
import { rowWithCoordinates } from './rowsWithCoordinates.ts'

const NEWLINE = 0x0a
/** RFC 8142 puts this before each text, which may then span lines. */
const RECORD_SEPARATOR = 0x1e
const MAX_LINE_BYTES = 128 * 1024 * 1024
const FIRST_LINES = 1000

/** One JSON value per line (or after each record separator): features, geometries or rows. */
export async function readJsonLines(file: JsonFile, secondValueAt: number): Promise<SourceFile> {
  const separator = await separatorOf(file)
  const outline = await outlineLines(file, separator)
  if (outline.readable === 0 || outline.readable < outline.first.length / 2) {
    throw new IssuesError([{ code: 'json-trailing', params: { byte: secondValueAt } }])
  }
  const issues: Issue[] = outline.isUtf8
    ? []
    : [{ code: 'encoding-detected', params: { encoding: 'Windows-1252 (Latin-1)' } }]
  const isGeographic = outline.first.some(
    (value) => isRecord(value) && (value.type === 'Feature' || geometryTypes.has(String(value.type))),
  )
  return buildSource({
    format: isGeographic ? 'geojson-lines' : 'json-rows',
    encoding: outline.isUtf8 ? file.encoding : 'windows-1252',
    layers: [isGeographic ? featureLines(file, separator, outline) : rowLines(file, separator, outline, issues)],
    issues,
    progress: file.progress,
  })
}

interface LinesOutline {
  count: number
  readable: number
  first: unknown[]
  isUtf8: boolean
}

async function separatorOf(file: JsonFile): Promise<number> {
  for await (const chunk of byteChunks(file.path, file.encoding, file.progress)) {
    return chunk.subarray(0, 4).includes(RECORD_SEPARATOR) ? RECORD_SEPARATOR : NEWLINE
  }
  return NEWLINE
}

async function outlineLines(file: JsonFile, separator: number): Promise<LinesOutline> {
  const outline: LinesOutline = { count: 0, readable: 0, first: [], isUtf8: true }
  for await (const lines of linesOf(file, separator)) {
    for (const bytes of lines) {
      outline.count++
      if (!isUtf8(bytes)) outline.isUtf8 = false
      if (outline.first.length >= FIRST_LINES) continue
      const { value } = parseElement(bytes)
      outline.first.push(value)
      if (isRecord(value)) outline.readable++
    }
  }
  return outline
}

/** Lines without the blank ones. */
async function* linesOf(file: JsonFile, separator: number): AsyncGenerator<Buffer[]> {
  let carried: Buffer = Buffer.alloc(0)
  for await (const chunk of byteChunks(file.path, file.encoding, file.progress)) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk])
    const lines: Buffer[] = []
    let from = 0
    for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, from)) {
      lines.push(bytes.subarray(from, at))
      from = at + 1
    }
    carried = bytes.subarray(from)
    if (carried.length > MAX_LINE_BYTES)
      throw new IssuesError([{ code: 'json-element-too-large', params: { element: 1, limitMb: 128 } }])
    yield lines.map(withoutMarks).filter(hasContent)
  }
  yield [withoutMarks(carried)].filter(hasContent)
}

const hasContent = (line: Buffer) => line.some((byte) => byte > 0x20)

/** Without a UTF-8 mark and without the record separators that also stand in newline-delimited files. */
function withoutMarks(line: Buffer): Buffer {
  if (line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf) return line.subarray(3)
  return line[0] === RECORD_SEPARATOR ? line.subarray(1) : line
}

async function* rowsOfLines(
  file: JsonFile,
  separator: number,
  rowOf: (value: unknown, rowNo: number, issues: Issue[]) => SourceRow,
): AsyncGenerator<SourceRow[]> {
  let rowNo = 0
  for await (const lines of linesOf(file, separator)) {
    yield lines.map((bytes) => {
      const { value, issues } = parseElement(bytes)
      return rowOf(value, ++rowNo, issues)
    })
  }
}

const featureLines = (file: JsonFile, separator: number, outline: LinesOutline): LayerReader => ({
  name: file.layerName,
  fieldNames: [],
  rowCount: outline.count,
  epsg: 4326,
  coordinates: { kind: 'geometry' },
  rows: () => rowsOfLines(file, separator, rowOfFeature),
})

function rowLines(file: JsonFile, separator: number, outline: LinesOutline, issues: Issue[]): LayerReader {
  const sample = outline.first.filter(isRecord)
  const coordinates: Coordinates = findCoordinates([...new Set(sample.flatMap((row) => Object.keys(row)))], sample)
  return {
    name: file.layerName,
    fieldNames: [],
    rowCount: outline.count,
    epsg: epsgOfCoordinates(coordinates, sample, issues),
    coordinates,
    rows: () =>
      rowsOfLines(file, separator, (value, rowNo, found) =>
        rowWithCoordinates(rowNo, isRecord(value) ? value : {}, coordinates, found),
      ),
  }
}
