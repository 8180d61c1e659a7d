import type { ServerResponse } from 'node:http'
import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import type { Db } from '../platform/database.ts'
import { findImport } from './imports.queries.ts'

const lookEveryMs = 400
const hasEnded = (run: Import) => run.finishedAt !== null

/**
 * Sends the import as server-sent events until it has ended or the client leaves. It looks at the row, because the run
 * may be in another process.
 */
export function streamImport(db: Db, id: number, raw: ServerResponse, onError: (error: unknown) => void): void {
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  let timer: NodeJS.Timeout
  let last = ''
  const look = async () => {
    try {
      const run = await findImport(db, id)
      const text = JSON.stringify(run)
      if (text !== last) raw.write(`data: ${text}\n\n`)
      last = text
      if (run === null || hasEnded(run)) return raw.end()
    } catch (error) {
      // The page keeps asking; when the database returns, the next connection goes on.
      onError(error)
      return raw.end()
    }
    if (!raw.destroyed) timer = setTimeout(look, lookEveryMs)
  }
  raw.on('close', () => clearTimeout(timer))
  void look()
}
