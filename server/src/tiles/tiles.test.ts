import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../platform/database.ts'
import { aComuna, aDataset, aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { askForTile, type DecodedFeature, signedArea, tileAt, unitsAt } from './testTiles.ts'

type Place = readonly [longitude: number, latitude: number]
const here: Place = [-71.55, -33.02]

describe.each(databaseKinds)('what is in a tile (%s)', (kind) => {
  let test: TestApp
  let db: Db
  beforeAll(async () => {
    test = await startTestApp(kind)
    db = test.database.db
  }, 60_000)
  afterAll(() => test.close())

  const ask = (collection: string, z: number, place: Place = here) => askForTile(test.app, collection, tileAt(place, z))
  const byId = (features: DecodedFeature[] | undefined, id: number) => features?.find((feature) => feature.id === id)

  it('is the settlement where it is, with what is known of it', async () => {
    const id = await aSettlement(db, { name: 'Las Quilas', households: null, water: 'shared', place: [...here] })
    const tile = await ask('settlements', 14)
    const feature = byId(tile.settlements, id)!
    expect(feature).toMatchObject({
      type: 3,
      properties: { name: 'Las Quilas', water: 'shared', status: 'in-catastro' },
    })
    // Unknown is left out, neither null nor zero.
    expect(Object.keys(feature.properties)).not.toContain('household_count')
    const corner = unitsAt([here[0] - 0.001, here[1] + 0.001], 14)
    const { x, y } = tileAt(here, 14)
    const west = Math.min(...feature.parts[0]!.map((vertex) => vertex.x))
    const north = Math.min(...feature.parts[0]!.map((vertex) => vertex.y))
    // On a grid of half a pixel, four units.
    expect(Math.abs(west - (corner.x - x * 4096))).toBeLessThanOrEqual(2)
    expect(Math.abs(north - (corner.y - y * 4096))).toBeLessThanOrEqual(2)
    expect([west % 4, north % 4]).toEqual([0, 0])
    const [point] = tile['settlements-points']!
    expect(point).toMatchObject({ id, type: 1, properties: feature.properties })
    const middle = unitsAt(here, 14)
    expect(Math.abs(point!.parts[0]![0]!.x - (middle.x - x * 4096))).toBeLessThanOrEqual(2)
  })

  it('is a point where the area would be smaller than two pixels, and an area again nearer', async () => {
    // 0.002° are 187 m by 222 m: less than 2 pixels at zoom 9, 3 at zoom 10.
    const types = async (z: number) => (await ask('settlements', z)).settlements?.map(({ type }) => type)
    expect([await types(8), await types(9), await types(10)]).toEqual([[1], [1], [3]])
  })

  it('has a point in one tile only, though its area reaches into the next', async () => {
    // The meridian between two tiles of zoom 12.
    const edge: Place = [(Math.ceil(((here[0] + 180) / 360) * 4096) / 4096) * 360 - 180, here[1]]
    const id = await aSettlement(db, { place: [edge[0] + 0.0003, edge[1]] })
    const east = tileAt([edge[0] + 0.0003, edge[1]], 12)
    const tiles = [east, { ...east, x: east.x - 1 }].map((tile) => askForTile(test.app, 'settlements', tile))
    const [inEast, inWest] = await Promise.all(tiles)
    expect([byId(inEast!.settlements, id)?.type, byId(inWest!.settlements, id)?.type]).toEqual([3, 3])
    expect([byId(inEast!['settlements-points'], id)?.type, byId(inWest!['settlements-points'], id)]).toEqual([
      1,
      undefined,
    ])
  })

  it('ends 64 units beyond its edge', async () => {
    await aComuna(db, { code: '05109', west: -72, south: -33.5, east: -71, north: -32.5 })
    const [{ parts }] = (await ask('comunas', 12)).comunas as [DecodedFeature]
    const [xs, ys] = [parts.flat().map(({ x }) => x), parts.flat().map(({ y }) => y)]
    expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([-64, 4160, -64, 4160])
  })

  it('is every point of a hazard, line of a plan and area of either', async () => {
    const dataset = await aDataset(db, { collection: 'zoning' })
    const shapes = {
      1: 'POINT(-71.551 -33.021)',
      2: 'LINESTRING(-71.56 -33.03,-71.54 -33.01)',
      3: 'POLYGON((-71.56 -33.03,-71.55 -33.03,-71.55 -33.02,-71.56 -33.02,-71.56 -33.03))',
      4: 'GEOMETRYCOLLECTION(POINT(-71.55 -33.02),POLYGON((-71.55 -33.03,-71.545 -33.03,-71.545 -33.02,-71.55 -33.03)))',
    }
    for (const [name, text] of Object.entries(shapes)) {
      await sql`insert into zoning (source, source_id, dataset_id, kind, name, extent)
        values ('test', ${name}, ${dataset}, 'urban-limit', ${name}, st_geomfromtext(${text}, 4326))`.execute(db)
    }
    const { zoning } = await ask('zoning', 13)
    expect(zoning!.map(({ properties, type }) => [properties.name, type])).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
      ['4', 3],
    ])
    expect(signedArea(zoning![2]!.parts[0]!)).toBeGreaterThan(0)
  })

  it('is each of a hazard’s points in the tile where it is, and none for one that is empty', async () => {
    const dataset = await aDataset(db, { collection: 'hazards' })
    await sql`insert into hazard (source, source_id, dataset_id, kind, name, extent) values
      ('test', 'points', ${dataset}, 'flood', 'puntos',
        st_geomfromtext('MULTIPOINT(EMPTY, -71.55 -33.02, -71.549 -33.021, -70.65 -33.45)', 4326))`.execute(db)
    const pointsAt = async (place: Place) =>
      (await ask('hazards', 13, place)).hazards?.map(({ type, parts }) => [type, parts.flat().length])
    expect([await pointsAt(here), await pointsAt([-70.65, -33.45])]).toEqual([[[1, 2]], [[1, 1]]])
    expect(await pointsAt([-71.2, -33.2])).toBeUndefined()
  })

  it('is one point per kind where facilities crowd, and each of them nearer', async () => {
    const place: Place = [-71.4, -33.2]
    for (let at = 0; at < 5; at++) await aFacility(db, { kind: 'school', place: [place[0] + at * 1e-5, place[1]] })
    const alone = await aFacility(db, { kind: 'police', place: [place[0], place[1]] })
    const far = (await ask('facilities', 9, place)).facilities!
    expect(far.map(({ properties }) => [properties.kind, properties.point_count, properties.name])).toEqual([
      ['school', 5, undefined],
      ['police', undefined, 'Equipamiento'],
    ])
    expect(far[1]!.id).toBe(alone)
    const near = (await ask('facilities', 14, place)).facilities!
    expect(near).toHaveLength(6)
    expect(near.every(({ properties }) => !('point_count' in properties))).toBe(true)
  })

  describe('of blocks', () => {
    const town: Place = [-70.655, -33.445]
    let zone = 0
    let comuna = 0
    beforeAll(async () => {
      const dataset = await aDataset(db, { collection: 'blocks' })
      await aComuna(db, { code: '13101', west: -70.7, south: -33.5, east: -70.6, north: -33.4 })
      const { rows: comunas } = await sql<{ id: number }>`select id from comuna where code = '13101'`.execute(db)
      comuna = comunas[0]!.id
      const { rows } = await sql<{ id: number }>`
        insert into zone (source, source_id, dataset_id, code, comuna_code, boundary)
        values ('test', 'z', ${dataset}, '13101011001', '13101', ${square([-70.66, -33.45], 0.01)}) returning id`.execute(
        db,
      )
      zone = rows[0]!.id
      const block = (code: string, place: Place, population: number | null, comunaCode = '13101') => sql`
        insert into block (source, source_id, dataset_id, code, comuna_code, population, women, boundary)
        values ('test', ${code}, ${dataset}, ${code}, ${comunaCode}, ${population}::int, null, ${square(place, 0.001)})`
      await block('a', [-70.659, -33.449], 300).execute(db)
      await block('b', [-70.657, -33.449], 100).execute(db)
      await block('c', [-70.655, -33.449], null).execute(db)
      await block('apart 1', [-70.64, -33.43], 50).execute(db)
      await block('apart 2', [-70.6405, -33.43], 70).execute(db)
      await block('elsewhere', [-70.2, -33.7], null, '13203').execute(db)
    })

    it('is the blocks near, with people per hectare of their ground', async () => {
      const { blocks } = await ask('blocks', 14, town)
      const a = blocks!.find(({ properties }) => properties.code === 'a')!
      expect(a.properties).toMatchObject({ level: 'block', population: 300, comuna_code: '13101' })
      const { rows } = await sql<{
        ha: number
      }>`select st_area(boundary::geography) / 1e4 as ha from block where code = 'a'`.execute(db)
      expect(a.properties.density_ha).toBeCloseTo(300 / rows[0]!.ha, 1)
      const unknown = blocks!.find(({ properties }) => properties.code === 'c')!
      expect(Object.keys(unknown.properties).sort()).toEqual(['code', 'comuna_code', 'level'])
    })

    it('is zones farther out, with the sums of what is known and how much is not', async () => {
      const { blocks } = await ask('blocks', 10, town)
      const feature = byId(blocks, zone)!
      expect(feature).toMatchObject({
        type: 3,
        properties: { level: 'zone', code: '13101011001', population: 400, block_count: 3, unknown_count: 1 },
      })
      expect(feature.properties).not.toHaveProperty('women')
      const near = (await ask('blocks', 14, town)).blocks!
      const densities = near.filter(({ properties }) => ['a', 'b'].includes(String(properties.code)))
      const mean = densities.reduce((sum, { properties }) => sum + Number(properties.density_ha), 0) / 2
      expect(Number(feature.properties.density_ha)).toBeCloseTo(mean, 0)
    })

    it('still shows those in no zone, near ones together', async () => {
      const { blocks } = await ask('blocks', 10, [-70.64, -33.43])
      const [apart, ...others] = blocks!.filter(({ properties }) => properties.level === 'block')
      expect(others).toEqual([])
      expect(apart).toMatchObject({ type: 1, properties: { population: 120, block_count: 2, unknown_count: 0 } })
    })

    it('is comunas farthest out; nothing known is no number', async () => {
      const { blocks } = await ask('blocks', 8, town)
      expect(byId(blocks, comuna)?.properties).toMatchObject({
        level: 'comuna',
        code: '13101',
        population: 520,
        block_count: 5,
        unknown_count: 1,
      })
      const beside = (await ask('blocks', 8, [-70.2, -33.7])).blocks
      const elsewhere = beside!.find(({ properties }) => properties.code === 'elsewhere')!
      expect(elsewhere.properties).toEqual({
        level: 'block',
        code: 'elsewhere',
        comuna_code: '13203',
        block_count: 1,
        unknown_count: 1,
      })
    })

    it('sums anew when a block changes', async () => {
      await sql`update block set population = 20 where code = 'c'`.execute(db)
      const { blocks } = await ask('blocks', 10, town)
      expect(byId(blocks, zone)?.properties).toMatchObject({ population: 420, unknown_count: 0 })
    })
  })

  it('is the long streets far out and all of them near', async () => {
    const dataset = await aDataset(db, { collection: 'streets' })
    const street = (id: string, name: string | null, fromLongitude: number, toLongitude: number) => sql`
      insert into street (source, source_id, dataset_id, name, comuna_name, path) values ('test', ${id}, ${dataset}, ${name}, 'X',
        st_setsrid(st_geomfromtext(${`MULTILINESTRING((${fromLongitude} -33.6,${toLongitude} -33.6))`}), 4326))`
    // Two pieces of 4.6 km and one of 100 m: at zoom 10 sixty pixels are 3.8 km.
    await street('1', 'Larga', -70.7, -70.65).execute(db)
    await street('2', 'Larga', -70.65, -70.6).execute(db)
    await street('3', 'Corta', -70.601, -70.6).execute(db)
    await street('4', null, -70.7, -70.6).execute(db)
    const names = async (z: number) =>
      ((await ask('streets', z, [-70.6005, -33.6])).streets ?? []).map(({ properties }) => properties.name)
    expect(await names(7)).toEqual([])
    expect(await names(10)).toEqual(['Larga', 'Larga'])
    expect(await names(13)).toEqual(['Larga'])
    expect(await names(14)).toEqual(['Larga', 'Corta', undefined])
  })
})

const square = ([west, south]: Place, side: number) =>
  sql`st_multi(st_makeenvelope(${west}, ${south}, ${west + side}, ${south + side}, 4326))`
