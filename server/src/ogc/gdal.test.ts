import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import { type Collection, collectionIds, collections, type Field } from '@arraigo/shared/territory/collections.ts'
import type { FeatureCollection, Point } from 'geojson'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gdalMissing } from '../exports/testGdal.ts'
import type { Db } from '../platform/database.ts'
import { aDataset } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

/** More than two pages of GDAL, which asks for ten at a time. */
const rowCount = 23

describe.skipIf(gdalMissing !== null).each(databaseKinds)('GDAL as a client (%s)', (kind) => {
  let test: TestApp
  let address: string
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-gdal-'))

  beforeAll(async () => {
    test = await startTestApp(kind)
    for (const id of collectionIds) await fill(test.database.db, collections[id])
    address = `${await test.app.listen({ port: 0, host: '127.0.0.1' })}/ogc`
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Runs one of its programs; what it says of the requests that it sends is on standard error. */
  const gdal = (program: string, ...parameters: string[]) =>
    promisify(execFile)(program, parameters, { maxBuffer: 1e8, env: { ...process.env, CPL_DEBUG: 'ON' } })
  const requestsIn = (debug: string) =>
    [...debug.matchAll(/Fetch\((\S+)\)/g)]
      .map(([, url]) => decodeURIComponent(url!.replaceAll('+', ' ')))
      .filter((url) => url.includes('/items'))
  const countOf = (output: string) => Number(/Feature Count: (\d+)/.exec(output)?.[1])

  it('lists every collection by its title', async () => {
    const { stdout } = await gdal('ogrinfo', `OAPIF:${address}`)
    const listed = [...stdout.matchAll(/^\d+: (\S+) \(title: [^)]+\)/gm)].map(([, id]) => id)
    expect(listed).toEqual(ogcCollections.map(({ id }) => id))
  })

  it('copies every collection, page by page, with its rows, types and coordinate system', async () => {
    const file = join(folder, 'all.gpkg')
    const { stderr } = await gdal('ogr2ogr', '-f', 'GPKG', file, `OAPIF:${address}`, '-nlt', 'GEOMETRY')
    expect(requestsIn(stderr).filter((url) => url.includes('/blocks/')).length).toBeGreaterThan(2)
    expect(stderr).not.toMatch(/ERROR/)
    const copy = new DatabaseSync(file)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from demand_hexagon where resolution = 8
    `.execute(test.database.db)
    const counts: Record<string, number | undefined> = { regions: 16, demand: rows[0]!.n }
    expect(counts.demand).toBeGreaterThan(0)
    for (const { id, shape } of ogcCollections) {
      const row = copy.prepare(`select count(*) as n, count(geom) as placed from ${id}`).get()
      const n = counts[id] ?? rowCount
      const expected = { n, placed: id === 'regions' ? 1 : shape === null ? 0 : n }
      expect([id, { ...row }]).toEqual([id, expected])
      if (shape === null) continue
      const srs = copy.prepare('select srs_id from gpkg_geometry_columns where table_name = ?').get(id)
      expect([id, srs?.srs_id]).toEqual([id, 4326])
    }
    const types = copy.prepare("select name, type from pragma_table_info('settlements')").all()
    // Empty in all rows, and a column of its type all the same.
    expect(Object.fromEntries(types.map(({ name, type }) => [name, type]))).toMatchObject({
      origin_year: 'MEDIUMINT',
      area_m2: 'REAL',
      valid_from: 'DATETIME',
      name: 'TEXT',
    })
    copy.close()
  }, 120_000)

  it('leaves the choice of a box and of values to the server', async () => {
    const box = ['-spat', '-71.505', '-33.005', '-71.495', '-32.995']
    const { stdout, stderr } = await gdal('ogrinfo', '-so', ...box, `OAPIF:${address}`, 'settlements')
    expect(countOf(stdout)).toBe(1)
    expect(requestsIn(stderr).at(-1)).toMatch(/bbox=-71\.50/)

    const where =
      "household_count > 20 AND (name ILIKE '%CAMPAMENTO%' OR code IS NULL) AND status <> 'closed' AND NOT household_count = 22"
    const filtered = await gdal('ogrinfo', '-so', '-where', where, `OAPIF:${address}`, 'settlements')
    expect(countOf(filtered.stdout)).toBe(1)
    expect(requestsIn(filtered.stderr).at(-1)).toMatch(/filter=.*household_count > 20.*filter-lang=cql-text/)
    expect(filtered.stderr).not.toMatch(/client side|ERROR/)
    // One page, because the server had chosen.
    expect(requestsIn(filtered.stderr).filter((url) => url.includes('filter='))).toHaveLength(1)

    const since = await gdal(
      'ogrinfo',
      '-so',
      '-where',
      "valid_from > '2020/01/01 00:00:00'",
      `OAPIF:${address}`,
      'settlements',
    )
    expect(countOf(since.stdout)).toBe(rowCount)
    expect(requestsIn(since.stderr).at(-1)).toContain('valid_from >')
  }, 60_000)

  it('sees in another coordinate system what it would compute itself', async () => {
    const points = async (...parameters: string[]) => {
      const { stdout } = await gdal('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', '-lco', 'RFC7946=NO', ...parameters)
      const { features } = JSON.parse(stdout) as FeatureCollection<Point>
      return features.map(({ geometry }) => geometry.coordinates)
    }
    const items = `${address}/collections/facilities/items?limit=1000`
    for (const code of [32719, 32718, 5361, 3857]) {
      const own = await points('-t_srs', `EPSG:${code}`, `OAPIF:${address}`, 'facilities')
      // Coordinates as they come: GeoJSON has no place for what they are in.
      const ours = await points('-a_srs', `EPSG:${code}`, `${items}&crs=http://www.opengis.net/def/crs/EPSG/0/${code}`)
      expect(ours).toHaveLength(rowCount)
      const farthestM = ours.map(([x = 0, y = 0], at) => Math.hypot(x - own[at]![0]!, y - own[at]![1]!))
      expect(Math.max(...farthestM)).toBeLessThan(0.001)
    }
    const swapped = await points(`${items}&crs=http://www.opengis.net/def/crs/EPSG/0/4674`)
    const plain = await points(items)
    expect(swapped).toEqual(plain.map(([x, y]) => [y, x]))
  }, 60_000)
})

