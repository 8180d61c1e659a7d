import type { WhatIf } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { BestPlaces, Reach } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { areaM2 } from '@arraigo/shared/geo/areaM2.ts'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('where it would help most and how far one walks, %s database', (kind) => {
  let own: TestApp
  let comuna: string
  let facility: { id: number; lng: number; lat: number }

  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
    const { db } = own.database
    const blocks = await sql<{ code: string }>`
      select comuna_code as code from block group by comuna_code order by sum(population) desc limit 1`.execute(db)
    comuna = blocks.rows[0]!.code
    const { rows } = await sql<{ id: number; lng: number; lat: number }>`
      select id, st_x(location) as lng, st_y(location) as lat from facility
      where kind = 'primary-health' and location is not null and status <> 'closed' order by id limit 1`.execute(db)
    facility = rows[0]!
  }, 300_000)
  afterAll(() => own?.close())

  /** Asks again while the engine reads. */
  const ask = async <T>(method: 'GET' | 'POST', url: string, payload?: object) => {
    for (;;) {
      const answer = await own.app.inject({ method, url, ...(payload && { payload }) })
      if (answer.statusCode === 202) continue
      const body = answer.json()
      const issues: Issue[] = body.issues ?? []
      expect(issues.every(({ code }) => isMessage(code))).toBe(true)
      return { status: answer.statusCode, body: body as T, codes: issues.map(({ code }) => code) }
    }
  }
  const question = { service: 'primary-health', p: 2, candidates: { from: 'streets' }, demand: 'people' }
  const best = (body: object) => ask<BestPlaces>('POST', '/api/coverage/best-places', body)
  const reach = (query: string) => ask<Reach>('GET', `/api/coverage/reach?${query}`)

  test('the best places are proven, in the order of what each adds, and no worse than one after the other', async () => {
    const { status, body } = await best({ ...question, comuna })
    expect(status).toBe(200)
    const { places, exact, greedy, coveredBefore, total, candidateCount } = body
    expect(exact).toMatchObject({ isProven: true, gap: 0, bound: exact.people })
    expect(exact.people).toBeGreaterThanOrEqual(greedy.people)
    expect(greedy.people).toBeGreaterThanOrEqual((1 - 1 / Math.E) * exact.people)
    expect(coveredBefore + exact.people).toBeLessThanOrEqual(total + 1e-6)
    expect(candidateCount).toBeGreaterThan(10)
    expect(places.length).toBeGreaterThan(0)
    expect(places.at(-1)!.cumulativePeople).toBeCloseTo(exact.people, 6)
    expect(places.map(({ newPeople }) => newPeople)).toEqual(
      places.map(({ newPeople }) => newPeople).toSorted((a, b) => b - a),
    )
    expect(places.every(({ comunaCode }) => comunaCode === comuna)).toBe(true)
  })

  test('more places serve no fewer', async () => {
    const people = await Promise.all(
      [1, 2, 4].map(async (p) => (await best({ ...question, comuna, p })).body.exact.people),
    )
    expect(people).toEqual(people.toSorted((a, b) => a - b))
  })

  test('they bring whom coverage says that facilities there would bring', async () => {
    const region = comuna.slice(0, 2)
    const { body } = await best({ ...question, region })
    const elements = body.places.map(({ lng, lat }) => ({
      type: 'facility',
      kind: 'primary-health',
      geometry: { type: 'Point', coordinates: [lng, lat] },
    }))
    const { body: after } = await ask<WhatIf>('POST', '/api/coverage/what-if', { elements })
    const health = after.services.find(({ service }) => service === 'primary-health')
    expect(health!.newlyCoveredPeople).toBeCloseTo(body.exact.people, 3)
  })

  test('own points and settlements: only the points given, households instead of people', async () => {
    const { lng, lat } = facility
    const points = [
      [lng, lat],
      [lng + 0.02, lat + 0.01],
      [lng - 0.01, lat - 0.02],
    ]
    const from = { from: 'points', points }
    const { body } = await best({ ...question, region: comuna.slice(0, 2), candidates: from, demand: 'settlements' })
    expect(body).toMatchObject({ candidateCount: 3, spacingM: null, demand: 'settlements' })
    const { rows } = await sql<{ households: number }>`
      select sum(household_count)::int as households from settlement
      where status <> 'closed' and boundary is not null and left(comuna_code, 2) = ${comuna.slice(0, 2)}`.execute(
      own.database.db,
    )
    expect(body.total).toBeCloseTo(rows[0]!.households, 3)
    for (const place of body.places) expect(points).toContainEqual([place.lng, place.lat])
  })

  test('what makes no sense is said, with what to do', async () => {
    const wrong: [object, number, string][] = [
      [{ p: 0 }, 400, 'number-too-small'],
      [{ p: 'dos' }, 400, 'field-type-wrong'],
      [{ p: 21 }, 400, 'number-too-big'],
      [{ region: '05' }, 400, 'siting-place'],
      [{ comuna: '99999' }, 422, 'siting-place-unknown'],
      [{ service: 'nada' }, 422, 'coverage-service-unknown'],
      [{ set: 'nada' }, 422, 'coverage-set-unknown'],
      [{ p: 3, candidates: { from: 'points', points: [[-71.5, -33]] } }, 422, 'siting-more-places'],
      [{ candidates: { from: 'points', points: [[-271.5, -33]] } }, 400, 'number-too-small'],
    ]
    for (const [change, status, code] of wrong) {
      const answer = await best({ ...question, comuna, ...change })
      expect([answer.status, answer.codes.includes(code)], JSON.stringify(change)).toEqual([status, true])
    }
    expect((await best(question)).codes).toEqual(['siting-place'])
  })

  test('without the register nobody says where to build; without people neither', async () => {
    const { db } = own.database
    await sql`delete from facility where kind = 'park'`.execute(db)
    expect((await best({ ...question, comuna, service: 'park' })).codes).toEqual(['coverage-service-not-loaded'])
    await sql`update block set population = null where comuna_code = ${comuna}`.execute(db)
    expect((await best({ ...question, comuna })).codes).toEqual(['siting-nobody'])
  })

  test('areas along the streets grow with the limit and stay within their circles', async () => {
    const { status, body } = await reach(`lng=${facility.lng}&lat=${facility.lat}&metres=1000,300`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ unit: 'metres', isEstimate: false, from: { facilityId: null } })
    expect(body.areas.map(({ limit }) => limit)).toEqual([300, 1000])
    const [small, large] = body.areas
    expect(large!.areaM2).toBeGreaterThan(small!.areaM2)
    expect(small!.areaM2).toBeGreaterThan(0)
    for (const { limit, areaM2: said, area } of body.areas) {
      expect(said).toBeCloseTo(areaM2(area), 3)
      expect(said).toBeLessThanOrEqual(Math.PI * limit ** 2 * 1.002)
    }
    const count = (area: Reach['areas'][number]) => area.facilities.reduce((sum, one) => sum + one.count, 0)
    expect(count(large!)).toBeGreaterThanOrEqual(count(small!))
    expect(count(small!)).toBeGreaterThanOrEqual(1)
  })

  test('minutes are metres at the walking speed on the flat, and a facility has its name', async () => {
    const minutes = (await reach(`facility=${facility.id}&minutes=4`)).body
    const metres = (await reach(`facility=${facility.id}&metres=300`)).body
    expect(minutes.areas[0]!.areaM2 / metres.areas[0]!.areaM2).toBeCloseTo(1, 2)
    expect(minutes.said.map(({ code }) => code)).toContain('reach-flat')
    expect(minutes.from).toMatchObject({ facilityId: facility.id, kind: 'primary-health' })
    expect(minutes.from.name).not.toBeNull()
  })

  test('far from any street it is a circle and says so', async () => {
    const { body } = await reach('lng=-72.9&lat=-33.5&metres=650')
    expect(body.isEstimate).toBe(true)
    expect(body.said.map(({ code }) => code)).toEqual(['reach-circle'])
    // 650 m of walking are 500 m straight; a polygon of 72 corners is 0.1 % smaller than its circle.
    expect(body.areas[0]!.areaM2 / (Math.PI * 500 ** 2)).toBeCloseTo(1, 2)
  })

  test('a point that is not in Chile is refused: at a pole a degree has no length', async () => {
    for (const point of ['lng=180&lat=90', 'lng=-180&lat=-90', 'lng=0&lat=0', 'lng=Infinity&lat=-33']) {
      expect(await reach(`${point}&metres=400`), point).toMatchObject({ status: 400, codes: ['place-outside-chile'] })
      const path = await ask('GET', `/api/coverage/path?service=basic-education&${point}`)
      expect(path, point).toMatchObject({ status: 400, codes: ['place-outside-chile'] })
    }
    const candidates = {
      from: 'points',
      points: [
        [facility.lng, facility.lat],
        [0, 90],
      ],
    }
    const { status, codes } = await ask('POST', '/api/coverage/best-places', { ...question, comuna, candidates })
    expect({ status, codes }).toEqual({ status: 400, codes: ['place-outside-chile'] })
  })

  test('a start or limits that are missing, double or out of range are said all at once', async () => {
    expect(await reach('')).toMatchObject({ status: 400, codes: ['reach-start', 'reach-limits'] })
    expect((await reach('lng=-71&metres=400')).codes).toEqual(['reach-start'])
    expect((await reach('facility=1&lng=-71&lat=-33&metres=400')).codes).toEqual(['reach-start'])
    for (const limits of ['metres=0', 'metres=x', 'metres=-4', 'metres=10001', 'minutes=121', 'metres=1&minutes=1'])
      expect((await reach(`lng=-71&lat=-33&${limits}`)).codes, limits).toEqual(['reach-limits'])
    for (const limits of ['metres=1,2,3,4,5,6,7', 'metres=400,'])
      expect((await reach(`lng=-71&lat=-33&${limits}`)).codes, limits).toEqual(['reach-limits'])
    expect(await reach('facility=999999&metres=400')).toMatchObject({ status: 404, codes: ['reach-facility'] })
  })
})
