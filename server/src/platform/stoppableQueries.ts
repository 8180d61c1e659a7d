import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'
import type { DB } from './database.types.ts'
import { endConnection } from './endConnection.ts'
import { isUnreachable, Problem } from './problem.ts'

/**
 * Connections of their own for questions of which each may be long, so that those who ask many of them wait for each other
 * and nobody else for them.
 */
export interface StoppableQueries {
  /**
   * Runs what is asked on one connection. What takes longer than `longestMs` is ended (rejects with code 57014, as if the
   * server had), and so is what runs when the signal aborts, each with its connection.
   * The embedded database can stop nothing: what is long is asked of it in parts, between which the signal is looked at.
   */
  run<T>(signal: AbortSignal, ask: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

interface Limits {
  connections: number
  longestMs: number
  /** How long a question waits for a connection. */
  patienceMs: number
}

export function openStoppableQueries(
  { connection, kind, pool: control, db: shared }: Pick<Database, 'connection' | 'kind' | 'pool' | 'db'>,
  { connections, longestMs, patienceMs }: Limits,
): StoppableQueries {
  if (kind === 'embedded') return { run: async (_, ask) => ask(shared), close: async () => {} }
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    connectionTimeoutMillis: patienceMs,
    application_name: 'arraigo questions',
  })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })

  const askOn = async <T>(own: Db, signal: AbortSignal, ask: (db: Db) => Promise<T>): Promise<T> => {
    signal.throwIfAborted()
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own)
    let ended: Promise<unknown> | undefined
    let isTooLong = false
    const end = () => {
      ended ??= endConnection(control, rows[0]?.pid)
    }
    const timer = setTimeout(() => {
      isTooLong = true
      end()
    }, longestMs)
    signal.addEventListener('abort', end, { once: true })
    try {
      return await ask(own)
    } catch (error) {
      throw isTooLong ? Object.assign(new Error('the statement took too long'), { code: '57014' }) : error
    } finally {
      signal.removeEventListener('abort', end)
      clearTimeout(timer)
      // Asked once more, a connection that is ended is known to be so, and is not given to the next.
      if (ended !== undefined) await ended.then(() => sql`select 1`.execute(own)).catch(() => {})
      signal.throwIfAborted()
    }
  }
  const run: StoppableQueries['run'] = (signal, ask) => {
    const isFull = pool.totalCount >= connections && pool.idleCount === 0
    return db
      .connection()
      .execute((own) => askOn(own, signal, ask))
      .catch((error) => {
        // All connections at work is no database that is gone.
        if (isFull && isUnreachable(error)) throw new Problem(503, { code: 'overloaded' })
        throw error
      })
  }
  return { run, close: () => db.destroy() }
}
