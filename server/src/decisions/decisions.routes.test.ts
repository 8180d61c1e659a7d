import type { Decision } from '@arraigo/shared/imports/import.schema.ts'
import type { Settlement } from '@arraigo/shared/settlements/settlement.schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFeature, geojson, settlementMapping as mapping, square } from '../imports/testing.ts'
import { importThroughApi } from '../imports/testingApi.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('decisions on the %s database', (kind) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp(kind)
  })
  afterAll(() => test.close())

  const get = async <T>(url: string) => (await test.app.inject({ url })).json<T>()
  const post = (url: string, payload: object) => test.app.inject({ method: 'POST', url, payload })
  const importAndWait = (content: string, request: object) => importThroughApi(test.app, content, request)

  it('offers a repeated record for decision, and carries the decision out once', async () => {
    const twice = [
      aFeature({ id: 'R', nombre: 'R', hogares: 9 }),
      aFeature({ id: 'R', nombre: 'R', hogares: 9 }, { type: 'Polygon', coordinates: square(-71.2, -33.2) }),
    ]
    await importAndWait(geojson(twice), { mapping })
    const [decision] = await get<Decision[]>('/api/decisions')
    expect(decision).toMatchObject({ kind: 'repeated-record', records: [{ name: 'R' }, { name: 'R' }] })
    const [first, second] = decision?.records ?? []
    expect((await post(`/api/decisions/${decision?.id}`, { choice: 'keep-second' })).statusCode).toBe(204)
    expect(await get<Settlement>(`/api/settlements/${first?.id}`)).toMatchObject({
      status: 'closed',
      repeatsId: second?.id,
    })
    expect(await get<Settlement>(`/api/settlements/${second?.id}`)).toMatchObject({ repeatsId: null })
    expect((await post(`/api/decisions/${decision?.id}`, { choice: 'keep-first' })).statusCode).toBe(409)
    await importAndWait(geojson([...twice, aFeature({ id: 'S', nombre: 'S' })]), { mapping })
    expect(await get<Decision[]>('/api/decisions')).toEqual([])
  })

  it('takes the file’s value over an edit when told so, and leaves the edit in the history', async () => {
    const moved = { type: 'Polygon', coordinates: square(-71.3, -33.3) }
    await importAndWait(geojson([aFeature({ id: 'E', nombre: 'E', hogares: 10 })]), { mapping })
    const { id } = await test.database.db
      .selectFrom('settlement')
      .select('id')
      .where('source_id', '=', 'E')
      .executeTakeFirstOrThrow()
    const headers = { 'if-match': '1' }
    await test.app.inject({ method: 'PATCH', url: `/api/settlements/${id}`, headers, payload: { householdCount: 11 } })
    const run = await importAndWait(geojson([aFeature({ id: 'E', nombre: 'E', hogares: 12 }, moved)]), { mapping })
    expect(run.counts).toMatchObject({ conflicts: 1 })
    expect(await get<Settlement>(`/api/settlements/${id}`)).toMatchObject({ householdCount: 11 })
    const decision = (await get<Decision[]>('/api/decisions')).find((open) => open.records[0]?.id === id)
    expect(decision).toMatchObject({ kind: 'edited-since', differences: { household_count: [11, 12] } })
    const answers = await Promise.all([1, 2].map(() => post(`/api/decisions/${decision?.id}`, { choice: 'take-file' })))
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([204, 409])
    const settled = await get<Settlement>(`/api/settlements/${id}`)
    expect(settled).toMatchObject({ householdCount: 12 })
    const history = await test.database.db.selectFrom('history').select('record').where('row_id', '=', id).execute()
    expect(history.map(({ record }) => (record as { household_count: number }).household_count)).toContain(11)
  })

  it('refuses a choice that the question does not have', async () => {
    await importAndWait(geojson([aFeature({ id: 'Z', nombre: 'Z' }), aFeature({ id: 'Z', nombre: 'otro' })]), {
      mapping,
    })
    const decision = (await get<Decision[]>('/api/decisions')).find((open) => open.kind === 'repeated-record')
    const answer = await post(`/api/decisions/${decision?.id}`, { choice: 'take-file' })
    expect(answer.statusCode).toBe(422)
    expect(answer.json<{ detail: string }>().detail).toContain('keep-both, keep-first, keep-second')
  })

  it('forgets the questions about a dataset that is removed', async () => {
    const open = await get<Decision[]>('/api/decisions')
    expect(open.length).toBeGreaterThan(0)
    for (const dataset of await get<{ id: number }[]>('/api/datasets')) {
      expect((await test.app.inject({ method: 'DELETE', url: `/api/datasets/${dataset.id}` })).statusCode).toBe(200)
    }
    expect(await get<Decision[]>('/api/decisions')).toEqual([])
  })
})
