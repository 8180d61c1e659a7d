import { Worker } from 'node:worker_threads'
import { collectionFileNames } from '@arraigo/shared/exports/exportFormats.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import { type Issue, IssuesError } from '@arraigo/shared/problems/issue.ts'
import { type ScalarCell, scalarCell } from './cellText.ts'
import type { ExportRow, ExportTable } from './exportTable.ts'

/** Rows of a sheet, the header among them, and characters of a cell: limits of the format. */
const MAX_ROWS = 1_048_576
const MAX_CELL_CHARACTERS = 32_767
const MAX_COLUMNS = 16_384

/**
 * XLSX: a sheet with the rows (no geometry, but a centre in degrees and an area) and a sheet "Fuentes" with where they
 * come from. Cells carry their type, so text that looks like a formula stays text. The file is put together in a
 * worker, because a hundred thousand rows take seconds and half a gigabyte there.
 */
export async function* xlsxBytes(table: ExportTable, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  checkLimits(table)
  const worker = new Worker(new URL('./xlsx.worker.ts', import.meta.url))
  const result = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the worker that writes the XLSX file stopped')))
  })
  // Whoever stops waiting early is not told a second time why.
  result.catch(() => {})
  try {
    const measures = measureColumns(table)
    const cuts = new Map<string, number>()
    worker.postMessage({
      header: [
        ...table.columns.map((column) => column.name),
        ...measures.map((name) => (table.isInWords ? measureTitles[name] : name)),
      ],
      sheet: collectionFileNames[table.collection.id],
    })
    for await (const batch of table.batches({ signal, withMeasures: measures.length > 0 })) {
      worker.postMessage({ rows: batch.map((row) => sheetRow(table, row, measures, cuts)) })
    }
    worker.postMessage({ sources: sourceRows(table, cuts) })
    yield await abortable(result, signal)
  } finally {
    await worker.terminate()
  }
}

function checkLimits(table: ExportTable): void {
  const issues: Issue[] = []
  if (table.rowCount + 1 > MAX_ROWS)
    issues.push({ code: 'export-too-many-rows', params: { limit: MAX_ROWS - 1, rows: table.rowCount } })
  if (table.columns.length + 3 > MAX_COLUMNS) {
    issues.push({
      code: 'export-too-many-columns',
      params: { format: 'XLSX', limit: MAX_COLUMNS, columns: table.columns.length },
    })
  }
  if (issues.length > 0) throw new IssuesError(issues)
}

type MeasureName = keyof ExportRow['measures']

const measureTitles: Record<MeasureName, string> = {
  centroid_lon: 'Longitud del centro',
  centroid_lat: 'Latitud del centro',
  area_m2: 'Superficie (m²)',
}

function measureColumns(table: ExportTable): MeasureName[] {
  const { shape } = table.collection
  if (shape === null) return []
  return shape.kind === 'polygon' || shape.kind === 'any'
    ? ['centroid_lon', 'centroid_lat', 'area_m2']
    : ['centroid_lon', 'centroid_lat']
}

/** The worker makes the day of it: the type of a cell is a function there, which no message carries. */
export interface DayCell {
  day: Date
}
export type SheetCell = ScalarCell | DayCell

const dayCell = (day: string): DayCell => ({ day: new Date(`${day}T00:00:00Z`) })

function sheetRow(
  table: ExportTable,
  row: ExportRow,
  measures: readonly MeasureName[],
  cuts: Map<string, number>,
): SheetCell[] {
  const cells = table.columns.map((column, index): SheetCell => {
    const cell = scalarCell(row.cells[index], column.type === 'text' || column.type === 'mixed')
    if (column.type === 'date' && typeof cell === 'string') return dayCell(cell)
    if (typeof cell !== 'string' || cell.length <= MAX_CELL_CHARACTERS) return cell
    cuts.set(column.name, (cuts.get(column.name) ?? 0) + 1)
    return cell.slice(0, MAX_CELL_CHARACTERS)
  })
  return [...cells, ...measures.map((name) => row.measures[name])]
}

function sourceRows(table: ExportTable, cuts: Map<string, number>): ScalarCell[][] {
  const notes = [
    ...table.notes,
    ...[...cuts].map(
      ([field, rows]): Issue => ({ code: 'export-text-cut', params: { field, rows, limit: MAX_CELL_CHARACTERS } }),
    ),
  ]
  return [
    [
      'nombre',
      'publicador',
      'licencia',
      'año',
      'dirección',
      'archivo',
      'hash del archivo (SHA-256)',
      'fecha de importación',
      'demostración',
    ],
    ...table.sources.map((source): ScalarCell[] => [
      source.name,
      source.publisher,
      source.licence,
      source.reference_year,
      source.url,
      source.file_name,
      source.file_hash,
      source.imported_at.toISOString().slice(0, 10),
      source.is_demonstration ? 'sí' : 'no',
    ]),
    [],
    ...notes.flatMap((note): ScalarCell[][] => [[say('es', note)], [say('en', note)]]),
  ]
}

function abortable<T>(result: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return result
  return Promise.race([
    result,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  ])
}
