import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('plans over the interface (%s)', (kind) => {
  let own: TestApp
  let app: FastifyInstance
  let settlementId: number

  beforeAll(async () => {
    own = await startTestApp(kind)
    app = own.app
    const { database } = own
    settlementId = await aSettlement(database.db, { name: 'El Ñandú', households: 20 })
    await aSettlement(database.db, { households: null, place: null })
    await aFacility(database.db, { kind: 'school', place: [-71.55, -33.1] })
  })
  afterAll(() => own.close())

  const makePlan = (body: object) => app.inject({ method: 'POST', url: '/api/plans', payload: body })

  test('a plan is made, saved, and read again as JSON, map and table', async () => {
    const made = await makePlan({ regionCode: '05', budgetUf: 12_000 })
    expect(made.statusCode).toBe(201)
    const plan = made.json()
    expect(plan.totals).toEqual({ families: 20, costUf: 10_000, settlements: 1, considered: 2 })
    expect(plan.items[0]).toMatchObject({
      settlementId,
      package: 'urbanisation',
      reason: { code: 'plan-chosen' },
      gaps: expect.any(Array),
    })
    expect(plan.items[1]).toMatchObject({ families: null, costUf: null, reason: { code: 'plan-unknown-households' } })
    expect(plan.items[1].gaps[0]).toMatchObject({ distanceM: null, gapM: null })

    expect((await app.inject(made.headers.location as string)).json()).toEqual(plan)
    expect((await app.inject('/api/plans')).json().plans[0]).toMatchObject({
      id: plan.id,
      totals: plan.totals,
      status: 'optimal',
    })
    const map = await app.inject(`/api/plans/${plan.id}/items.geojson`)
    expect(map.headers['content-type']).toContain('application/geo+json')
    expect(
      map.json().features.map((feature: { geometry: { type: string } | null }) => feature.geometry?.type ?? null),
    ).toEqual(['MultiPolygon', null])
    const table = await app.inject(`/api/plans/${plan.id}/plan.csv`)
    expect(table.headers['content-type']).toContain('text/csv')
    expect(table.body.split('\r\n')[1]).toMatch(/,El Ñandú,05109,Viña del Mar,Urbanización en el lugar,/)
    expect(table.headers['content-disposition']).toMatch(/filename="plan-valparaiso-\d{4}-1\.csv"/)
    const spanish = await app.inject(`/api/plans/${plan.id}/plan.csv?lang=es`)
    expect(spanish.body.split('\r\n')[1]).toMatch(/;El Ñandú;05109;Viña del Mar;Urbanización en el lugar;/)
    expect((await app.inject(`/api/plans/${plan.id}/plan.csv?lang=fr`)).statusCode).toBe(400)
  })

  test('a request that makes no sense is answered with everything wrong at once, and saves nothing', async () => {
    const before = (await app.inject('/api/plans')).json().plans.length
    const answer = await makePlan({ regionCode: 'V', budgetUf: -3, standards: 'mine' })
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().issues.map((issue: { code: string }) => issue.code)).toEqual([
      'plan-region-unknown',
      'plan-budget-negative',
      'plan-standards-unknown',
    ])
    expect((await app.inject('/api/plans')).json().plans).toHaveLength(before)
  })

  test('a region with nothing loaded says what to import; a body that is no request and a plan that is not there are refused', async () => {
    expect((await makePlan({ regionCode: '08', budgetUf: 1 })).json()).toMatchObject({
      status: 422,
      code: 'plan-no-settlements',
    })
    for (const budgetUf of [null, true, '1000', [1000], {}]) {
      const answer = await makePlan({ regionCode: '05', budgetUf })
      expect([budgetUf, answer.statusCode, answer.json().code]).toEqual([budgetUf, 400, 'request-invalid'])
      expect(answer.json().title).toMatch(/budgetUf/)
    }
    for (const body of [{}, { regionCode: 5, budgetUf: 1 }, { regionCode: '05', budgetUf: 1, budget: 2 }])
      expect((await makePlan(body)).statusCode).toBe(400)
    for (const path of ['', '/items.geojson', '/plan.csv'])
      expect((await app.inject(`/api/plans/999${path}`)).statusCode).toBe(404)
  })
})
