import { isMessage } from '@arraigo/shared/messages/messages.ts'
import type { Site, SiteList, SiteProposals, SiteRule } from '@arraigo/shared/plans/site.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBlock, aHazard, aSettlementIn, type Box, drawn } from '../../testing/boxes.ts'
import { aComuna, aDataset, aFacility } from '../../testing/builders.ts'
import { databaseKinds } from '../../testing/databases.ts'
import { startTestApp, type TestApp } from '../../testing/testApp.ts'

const url = '/api/plans/sites'
/** About 93 m by 111 m for each thousandth of a degree. */
const box = (west: number, south: number, wide = 0.002, high = wide): Box => ({
  west,
  south,
  east: west + wide,
  north: south + high,
})
const home = box(-71.56, -33.04)

describe.each(databaseKinds)('sites, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
    const { db } = own.database
    await aComuna(db, { code: '05109', west: -71.6, south: -33.1, east: -71.5, north: -33 })
    // Half of `home` floods.
    await aHazard(db, { ...home, east: home.west + 0.001 }, 'flood', 'Estero')
    const datasetId = await aDataset(db, { collection: 'zoning' })
    const limit = drawn(box(-71.59, -33.05, 0.05))
    await db
      .insertInto('zoning')
      .values({
        source: 'test',
        source_id: 'limit',
        dataset_id: datasetId,
        kind: 'urban-limit',
        name: 'Límite',
        extent: sql<string>`st_setsrid(st_geomfromgeojson(${JSON.stringify(limit)}), 4326)`,
      })
      .execute()
    await aFacility(db, { kind: 'school', place: [-71.569, -33.029] })
    await aSettlementIn(db, box(-71.58, -33.01), 30, 'El Cerro')
  }, 120_000)
  afterAll(() => own?.close())

  interface Sent {
    version?: number
    body?: object
  }
  const ask = async <T = Site>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, sent: Sent = {}) => {
    const headers: Record<string, string> = {}
    if (sent.version !== undefined) headers['if-match'] = `"${sent.version}"`
    const answer = await own.app.inject({ method, url: path, headers, ...(sent.body && { payload: sent.body }) })
    const body = answer.json()
    const issues = (body.issues ?? []) as Issue[]
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
    return { status: answer.statusCode, body: body as T, codes: issues.map(({ code }) => code) }
  }
  const draw = async (at: Box, more: object = {}) => {
    const body = { name: 'Terreno', boundary: drawn(at), ...more }
    const answer = await ask('POST', url, { body })
    expect(answer.codes).toEqual([])
    expect(answer.status).toBe(201)
    return answer.body
  }
  const checkOf = (site: Pick<Site, 'checks'>, rule: string) => site.checks.find((check) => check.rule === rule)

  test('what is drawn is held against every rule, with exact shares, distances and unknowns', async () => {
    const { id } = await draw(home, { capacityFamilies: 40, landCostUf: 12_000 })
    const { body } = await ask('GET', `${url}/${id}?programme=ds49-cnt`)
    expect(body).toMatchObject({ origin: 'drawn', comunaCode: '05109', recordedCapacity: 40, isUsable: false })
    expect(checkOf(body, 'hazard')).toMatchObject({ outcome: 'fails', forbids: true, said: { code: 'site-hazard' } })
    expect(checkOf(body, 'hazard')?.value).toBeCloseTo(0.5, 6)
    expect(checkOf(body, 'urban-limit')).toMatchObject({ outcome: 'passes', value: 0 })
    expect(checkOf(body, 'land-cost')).toMatchObject({ outcome: 'fails', value: 300, limit: 200, forbids: false })
    // No street is loaded: straight, times the detour. Nothing tells of stops, slopes and no-build zones.
    const school = checkOf(body, 'service:basic-education')
    expect(school).toMatchObject({ outcome: 'fails', limit: 1000, said: { code: 'site-service-estimate' } })
    // 934 m to the west and 1.109 m to the north.
    expect(school?.value).toBeCloseTo(1.3 * Math.hypot(934, 1109), -1)
    for (const rule of ['service:transit', 'slope', 'no-build', 'zoning'])
      expect(checkOf(body, rule)?.outcome).toBe('unknown')

    const studied = await ask('PUT', `${url}/${id}`, {
      version: 1,
      body: { study: 'Estudio de inundación', studyYear: 2025 },
    })
    expect(studied.body).toMatchObject({ id, version: 2 })
    const after = (await ask('GET', `${url}/${id}?programme=ds49-cnt`)).body
    expect(checkOf(after, 'hazard')).toMatchObject({ outcome: 'fails', forbids: false })
    expect(after.isUsable).toBe(true)
    // One of school and urban limit.
    expect(after.score).toBeCloseTo(0.5, 12)
  })

  test('a site too small for the programme says so, and is usable in one for small groups', async () => {
    const { id } = await draw(box(-71.57, -33.03), { capacityFamilies: 5 })
    const large = (await ask('GET', `${url}/${id}?programme=ds49-cnt`)).body
    expect(large.isUsable).toBe(false)
    expect(checkOf(large, 'capacity')).toMatchObject({ outcome: 'fails', value: 5, limit: 10, forbids: true })
    expect((await ask('GET', `${url}/${id}?programme=ds49-small`)).body.isUsable).toBe(true)
    expect(await ask('GET', `${url}/${id}?programme=nothing`)).toMatchObject({
      status: 422,
      codes: ['site-programme-unknown'],
    })
  })

  test('land under a settlement or another site is said', async () => {
    await draw(box(-71.53, -33.06))
    const { id } = await draw(box(-71.531, -33.06))
    expect(checkOf((await ask('GET', `${url}/${id}`)).body, 'other-site')?.value).toBeCloseTo(0.5, 6)
    const under = await draw(box(-71.58, -33.01, 0.001, 0.002))
    expect(checkOf((await ask('GET', `${url}/${under.id}`)).body, 'settlement')).toMatchObject({
      outcome: 'fails',
      said: { params: { names: 'El Cerro' } },
    })
  })

  test('what cannot be is refused, all at once', async () => {
    const crossed = {
      type: 'Polygon',
      coordinates: [
        [
          [-71.55, -33.04],
          [-71.54, -33.03],
          [-71.54, -33.04],
          [-71.55, -33.03],
          [-71.55, -33.04],
        ],
      ],
    }
    const bow = await ask('POST', url, { body: { name: 'Moño', boundary: crossed } })
    expect(bow).toMatchObject({ status: 422, codes: ['boundary-self-crossing'] })
    expect((await ask('POST', url, { body: { name: ' ' } })).codes).toEqual(['text-blank', 'site-boundary-missing'])
    const negative = { name: 'Caro', boundary: drawn(home), landCostUf: -1, capacityFamilies: 0 }
    expect((await ask('POST', url, { body: negative })).status).toBe(400)
    const reasonless = { name: 'X', boundary: drawn(home), status: 'discarded' }
    expect((await ask('POST', url, { body: reasonless })).codes).toEqual(['site-reason-missing'])
    expect((await ask('GET', `${url}/999999`)).status).toBe(404)
    expect((await ask('POST', `${url}/proposals`, { body: { in: '99' } })).codes).toEqual(['site-place-unknown'])
  })

  test('who changes an older version is told, and a discarded site leaves the list with its reason', async () => {
    const { id } = await draw(box(-71.52, -33.09))
    const discard = { status: 'discarded', statusReason: 'Es una quebrada' }
    expect((await ask('PUT', `${url}/${id}`, { version: 1, body: discard })).status).toBe(200)
    expect((await ask('PUT', `${url}/${id}`, { version: 1, body: { name: 'Otro' } })).status).toBe(412)
    const { body } = await ask<SiteList>('GET', `${url}?in=05109`)
    expect(body.sites.map((site) => site.id)).not.toContain(id)
    expect(body.discarded).toContainEqual({ id, name: 'Terreno', reason: 'Es una quebrada' })
    expect((await ask('DELETE', `${url}/${id}`, { version: 2 })).status).toBe(200)
    expect((await ask('GET', `${url}/${id}`)).status).toBe(404)
  })

  test('a rule is changed for everybody, and the checklist follows', async () => {
    const { id } = await draw(box(-71.515, -33.08))
    const rules = (await ask<SiteRule[]>('GET', `${url}/rules`)).body
    const area = rules.find(({ rule, programme }) => rule === 'area' && programme === null)!
    const edit = { limit: 100_000, source: 'Acuerdo municipal', referenceYear: 2026 }
    const changed = await ask<SiteRule>('PUT', `${url}/rules/${area.id}`, { version: area.version, body: edit })
    expect(changed.body).toMatchObject({ limit: 100_000, version: area.version + 1 })
    expect(checkOf((await ask('GET', `${url}/${id}`)).body, 'area')).toMatchObject({
      outcome: 'fails',
      limit: 100_000,
      source: 'Acuerdo municipal',
    })
    const services = rules.find(({ rule }) => rule === 'services')!
    const refused = await ask('PUT', `${url}/rules/${services.id}`, { version: services.version, body: { limit: 5 } })
    expect(refused.codes).toEqual(['site-rule-without-limit'])
  })

  test('empty blocks are proposed where nothing known speaks against them, and accepted once', async () => {
    const { db } = own.database
    // Free; inhabited; population unknown; under a settlement; half in the flood; outside the urban limit.
    await aBlock(db, box(-71.55, -33.03), 0)
    await aBlock(db, box(-71.552, -33.03), 90)
    await aBlock(db, box(-71.554, -33.03), null)
    await aSettlementIn(db, box(-71.56, -33.02), 20)
    await aBlock(db, box(-71.56, -33.02), 0)
    await aBlock(db, box(-71.57, -33.02), 0)
    await aHazard(db, box(-71.57, -33.02, 0.001), 'landslide', 'Ladera')
    await aBlock(db, box(-71.53, -33.02), 0)
    await aBlock(db, box(-71.556, -33.03, 0.0005), 0)
    const search = { in: '05109', programme: 'ds49-cnt' }
    const { body } = await ask<SiteProposals>('POST', `${url}/proposals`, { body: search })
    expect(body.considered).toBe(7)
    expect(Object.fromEntries(body.left.map(({ code, params }) => [code, params?.count]))).toEqual({
      'proposals-left-people-unknown': 1,
      'proposals-left-inhabited': 1,
      'proposals-left-small': 1,
      'proposals-left-settlement': 1,
      'proposals-left-outside': 1,
      'proposals-left-forbidden': 1,
    })
    expect(body.proposals).toHaveLength(1)
    const [proposal] = body.proposals
    expect(proposal).toMatchObject({ population: 0, site: { origin: 'proposed', isCapacityEstimated: true } })
    expect(checkOf(proposal!.site, 'slope')?.outcome).toBe('unknown')

    const accept = { name: 'Nuevo', fromBlock: proposal!.site.id, capacityFamilies: 120 }
    const accepted = await ask('POST', url, { body: accept })
    expect(accepted.status).toBe(201)
    const site = (await ask('GET', `${url}/${accepted.body.id}`)).body
    expect(site).toMatchObject({ origin: 'proposed', recordedCapacity: 120, comunaCode: '05109' })
    expect(site.areaM2).toBeCloseTo(proposal!.site.areaM2 ?? 0, 0)
    expect((await ask('POST', url, { body: accept })).codes).toEqual(['site-block-taken'])
    const again = await ask<SiteProposals>('POST', `${url}/proposals`, { body: search })
    expect(again.body.proposals).toEqual([])
    expect(again.body.left).toContainEqual({ code: 'proposals-left-taken', params: { count: 1 } })
  })
})
