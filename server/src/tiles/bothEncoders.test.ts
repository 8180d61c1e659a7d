import { placeCollectionIds, tiledCollectionIds, tileLayers } from '@arraigo/shared/tiles/tileLayers.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { askForTile, type DecodedFeature, signedArea, tileAt } from './testTiles.ts'

const centre = [-71.55, -33.03] as const
const zooms = [5, 8, 10, 12, 13, 15]

/** The same rows in both databases, each encoding in its own way: PostGIS in C, the server from TWKB. */
describe.runIf(databaseKinds.length === 2)('tiles of both databases', () => {
  const apps: TestApp[] = []
  beforeAll(async () => {
    for (const kind of databaseKinds) {
      apps.push(await startTestApp(kind, {}, 'demonstration'))
    }
  }, 180_000)
  afterAll(async () => {
    for (const test of apps) await test.close()
  })

  it.each(placeCollectionIds)(
    'say the same of %s at every zoom',
    async (collection) => {
      let features = 0
      for (const z of zooms) {
        const tile = tileAt(centre, z)
        const [embedded, server] = await Promise.all(apps.map(({ app }) => askForTile(app, collection, tile)))
        expect(Object.keys(embedded!).sort()).toEqual(Object.keys(server!).sort())
        for (const [layer, own] of Object.entries(server!)) {
          const other = embedded![layer]!
          expect([layer, z, other.map(said)]).toEqual([layer, z, own.map(said)])
          for (const [at, feature] of own.entries()) expectSamePlace(feature, other[at]!)
          features += own.length
        }
      }
      expect(features).toBeGreaterThan(0)
    },
    60_000,
  )

  it('have valid areas, wound as the specification wants them, at every zoom', async () => {
    for (const { app, database } of apps) {
      let areas = 0
      for (const collection of ['zones', 'settlements', 'hazards', 'blocks', 'comunas'] as const) {
        for (const z of zooms) {
          const tile = await askForTile(app, collection, tileAt(centre, z))
          const drawn = (tile[collection] ?? []).filter(({ type }) => type === 3)
          for (const { parts } of drawn) expect(signedArea(parts[0]!)).toBeGreaterThan(0)
          const texts = drawn.map(asText)
          const { rows } = await database.pool.query(
            'select t from unnest($1::text[]) t where not st_isvalid(st_geomfromtext(t))',
            [texts],
          )
          expect([collection, z, rows]).toEqual([collection, z, []])
          areas += drawn.length
        }
      }
      expect(areas).toBeGreaterThan(500)
    }
  }, 60_000)
})

/** Well-known text; an outer ring begins the next polygon. */
function asText({ parts }: DecodedFeature): string {
  const polygons: string[][] = []
  for (const ring of parts) {
    const text = `(${ring.map(({ x, y }) => `${x} ${y}`).join(',')})`
    if (signedArea(ring) > 0) polygons.push([text])
    else polygons.at(-1)!.push(text)
  }
  return `MULTIPOLYGON(${polygons.map((rings) => `(${rings.join(',')})`).join(',')})`
}

const said = ({ id, type, properties }: DecodedFeature) => ({ id, type, properties })

/** Up to rounding: the two databases have different versions of the libraries that compute with shapes. */
function expectSamePlace(a: DecodedFeature, b: DecodedFeature): void {
  const [boxA, boxB] = [boxOf(a), boxOf(b)]
  for (const side of [0, 1, 2, 3]) expect(Math.abs(boxA[side]! - boxB[side]!)).toBeLessThanOrEqual(4)
  if (a.type !== 3) return
  const [areaA, areaB] = [areaOf(a), areaOf(b)]
  // Half a pixel, one step of the grid, along a part of the outline.
  expect(Math.abs(areaA - areaB)).toBeLessThanOrEqual(1 + 2 * (boxA[2]! - boxA[0]! + boxA[3]! - boxA[1]!))
}

const areaOf = ({ parts }: DecodedFeature) => parts.reduce((sum, ring) => sum + signedArea(ring), 0)
const boxOf = ({ parts }: DecodedFeature) => {
  const [xs, ys] = [parts.flat().map(({ x }) => x), parts.flat().map(({ y }) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

it('carry nothing but what was agreed', () => {
  expect(Object.keys(tileLayers).sort()).toEqual([...tiledCollectionIds].sort())
})
