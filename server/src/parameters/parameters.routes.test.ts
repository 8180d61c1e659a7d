import type { Parameter } from '@arraigo/shared/parameters/parameter.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchChanges } from '../platform/changes.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('parameters, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const list = async (use: string) => (await own.app.inject(`/api/parameters?of=${use}`)).json() as Parameter[]
  const values = async (use: string) => (await list(use)).map(({ code, value }) => [code, value])
  const patch = async (code: string, version: number, payload: object) => {
    const headers = { 'if-match': `"${version}"` }
    const answer = await own.app.inject({ method: 'PATCH', url: `/api/parameters/${code}`, headers, payload })
    const body = answer.json()
    return {
      status: answer.statusCode,
      body: body as Parameter,
      codes: (body.issues ?? []).map((issue: { code: string }) => issue.code),
    }
  }
  const versions = async () => {
    const changes = await watchChanges(own.database).now()
    return { standards: changes.version('standards'), demand: changes.version('demand') }
  }

  test('each method has its own, and shares those that both compute with', async () => {
    expect(await values('coverage')).toEqual([
      ['straight-line-detour', 1.3],
      ['persons-per-household', 2.97],
      ['max-leg-to-street-m', 300],
      ['node-tolerance-m', 1.5],
      ['walking-kmh', 4.5],
      ['sample-spacing-m', 60],
    ])
    expect(await values('demand')).toEqual([
      ['persons-per-household', 2.97],
      ['need-irrecoverable-share', 0.166],
      ['need-recoverable-ratio', 1.137],
      ['need-beyond-first-ratio', 1.318],
      ['need-critical-share', 0.135],
      ['need-household-size-ratio', 1.14],
      ['published-min-people', 5],
      ['published-min-households', 3],
    ])
    expect(await values('priorities')).toEqual([
      ['tenure-readiness-serviu', 1],
      ['tenure-readiness-municipal', 0.9],
      ['tenure-readiness-state', 0.8],
      ['tenure-readiness-community', 0.6],
      ['tenure-readiness-mixed', 0.4],
      ['tenure-readiness-private', 0.3],
      ['hazard-point-distance-m', 100],
      ['estimate-error-share', 0.3],
      ['household-error-high', 0.05],
      ['household-error-medium', 0.15],
      ['household-error-low', 0.3],
    ])
    expect((await values('strategies')).slice(0, 3)).toEqual([
      ['hazard-partial-share', 0.1],
      ['hazard-relocation-share', 0.7],
      ['hazard-moves-flood', 1],
    ])
    expect((await own.app.inject('/api/parameters?of=nothing')).statusCode).toBe(400)
  })

  test('change within what makes sense, and say what they were', async () => {
    for (const value of [0, -1, 0.9, 3.1, 1e9]) {
      const refused = await patch('straight-line-detour', 1, { value, source: ' ' })
      expect(refused).toMatchObject({ status: 422, codes: ['text-blank', 'parameter-out-of-range'] })
    }
    expect(await patch('straight-line-detour', 1, { value: '1.4' })).toMatchObject({ status: 400 })
    const changed = await patch('straight-line-detour', 1, { value: 1.4, source: 'Medido en Viña' })
    expect(changed.body).toMatchObject({ value: 1.4, version: 2, min: 1, max: 3 })
    expect(changed.body.earlier).toMatchObject([{ value: 1.3, changedBy: 'arraigo' }])
    expect(await patch('straight-line-detour', 1, { value: 1.5 })).toMatchObject({ status: 412 })
    expect(await patch('uf', 1, { value: 1 })).toMatchObject({ status: 404 })
  })

  test('a threshold of nobody, of less or of half a person is refused', async () => {
    const before = await values('demand')
    for (const [value, code] of [
      [0, 'parameter-out-of-range'],
      [-3, 'parameter-out-of-range'],
      [4.5, 'parameter-not-whole'],
    ] as const)
      expect(await patch('published-min-people', 1, { value })).toMatchObject({ status: 422, codes: [code] })
    expect(await values('demand')).toEqual(before)
  })

  test('only what is computed with a parameter follows its change', async () => {
    const before = await versions()
    expect(await patch('need-irrecoverable-share', 1, { value: 0.2 })).toMatchObject({ status: 200 })
    expect(await versions()).toEqual({ ...before, demand: before.demand + 1 })
    expect(await patch('walking-kmh', 1, { value: 4 })).toMatchObject({ status: 200 })
    expect(await versions()).toEqual({ standards: before.standards + 1, demand: before.demand + 1 })
    expect(await patch('persons-per-household', 1, { value: 3 })).toMatchObject({ status: 200 })
    expect(await versions()).toEqual({ standards: before.standards + 2, demand: before.demand + 2 })
  })
})
