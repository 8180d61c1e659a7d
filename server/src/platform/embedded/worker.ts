import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

// PGlite answers synchronously for as long as a statement runs; in its own thread it does not hold up the web server.
const { folder, socketPath } = workerData as { folder: string; socketPath: string }

const db = await PGlite.create({ dataDir: folder, extensions: { postgis } })
endWhenBroken()
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 32 })
await server.start()

parentPort?.on('message', async (message) => {
  if (message !== 'stop') return
  await server.stop()
  await db.close()
  parentPort?.postMessage('stopped')
  parentPort?.close()
})
parentPort?.postMessage('ready')

/**
 * A WASM instance that has failed either throws (errors of SQL never do, they are messages) or answers nothing any more,
 * not even "ready for query"; every later query would then wait for ever. Ends the thread, so that the database is opened
 * anew. Committed rows are on the disk by then.
 */
function endWhenBroken(): void {
  const execute = db.execProtocolRawStream.bind(db)
  db.execProtocolRawStream = async (message, options) => {
    let isAnswered = false
    const onRawData = (data: Uint8Array) => {
      isAnswered = true
      options?.onRawData?.(data)
    }
    try {
      await execute(message, { ...options, onRawData })
      if (!isAnswered && isOwedAnswer(message)) throw new Error('the embedded database stopped answering')
    } catch (error) {
      setImmediate(() => {
        throw error
      })
      throw error
    }
  }
}

const simpleQuery = 'Q'.charCodeAt(0)
const sync = 'S'.charCodeAt(0)
/** The two messages that PostgreSQL always answers with at least ReadyForQuery. */
const isOwedAnswer = (message: Uint8Array) => message[0] === simpleQuery || message[0] === sync
