import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import type { Engine } from '../platform/engine/engine.ts'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { inputsSoon } from './inputsSoon.ts'
import type { RankingContext } from './rankingInputs.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase(databaseKinds.at(-1)!)
  await aSettlement(database.db)
}, 120_000)
afterAll(() => database?.close())

/** An engine that never answers and says that it is there. */
const busy = (phase: string, progress: number, findings: { code: string }[] = []) =>
  ({ ask: () => new Promise(() => {}), state: () => ({ phase, progress, findings }) }) as unknown as Engine<never>

const soon = (coverage: Engine<never>, demand: Engine<never>, criteria: string[], waitMs = 400) => {
  const context: RankingContext = { database, changes: watchChanges(database), coverage, demand }
  return inputsSoon(context, { in: '05', set: 'siedu', criteria }, waitMs)
}

test('who waits is told of the engine that the criteria rest on, with what it found', async () => {
  const [coverage, demand] = [busy('distances', 0.4, [{ code: 'coverage-no-streets' }]), busy('census', 0.1)]
  expect(await soon(coverage, demand, ['need-around', 'deficit-index'])).toEqual({
    state: { phase: 'coverage', progress: 0.4, findings: [{ code: 'coverage-no-streets' }] },
  })
  expect(await soon(coverage, demand, ['need-around'])).toMatchObject({ state: { phase: 'demand', progress: 0.1 } })
  expect(await soon(busy('ready', 1), demand, ['need-around', 'deficit-index'])).toMatchObject({
    state: { phase: 'demand' },
  })
  expect(await soon(busy('failed', 0), demand, ['deficit-index'])).toMatchObject({ state: { phase: 'failed' } })
})

test('what rests on neither does not wait for them', async () => {
  const answer = await soon(busy('distances', 0.4), busy('census', 0.1), ['households', 'comuna-poverty'], 60_000)
  expect(answer).toMatchObject({ answer: { columns: [{ values: [40] }, { values: [null] }] } })
})
