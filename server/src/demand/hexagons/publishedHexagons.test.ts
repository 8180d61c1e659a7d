import { hexagonResolutions } from '@arraigo/shared/demand/demandMeasures.ts'
import { propertyOf, publishedMeasures } from '@arraigo/shared/demand/hexagonColumns.ts'
import { h3Index, resolutionAt } from '@arraigo/shared/demand/hexagonId.ts'
import { hexagonRing } from '@arraigo/shared/demand/hexagons.ts'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../../testing/databases.ts'
import { startTestApp, type TestApp } from '../../testing/testApp.ts'
import { askForTile, tileAt } from '../../tiles/testTiles.ts'

type Hexagons = FeatureCollection<MultiPolygon, Record<string, number | string | null>> & { numberMatched: number }

const items = '/ogc/collections/demand/items'
const names = publishedMeasures.map(propertyOf)

describe.each(databaseKinds)('demand by hexagons as a collection (%s)', (kind) => {
  let test: TestApp
  const sizes = new Map<number, Hexagons>()

  const ask = async (query: string) => {
    const answer = await test.app.inject(`${items}?${query}`)
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
    return answer.json<Hexagons>()
  }
  const sumOf = ({ features }: Hexagons, name: string) =>
    features.reduce((sum, { properties }) => sum + Number(properties[name] ?? 0), 0)

  beforeAll(async () => {
    test = await startTestApp(kind, {}, 'demonstration')
    for (const resolution of hexagonResolutions)
      sizes.set(resolution, await ask(`resolution=${resolution}&limit=10000`))
  })
  afterAll(() => test.close())

  it('has the same families and people at every size', () => {
    const finest = sizes.get(9)!
    expect(finest.numberMatched).toBe(finest.features.length)
    expect(sumOf(finest, 'families')).toBeGreaterThan(100)
    for (const name of ['families', 'settlement_families', 'people'])
      for (const hexagons of sizes.values()) {
        // Figures have two decimals.
        expect(Math.abs(sumOf(hexagons, name) - sumOf(finest, name))).toBeLessThan(finest.features.length / 100)
      }
  })

  it('has nothing small: what is suppressed is null and named, and no figure is under its threshold', () => {
    let suppressed = 0
    for (const { features } of sizes.values())
      for (const { properties } of features) {
        for (const name of String(properties.suppressed ?? '')
          .split(',')
          .filter(Boolean)) {
          suppressed += 1
          expect(names).toContain(name)
          expect(properties[name]).toBeNull()
        }
        for (const name of names) {
          const value = properties[name] as number | null
          if (value === null || value === 0 || name === 'unknown_share') continue
          expect(value, `${name} of ${properties.h3}`).toBeGreaterThanOrEqual(name === 'people' ? 5 : 3)
        }
      }
    expect(suppressed).toBeGreaterThan(0)
  })

  it('draws each as its H3 index says', () => {
    for (const { id, properties, geometry } of sizes.get(7)!.features) {
      expect(properties.h3).toBe(h3Index(Number(id)))
      const ring = hexagonRing(Number(id))
      expect(geometry.coordinates[0]![0]!.length).toBe(ring.length)
      const corners = new Set(ring.map(([x, y]) => `${x!.toFixed(6)} ${y!.toFixed(6)}`))
      for (const [x, y] of geometry.coordinates[0]![0]!) expect(corners).toContain(`${x!.toFixed(6)} ${y!.toFixed(6)}`)
    }
  })

  it('means resolution 8 unless a request names another one, or a hexagon', async () => {
    const { features, numberMatched } = await ask('limit=1')
    expect(features[0]!.properties.resolution).toBe(8)
    expect(numberMatched).toBe(sizes.get(8)!.numberMatched)
    const filtered = await ask(`limit=10000&filter=${encodeURIComponent('resolution IN (6, 7) AND families > 0')}`)
    expect(new Set(filtered.features.map(({ properties }) => properties.resolution))).toEqual(new Set([6, 7]))
    const { id } = sizes.get(5)!.features[0]!
    expect((await ask(`id=${id}`)).features.map((feature) => feature.id)).toEqual([id])
    const one = (await test.app.inject(`${items}/${id}`)).json()
    expect(one.properties).toEqual(sizes.get(5)!.features[0]!.properties)
    expect((await test.app.inject(`${items}?resolution=4`)).statusCode).toBe(400)
  })

  it('has tiles of the very hexagons, with nothing but their index', async () => {
    const all = sizes.get(9)!.features
    const [longitude, latitude] = all[0]!.geometry.coordinates[0]![0]![0]! as [number, number]
    for (const z of [5, 8, 10, 11, 12]) {
      const known = new Set(sizes.get(resolutionAt(z))!.features.map(({ id }) => id))
      const { demand = [] } = await askForTile(test.app, 'demand', tileAt([longitude, latitude], z))
      expect(demand.length).toBeGreaterThan(0)
      for (const { id, properties } of demand) {
        expect(known).toContain(id)
        expect(properties).toEqual({ h3: h3Index(id) })
      }
    }
    const nowhere = await test.app.inject('/ogc/collections/demand/tiles/WebMercatorQuad/12/10/10')
    expect(nowhere.statusCode).toBe(204)
  })

  it('follows an edit, and says when nothing has changed', async () => {
    const before = await test.app.inject(`${items}?resolution=5`)
    const { etag } = before.headers as { etag: string }
    const known = await test.app.inject({ url: `${items}?resolution=5`, headers: { 'if-none-match': etag } })
    expect(known.statusCode).toBe(304)
    const { rowCount } = await test.database.pool.query(
      `update settlement set household_count = household_count + 100
       where id = (select min(id) from settlement where household_count > 20 and status <> 'closed' and repeats_id is null)`,
    )
    expect(rowCount).toBe(1)
    const after = await test.app.inject({ url: `${items}?resolution=5`, headers: { 'if-none-match': etag } })
    expect(after.statusCode).toBe(200)
    const grown = sumOf(after.json(), 'settlement_families') - sumOf(before.json(), 'settlement_families')
    expect(grown).toBeCloseTo(100, 1)
  })
})