/** Rows of any collection: only what must be there, and one degree's hundredth apart. */
async function fill(db: Db, { id, table, shape, fields, isEditable }: Collection): Promise<void> {
  const datasetId = await aDataset(db, { collection: id })
  for (let at = 0; at < rowCount; at++) {
    const required = fields.filter(({ isRequired }) => isRequired === true)
    const values: Record<string, unknown> = {
      source: 'test',
      source_id: `${id}-${at}`,
      dataset_id: datasetId,
      ...Object.fromEntries(required.map((field) => [field.name, sampleValue(field, at)])),
      ...(isEditable ? { changed_by: 'test' } : {}),
      ...(id === 'settlements' ? { household_count: at, name: `Campamento ${at}` } : {}),
      ...(shape === null ? {} : { [shape.column]: placeOf(shape.kind, -71.5 - at / 100, -33) }),
    }
    await db
      .insertInto(table)
      .values(values as never)
      .execute()
  }
}

function sampleValue({ type, choices }: Field, at: number): string {
  if (type === 'comuna-code') return String(5101 + at).padStart(5, '0')
  if (type === 'region-code') return '05'
  return choices?.[0] ?? `${type} ${at}`
}

function placeOf(kind: NonNullable<Collection['shape']>['kind'], x: number, y: number) {
  if (kind === 'line') return sql`st_geomfromtext(${`MULTILINESTRING((${x} ${y}, ${x + 0.001} ${y}))`}, 4326)`
  if (kind === 'polygon') return sql`st_multi(st_makeenvelope(${x}, ${y}, ${x + 0.001}, ${y + 0.001}, 4326))`
  return sql`st_setsrid(st_makepoint(${x}, ${y}), 4326)`
}
