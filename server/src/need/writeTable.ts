import { writeFile } from 'node:fs/promises'
import type { ScalarCell } from '../exports/cellText.ts'
import { csvTable } from '../exports/csv.ts'
import { type WorkbookSheet, workbookBytes } from '../exports/workbook.ts'
import type { FileFormat } from './needOptions.ts'

export interface NeedFile {
  /** Titles, then rows. */
  table: ScalarCell[][]
  sheet: string
  /** Where the figures come from, and by which rules. */
  about: WorkbookSheet
  /** The same as data. */
  json: unknown
}

export async function writeTable(file: string, format: FileFormat, own: NeedFile): Promise<void> {
  await writeFile(file, await contentOf(format, own))
}

function contentOf(format: FileFormat, { table, sheet, about, json }: NeedFile): string | Promise<Buffer> {
  if (format === 'json') return `${JSON.stringify(json, null, 2)}\n`
  if (format === 'csv') return csvTable(table)
  const [titles = [], ...rows] = table
  const bold = titles.map((value) => ({ value: String(value), isBold: true }))
  return workbookBytes([{ name: sheet, rows: [bold, ...rows], stickyRows: 1 }, about])
}
