import { ruleCodes } from '@arraigo/shared/profile/boundaryRule.ts'
import type { BoundaryRule } from '@arraigo/shared/profile/profile.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawn } from '../testing/boxes.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { judgeBoundary } from './judgeBoundary.ts'

describe.each(databaseKinds)('the rules of boundaries, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
  })
  afterAll(() => own?.close())

  const list = async () => (await own.app.inject('/api/boundary-rules')).json() as BoundaryRule[]
  const change = (code: string, payload: object) =>
    own.app.inject({ method: 'PATCH', url: `/api/boundary-rules/${code}`, payload })
  /** About 10 by 11 m. */
  const small = drawn({ west: -71.5, south: -33, east: -71.4999, north: -32.9999 })
  const judged = async () => {
    const nobody = { settlementId: null, comunaCode: null, householdCount: null }
    const findings = await judgeBoundary(own.database.db, small, nobody)
    return findings.filter(({ code }) => code === 'boundary-too-small')
  }

  test('are all there with a source, none changed yet', async () => {
    const rules = await list()
    expect(rules.map(({ code }) => code)).toEqual([...ruleCodes])
    expect(rules.filter(({ source, earlier }) => source === '' || earlier.length > 0)).toEqual([])
    expect(rules.find(({ code }) => code === 'boundary-few-households')?.parameters).toEqual({ minHouseholds: 8 })
  })

  test('a change holds from now on, what it was stays, and going back is one more', async () => {
    expect(await judged()).toMatchObject([{ severity: 'warns', params: { minAreaM2: 200 } }])
    const changed = await change('boundary-too-small', { parameters: { minAreaM2: 50 }, note: 'Acuerdo 12' })
    expect(changed.statusCode).toBe(200)
    expect(changed.json()).toMatchObject({
      parameters: { minAreaM2: 50 },
      severity: 'warns',
      note: 'Acuerdo 12',
      earlier: [{ parameters: { minAreaM2: 200 }, note: null }],
    })
    expect(await judged()).toEqual([])
    const back = await change('boundary-too-small', { severity: 'forbids', parameters: { minAreaM2: 200 }, note: null })
    expect(back.json().earlier).toHaveLength(2)
    expect(await judged()).toMatchObject([{ severity: 'forbids' }])
    await change('boundary-too-small', { severity: 'off' })
    expect(await judged()).toEqual([])
  })

  test('what cannot be is refused, everything at once, and nothing changes', async () => {
    const relaxed = await change('boundary-too-many-vertices', {
      severity: 'warns',
      parameters: { maxVertices: 1e9, other: 1 },
    })
    expect(relaxed.statusCode).toBe(422)
    expect(relaxed.json().issues.map(({ code }: { code: string }) => code)).toEqual([
      'rule-always-forbids',
      'rule-parameter-out-of-range',
      'rule-parameter-unknown',
    ])
    expect((await change('boundary-other', { severity: 'off' })).statusCode).toBe(404)
    expect((await change('boundary-overlap', { severity: 'maybe' })).statusCode).toBe(400)
    expect((await list()).find(({ code }) => code === 'boundary-too-many-vertices')?.earlier).toEqual([])
  })
})
