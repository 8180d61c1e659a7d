import { guardFormula } from '@arraigo/shared/exports/formulaGuard.ts'
import type { Item } from './items.api.ts'

export interface CsvOptions {
  columns: readonly string[]
  /** Where a row comes from, in words. */
  sourceOf: (item: Item) => string | null
  /** ISO date of the day on which the rows were read. */
  readOn: string
}

/**
 * The rows as CSV like the server's own (RFC 4180, comma, decimal point, the mark that makes Excel see UTF-8); each row
 * says its source and the day, because a table travels without the page it came from. Null is an empty cell.
 */
export function tableCsv(items: readonly Item[], { columns, sourceOf, readOn }: CsvOptions): string {
  const header = ['id', ...columns, 'source_name', 'read_on']
  const rows = items.map((item) => [
    item.id,
    ...columns.map((column) => item.properties[column]),
    sourceOf(item),
    readOn,
  ])
  return csvText([header, ...rows])
}

export const csvText = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? guardFormula(value) : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
