import { parentPort } from 'node:worker_threads'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { withStoredResults } from './storedResults.ts'
import type { WorkbookCell, WorkbookSheet } from './workbook.ts'

const styled = (cell: WorkbookCell): Row[number] => {
  if (typeof cell !== 'object' || cell === null) return cell
  const { value, formula, format, isBold, isWrapped } = cell
  const style = {
    ...(isBold === true ? { fontWeight: 'bold' as const } : {}),
    ...(isWrapped === true ? { wrap: true, alignVertical: 'top' as const } : {}),
  }
  if (formula !== undefined) return { value: formula, type: 'Formula', format, ...style }
  if (value === null || value === undefined) return null
  // A format of numbers on text would be refused.
  return typeof value === 'number' ? { value, type: Number, format, ...style } : { value: String(value), ...style }
}

parentPort?.once('message', async (sheets: WorkbookSheet[]) => {
  const file = await writeXlsxFile(
    sheets.map(({ name, rows, stickyRows, stickyColumns, widths }) => ({
      sheet: name,
      data: rows.map((row) => row.map(styled)),
      ...(stickyRows === undefined ? {} : { stickyRowsCount: stickyRows }),
      ...(stickyColumns === undefined ? {} : { stickyColumnsCount: stickyColumns }),
      ...(widths === undefined ? {} : { columns: widths.map((width) => ({ width })) }),
    })),
  ).toBuffer()
  parentPort?.postMessage(withStoredResults(file, sheets))
})
