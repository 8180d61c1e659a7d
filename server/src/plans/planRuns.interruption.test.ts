import type { Plan, PlanRunState, PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../platform/database.ts'
import { createTestDatabase, databaseKinds, type TestDatabase } from '../testing/databases.ts'
import { eventually, startServer } from '../testing/serverProcess.ts'

describe.each(databaseKinds)('a server that is killed while it solves, %s database', (kind) => {
  let testDatabase: TestDatabase | undefined
  let server: Awaited<ReturnType<typeof startServer>> | undefined
  const kill = async () => {
    server?.process.kill('SIGKILL')
    await server?.exited
  }
  afterEach(async () => {
    await kill()
    await testDatabase?.remove()
  })

  test('says so when it starts again, with what was found, and goes on from there', async () => {
    testDatabase = await createTestDatabase(kind, 'demonstration')
    server = await startServer(testDatabase)
    const ask = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' }
      const url = `${server?.address}/api/plans${path}`
      const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      return (await answer.json()) as T
    }
    const spec = await ask<PlanSpec>('GET', '/initial')
    const plan = await ask<Plan>('POST', '', { name: 'Interrumpido', spec })
    const path = `/${plan.id}/runs`
    const { id } = await ask<PlanRunState>('POST', path, { timeLimitS: 60, gap: 0 })
    const state = () => ask<PlanRunState>('GET', `${path}/${id}`)
    const before = await eventually(state, ({ hasResult }) => hasResult)
    await kill()

    if (kind === 'server') {
      // Another process might still be at it: only its silence tells.
      const database = await openDatabase(testDatabase, { purpose: 'test' })
      await sql`update plan_run set heartbeat_at = now() - interval '5 minutes'`.execute(database.db)
      await database.close()
    }
    server = await startServer(testDatabase)
    const interrupted = await state()
    expect(interrupted).toMatchObject({ phase: 'interrupted', hasResult: true })
    expect(interrupted.objective).toBeGreaterThanOrEqual(before.objective ?? Number.NaN)
    const found = await ask<{ result: { status: string; objective: number } }>('GET', `${path}/${id}/result`)
    expect(found.result.status).toBe('feasible')

    await ask('POST', `${path}/${id}/resume`)
    await eventually(state, ({ phase, seconds }) => phase !== 'waiting' && seconds > interrupted.seconds)
    await ask('POST', `${path}/${id}/stop`, { keep: true })
    const kept = await eventually(state, ({ phase }) => phase === 'kept' || phase === 'finished')
    expect(kept.hasResult).toBe(true)
    expect(kept.objective).toBeGreaterThanOrEqual(found.result.objective - 1e-6)
  }, 240_000)
})
