import { parentPort } from 'node:worker_threads'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import type { SheetCell } from './xlsx.ts'

type Message = { header: string[]; sheet: string } | { rows: SheetCell[][] } | { sources: Row[] }

const rows: Row[] = []
let sheet = ''
const cellOf = (cell: SheetCell) =>
  typeof cell === 'object' && cell !== null ? { value: cell.day, type: Date, format: 'yyyy-mm-dd' } : cell
const bold = (text: unknown) => ({ value: String(text), type: String, fontWeight: 'bold' as const })

parentPort?.on('message', async (message: Message) => {
  if ('header' in message) {
    sheet = message.sheet
    rows.push(message.header.map(bold))
  } else if ('rows' in message) {
    for (const row of message.rows) rows.push(row.map(cellOf))
  } else {
    const [titles = [], ...sources] = message.sources
    const file = await writeXlsxFile([
      { data: rows, sheet, stickyRowsCount: 1 },
      { data: [titles.map(bold), ...sources], sheet: 'Fuentes', stickyRowsCount: 1 },
    ]).toBuffer()
    parentPort?.postMessage(file)
  }
})
