import type { SourceLayer } from '@arraigo/shared/imports/source.ts'
import { suggestCollection, suggestMapping } from '@arraigo/shared/imports/suggestMapping.ts'
import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { aFeature, geojson, importText, square, type TestFeature } from './testing.ts'

const areaAt = (west: number) => ({ type: 'Polygon', coordinates: square(west, -33.05) })
const neighbourhoods = [
  aFeature({ UV: '1', NOMBRE_UV: 'Recreo', TIPO: 'Unidad vecinal', POBLACION: 4200 }, areaAt(-71.6)),
  aFeature({ UV: '2', NOMBRE_UV: 'Forestal', TIPO: 'Unidad vecinal', POBLACION: null }, areaAt(-71.59)),
]
const buildings = [
  aFeature({ cod: 'a', uso: 'vivienda', viviendas: 4, pisos: 2 }, areaAt(-71.6)),
  aFeature({ cod: 'b', uso: 'sede', viviendas: 0 }, { type: 'Point', coordinates: [-71.59, -33.05] }),
  aFeature(
    { cod: 'c', uso: 'cerco' },
    {
      type: 'LineString',
      coordinates: [
        [-71.59, -33.05],
        [-71.58, -33.05],
      ],
    },
  ),
]

/** What the page would propose for the file, which nobody corrects. */
function proposed(name: string, features: TestFeature[]) {
  const columns = Object.keys(features[0]?.properties ?? {})
  const layer: SourceLayer = {
    name,
    fields: columns.map((column) => ({ name: column, type: 'mixed', samples: [] })),
    rowCount: features.length,
    geometryTypes: ['Polygon'],
    epsg: 4326,
    coordinates: { kind: 'geometry' },
    sample: features.map(({ properties }, at) => ({ rowNo: at + 1, properties, geometry: null })),
  }
  return suggestMapping(suggestCollection(layer), layer)
}

describe.each(databaseKinds)('neighbourhoods and buildings in the %s database', (kind) => {
  let test: TestApp

  beforeAll(async () => {
    test = await startTestApp(kind)
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    await sql`truncate neighbourhood, building, dataset, import, import_finding restart identity cascade`.execute(
      test.database.db,
    )
  })

  const load = (name: string, features: TestFeature[]) =>
    importText(test.database, `${name}.geojson`, geojson(features), { mapping: proposed(name, features) })
  const items = async (collection: CollectionId) =>
    (await test.app.inject(`/ogc/collections/${collection}/items?f=json`)).json<{
      features: { properties: Record<string, unknown>; geometry: { type: string } }[]
    }>().features
  const version = async (collection: string) =>
    (
      await sql<{ version: number }>`select version from collection_version where collection = ${collection}`.execute(
        test.database.db,
      )
    ).rows[0]?.version

  it('reads a file of unidades vecinales as what it is, and updates it from a newer one', async () => {
    const before = await version('neighbourhoods')
    const run = await load('unidades_vecinales', neighbourhoods)
    expect(run).toMatchObject({ state: 'stored', collection: 'neighbourhoods', counts: { added: 2 } })
    expect(
      (await items('neighbourhoods')).map(({ properties }) => [
        properties.code,
        properties.name,
        properties.kind,
        properties.population,
      ]),
    ).toEqual([
      ['1', 'Recreo', 'Unidad vecinal', 4200],
      ['2', 'Forestal', 'Unidad vecinal', null],
    ])
    expect(await version('neighbourhoods')).toBeGreaterThan(before ?? 0)
    const [first, second] = neighbourhoods as [TestFeature, TestFeature]
    const newer = [first, { ...second, properties: { ...second.properties, POBLACION: 900 } }]
    expect((await load('unidades_vecinales', newer)).counts).toMatchObject({ added: 0, updated: 1, unchanged: 1 })
    const search = await test.app.inject('/api/search?q=forestal')
    expect(search.json().results).toMatchObject([{ collection: 'neighbourhoods', name: 'Forestal', code: '2' }])
  })

  it('keeps buildings as areas and points, known and unknown dwellings apart, and refuses lines', async () => {
    const run = await load('edificaciones', buildings)
    expect(run).toMatchObject({ state: 'stored', collection: 'buildings', counts: { added: 2, rejected: 1 } })
    expect(run.counts?.rules['geometry-wrong-kind']).toMatchObject({ rows: 1 })
    expect(
      (await items('buildings')).map(({ properties, geometry }) => [
        properties.code,
        properties.dwellings,
        properties.floors,
        geometry.type,
      ]),
    ).toEqual([
      ['a', 4, 2, 'MultiPolygon'],
      ['b', 0, null, 'Point'],
    ])
    const changed = await version('buildings')
    const removed = await test.app.inject({ method: 'DELETE', url: `/api/datasets/${run.datasetId}` })
    expect(removed.json()).toEqual({ rows: 2 })
    expect(await items('buildings')).toEqual([])
    expect(await version('buildings')).toBeGreaterThan(changed ?? 0)
  })
})
