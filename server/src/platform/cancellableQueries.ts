import type { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'

/** Connections of their own for many short questions that nobody may want any more before they are answered. */
export interface CancellableQueries {
  /**
   * When the signal aborts, the server is told to stop the statement, and its connection serves again only after both have
   * answered, so that no later one is hit. Rejects with the signal's reason then. The embedded database cannot stop a
   * statement: it runs to its end unheard.
   */
  run(query: Pick<CompiledQuery, 'sql' | 'parameters'>, signal: AbortSignal): Promise<object[]>
  close(): Promise<void>
}

// For a hundred small geometries compiling a query takes longer than running it, and workers are for the few long ones.
const settings = 'set jit = off; set max_parallel_workers_per_gather = 0; set statement_timeout = 120000'

export function openCancellableQueries(
  { connection, kind, pool: control }: Pick<Database, 'connection' | 'kind' | 'pool'>,
  connections: number,
): CancellableQueries {
  const pool = new pg.Pool({ ...connection, max: connections, application_name: 'arraigo tiles' })
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    if (kind === 'server') client.query(settings).catch(() => {})
  })

  const run: CancellableQueries['run'] = async (query, signal) => {
    signal.throwIfAborted()
    const client = await pool.connect()
    let isBroken = false
    let cancelled: Promise<unknown> | undefined
    const cancel = () => {
      const { processID } = client as unknown as { processID: number | null }
      cancelled = control.query('select pg_cancel_backend($1)', [processID]).catch(() => {})
    }
    try {
      signal.throwIfAborted()
      if (kind === 'server') signal.addEventListener('abort', cancel, { once: true })
      const { rows } = await client.query(query.sql, [...query.parameters])
      return rows
    } catch (error) {
      // What the server said is no fault of the connection.
      isBroken = !(error instanceof pg.DatabaseError) && error !== signal.reason
      throw error
    } finally {
      signal.removeEventListener('abort', cancel)
      await cancelled
      client.release(isBroken)
      signal.throwIfAborted()
    }
  }
  return { run, close: () => pool.end() }
}
