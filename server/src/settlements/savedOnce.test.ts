import { randomUUID } from 'node:crypto'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOnce } from '../platform/answerOnce.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { settlementsApi, squareAt } from './testing.ts'
import { createSettlement, editSettlement } from './writeSettlements.ts'

describe.each(databaseKinds)('saving once and at once on the %s database', (kind) => {
  let test: TestApp
  let api: ReturnType<typeof settlementsApi>
  beforeAll(async () => {
    test = await startTestApp(kind)
    api = settlementsApi(test)
  })
  afterAll(() => test.close())

  const named = async (name: string) => {
    const { rows } = await sql<{ id: number }>`select id from settlement where name = ${name}`.execute(test.database.db)
    return rows.length
  }

  it('a save against an older version is answered with both: what the sender knew and what is there', async () => {
    const { body: one } = await api.create({ name: 'Uno', boundary: squareAt(0) })
    const { body: now } = await api.patch(one.id, 1, { boundary: squareAt(0, 0, 2), water: 'formal' })
    const late = await api.patch(one.id, 1, { notes: 'tarde' })
    expect([late.status, late.problem.code]).toEqual([412, 'version-conflict'])
    expect(late.problem.detail).toBe(
      'Otra persona (planificador-local) guardó de «Uno» una versión más nueva (2) que la suya (1).',
    )
    expect(late.problem.conflicts).toEqual([{ id: one.id, yourVersion: 1, base: one, current: now }])
    const never = await api.patch(one.id, 7, { notes: 'de otro lado' })
    expect(never.problem.conflicts).toMatchObject([{ yourVersion: 7, base: null }])
  })

  it('of ten saves of one version at once exactly one is stored', async () => {
    const { body: one } = await api.create({ name: 'Uno', boundary: squareAt(1) })
    const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => api.patch(one.id, 1, { notes: `n${at}` })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)])
    const winner = answers.find(({ status }) => status === 200)
    expect((await api.get(one.id)).body).toEqual(winner?.body)
  })

  it('two that move each other’s edges at once do not wait for each other for ever', async () => {
    const [{ body: one }, { body: two }] = [
      await api.create({ name: 'A', boundary: squareAt(3) }),
      await api.create({ name: 'B', boundary: squareAt(4) }),
    ]
    const move = (a: Settlement, b: Settlement) =>
      api.patch(a.id, 1, { notes: 'x', neighbours: [{ id: b.id, version: 1, boundary: b.boundary }] })
    const answers = await Promise.all([move(one, two), move(two, one)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('a save beside an import that comes to the same settlement waits for it, and neither ends the other', async () => {
    const [{ body: one }, { body: two }] = [
      await api.create({ name: 'A', boundary: squareAt(12) }),
      await api.create({ name: 'B', boundary: squareAt(14) }),
    ]
    const { promise: saved, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof api.patch>>>()
    await test.database.db.transaction().execute(async (tx) => {
      const write = (id: number) => sql`update settlement set notes = 'archivo' where id = ${id}`.execute(tx)
      await write(one.id)
      api.patch(two.id, 1, { notes: 'a mano' }).then(resolve)
      await hasBegun()
      await write(two.id)
    })
    expect((await saved).problem.conflicts).toMatchObject([{ id: two.id, current: { notes: 'archivo', version: 2 } }])
  })

  /** Until the save waits for the import; the embedded database has one connection at work and makes it wait by itself. */
  async function hasBegun(): Promise<void> {
    if (kind === 'embedded') return
    await expect
      .poll(
        async () => {
          const { rows } = await sql`
          select from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())
        `.execute(test.database.db)
          return rows.length
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0)
  }

  it('a save sent again with its key is stored once and answered the same, also when both arrive at once', async () => {
    const [key, body] = [randomUUID(), { name: 'Repetido', boundary: squareAt(6) }]
    const answers = await Promise.all([1, 2, 3].map(() => api.create(body, key)))
    const [first] = answers
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    for (const answer of answers) expect(answer.body).toEqual(first?.body)
    expect(await named('Repetido')).toBe(1)
    await api.patch(first!.body.id, 1, { notes: 'después' })
    const again = await api.create(body, key)
    expect([again.status, again.headers.etag, again.body]).toEqual([201, '"1"', first?.body])
  })

  it('a lost answer of an edit is found again, though the version is another by now', async () => {
    const { body: one } = await api.create({ name: 'Uno', boundary: squareAt(8) })
    const key = randomUUID()
    const saved = await api.patch(one.id, 1, { notes: 'mío' }, key)
    const again = await api.patch(one.id, 1, { notes: 'mío' }, key)
    expect([again.status, again.body]).toEqual([200, saved.body])
  })

  it('a key of another request, and one that is none, are refused', async () => {
    const key = randomUUID()
    expect((await api.create({ name: 'Primera' }, key)).status).toBe(201)
    const reused = await api.create({ name: 'Segunda' }, key)
    expect([reused.status, api.codes(reused)]).toEqual([422, ['key-reused']])
    expect((await api.create({ name: 'Segunda' }, 'no-es-uuid')).status).toBe(400)
    expect(await named('Segunda')).toBe(0)
  })

  it('what failed half-way leaves nothing, and its key may be used again', async () => {
    const { db } = test.database
    const { body: one } = await api.create({ name: 'Uno', boundary: squareAt(10) })
    const request = { key: randomUUID(), asked: ['POST', '/x'] }
    const cut = answerOnce(db, request, async (tx) => {
      await createSettlement(tx, 'ana', { name: 'A medias', boundary: squareAt(11) })
      await editSettlement(tx, 'ana', { id: one.id, version: 1 }, { notes: 'a medias' })
      throw new Error('cut')
    })
    await expect(cut).rejects.toThrow('cut')
    expect(await named('A medias')).toBe(0)
    expect((await api.get(one.id)).body).toEqual(one)
    const answer = await answerOnce(db, request, async () => ({ status: 200, body: 'done' }))
    expect(answer).toEqual({ status: 200, body: 'done' })
  })

  it('keys of more than a week ago are forgotten', async () => {
    const { db } = test.database
    const [old, recent] = [randomUUID(), randomUUID()]
    const answered = { request_hash: 'x', status: 200, answer: '{}' }
    await db
      .insertInto('answered_request')
      .values([
        { key: old, ...answered, answered_at: sql<Date>`now() - interval '8 days'` },
        { key: recent, ...answered, answered_at: sql<Date>`now() - interval '6 days'` },
      ])
      .execute()
    await api.create({ name: 'Barre' }, randomUUID())
    const kept = await db.selectFrom('answered_request').select('key').where('key', 'in', [old, recent]).execute()
    expect(kept).toEqual([{ key: recent }])
  })
})
