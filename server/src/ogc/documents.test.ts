import { readFileSync } from 'node:fs'
import { crsList } from '@arraigo/shared/ogc/crs.ts'
import { findOgcCollection, ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import { choiceTitle, collectionTexts, propertyTitle } from '@arraigo/shared/ogc/ogcTexts.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aComuna, aDataset, aFacility, aSettlement } from '../testing/builders.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const published = (file: string) => JSON.parse(readFileSync(new URL(`testing/${file}.json`, import.meta.url), 'utf8'))
const [features, tiles] = [published('features'), published('tiles')]
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(features).addSchema(tiles)

/** What is wrong with a document by a published schema; nothing. */
function faults(of: typeof features, name: string, document: unknown) {
  const validate = ajv.getSchema(`${of.$id}#/$defs/${name}`)!
  return validate(document) ? [] : validate.errors
}

interface Link {
  href: string
  rel: string
  type?: string
  templated?: boolean
}
interface Document {
  links: Link[]
  [member: string]: unknown
}

let test: TestApp
beforeAll(async () => {
  test = await startTestApp('server')
  const { db } = test.database
  await aComuna(db, { code: '05109', west: -71.6, south: -33.1, east: -71.5, north: -33 })
  const datasetId = await aDataset(db, { source: 'catastro <b>' })
  await db
    .updateTable('dataset')
    .set({ reference_year: 2024, licence: 'CC BY 3.0', publisher: 'MINVU' })
    .where('id', '=', datasetId)
    .execute()
  await aSettlement(db, { name: '<script>alert(1)</script>', households: null, datasetId })
  await aSettlement(db, { place: null, datasetId })
  await aFacility(db)
})
afterAll(() => test.close())

const get = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers })
async function read(url: string): Promise<Document> {
  const answer = await get(url)
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer.json()
}
const local = (href: string) => href.replace(/^https?:\/\/[^/]+/, '')

