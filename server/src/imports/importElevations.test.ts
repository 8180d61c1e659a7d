import { fromUtm } from '@arraigo/shared/geo/utm.ts'
import type { Import, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import { say } from '@arraigo/shared/messages/messages.ts'
import type { Dataset } from '@arraigo/shared/territory/territory.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { elevationReader } from '../elevation/elevationReader.ts'
import { type TestGeotiff, writeGeotiff } from '../elevation/testing/writeGeotiff.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'
import { importText } from './testing.ts'

const [west, north, cell] = [260_000, 6_346_000, 30]
/** A tenth of a metre up for each metre east, a twentieth for each metre south. */
const plane = (eastM: number, northM: number) => 100 + 0.1 * (eastM - west) + 0.05 * (north - northM)
const ofCell = (column: number, row: number) => plane(west + (column + 0.5) * cell, north - (row + 0.5) * cell)
const aPlane: TestGeotiff = { width: 300, height: 280, value: ofCell, west, north, cell }
const at = (eastM: number, northM: number) => fromUtm({ zone: 19, eastM, northM })
/** Valparaíso and the sea before it. */
const around = [-72, -34, -71, -32] as const

describe.each(databaseKinds)('elevations in the %s database', (kind) => {
  let test: TestApp

  beforeAll(async () => {
    test = await startTestApp(kind)
  })
  afterAll(() => test?.close())
  beforeEach(async () => {
    await sql`truncate dataset, import, import_finding restart identity cascade`.execute(test.database.db)
  })

  const load = (raster: TestGeotiff, fileName = 'relieve.tif', request = {}) =>
    importText(test.database, fileName, writeGeotiff(raster), request)
  const read = () => elevationReader(test.database.db)(around)
  const codes = (run: Import) => run.issues.map(({ code }) => code)
  const counted = async () => {
    const { rows } = await sql<{ grids: number; pieces: number; datasets: number }>`
      select (select count(*)::int from elevation_grid) as grids, (select count(*)::int from elevation_tile) as pieces,
             (select count(*)::int from dataset) as datasets`.execute(test.database.db)
    return rows[0]
  }

  it('knows a plane to the millimetre, also where its pieces meet and at its edge', async () => {
    const run = await load(aPlane)
    expect(run).toMatchObject({ state: 'stored', collection: 'elevation', counts: { read: 84_000, added: 84_000 } })
    expect(run.counts?.rules['elevation-read']?.example).toEqual({
      cellM: 30,
      lowest: 102.3,
      highest: 1417.8,
      unknownPct: 0,
    })
    expect(await counted()).toEqual({ grids: 1, pieces: 4, datasets: 1 })
    const { elevationAt } = await read()
    for (let step = 0; step < 400; step++) {
      const eastM = west + 15 + ((step * 7919.3) % (299 * cell))
      const northM = north - 15 - ((step * 104_729.7) % (279 * cell))
      expect(elevationAt(...at(eastM, northM))).toBeCloseTo(plane(eastM, northM), 3)
    }
    // Between the cells 255 and 256 two pieces meet.
    const seam = west + 256 * cell
    expect(elevationAt(...at(seam, north - 256 * cell))).toBeCloseTo(plane(seam, north - 256 * cell), 3)
    // The outermost half cell has the elevation of the middle of its cell.
    expect(elevationAt(...at(west + 1, north - 15))).toBeCloseTo(ofCell(0, 0), 2)
    expect(elevationAt(...at(west - 1, north - 15))).toBeNaN()
  })

  it('reads degrees and whole metres, compressed, with what the file says is unknown', async () => {
    const value = (column: number, row: number) => (column === 20 ? Number.NaN : 10 * column + row)
    const place = { epsg: 4326, west: -71.6, north: -33, cell: 0.0003 }
    const run = await load({ width: 40, height: 30, value, ...place, type: 'int16', noData: -9999, isDeflated: true })
    expect(run).toMatchObject({ state: 'stored', counts: { read: 1200, added: 1170 } })
    const { elevationAt } = await read()
    expect(elevationAt(-71.6 + 10.5 * 0.0003, -33 - 4.5 * 0.0003)).toBeCloseTo(104, 6)
    expect(elevationAt(-71.6 + 11 * 0.0003, -33 - 5 * 0.0003)).toBeCloseTo(109.5, 6)
    expect(elevationAt(-71.6 + 20.5 * 0.0003, -33 - 4.5 * 0.0003)).toBeNaN()
    // Half a cell beside the unknown column there is one known neighbour only.
    expect(elevationAt(-71.6 + 20 * 0.0003, -33 - 4.5 * 0.0003)).toBeNaN()
  })

  it('takes the middle of a cell where the file places that, and SIRGAS as what it nearly is', async () => {
    const run = await load({ ...aPlane, epsg: 5361, isPixelPoint: true })
    expect(Object.keys(run.counts?.rules ?? {})).toEqual(['elevation-read', 'elevation-read-as-wgs84'])
    const { elevationAt } = await read()
    expect(elevationAt(...at(west + 10 * cell, north - 20 * cell))).toBeCloseTo(ofCell(10, 20), 3)
  })

  it('answers from the finest grid that knows, and from the next one elsewhere', async () => {
    await load({ ...aPlane, value: () => 500 }, 'grueso.tif')
    await load({ ...aPlane, width: 100, height: 100, cell: 5, value: () => 77 }, 'fino.tif')
    const { elevationAt } = await read()
    expect(elevationAt(...at(west + 100, north - 100))).toBe(77)
    expect(elevationAt(...at(west + 2000, north - 2000))).toBeCloseTo(500, 6)
  })

  it('replaces what a file of the same name brought, and knows the same bytes again', async () => {
    await load(aPlane)
    expect((await load(aPlane)).state).toBe('unchanged')
    const second = await load({ ...aPlane, value: () => 42 })
    expect(second.counts?.rules['elevation-replaced']?.rows).toBe(1)
    expect((await read()).elevationAt(...at(west + 100, north - 100))).toBe(42)
    expect(await counted()).toEqual({ grids: 1, pieces: 4, datasets: 1 })
  })

  it('stores nothing in a check', async () => {
    expect(await load(aPlane, 'relieve.tif', { dryRun: true })).toMatchObject({
      state: 'checked',
      counts: { added: 84_000 },
    })
    expect(await counted()).toEqual({ grids: 0, pieces: 0, datasets: 0 })
  })

  it('takes impossible numbers as unknown, and refuses a file that has hardly any others', async () => {
    const few = await load({ ...aPlane, value: (column) => (column < 30 ? -32_000 : 5) })
    expect(few.counts).toMatchObject({ added: 75_600, rules: { 'elevation-implausible': { severity: 'flagged' } } })
    const most = await load({ ...aPlane, value: (column) => (column < 200 ? 1e6 : 5) }, 'otra.tif')
    expect(codes(most)).toEqual(['elevation-mostly-implausible'])
  })

  it.each([
    ['a photograph', { type: 'uint8', bands: 3, value: () => 9 }, 'elevation-is-picture'],
    ['a hillshade', { type: 'uint8', value: () => 9 }, 'elevation-is-picture'],
    ['no coordinate system', { epsg: null }, 'elevation-crs-missing'],
    ['another coordinate system', { epsg: 3857 }, 'elevation-crs-refused'],
    ['no place', { hasPlace: false }, 'elevation-without-place'],
    ['feet', { verticalUnit: 9002 }, 'elevation-not-in-metres'],
    ['a place in Greenland', { epsg: 4326, west: -40, north: 70, cell: 0.001 }, 'elevation-outside-chile'],
    ['nothing known', { value: () => Number.NaN, noData: -9999 }, 'elevation-nothing-known'],
  ] as [string, Partial<TestGeotiff>, string][])('refuses a file with %s, in words', async (_, change, code) => {
    const run = await load({ width: 20, height: 20, value: () => 9, ...change })
    expect(run.state).toBe('rejected')
    expect(codes(run)).toEqual([code])
    for (const locale of ['es', 'en'] as const) expect(say(locale, run.issues[0]!)).not.toMatch(/[{}]|^elevation-/)
    expect(await counted()).toEqual({ grids: 0, pieces: 0, datasets: 0 })
  })

  it('refuses what is cut off, damaged or too large before anything is written', async () => {
    const whole = writeGeotiff({ ...aPlane, isDeflated: true })
    const cut = Buffer.concat([whole.subarray(0, 8), whole.subarray(whole.length - 600)])
    const damaged = Buffer.from(whole)
    damaged.fill(0x5a, 200, 4000)
    const large = writeGeotiff({ width: 20, height: 20, value: () => 9 })
    const widthAt = large.indexOf(Buffer.from([0x00, 0x01, 0x04, 0x00, 0x01, 0x00, 0x00, 0x00])) + 8
    large.writeUInt32LE(9_000_000, widthAt)
    const announcing = writeGeotiff({ ...aPlane, missingBytes: 100_000 })
    const runs = await Promise.all(
      [announcing, whole.subarray(0, 5000), cut, damaged, large, Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')].map(
        (bytes) => importText(test.database, 'relieve.tif', bytes),
      ),
    )
    expect(runs.map(codes)).toEqual([
      ['tiff-truncated'],
      ['tiff-broken'],
      ['tiff-broken'],
      ['tiff-broken'],
      ['elevation-too-large'],
      ['tiff-broken'],
    ])
    expect(await counted()).toEqual({ grids: 0, pieces: 0, datasets: 0 })
  })

  it('takes the coordinate system that somebody states where the file has none', async () => {
    expect((await load({ ...aPlane, epsg: null }, 'relieve.tif', { epsg: 32719 })).state).toBe('stored')
    expect((await read()).elevationAt(...at(west + 100, north - 100))).toBeCloseTo(plane(west + 100, north - 100), 3)
  })

  it('comes by the page, is listed, and is removed with its dataset', async () => {
    const boundary = '----prueba'
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="Relieve Valpo.tif"\r\nContent-Type: image/tiff\r\n\r\n`
    const sent = await test.app.inject({
      method: 'POST',
      url: '/api/uploads',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), writeGeotiff(aPlane), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    })
    const inspection = sent.json<Inspection>()
    expect(inspection).toMatchObject({
      format: 'geotiff',
      layers: [],
      elevation: { width: 300, height: 280, cellM: 30, epsg: 32719, source: 'relieve-valpo' },
    })
    const { source } = inspection.elevation!
    const queued = await test.app.inject({
      method: 'POST',
      url: `/api/uploads/${inspection.upload.id}/imports`,
      payload: { elevation: { source, dataset: { name: 'Relieve', publisher: 'Prueba', referenceYear: 2019 } } },
    })
    await test.app.inject({ url: `/api/imports/${queued.json<Import>().id}/events` })
    const [dataset] = (await test.app.inject('/api/datasets')).json<Dataset[]>()
    expect(dataset).toMatchObject({ collection: 'elevation', name: 'Relieve', publisher: 'Prueba', rowCount: 84_000 })
    expect((await read()).isEmpty).toBe(false)
    const removed = await test.app.inject({ method: 'DELETE', url: `/api/datasets/${dataset?.id}` })
    expect(removed.json()).toEqual({ rows: 84_000 })
    expect((await read()).isEmpty).toBe(true)
    expect(await counted()).toEqual({ grids: 0, pieces: 0, datasets: 0 })
  })
})
