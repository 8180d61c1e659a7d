import { Worker } from 'node:worker_threads'
import type { ScalarCell } from './cellText.ts'

/** A number, a text, or either with its looks; `formula` without the sign of equality, `value` then what it gives. */
export type WorkbookCell =
  | ScalarCell
  | {
      value?: string | number | null
      formula?: string
      /** As spreadsheets write it: `#,##0.0`. */
      format?: string
      isBold?: boolean
      isWrapped?: boolean
    }

export interface WorkbookSheet {
  /** At most 31 characters, none of \ / ? * [ ] : among them. */
  name: string
  rows: WorkbookCell[][]
  /** Rows and columns that stay in view. */
  stickyRows?: number
  stickyColumns?: number
  /** In characters, from the first column on. */
  widths?: number[]
}

/** Where the sheets are few and fit in memory; cells carry their type, so text that looks like a formula stays text. */
export async function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const worker = new Worker(new URL('./workbook.worker.ts', import.meta.url))
  try {
    const file = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the worker that writes the XLSX file stopped')))
    })
    worker.postMessage(sheets)
    return Buffer.from(await file)
  } finally {
    await worker.terminate()
  }
}
