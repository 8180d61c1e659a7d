import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

// PGlite answers synchronously for as long as a statement runs; in its own thread it does not hold up the web server.
const { folder, socketPath } = workerData as { folder: string; socketPath: string }

const db = await PGlite.create({ dataDir: folder, extensions: { postgis } })
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

  db.isInTransaction = () => isQueryOpen || isInTransaction()
  // How the server cleans up after a connection that went away in the middle of something.
  db.exec = async (...args) => {
    if (isQueryOpen) await db.execProtocolRawStream(syncMessage, { onRawData: () => {} })
    return exec(...args)
  }
  db.execProtocolRawStream = async (message, options) => {
    const isUnheard = isBrokenOff && queryParts.has(message[0] ?? 0)
    isBrokenOff = isUnheard
    let isAnswered = false
    const isOwed = isOwedAnswer(message)
    const onRawData = (data: Uint8Array) => {
      isAnswered = true
      if (isUnheard) return
      isBrokenOff ||= asksForAllRows(message) && isSuspended(data)
      const answer = isBrokenOff ? withoutSuspension(data) : data
      options.onRawData(isOwed || !queryParts.has(message[0] ?? 0) ? answer : withoutReadiness(answer))
    }
    try {
      await execute(message, { ...options, onRawData })
      if (!isAnswered && isOwed) throw new Error('the embedded database stopped answering')
      if (!isAnswered && message[0] === code('B')) {
        isBrokenOff = true
        options.onRawData(brokenOff)
      }
      if (isOwed) isQueryOpen = false
      else if (queryParts.has(message[0] ?? 0)) isQueryOpen = true
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
/** Simple query and sync: the two messages that PostgreSQL always answers with at least ReadyForQuery. */
const isOwedAnswer = (message: Uint8Array) => message[0] === code('Q') || message[0] === code('S')
/** Answers without a "ready for query" at their end: six bytes, of which the last is the state of the transaction. */
function withoutReadiness(data: Uint8Array): Uint8Array {
  const end = data.subarray(-readiness.length - 1)
  return end.length > readiness.length && readiness.every((byte, at) => byte === end[at])
    ? data.subarray(0, -readiness.length - 1)
    : data
}
/** An execute without a limit of rows, which are its last four bytes. */
const asksForAllRows = (message: Uint8Array) =>
  message[0] === code('E') && message.subarray(-4).every((byte) => byte === 0)

/** With an error in the place of "portal suspended" at the end. */
const withoutSuspension = (data: Uint8Array): Uint8Array =>
  isSuspended(data) ? Buffer.concat([data.subarray(0, -suspension.length), brokenOff]) : data

function isSuspended(data: Uint8Array): boolean {
  const end = data.subarray(-suspension.length)
  return suspension.every((byte, at) => byte === end[at])
}
const suspension = [code('s'), 0, 0, 0, 4]
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

const readiness = [code('Z'), 0, 0, 0, 5]
const syncMessage = new Uint8Array([code('S'), 0, 0, 0, 4])
