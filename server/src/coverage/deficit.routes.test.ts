import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('weights of the deficit index, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const read = async () => (await own.app.inject('/api/deficit-weights')).json() as DeficitWeights
  const put = async (version: number | null, payload: object) => {
    const headers: Record<string, string> = version === null ? {} : { 'if-match': `"${version}"` }
    const answer = await own.app.inject({ method: 'PUT', url: '/api/deficit-weights', headers, payload })
    const body = answer.json()
    const codes = (body.issues ?? []).map(({ code }: { code: string }) => code)
    return { status: answer.statusCode, body, codes }
  }
  const asked = {
    unknownRule: 'worst-case',
    weights: [
      { service: 'lighting', weight: 1 },
      { service: 'primary-health', weight: 3 },
    ],
    source: 'Acuerdo 12',
    confidence: 'confirmed',
    changeNote: 'Mesa de trabajo',
  }

  test('are initial ones to be agreed on, of services and infrastructure', async () => {
    const initial = await read()
    expect(initial).toMatchObject({ version: 1, unknownRule: 'leave-out', confidence: 'to-confirm' })
    expect(initial.weights.reduce((total, { weight }) => total + weight, 0)).toBe(100)
    const services = initial.weights.map(({ service }) => service)
    expect(services).toEqual(expect.arrayContaining(['water', 'paving', 'lighting', 'waste', 'transit', 'plaza']))
  })

  test('a change holds from now on, is noticed, and what they were stays', async () => {
    const changes = watchChanges(own.database)
    const before = (await changes.now()).version('standards')
    expect(await put(1, asked)).toMatchObject({ status: 200, body: { ...asked, version: 2 } })
    expect(await read()).toMatchObject({ ...asked, version: 2, changedBy: 'planificador-local' })
    expect((await changes.now()).version('standards')).toBe(before + 1)
    const history = (await own.app.inject('/api/deficit-weights/history')).json() as DeficitWeights[]
    expect(history.map(({ version, unknownRule }) => [version, unknownRule])).toEqual([
      [2, 'worst-case'],
      [1, 'leave-out'],
    ])
  })

  test('somebody else’s change is not overwritten, also when both come at once', async () => {
    const { version } = await read()
    expect(await put(version - 1, asked)).toMatchObject({
      status: 412,
      codes: ['version-conflict'],
      body: { conflicts: [{ yourVersion: version - 1, current: { version } }] },
    })
    expect(await put(null, asked)).toMatchObject({ status: 428 })
    const both = await Promise.all([put(version, asked), put(version, { ...asked, unknownRule: 'median' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await read()).version).toBe(version + 1)
  })

  test('what cannot be is refused, everything at once, and nothing changes', async () => {
    const before = await read()
    const twiceAndUnknown = [
      { service: 'water', weight: 0 },
      { service: 'water', weight: 0 },
      { service: 'casino', weight: 0 },
    ]
    const refused = await put(before.version, { ...asked, source: ' ', weights: twiceAndUnknown })
    expect(refused).toMatchObject({
      status: 422,
      codes: ['text-blank', 'weight-service-unknown', 'weight-service-twice', 'weights-all-zero'],
    })
    for (const weight of [-1, 101, '3', null]) {
      const one = await put(before.version, { ...asked, weights: [{ service: 'water', weight }] })
      expect([weight, one.status]).toEqual([weight, 400])
    }
    expect(await put(before.version, { ...asked, unknownRule: 'zero' })).toMatchObject({ status: 400 })
    expect(await read()).toEqual(before)
  })
})
