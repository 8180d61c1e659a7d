import { writeCursor } from '@arraigo/shared/ogc/cursor.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aDataset, aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

interface Page {
  features: { id: number; geometry: { coordinates: never } | null; properties: Record<string, unknown> }[]
  links: { rel: string; href: string }[]
  numberMatched: number
  numberReturned: number
}

const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`

describe.each(databaseKinds)('features (%s)', (kind) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp(kind)
  })
  afterAll(() => test.close())

  const get = (url: string, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    test.app.inject({ url, query, headers })
  async function items(collection: string, query: Record<string, string> = {}): Promise<Page> {
    const answer = await get(`/ogc/collections/${collection}/items`, query)
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer.json()
  }
  const ids = ({ features }: Page) => features.map(({ id }) => id)
  async function follow(page: Page, rel: 'next' | 'prev'): Promise<Page | null> {
    const href = page.links.find((link) => link.rel === rel)?.href
    return href === undefined ? null : (await get(href.replace(/^https?:\/\/[^/]+/, ''))).json()
  }

  describe('in boxes and coordinate systems', () => {
    let [vina, island, lost]: number[] = []
    let everywhere: Page
    beforeAll(async () => {
      const { db } = test.database
      vina = await aFacility(db, { place: [-71.55, -33.02] })
      await aFacility(db, { place: [-70.65, -33.45] })
      island = await aFacility(db, { place: [-109.35, -27.15] })
      lost = await aFacility(db, { place: null })
      everywhere = await items('facilities')
    })

    it.each([
      ['bbox=-72,-34,-71,-33', () => [vina, lost]],
      ['bbox=-72,-34,0,-71,-33,1000', () => [vina, lost]],
      // Exactly its place: a box has its border.
      ['bbox=-71.55,-33.02,-71.55,-33.02', () => [vina, lost]],
      // From New Zealand over the antimeridian to the coast of Chile.
      ['bbox=170,-40,-71,-20', () => [vina, island, lost]],
      ['bbox=0,0,1,1', () => [lost]],
      // As wide as each can be.
      ['bbox=-180,-90,180,90', () => ids(everywhere)],
      [`bbox=-20037508,-20037508,20037508,20037508&bbox-crs=${epsg(3857)}`, () => ids(everywhere)],
      [`bbox=-9000000,0,10000000,10000000&bbox-crs=${epsg(32718)}`, () => ids(everywhere)],
      [`bbox=-34,-72,-33,-71&bbox-crs=${epsg(4326)}`, () => [vina, lost]],
      [`bbox=-34,-72,-33,-71&bbox-crs=${epsg(4674)}`, () => [vina, lost]],
      // Around the place by PROJ, which is written further down.
      [`bbox=261800,6343500,261900,6343700&bbox-crs=${epsg(32719)}`, () => [vina, lost]],
      [`bbox=261800,6343500,261900,6343700&bbox-crs=${epsg(5361)}`, () => [vina, lost]],
      [`bbox=822000,6340000,823000,6341500&bbox-crs=${epsg(32718)}`, () => [vina, lost]],
      [`bbox=-7965000,-3898000,-7964000,-3897000&bbox-crs=${epsg(3857)}`, () => [vina, lost]],
    ])('%s chooses those that meet it, and those without a place', async (query, expected) => {
      expect(ids(await items('facilities', Object.fromEntries(new URLSearchParams(query))))).toEqual(expected())
    })

    it('leaves those without a place out where a filter asks for the box', async () => {
      const filter = 'S_INTERSECTS(geometry, BBOX(-72, -34, -71, -33))'
      expect(ids(await items('facilities', { filter }))).toEqual([vina])
    })

    it.each([
      ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', [-71.55, -33.02], 9],
      [epsg(4326), [-33.02, -71.55], 9],
      [epsg(4674), [-33.02, -71.55], 9],
      // By PROJ 9.1: echo -71.55 -33.02 | gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:…
      [epsg(3857), [-7964909.566, -3897958.93], 3],
      [epsg(32719), [261811.203, 6343606.334], 3],
      [epsg(5361), [261811.203, 6343606.334], 3],
      [epsg(32718), [822291.569, 6341204.379], 3],
    ])('are answered in %s with its axes', async (crs, [a, b], digits) => {
      const answer = await get(`/ogc/collections/facilities/items/${vina}`, { crs })
      expect(answer.headers['content-crs']).toBe(`<${crs}>`)
      const [x, y] = answer.json<Page['features'][0]>().geometry!.coordinates as [number, number]
      expect(x).toBeCloseTo(a!, digits)
      expect(y).toBeCloseTo(b!, digits)
      const list = await items('facilities', { crs, id: String(vina) })
      expect(list.features[0]?.geometry?.coordinates).toEqual([x, y])
    })

    it('have outer rings counterclockwise as RFC 7946 wants them', async () => {
      await aComuna(test.database.db, { code: '05109', west: -71.6, south: -33.1, east: -71.5, north: -33 })
      const { features } = await items('comunas')
      const [[ring]] = features[0]!.geometry!.coordinates as [[[number, number][]]]
      const doubled = ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at]![0] * y - x * ring[at]![1]), 0)
      expect(doubled).toBeGreaterThan(0)
    })
  })

  describe('in pages', () => {
    beforeAll(async () => {
      for (const [at, households] of [5, null, 20, 5, null, 8, 20, 5].entries()) {
        await aSettlement(test.database.db, { name: `Ñ ${at % 3}`, households })
      }
    })

    const sorts = [
      '',
      'household_count',
      '-household_count',
      'name,-household_count',
      '-household_count,-name,id',
      'valid_from',
      '-area_m2',
    ]
    it.each(sorts)('sorted by "%s" every row comes once, forwards and backwards', async (sortby) => {
      const query = { limit: '3', properties: 'name,household_count', ...(sortby === '' ? {} : { sortby }) }
      const whole = ids(await items('settlements', { ...query, limit: '100' }))
      const pages: Page[] = []
      for (let page: Page | null = await items('settlements', query); page !== null; page = await follow(page, 'next'))
        pages.push(page)
      expect(pages.map(({ numberReturned }) => numberReturned)).toEqual([3, 3, 2])
      expect(pages.flatMap(ids)).toEqual(whole)
      const back: Page[] = []
      for (let page: Page | null = pages.at(-1)!; page !== null; page = await follow(page, 'prev')) back.unshift(page)
      expect(back.flatMap(ids)).toEqual(whole)
      expect(pages[0]?.links.some(({ rel }) => rel === 'prev')).toBe(false)
      expect(pages.every(({ numberMatched }) => numberMatched === 8)).toBe(true)
    })

    it('sorts what is unknown last in both directions', async () => {
      const counts = async (sortby: string) =>
        (await items('settlements', { sortby })).features.map(({ properties }) => properties.household_count)
      expect(await counts('household_count')).toEqual([5, 5, 5, 8, 20, 20, null, null])
      expect(await counts('-household_count')).toEqual([20, 20, 8, 5, 5, 5, null, null])
    })

    it('neither skips nor repeats a row because others come, go and change meanwhile', async () => {
      const { db } = test.database
      const before = await items('settlements', { limit: '4', sortby: 'household_count' })
      const rest = ids(await items('settlements', { limit: '100', sortby: 'household_count' })).slice(4)
      const early = await aSettlement(db, { name: 'antes', households: 1 })
      await db.deleteFrom('settlement').where('id', '=', ids(before)[1]!).execute()
      await db.updateTable('settlement').set({ household_count: 2 }).where('id', '=', ids(before)[3]!).execute()
      expect(ids((await follow(before, 'next'))!)).toEqual(rest)
      await db.deleteFrom('settlement').where('id', '=', early).execute()
    })

    it('refuses a cursor whose values somebody made up', async () => {
      for (const [sortby, key] of [
        ['valid_from', 'x'],
        ['household_count', 1.5],
      ] as const) {
        const cursor = writeCursor({ isBackward: false, keys: [key, 1] })
        const answer = await get('/ogc/collections/settlements/items', { sortby, cursor })
        expect([answer.statusCode, answer.json().code]).toEqual([400, 'ogc-cursor'])
      }
    })

    it('says what it holds and no more than is asked for', async () => {
      const page = await items('settlements', { limit: '2', properties: 'name', skipGeometry: 'true' })
      expect(page).toMatchObject({ numberReturned: 2, numberMatched: 7 })
      expect(page.features[0]).toMatchObject({ geometry: null, properties: { name: 'Ñ 0' } })
      expect(Object.keys(page.features[0]!.properties)).toEqual(['name'])
      expect((await items('settlements', { filter: 'household_count IS NULL' })).features[0]?.properties).toMatchObject(
        {
          household_count: null,
        },
      )
    })
  })

  it('have the year of their dataset as their time, and without a year every time', async () => {
    const { db } = test.database
    const datasetId = await aDataset(db, { collection: 'indicators' })
    await db.updateTable('dataset').set({ reference_year: 2017 }).where('id', '=', datasetId).execute()
    const row = (sourceId: string, year: number | null) => ({
      source: 'test',
      source_id: sourceId,
      dataset_id: datasetId,
      comuna_code: '05109',
      code: sourceId,
      name: sourceId,
      year,
    })
    await db
      .insertInto('indicator')
      .values([row('own', 2024), row('dataset', null)])
      .execute()
    const codes = async (datetime: string) =>
      (await items('indicators', { datetime })).features.map(({ properties }) => properties.code)
    expect(await codes('2024-06-01')).toEqual(['own'])
    expect(await codes('2017-01-01T00:00:00Z/2018-01-01T00:00:00Z')).toEqual(['dataset'])
    expect(await codes('2017-12-31/..')).toEqual(['own', 'dataset'])
    expect(await codes('../2016-12-31')).toEqual([])
    expect((await items('regions', { datetime: '1900-01-01' })).numberMatched).toBe(16)
    expect((await items('settlements', { datetime: '1900-01-01' })).numberMatched).toBe(7)
  })

  it('are 304 to who has them, until a row changes', async () => {
    const first = await get('/ogc/collections/settlements/items')
    const etag = String(first.headers.etag)
    const again = (etags: string) => get('/ogc/collections/settlements/items', {}, { 'if-none-match': etags })
    expect([(await again(`"x", ${etag}`)).statusCode, (await again(etag)).body]).toEqual([304, ''])
    const id = await aSettlement(test.database.db)
    expect((await again(etag)).statusCode).toBe(200)
    expect((await items('settlements')).numberMatched).toBe(8)
    await test.database.db.deleteFrom('settlement').where('id', '=', id).execute()
    expect((await items('settlements')).numberMatched).toBe(7)
  })

  it('answer HEAD and OPTIONS, and no method that would write', async () => {
    const url = '/ogc/collections/settlements/items'
    const head = await test.app.inject({ method: 'HEAD', url })
    expect([head.statusCode, head.body, head.headers['content-type']]).toEqual([
      200,
      '',
      'application/geo+json; charset=utf-8',
    ])
    const read = '/ogc/collections/sites/items'
    const options = await test.app.inject({ method: 'OPTIONS', url: read })
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      for (const type of ['application/json', 'text/csv']) {
        const answer = await test.app.inject({ method, url: read, payload: '{', headers: { 'content-type': type } })
        expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
        expect(answer.json().code).toBe('ogc-method')
      }
    }
  })

  it.each([
    ['/ogc/collections/settlement/items', 404, 'ogc-collection-unknown'],
    ['/ogc/collections/settlements/items/0', 404, 'ogc-feature-unknown'],
    ['/ogc/collections/settlements/items/x', 404, 'ogc-feature-unknown'],
    ['/ogc/collections/settlements/items/99999999999999999999', 404, 'ogc-feature-unknown'],
    ['/ogc/collections/settlements/items?f=xml', 400, 'ogc-format-unknown'],
    ['/ogc/collections/settlements/items?limit=0', 400, 'ogc-limit'],
    ['/ogc/collections/settlements/items?bbox=1,2,3', 400, 'ogc-bbox-count'],
    ['/ogc/collections/settlements/items?crs=EPSG:4258', 400, 'ogc-crs-unknown'],
    ['/ogc/collections/settlements/items/%00', 404, 'ogc-feature-unknown'],
    ['/ogc/collections/settlements/items/1e3', 404, 'ogc-feature-unknown'],
    ['/ogc/collections/settlements/items?limit=1&limit=2', 400, 'ogc-parameter-twice'],
    ['/ogc/collections/settlements/items?bbox=1,2,3,4&bbox=1,2,3,4', 400, 'ogc-parameter-twice'],
    ['/ogc/collections/settlements/items?bbox=NaN,0,1,1', 400, 'ogc-bbox-number'],
    ['/ogc/collections/settlements/items?sortby=,', 400, 'ogc-name-unknown'],
    ['/ogc/collections/settlements/items?filter=', 400, 'ogc-filter-ends'],
    ['/ogc/collections/settlements/items?filter=%00', 400, 'ogc-filter-syntax'],
    ['/ogc/collections/settlements/items?name=%00', 400, 'text-not-storable'],
    [`/ogc/collections/settlements/items?filter=household_count=1${'%2B1'.repeat(3000)}`, 400, 'ogc-filter-syntax'],
    [`/ogc/collections/settlements/items?filter=${'('.repeat(10_000)}`, 400, 'ogc-filter-syntax'],
    [`/ogc/collections/settlements/items?filter=${'x'.repeat(100_000)}`, 400, 'ogc-filter-long'],
    ['/ogc/collections/settlements/items?filter-lang=cql2-json&filter=1e999', 400, 'ogc-filter-syntax'],
    ['/ogc/collections/settlements/items?foo=1', 400, 'ogc-parameter-unknown'],
    ['/ogc/collections/settlements/items/1?bbox=1,2,3,4', 400, 'ogc-parameter-unknown'],
    ['/ogc/collections/settlements?limit=1', 400, 'ogc-parameter-unknown'],
    ['/ogc?f=pdf', 400, 'ogc-format-unknown'],
    ['/ogc/collections/settlements/tiles/WorldCRS84Quad', 404, 'ogc-tile-matrix-set-unknown'],
    ['/ogc/collections/indicators/tiles', 404, 'ogc-tiles-none'],
  ])('%s is answered with %i %s', async (url, status, code) => {
    const answer = await get(url)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().detail).not.toMatch(/\{\w+\}|sin dato/)
  })
})
