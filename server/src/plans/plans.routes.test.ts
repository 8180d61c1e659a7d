import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../platform/database.ts'
import { installProblemHandler } from '../platform/problem.ts'
import { aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { planRoutes } from './plans.routes.ts'

describe.each(databaseKinds)('plans over the interface (%s)', (kind) => {
  let database: Database
  let app: FastifyInstance
  let settlementId: number

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    settlementId = await aSettlement(database.db, { name: 'El Ñandú', households: 20 })
    await aSettlement(database.db, { households: null, place: null })
    await aFacility(database.db, { kind: 'school', place: [-71.55, -33.1] })
    app = Fastify()
    installProblemHandler(app)
    await app.register(planRoutes, { database })
  })
  afterAll(async () => {
    await app.close()
    await database.close()
  })

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
    expect((await makePlan({ budgetUf: 'much' })).statusCode).toBe(400)
    for (const path of ['', '/items.geojson', '/plan.csv'])
      expect((await app.inject(`/api/plans/999${path}`)).statusCode).toBe(404)
  })
})
