import type { CoverageTable } from '@arraigo/shared/coverage/coverage.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import type { Engine } from '../platform/engine/engine.ts'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { type RankingContext, readRankingInputs } from './rankingInputs.ts'

describe.each(databaseKinds)('data of a ranking, read once for all who ask, %s database', (kind) => {
  let database: Database
  let id = 0
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    id = await aSettlement(database.db)
  }, 120_000)
  afterAll(() => database?.close())

  /** An engine that answers by this and counts its questions. */
  const contextWith = (answer: () => Promise<CoverageTable>) => {
    const asked: string[] = []
    const engine = {
      ask: (question: string) => {
        asked.push(question)
        return answer()
      },
      state: () => ({ phase: 'ready' }),
      end: async () => {},
    } as unknown as Engine<never>
    const context: RankingContext = { database, changes: watchChanges(database), coverage: engine, demand: engine }
    return { asked, context }
  }
  const question = { in: '05', set: 'siedu', criteria: ['deficit-index', 'service:plaza', 'households'] }
  const nothing = async () => ({ places: [] }) as unknown as CoverageTable

  test('who asks at the same time waits for the same; after a change it is read again, and only then', async () => {
    const { asked, context } = contextWith(nothing)
    const [one, other] = await Promise.all([
      readRankingInputs(context, question),
      readRankingInputs(context, { ...question, criteria: ['service:park'] }),
    ])
    expect([one.settlements.ids, other.settlements.ids]).toEqual([[id], [id]])
    await readRankingInputs(context, question)
    expect(asked).toEqual(['table'])
    await database.db.updateTable('settlement').set({ household_count: 41 }).where('id', '=', id).execute()
    const after = await readRankingInputs(context, question)
    expect(after.columns[2]!.values).toEqual([41])
    expect(asked).toEqual(['table', 'table'])
  })

  test('data that change while they are read are read again', async () => {
    let households = 100
    const { asked, context } = contextWith(async () => {
      households += 1
      // Once only: what was read of settlements before is older than this answer.
      if (households === 101)
        await database.db.updateTable('settlement').set({ household_count: households }).where('id', '=', id).execute()
      return nothing()
    })
    const { columns, settlements, basis } = await readRankingInputs(context, question)
    expect(columns[2]!.values).toEqual([101])
    expect(settlements.households).toEqual([101])
    expect(basis.versions.settlements).toBe((await context.changes.now()).version('settlements'))
    expect(asked).toEqual(['table', 'table'])
  })

  test('an engine that fails is said with what rests on it, and asked anew the next time', async () => {
    let isBroken = true
    const { context } = contextWith(async () => {
      if (isBroken) throw new Error('out of memory')
      return nothing()
    })
    await expect(readRankingInputs(context, question)).rejects.toMatchObject({
      status: 503,
      issues: [{ code: 'ranking-coverage-failed', params: { criteria: 'deficit-index, service:plaza' } }],
    })
    expect((await readRankingInputs(context, { ...question, criteria: ['households'] })).columns).toHaveLength(1)
    isBroken = false
    expect((await readRankingInputs(context, question)).columns[0]!.notes[0]!.said.code).toBe('value-not-measured')
  })

  test('who gives up does not end it for those who wait', async () => {
    const { promise, resolve } = Promise.withResolvers<CoverageTable>()
    const { context } = contextWith(() => promise)
    const patience = new AbortController()
    const impatient = readRankingInputs(context, question, patience.signal)
    const patient = readRankingInputs(context, question)
    patience.abort()
    await expect(impatient).rejects.toMatchObject({ status: 503, issues: [{ code: 'request-given-up' }] })
    resolve(await nothing())
    expect((await patient).columns).toHaveLength(3)
  })

  test('nobody open in a place is an empty ranking with its reason, not an error', async () => {
    const { context } = contextWith(nothing)
    const { settlements, columns, findings } = await readRankingInputs(context, { ...question, in: '11' })
    expect([settlements.ids, columns.map(({ values }) => values)]).toEqual([[], [[], [], []]])
    expect(findings).toEqual([{ code: 'ranking-no-settlements' }])
  })
})
