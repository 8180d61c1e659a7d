import { createHash } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { endConnection } from './endConnection.ts'
import { Problem } from './problem.ts'

/**
 * Connections of their own for many short questions, of few different texts, that nobody may want any more before they are
 * answered.
 */
export interface CancellableQueries {
  /**
   * When the signal aborts, the statement is ended with its connection, but for one that ends by itself soon. Rejects with
   * the signal's reason then. The embedded database cannot stop a statement: it runs to its end unheard.
   */
  run(query: Pick<CompiledQuery, 'sql' | 'parameters'>, signal: AbortSignal): Promise<object[]>
  close(): Promise<void>
}

// For a hundred small geometries compiling a query takes longer than running it, and workers are for the few long ones.
const settings = 'set jit = off; set max_parallel_workers_per_gather = 0'
/** A new connection, which plans its statements anew, costs more than waiting for most of them. */
const graceMs = 100
const longestMs = 120_000

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

  // Prepared once per connection: PostgreSQL takes longer to plan a small tile than to make it. The embedded database has
  // one backend, where two connections cannot both name a statement.
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known !== undefined) return known
    const name = `arraigo-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
    names.set(text, name)
    return name
  }
  const prepared = ({ sql: text, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>) => {
    const query = { text, values: [...parameters] }
    return kind === 'server' ? { name: nameOf(text), ...query } : query
  }

  const run: CancellableQueries['run'] = async (query, signal) => {
    signal.throwIfAborted()
    const client = await pool.connect()
    let isBroken = false
    let isTooLong = false
    let ended: Promise<unknown> | undefined
    const timers: NodeJS.Timeout[] = []
    const end = () => {
      isBroken = true
      ended ??= endConnection(control, (client as unknown as { processID: number | null }).processID)
    }
    const endSoon = () => timers.push(setTimeout(end, graceMs))
    const endLate = () => {
      isTooLong = true
      end()
    }
    try {
      signal.throwIfAborted()
      if (kind === 'server') {
        signal.addEventListener('abort', endSoon, { once: true })
        timers.push(setTimeout(endLate, longestMs))
      }
      const { rows } = await client.query(prepared(query))
      return rows
    } catch (error) {
      isBroken ||= isFatal(error) && error !== signal.reason
      if (isTooLong) throw new Problem(503, { code: 'overloaded' })
      throw error
    } finally {
      signal.removeEventListener('abort', endSoon)
      for (const timer of timers) clearTimeout(timer)
      await ended
      client.release(isBroken)
      signal.throwIfAborted()
    }
  }
  return { run, close: () => pool.end() }
}

/** Whether the connection is gone with what it said: most of what the server says is no fault of the connection. */
const isFatal = (error: unknown) => !(error instanceof pg.DatabaseError) || /^(FATAL|PANIC)$/.test(error.severity ?? '')
