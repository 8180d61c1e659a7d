import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { type CancellableQueries, openCancellableQueries } from './cancellableQueries.ts'
import type { Database } from './database.ts'
import { openStoppableQueries } from './stoppableQueries.ts'

const nobodyLeaves = new AbortController().signal
const left = new Error('left')

/** A statement that survives a cancellation, which must therefore not be how it is ended: it crashes PostGIS 3.3. */
const deaf = `do $$ begin
  loop begin perform pg_sleep(0.01); exception when query_canceled then null; end; end loop;
end $$`

describe.runIf(databaseKinds.includes('server'))('statements that nobody wants any more', () => {
  let database: Database
  let queries: CancellableQueries
  beforeAll(async () => {
    database = await openTestDatabase('server')
    queries = openCancellableQueries(database, 1)
  }, 60_000)
  afterAll(async () => {
    await queries.close()
    await database.close()
  })

  const ask = (text: string, signal = nobodyLeaves) => queries.run({ sql: text, parameters: [] }, signal)
  const backend = async () => (await ask('select pg_backend_pid() as pid'))[0] as { pid: number }
  const begun = (text: string) =>
    expect
      .poll(async () => {
        const { rows } = await sql`select 1 from pg_stat_activity where state = 'active' and query = ${text}`.execute(
          database.db,
        )
        return rows.length
      })
      .toBe(1)

  it('end with their connection, without being cancelled, and the next one is answered', async () => {
    const before = await backend()
    const leaving = new AbortController()
    const dropped = ask(deaf, leaving.signal)
    await begun(deaf)
    leaving.abort(left)
    await expect(dropped).rejects.toBe(left)
    expect(await backend()).not.toEqual(before)
  })

  it('keep their connection where they end soon', async () => {
    const before = await backend()
    const leaving = new AbortController()
    const waits = 'select pg_advisory_xact_lock(1)'
    const dropped = await database.db.transaction().execute(async (tx) => {
      await sql.raw(waits).execute(tx)
      const asked = ask(waits, leaving.signal)
      asked.catch(() => {})
      await begun(waits)
      leaving.abort(left)
      return { asked }
    })
    await expect(dropped.asked).rejects.toBe(left)
    expect(await backend()).toEqual(before)
  })

  it('give no broken connection to the next when the server ended it', async () => {
    const { pid } = await backend()
    const waiting = ask('select pg_sleep(60)')
    waiting.catch(() => {})
    const next = ask('select 1 as one')
    await begun('select pg_sleep(60)')
    await sql`select pg_terminate_backend(${pid})`.execute(database.db)
    await expect(waiting).rejects.toMatchObject({ code: '57P01' })
    expect(await next).toEqual([{ one: 1 }])
  })

  it.each(['too long', 'left'])('end on connections for long questions too (%s)', async (why) => {
    const limits = { connections: 1, longestMs: why === 'left' ? 60_000 : 50, patienceMs: 5000 }
    const questions = openStoppableQueries(database, limits)
    const leaving = new AbortController()
    const asked = questions.run(leaving.signal, (db) => sql.raw(deaf).execute(db))
    asked.catch(() => {})
    if (why === 'left') {
      await begun(deaf)
      leaving.abort(left)
      await expect(asked).rejects.toBe(left)
    } else {
      await expect(asked).rejects.toMatchObject({ code: '57014' })
    }
    const next = await questions.run(nobodyLeaves, (db) => sql`select 1 as one`.execute(db))
    expect(next.rows).toEqual([{ one: 1 }])
    await questions.close()
  })
})
