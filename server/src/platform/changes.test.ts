import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import type { Bounds } from './changes.queries.ts'
import { watchChanges } from './changes.ts'
import type { Database } from './database.ts'

const here: Bounds = [-71.56, -33.03, -71.54, -33.01]
const there: Bounds = [-70.66, -33.46, -70.64, -33.44]

describe.each(databaseKinds)('changes (%s)', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase(kind)
  }, 60_000)
  afterAll(() => database.close())
  let watch: ReturnType<typeof watchChanges>
  beforeEach(() => {
    watch = watchChanges(database)
  })

  /** Which of the two places changes, as far as settlements tell. */
  const changedBy = async (change: () => Promise<unknown>) => {
    const before = (await watch.now()).version('settlements')
    await change()
    const changes = await watch.now()
    return {
      versions: changes.version('settlements') - before,
      here: changes.hasChanged('settlements', before, here),
      there: changes.hasChanged('settlements', before, there),
    }
  }
  const settlements = () => database.db.updateTable('settlement')

  it('are where the shape is, was, or was not any more', async () => {
    const { db } = database
    let id = 0
    expect(
      await changedBy(async () => {
        id = await aSettlement(db, { place: [-71.55, -33.02] })
      }),
    ).toEqual({ versions: 1, here: true, there: false })
    const other = await aSettlement(db, { place: [-70.65, -33.45] })
    const moved = () =>
      settlements()
        .set(({ selectFrom }) => ({ boundary: selectFrom('settlement').select('boundary').where('id', '=', other) }))
        .where('id', '=', id)
        .execute()
    expect(await changedBy(moved)).toEqual({ versions: 1, here: true, there: true })
    const removed = () => db.deleteFrom('settlement').where('id', '=', id).execute()
    expect(await changedBy(removed)).toEqual({ versions: 1, here: false, there: true })
  })

  it('are none where a statement touched no row, and nowhere where a row without a shape changed', async () => {
    const { db } = database
    const id = await aSettlement(db, { place: null })
    const nobody = () => settlements().set({ name: 'Nadie' }).where('id', '<', 0).execute()
    expect(await changedBy(nobody)).toEqual({ versions: 0, here: false, there: false })
    const placeless = () => settlements().set({ name: 'Sin límite' }).where('id', '=', id).execute()
    expect(await changedBy(placeless)).toEqual({ versions: 1, here: false, there: false })
    expect(await changedBy(() => aFacility(db))).toEqual({ versions: 0, here: false, there: false })
  })

  it('are everywhere where the log does not reach back, and before the watch began', async () => {
    const first = (await watch.now()).version('settlements')
    expect((await watch.now()).hasChanged('settlements', first - 1, there)).toBe(true)
    await database.pool.query(`update collection_version set version = version + 700 where collection = 'settlements'`)
    expect((await watch.now()).hasChanged('settlements', first, there)).toBe(true)
  })

  it('are of one statement however many rows it touched, and only the last hundreds are kept', async () => {
    const { db } = database
    const before = (await watch.now()).version('settlements')
    for (let turn = 0; turn < 3; turn++) {
      await settlements()
        .set({ notes: `${turn}` })
        .execute()
    }
    expect((await watch.now()).version('settlements') - before).toBe(3)
    const kept = await db
      .selectFrom('collection_change')
      .select(({ fn }) => [fn.min('version').as('from'), fn.max('version').as('to')])
      .where('collection', '=', 'settlements')
      .executeTakeFirstOrThrow()
    expect(Number(kept.to) - Number(kept.from)).toBeLessThan(500)
  })

  it('are never older than the question, however many ask at once', async () => {
    const questions = Array.from({ length: 20 }, () => watch.now())
    const before = (await questions[0]!).version('settlements')
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, at) => {
        await aSettlement(database.db)
        const { version } = await watch.now()
        return { at, version: version('settlements') }
      }),
    )
    await Promise.all(questions)
    expect((await watch.now()).version('settlements')).toBe(before + 10)
    expect(Math.max(...answers.map(({ version }) => version))).toBe(before + 10)
    expect(Math.min(...answers.map(({ version }) => version))).toBeGreaterThan(before)
  })
})
