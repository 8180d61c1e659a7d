import { pipeline, Readable } from 'node:stream'
import { unguardFormula } from '@arraigo/shared/exports/formulaGuard.ts'
import { setColumn } from '@arraigo/shared/imports/setColumn.ts'
import type { SourceFormat, SourceRow } from '@arraigo/shared/imports/source.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseHead } from 'csv-parse/sync'
import { buildSource, type LayerReader } from './buildSource.ts'
import { newProgress, type ReadProgress, textChunks } from './byteChunks.ts'
import { uniqueColumnNames } from './columnNames.ts'
import { type Coordinates, epsgOfCoordinates, findCoordinates } from './coordinateColumns.ts'
import { detectEncoding } from './detectEncoding.ts'
import type { SourceFile } from './reader.ts'
import { rowWithCoordinates } from './rowsWithCoordinates.ts'

const delimiters = [',', ';', '\t', '|'] as const

interface CsvFile {
  path: string
  encoding: string
  delimiter: string
  header: string[]
  progress: ReadProgress
}

const csvOptions = (delimiter: string): Options => ({
  delimiter,
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
})

/** A table of text; `format` is gtfs where the table is that of the stops. */
export async function readCsv(path: string, layerName: string, format: SourceFormat = 'csv'): Promise<SourceFile> {
  const progress = await newProgress(path)
  const { encoding, issues } = await detectEncoding(path)
  const head = await headLines(path, encoding, progress)
  const delimiter = detectDelimiter(head)
  const header = uniqueColumnNames(parseHeader(head, delimiter), issues)
  const file: CsvFile = { path, encoding, delimiter, header, progress }
  const sample = await firstRecords(file)
  const coordinates = findCoordinates(header, sample)
  const epsg = epsgOfCoordinates(coordinates, sample, issues)
  const layer: LayerReader = {
    name: layerName,
    fieldNames: header,
    rowCount: null,
    epsg,
    coordinates,
    rows: () => readRows(file, coordinates),
  }
  return buildSource({ format, encoding, layers: [layer], issues, progress })
}

const HEAD_CHARACTERS = 64 * 1024

/** Whole lines of the beginning: a line cut off would count as a row with too few columns. */
async function headLines(path: string, encoding: string, progress: ReadProgress): Promise<string> {
  let text = ''
  let isWhole = true
  for await (const chunk of textChunks(path, encoding, progress)) {
    text += chunk
    isWhole = text.length < HEAD_CHARACTERS
    if (!isWhole) break
  }
  if (text.trim() === '') throw new IssuesError([{ code: 'file-empty' }])
  return isWhole ? text : text.slice(0, Math.max(text.lastIndexOf('\n'), 1))
}

/** The delimiter with which most of the first lines have as many columns as the header, the more columns the better. */
function detectDelimiter(head: string): string {
  let best = { delimiter: ',', columns: 1, agreeing: 0 }
  for (const delimiter of delimiters) {
    const lines = parseHead(head, {
      ...csvOptions(delimiter),
      to: 50,
      skip_records_with_error: true,
    }) as unknown as string[][]
    const columns = lines[0]?.length ?? 0
    const agreeing = lines.filter((line) => line.length === columns).length / Math.max(1, lines.length)
    const isBetter =
      columns > 1 &&
      (best.columns === 1 ||
        agreeing > best.agreeing + 0.2 ||
        (agreeing > best.agreeing - 0.2 && columns > best.columns))
    if (isBetter) best = { delimiter, columns, agreeing }
  }
  return best.delimiter
}

const parseHeader = (head: string, delimiter: string): string[] =>
  ((parseHead(head, { ...csvOptions(delimiter), to: 1 }) as unknown as string[][])[0] ?? []).map((name) =>
    unguardFormula(name.trim()),
  )

const SAMPLE_RECORDS = 500

async function firstRecords(file: CsvFile): Promise<Record<string, unknown>[]> {
  const records: Record<string, unknown>[] = []
  for await (const rows of readRows(file, { kind: 'none' })) {
    records.push(...rows.map((row) => row.properties))
    if (records.length >= SAMPLE_RECORDS) break
  }
  return records
}

const BATCH_ROWS = 1000

async function* readRows(file: CsvFile, coordinates: Coordinates): AsyncGenerator<SourceRow[]> {
  const parser = parse({ ...csvOptions(file.delimiter), from: 2 })
  // The loop below reports errors; the callback only keeps the pipeline from raising them a second time.
  pipeline(Readable.from(textChunks(file.path, file.encoding, file.progress)), parser, () => {})
  let rowNo = 0
  let batch: SourceRow[] = []
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      batch.push(toRow(values, ++rowNo, file.header, coordinates))
      if (batch.length < BATCH_ROWS) continue
      yield batch
      batch = []
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new IssuesError([
      { code: 'csv-broken', params: { line: Number(error.lines ?? rowNo + 2), row: rowNo + 1, reason: error.code } },
    ])
  }
  if (batch.length > 0) yield batch
}

const unguardCell = (text: string | undefined) => (text === undefined ? null : unguardFormula(text))

function toRow(values: string[], rowNo: number, header: string[], coordinates: Coordinates): SourceRow {
  const properties: Record<string, unknown> = {}
  for (let index = 0; index < header.length; index++) setColumn(properties, header[index]!, unguardCell(values[index]))
  const issues =
    values.length === header.length
      ? []
      : [{ code: 'column-count-differs', params: { expected: header.length, found: values.length } }]
  return rowWithCoordinates(rowNo, properties, coordinates, issues)
}
