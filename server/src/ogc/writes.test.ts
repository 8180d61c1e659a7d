import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aFacility } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const items = '/ogc/collections/settlements/items'
const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`
const ring = (x: number, y: number, side = 0.002) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const square = (x: number, y: number, side?: number) => ({ type: 'Polygon', coordinates: [ring(x, y, side)] })
const feature = (properties: Record<string, unknown>, geometry: unknown = null) => ({
  type: 'Feature',
  properties,
  geometry,
})

describe.each(databaseKinds)('writing features (%s)', (kind) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp(kind)
    await aComuna(test.database.db, { code: '05109', west: -71.6, south: -33.1, east: -71.4, north: -32.9 })
  })
  afterAll(() => test.close())

  type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  async function ask(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/geo+json'
    return test.app.inject({
      method,
      url,
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
    })
  }
  const create = async (properties: Record<string, unknown>, geometry?: unknown) => {
    const answer = await ask('POST', items, feature(properties, geometry))
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return { url: new URL(answer.headers.location as string).pathname, id: answer.json().id as number }
  }
  const read = async (url: string) => (await ask('GET', url)).json()
  const history = async (id: number) => (await ask('GET', `/api/settlements/${id}/history`)).json()

  it('says what it takes: QGIS asks before it offers to edit', async () => {
    const allow = async (url: string) => (await ask('OPTIONS', url)).headers.allow
    const { url } = await create({ name: 'Uno' })
    expect(await allow(items)).toBe('GET, HEAD, OPTIONS, POST')
    expect(await allow(url)).toBe('GET, HEAD, OPTIONS, PUT, PATCH, DELETE')
    expect(await allow('/ogc/collections/sites/items')).toBe('GET, HEAD, OPTIONS')
    const { conformsTo } = await read('/ogc/conformance')
    for (const name of ['create-replace-delete', 'update', 'features', 'optimistic-locking-etags'])
      expect(conformsTo).toContain(`http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/${name}`)
  })

  it('creates a feature as QGIS sends a new one, finds its comuna, and answers where it is', async () => {
    const unset = {
      household_count: 12,
      comuna_code: null,
      tenure: null,
      status: null,
      version: null,
      area_m2: null,
      notes: '',
    }
    const sent = feature(
      { name: 'Nueva Esperanza', closed_on: null, boundary_date: '2024-05-31', ...unset },
      square(-71.55, -33.02),
    )
    const answer = await ask('POST', items, sent)
    expect(answer.statusCode).toBe(201)
    expect(answer.headers.location).toMatch(/^http:\/\/.*\/ogc\/collections\/settlements\/items\/\d+$/)
    expect(answer.headers.etag).toBe('"1"')
    const found = await read(new URL(answer.headers.location as string).pathname)
    expect(found.properties).toMatchObject({
      name: 'Nueva Esperanza',
      household_count: 12,
      comuna_code: '05109',
      tenure: 'unknown',
      status: 'identified',
      boundary_date: '2024-05-31',
      notes: null,
      version: 1,
    })
    expect(found.geometry.coordinates[0][0]).toContainEqual([-71.55, -33.02])
    expect((await history(found.id))[0]).toMatchObject({ changeNote: 'OGC API' })
  })

  it('takes geometries in the systems that it offers, in the order of their axes', async () => {
    const { url } = await create({ name: 'Ejes' })
    const put = (coordinates: unknown, crs: string) =>
      ask('PATCH', url, { geometry: { type: 'Polygon', coordinates } }, { 'content-crs': crs })
    const flipped = [ring(-71.55, -33.02).map(([x, y]) => [y, x])]
    expect((await put(flipped, `<${epsg(4326)}>`)).json().geometry.coordinates[0][0]).toContainEqual([-71.55, -33.02])
    const inMetres = (await ask('GET', `${url}?crs=${epsg(32719)}`)).json().geometry.coordinates
    // As QGIS writes it: without brackets, with the registry's version.
    const moved = inMetres[0].map((one: number[][]) => one.map(([x, y]) => [x! + 1000, y!]))
    const answer = await put(moved, 'http://www.opengis.net/def/crs/EPSG/9.9.1/32719')
    expect(answer.statusCode).toBe(200)
    const [west] = answer
      .json()
      .geometry.coordinates[0][0].map(([x]: number[]) => x!)
      .sort((a: number, b: number) => a - b)
    expect(west).toBeGreaterThan(-71.5395)
    expect(west).toBeLessThan(-71.5385)
    const unknown = await put(flipped, epsg(4258))
    expect([unknown.statusCode, unknown.json().code]).toEqual([400, 'ogc-crs-unknown'])
    const metresAsDegrees = await put(inMetres[0], epsg(4326))
    expect([metresAsDegrees.statusCode, metresAsDegrees.json().code]).toEqual([422, 'ogc-position-outside'])
  })

  it('replaces all that can be written: what is not said is unknown, and an unmoved boundary keeps its every digit', async () => {
    const exact = -71.5512345678901
    const { url, id } = await create({ name: 'Antes', household_count: 40, water: 'formal' }, square(exact, -33.03))
    const before = await read(url)
    const answer = await ask('PUT', url, feature({ name: 'Después', power: 'shared' }, before.geometry), {
      'if-match': '"1"',
    })
    expect([answer.statusCode, answer.headers.etag]).toEqual([200, '"2"'])
    expect(answer.json().properties).toMatchObject({
      name: 'Después',
      power: 'shared',
      household_count: null,
      water: 'unknown',
    })
    const { rows } = await test.database.pool.query('select st_xmin(boundary) as west from settlement where id = $1', [
      id,
    ])
    expect(rows[0].west).toBe(exact)
    expect((await history(id))[0].changes.map(({ field }: { field: string }) => field)).not.toContain('boundary')
  })

  it('takes back what it gave, also what cannot be written; another value there is refused by name', async () => {
    const { url } = await create({ name: 'Igual', household_count: 5 }, square(-71.55, -33.04))
    const { id, type, geometry, properties } = await read(url)
    const same = await ask('PUT', url, { id: String(id), type, geometry, properties })
    expect(same.statusCode).toBe(200)
    const other = { ...same.json().properties, area_m2: 1, dataset_id: 9, name: 'x' }
    const refused = await ask('PUT', url, { type, geometry, properties: other })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().issues.map(({ code, path }: { code: string; path: string }) => [code, path])).toEqual([
      ['ogc-property-read-only', 'properties.area_m2'],
      ['ogc-property-read-only', 'properties.dataset_id'],
    ])
    // The version that was received is the one that is written over.
    const stale = await ask('PUT', url, { type, geometry, properties })
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'version-conflict'])
  })

  it('changes what a merge patch names, and null makes it unknown', async () => {
    const { url, id } = await create(
      { name: 'Parche', household_count: 8, water: 'formal', code: 'P-1' },
      square(-71.55, -33.05),
    )
    const answer = await ask('PATCH', url, { properties: { household_count: null, water: null, code: 'P-2' } })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().properties).toMatchObject({
      name: 'Parche',
      household_count: null,
      water: 'unknown',
      code: 'P-2',
    })
    expect(answer.json().geometry).not.toBeNull()
    expect((await history(id))[0]).toMatchObject({ changeNote: 'OGC API, sin If-Match: sobre la versión 1' })
  })

  it('removes by closing: the feature stays among the items with its state, and is asked for twice in vain', async () => {
    const { url } = await create({ name: 'Fuera' }, square(-71.55, -33.06))
    expect((await ask('DELETE', url, undefined, { 'if-match': '"1"' })).statusCode).toBe(204)
    expect((await read(url)).properties).toMatchObject({ status: 'closed', closed_reason: 'removed', version: 2 })
    expect((await ask('DELETE', url)).statusCode).toBe(204)
    expect((await read(url)).properties.version).toBe(2)
  })

  it('refuses to write over a newer version, and sends both', async () => {
    const { url } = await create({ name: 'Dos personas' })
    await ask('PATCH', url, { properties: { household_count: 10 } })
    for (const answer of [
      await ask('PATCH', url, { properties: { household_count: 11 } }, { 'if-match': '"1"' }),
      await ask('PUT', url, feature({ name: 'Otra' }), { 'if-match': '"1"' }),
      await ask('DELETE', url, undefined, { 'if-match': '"1"' }),
    ]) {
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        412,
        expect.stringContaining('problem+json'),
      ])
      expect(answer.json().code).toBe('version-conflict')
      expect(answer.json().conflicts[0]).toMatchObject({
        yourVersion: 1,
        base: { householdCount: null },
        current: { householdCount: 10 },
      })
    }
    const foreign = await ask('PATCH', url, { properties: {} }, { 'if-match': '"settlements-9"' })
    expect([foreign.statusCode, foreign.json().code]).toEqual([412, 'ogc-etag-unknown'])
    expect((await read(url)).properties.household_count).toBe(10)
  })

  it('answers a feature that did not change with 304, and one that did anew', async () => {
    const { url } = await create({ name: 'Etiqueta' })
    const { etag } = (await ask('GET', url)).headers
    expect(etag).toBe('"1"')
    await create({ name: 'Otra cosa' })
    expect((await ask('GET', url, undefined, { 'if-none-match': '"1"' })).statusCode).toBe(304)
    await ask('PATCH', url, { properties: { code: 'E' } })
    expect((await ask('GET', url, undefined, { 'if-none-match': '"1"' })).statusCode).toBe(200)
  })

  it('stores once what is sent again with its key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const sent = feature({ name: 'Una vez' })
    const [first, second] = [await ask('POST', items, sent, headers), await ask('POST', items, sent, headers)]
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(second.headers.location).toBe(first.headers.location)
  })

  it('says everything that is wrong with a feature at once, by its properties’ names', async () => {
    const answer = await ask(
      'POST',
      items,
      feature(
        { household_count: -1, water: 'mucha', closed_on: '2024-02-30', hogares: 3, code: 'x'.repeat(60) },
        { type: 'Point', coordinates: [0, 0] },
      ),
    )
    expect(answer.statusCode).toBe(422)
    const said = answer.json().issues.map(({ code, path }: { code: string; path: string }) => `${path}: ${code}`)
    expect(said.sort()).toEqual([
      'properties.code: text-too-long',
      'properties.hogares: ogc-name-unknown',
      'properties.household_count: number-too-small',
      'properties.name: field-missing',
      'properties.water: choice-not-allowed',
    ])
    expect(answer.json().detail).not.toMatch(/\{\w+(:\w+)?\}/)
  })

  it.each([
    ['a point', { type: 'Point', coordinates: [-71.5, -33] }, 'shape-no-polygon'],
    [
      'two points',
      {
        type: 'Polygon',
        coordinates: [
          [
            [-71.5, -33],
            [-71.4, -33],
          ],
        ],
      },
      'shape-ring-too-short',
    ],
    ['nowhere on earth', square(-271.5, -33), 'shape-vertex-out-of-range'],
    [
      'a position of texts',
      {
        type: 'Polygon',
        coordinates: [
          [
            ['a', 'b'],
            [1, 2],
            [3, 4],
          ],
        ],
      },
      'shape-vertex-no-numbers',
    ],
  ])('refuses a geometry that is %s', async (_, geometry, code) => {
    const answer = await ask('POST', items, feature({ name: 'Forma' }, geometry))
    expect([answer.statusCode, answer.json().code, answer.json().issues[0].path]).toEqual([422, code, 'geometry'])
  })

  it('refuses a boundary that crosses itself, by the rules of every save', async () => {
    const bow = [
      [-71.55, -33.02],
      [-71.54, -33.01],
      [-71.54, -33.02],
      [-71.55, -33.01],
      [-71.55, -33.02],
    ]
    const answer = await ask('POST', items, feature({ name: 'Cruzada' }, { type: 'Polygon', coordinates: [bow] }))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().issues[0].path).toBe('geometry')
  })

  it.each([
    ['POST', items, '{"type":"Feature"', {}, 400, 'body-not-json'],
    ['POST', items, { type: 'FeatureCollection', features: [] }, {}, 422, 'ogc-body-no-feature'],
    ['POST', items, 'a,b', { 'content-type': 'text/csv' }, 415, 'ogc-media-type'],
    ['PATCH', `${items}/1`, {}, { 'content-type': 'application/geo+json' }, 415, 'ogc-media-type'],
    ['POST', '/ogc/collections/campamentos/items', {}, {}, 404, 'ogc-collection-unknown'],
    ['POST', '/ogc/collections/sites/items', {}, {}, 405, 'ogc-method'],
    ['PUT', items, {}, {}, 405, 'ogc-method'],
    ['POST', `${items}/1`, {}, {}, 405, 'ogc-method'],
    ['PATCH', `${items}/999999`, {}, {}, 404, 'ogc-feature-unknown'],
    ['DELETE', `${items}/x`, undefined, {}, 404, 'ogc-feature-unknown'],
    ['POST', items, feature({ name: 'x' }), { 'idempotency-key': 'no' }, 400, 'request-invalid'],
  ] as const)('%s %s with %j %j is answered with %i %s', async (method, url, body, headers, status, code) => {
    const answer = await ask(method, url, body, headers as Record<string, string>)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('writes no other collection', async () => {
    const url = `/ogc/collections/facilities/items/${await aFacility(test.database.db)}`
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const)
      expect((await ask(method, url, method === 'DELETE' ? undefined : {})).statusCode).toBe(405)
    expect((await ask('GET', url)).statusCode).toBe(200)
  })
})
