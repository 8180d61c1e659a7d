import { guardFormula } from '@arraigo/shared/exports/formulaGuard.ts'
import { encodeWkt } from '@arraigo/shared/geo/encodeWkt.ts'
import { decodeWkb } from '@arraigo/shared/geo/wkb.ts'
import { type ScalarCell, scalarCell } from './cellText.ts'
import type { ExportColumn } from './exportColumns.ts'
import type { ExportRow, ExportTable } from './exportTable.ts'

/**
 * CSV (RFC 4180): comma, decimal point, whatever the language, so that every program reads the same figures; who wants
 * to open it in a Spanish Excel takes the XLSX. UTF-8 with the mark that makes Excel see it. Points have the columns
 * longitude and latitude, other shapes a column wkt, all in EPSG:4326. Null is an empty cell.
 */
export async function* csvBytes(table: ExportTable, signal?: AbortSignal): AsyncGenerator<string> {
  const header = [...table.columns.map((column) => guardFormula(column.name)), ...placeColumns(table)]
  yield `\uFEFF${csvLine(header)}`
  for await (const batch of table.batches({ signal })) {
    yield batch
      .map((row) =>
        csvLine([...table.columns.map((column, index) => csvCell(column, row, index)), ...placeCells(table, row)]),
      )
      .join('')
  }
}

function placeColumns(table: ExportTable): string[] {
  if (table.collection.shape === null) return []
  return table.collection.shape.kind === 'point' ? ['longitude', 'latitude'] : ['wkt']
}

function placeCells(table: ExportTable, row: ExportRow): ScalarCell[] {
  if (table.collection.shape === null) return []
  const geometry = row.shape === null ? null : decodeWkb(row.shape)
  if (table.collection.shape.kind !== 'point') return [geometry === null ? null : encodeWkt(geometry)]
  return geometry?.type === 'Point' ? [geometry.coordinates[0] ?? null, geometry.coordinates[1] ?? null] : [null, null]
}

function csvCell(column: ExportColumn, row: ExportRow, index: number): ScalarCell {
  return guarded(scalarCell(row.cells[index], column.type === 'text' || column.type === 'mixed'))
}

/** A whole table, titles first: with the mark that makes Excel see UTF-8, and no text that a spreadsheet takes for a formula. */
export const csvTable = (rows: readonly (readonly ScalarCell[])[]): string =>
  `\uFEFF${rows.map((row) => csvLine(row.map(guarded))).join('')}`

const guarded = (cell: ScalarCell): ScalarCell => (typeof cell === 'string' ? guardFormula(cell) : cell)

/** The other separator is for tables that a person's spreadsheet opens. */
export const csvLine = (cells: readonly ScalarCell[], separator: ',' | ';' = ',') =>
  `${cells.map((cell) => quote(cell, separator)).join(separator)}\r\n`

function quote(cell: ScalarCell, separator: string): string {
  if (cell === null) return ''
  const text = String(cell)
  // Outer spaces are quoted too: some readers trim what is not.
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