describe('documents of the interface', () => {
  it('are valid by the published schemas', async () => {
    expect(faults(features, 'landingPage', await read('/ogc'))).toEqual([])
    expect(faults(features, 'landingPage', await read('/ogc/'))).toEqual([])
    expect(faults(features, 'confClasses', await read('/ogc/conformance'))).toEqual([])
    expect(faults(features, 'collections', await read('/ogc/collections'))).toEqual([])
    expect(faults(tiles, 'tileMatrixSet', await read('/ogc/tileMatrixSets/WebMercatorQuad'))).toEqual([])
    const { tileMatrixSets } = await read('/ogc/tileMatrixSets')
    for (const scheme of tileMatrixSets as object[]) expect(faults(tiles, 'tileMatrixSet-item', scheme)).toEqual([])
  })

  it.each(ogcCollections.map(({ id }) => id))('of %s are valid by the published schemas', async (id) => {
    const base = `/ogc/collections/${id}`
    expect(faults(features, 'collection', await read(base))).toEqual([])
    const items = await read(`${base}/items`)
    expect(faults(features, 'featureCollectionGeoJSON', items)).toEqual([])
    const [feature] = items.features as { id: number; properties: object }[]
    if (feature !== undefined) {
      expect(faults(features, 'featureGeoJSON', await read(`${base}/items/${feature.id}`))).toEqual([])
      const schema = (await read(`${base}/feature-schema`)) as unknown as {
        properties: { properties: { properties: object } }
      }
      expect(Object.keys(schema.properties.properties.properties)).toEqual(Object.keys(feature.properties))
    }
    for (const kind of ['schema', 'queryables', 'sortables']) {
      const schema = await read(`${base}/${kind}`)
      expect(ajv.validateSchema(schema)).toBe(true)
      expect(schema).toMatchObject({ type: 'object', $id: `http://localhost:80${base}/${kind}` })
    }
    if (findOgcCollection(id)?.shape == null) {
      expect((await get(`${base}/tiles`)).statusCode).toBe(404)
      return
    }
    const list = await read(`${base}/tiles`)
    expect(faults(tiles, 'tileSets', list)).toEqual([])
    const tileset = await read(`${base}/tiles/WebMercatorQuad`)
    expect(faults(tiles, 'tileSet', tileset)).toEqual([])
    // What requirement tileset/description wants beyond the schema.
    for (const rel of ['item', 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme']) {
      expect(tileset.links.filter((link) => link.rel === rel)).toHaveLength(1)
    }
  })

  it('lead by their links to documents that are there, of the type that is said', async () => {
    const seen = new Set<string>()
    const open = ['/ogc']
    while (open.length > 0) {
      const url = open.pop()!
      if (seen.has(url)) continue
      seen.add(url)
      const answer = await get(url)
      expect([url, answer.statusCode]).toEqual([url, 200])
      if (!String(answer.headers['content-type']).includes('json')) continue
      const document = answer.json<Document & { collections?: Document[]; tilesets?: Document[] }>()
      const nested = [document, ...(document.collections ?? []), ...(document.tilesets ?? [])]
      for (const { href, type, templated, rel } of nested.flatMap(({ links = [] }) => links)) {
        if (templated === true || !local(href).startsWith('/ogc')) continue
        if (type !== undefined && rel !== 'self') {
          const there = String((await get(local(href))).headers['content-type'])
          expect([href, there.replace(/;\s*charset.*/, '')]).toEqual([href, type])
        }
        open.push(local(href))
      }
    }
    expect(seen.size).toBeGreaterThan(100)
  }, 60_000)

  it('say of a collection where, when and from whom it is', async () => {
    expect(await read('/ogc/collections/settlements')).toMatchObject({
      itemType: 'feature',
      storageCrs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
      crs: crsList.map(({ uri }) => uri),
      attribution: 'MINVU',
      extent: { temporal: { interval: [['2024-01-01T00:00:00Z', '2024-12-31T23:59:59Z']] } },
      datasets: [{ licence: 'CC BY 3.0', referenceYear: 2024 }],
      links: expect.arrayContaining([
        expect.objectContaining({ rel: 'license', href: 'https://creativecommons.org/licenses/by/3.0/' }),
        expect.objectContaining({ rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables' }),
        expect.objectContaining({ rel: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector' }),
      ]),
    })
    const { extent } = (await read('/ogc/collections/sites')) as unknown as { extent: object }
    expect(extent).toEqual({})
  })

  it('have a new extent as soon as rows have changed', async () => {
    const north = async () =>
      ((await read('/ogc/collections/facilities')) as unknown as { extent: { spatial: { bbox: number[][] } } }).extent
        .spatial.bbox[0]![3]
    expect(await north()).toBeCloseTo(-33.02)
    await aFacility(test.database.db, { place: [-70.3, -18.5] })
    expect(await north()).toBeCloseTo(-18.5)
  })

  it('describe the tiles that the map uses', async () => {
    const tileset = await read('/ogc/collections/comunas/tiles/WebMercatorQuad')
    const item = tileset.links.find(({ rel }) => rel === 'item')
    expect(local(item!.href)).toBe('/ogc/collections/comunas/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}')
    expect(tileset.layers).toMatchObject([
      { id: 'comunas', geometryDimension: 2 },
      { id: 'comunas-points', geometryDimension: 0 },
    ])
    const limits = tileset.tileMatrixSetLimits as Record<string, unknown>[]
    // Viña del Mar in the tiles of zoom 10, by the formula of the tile names.
    expect(limits[10]).toEqual({ tileMatrix: '10', minTileRow: 611, maxTileRow: 611, minTileCol: 308, maxTileCol: 308 })
    const scheme = (await read('/ogc/tileMatrixSets/WebMercatorQuad')) as unknown as {
      tileMatrices: Record<string, unknown>[]
    }
    // From the registered definition (OGC 17-083r4, annex D.1).
    expect(scheme.tileMatrices).toHaveLength(25)
    expect(scheme.tileMatrices[14]).toMatchObject({
      id: '14',
      matrixWidth: 16384,
      pointOfOrigin: [-20037508.3427892, 20037508.3427892],
    })
    expect(scheme.tileMatrices[14]?.scaleDenominator).toBeCloseTo(34123.6733415964, 6)
    expect(scheme.tileMatrices[14]?.cellSize).toBeCloseTo(9.55462853564703, 9)
  })
})

describe('the OpenAPI document', () => {
  it('has every address, with each parameter defined and each operation named once', async () => {
    const document = (await read('/ogc/api')) as unknown as {
      paths: Record<string, { get: { operationId: string; parameters: { $ref?: string; name?: string }[] } }>
      components: { parameters: Record<string, { name: string }> }
    }
    const operations = Object.values(document.paths).map((path) => path.get)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { parameters } of operations) {
      const names = parameters.map(
        ({ $ref, name }) => name ?? document.components.parameters[$ref!.split('/').at(-1)!]?.name,
      )
      expect(names).not.toContain(undefined)
      expect(new Set(names).size).toBe(names.length)
    }
    for (const path of Object.keys(document.paths).filter((own) => !own.includes('{'))) {
      expect([path, (await get(`/ogc${path}`)).statusCode]).toEqual([path, 200])
    }
    // Parameters that the document names are taken, and none that it does not name.
    const items = document.paths['/collections/settlements/items']!.get.parameters
    expect(items.map(({ $ref, name }) => name ?? $ref!.split('/').at(-1))).toEqual(
      expect.arrayContaining([
        'bbox',
        'bbox-crs',
        'crs',
        'datetime',
        'filter',
        'limit',
        'sortby',
        'status',
        'household_count',
      ]),
    )
  })

  it('comes with the type that clients compare word by word', async () => {
    const { headers } = await get('/ogc/api', { accept: 'application/vnd.oai.openapi+json;version=3.0' })
    expect(String(headers['content-type']).split(';')).toEqual(
      expect.arrayContaining(['application/vnd.oai.openapi+json', 'version=3.0']),
    )
  })
})

describe('pages for people', () => {
  const pages = [
    '/ogc',
    '/ogc/conformance',
    '/ogc/api',
    '/ogc/collections',
    '/ogc/tileMatrixSets',
    '/ogc/tileMatrixSets/WebMercatorQuad',
    ...['', '/items', '/items/1', '/schema', '/queryables', '/sortables', '/tiles', '/tiles/WebMercatorQuad'].map(
      (end) => `/ogc/collections/settlements${end}`,
    ),
  ]

  it.each(pages)('%s is one for those who ask as browsers do, and for f=html', async (url) => {
    const browser = await get(url, { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' })
    const asked = await get(`${url}?f=html`)
    expect(browser.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(asked.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(browser.body).toContain('<html lang="es">')
    expect(browser.body).toMatch(/<h1>[^<]+<\/h1>/)
    // Nothing of the data becomes markup, and there is no script that the policy of the server would refuse.
    expect(browser.body).not.toMatch(/<script|<b>/)
    expect((await get(url)).headers['content-type']).toContain('json')
    expect((await get(url, { accept: 'application/geo+json, text/html;q=0.5' })).headers['content-type']).toContain(
      'json',
    )
  })

  it('show a table with the way to the next page, and what is not known', async () => {
    const { body } = await get('/ogc/collections/settlements/items?f=html&limit=1')
    expect(body).toContain('2 registros en total; 1 en esta página')
    expect(body).toContain('&#60;script&#62;alert(1)')
    expect(body).toContain('<td></td>')
    expect(body).toMatch(/<a href="[^"]+cursor=[^"]+" rel="next">Página siguiente<\/a>/)
    const { body: source } = await get('/ogc/collections/settlements?f=html')
    for (const own of [source, body])
      expect(own).toMatch(/catastro &#60;b&#62;[\s\S]*MINVU[\s\S]*2024[\s\S]*CC BY 3\.0/)
  })
})

it('every collection, property and choice has a title', () => {
  for (const { id, properties } of ogcCollections) {
    expect(collectionTexts[id].title).not.toBe('')
    for (const { name, choices = [] } of properties) {
      expect([name, propertyTitle(name) === name]).toEqual([name, false])
      // "informal", "formal", "municipal", "hospital" and "plaza" are the same word in both languages.
      const untold = choices.filter(
        (choice) => choiceTitle(choice) === choice && !/^((in)?formal|municipal|hospital|plaza)$/.test(choice),
      )
      expect(untold).toEqual([])
    }
  }
})
