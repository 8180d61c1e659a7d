import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { passMessages } from './answerMessages.ts'
import { leanBundle } from './bundle.ts'

// PGlite answers synchronously for as long as a statement runs; in its own thread it does not hold up the web server.
const { folder, socketPath } = workerData as { folder: string; socketPath: string }

const leanPostgis: typeof postgis = {
  ...postgis,
  setup: async (...args) => {
    const set = await postgis.setup(...args)
    return set.bundlePath === undefined ? set : { ...set, bundlePath: leanBundle(set.bundlePath, dirname(folder)) }
  },
}
const db = await PGlite.create({ dataDir: folder, extensions: { postgis: leanPostgis } })
guardProtocol()
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
 * Four things that the socket server leaves open.
 *
 * A WASM instance that has failed either throws (errors of SQL never do, they are messages) or answers nothing any more,
 * not even "ready for query"; every later query would then wait for ever. The thread ends, so that the database is opened
 * anew. Committed rows are on the disk by then.
 *
 * There is one backend for all connections, and the server keeps a connection's turn only inside a transaction. The
 * messages of one parametrised query (parse, bind, … sync) must not be parted either, or one connection's values meet
 * another's statement: until its sync, a query counts as a transaction.
 *
 * After an error the instance says "ready for query" at once, and again after the sync. A client that has sent its next
 * query between the two takes the second for the end of that one, and every later answer for that of the query before:
 * until the sync, it is not ready.
 *
 * What GEOS throws (a shape that it cannot lay over another one) ends a parametrised query without an error: either its
 * bind is not answered at all, or its execute is said to be suspended, with the rows so far, as if the client had asked for
 * some of them only. It is told of an error instead, and as after any error nothing more is done until the sync.
 */
function guardProtocol(): void {
  const execute = db.execProtocolRawStream.bind(db)
  const isInTransaction = db.isInTransaction.bind(db)
  const exec = db.exec.bind(db)
  let isQueryOpen = false
  let isBrokenOff = false
  /** What is being answered, and who hears it. */
  let asked: { message: Uint8Array; hear: (data: Uint8Array) => void } = { message: new Uint8Array(0), hear: () => {} }
  const takeAnswer = passMessages(
    (letter) => {
      if (letter === readyForQuery && isPartOfQuery(asked.message)) return null
      if (letter !== portalSuspended || !asksForAllRows(asked.message)) return undefined
      isBrokenOff = true
      return brokenOff
    },
    (data) => asked.hear(data),
  )

  db.isInTransaction = () => isQueryOpen || isInTransaction()
  // How the server cleans up after a connection that went away in the middle of something.
  db.exec = async (...args) => {
    if (isQueryOpen) await db.execProtocolRawStream(syncMessage, { onRawData: () => {} })
    return exec(...args)
  }
  db.execProtocolRawStream = async (message, options) => {
    const isUnheard = isBrokenOff && isPartOfQuery(message)
    isBrokenOff = isUnheard
    let isAnswered = false
    asked = { message, hear: isUnheard ? () => {} : options.onRawData }
    const onRawData = (data: Uint8Array) => {
      isAnswered = true
      takeAnswer(data)
    }
    const isOwed = isOwedAnswer(message)
    try {
      await execute(message, { ...options, onRawData })
      if (!isAnswered && isOwed) throw new Error('the embedded database stopped answering')
      if (!isAnswered && message[0] === code('B')) {
        isBrokenOff = true
        options.onRawData(brokenOff)
      }
      if (isOwed) isQueryOpen = false
      else if (isPartOfQuery(message)) isQueryOpen = true
    } catch (error) {
      setImmediate(() => {
        throw error
      })
      throw error
    }
  }
}

const code = (letter: string) => letter.charCodeAt(0)
/** Parse, bind, describe, execute, close, flush: what a sync will end. */
const queryParts = new Set(['P', 'B', 'D', 'E', 'C', 'H'].map(code))
const isPartOfQuery = (message: Uint8Array) => queryParts.has(message[0] ?? 0)
/** Simple query and sync: the two messages that PostgreSQL always answers with at least ReadyForQuery. */
const isOwedAnswer = (message: Uint8Array) => message[0] === code('Q') || message[0] === code('S')
/** An execute without a limit of rows, which are its last four bytes. */
const asksForAllRows = (message: Uint8Array) =>
  message[0] === code('E') && message.subarray(-4).every((byte) => byte === 0)

const brokenOff = errorResponse({ S: 'ERROR', V: 'ERROR', C: 'XX000', M: 'the statement was broken off: GEOS failed' })

/** As PostgreSQL writes it: fields of a letter and a text each. */
function errorResponse(fields: Record<string, string>): Buffer {
  const body = Buffer.from(
    `${Object.entries(fields)
      .map(([letter, text]) => `${letter}${text}\0`)
      .join('')}\0`,
  )
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}

const readyForQuery = code('Z')
const portalSuspended = code('s')
const syncMessage = new Uint8Array([code('S'), 0, 0, 0, 4])
