import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { tilePath } from '@arraigo/shared/tiles/tileLayers.ts'
import type { FeatureCollection, Point } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gdalMissing } from '../exports/testGdal.ts'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { tileAt } from './testTiles.ts'

const zoom = 12
const [west, south] = [-71.6, -33.1]

/** Its MVT driver reads tiles from a folder named by the zoom, as z/x/y. */
describe.skipIf(gdalMissing !== null).each(databaseKinds)('tiles read by GDAL (%s)', (kind) => {
  let test: TestApp
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-mvt-'))
  const placeOf = new Map<number, [number, number]>()

  beforeAll(async () => {
    test = await startTestApp(kind)
    const tiles = new Map<string, ReturnType<typeof tileAt>>()
    // Across several tiles and their edges.
    for (let at = 0; at < 25; at++) {
      const place: [number, number] = [west + (at % 5) * 0.05, south + Math.floor(at / 5) * 0.05]
      placeOf.set(await aSettlement(test.database.db, { name: `Asentamiento ${at}`, households: at, place }), place)
      const tile = tileAt(place, zoom)
      tiles.set(`${tile.x}/${tile.y}`, tile)
    }
    expect(tiles.size).toBeGreaterThan(6)
    for (const tile of tiles.values()) {
      const { rawPayload } = await test.app.inject(tilePath('settlements', tile))
      mkdirSync(join(folder, String(zoom), String(tile.x)), { recursive: true })
      writeFileSync(join(folder, String(zoom), String(tile.x), `${tile.y}.mvt`), rawPayload)
    }
  }, 60_000)
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const read = async (layer: string) => {
    const { stdout } = await promisify(execFile)(
      'ogr2ogr',
      [
        '-f',
        'GeoJSON',
        '/vsistdout/',
        `MVT:${join(folder, String(zoom))}`,
        layer,
        '-t_srs',
        'EPSG:4326',
        '-oo',
        'TILE_EXTENSION=mvt',
      ],
      { maxBuffer: 1e8 },
    )
    return JSON.parse(stdout) as FeatureCollection<Point, { mvt_id: number; name: string; household_count: number }>
  }

  it('have every settlement once as a point, in its place and with what is known of it', async () => {
    const { features } = await read('settlements-points')
    expect(features.map(({ properties }) => properties.mvt_id).sort((a, b) => a - b)).toEqual([...placeOf.keys()])
    for (const { properties, geometry } of features) {
      const [longitude, latitude] = placeOf.get(properties.mvt_id)!
      // Two units of a tile of 0.088°.
      expect(Math.abs(geometry.coordinates[0]! - longitude)).toBeLessThan(5e-5)
      expect(Math.abs(geometry.coordinates[1]! - latitude)).toBeLessThan(5e-5)
      expect(properties.name).toBe(`Asentamiento ${properties.household_count}`)
    }
  })

  it('have every settlement as an area, cut where a tile ends', async () => {
    const { features } = await read('settlements')
    expect(new Set(features.map(({ properties }) => properties.mvt_id)).size).toBe(placeOf.size)
    expect(new Set(features.map(({ geometry }) => geometry.type as string))).toEqual(new Set(['Polygon']))
  })
})
