import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type ExportFormat, exportFormats } from '@arraigo/shared/exports/exportFormats.ts'
import { type CollectionId, collections } from '@arraigo/shared/territory/collections.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImport } from '../imports/runImport.ts'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { identityMapping, shortNames } from './testMapping.ts'
import { aBlock, aDataset, addRow, aFacility, aHazard, anIndicator, aSettlement, aStreet, ring } from './testRows.ts'
import { writeExport } from './writeExport.ts'

const closed = { status: 'closed', closed_reason: 'relocated', closed_on: '2024-02-29' }
const readable: ExportFormat[] = ['geojson', 'geopackage', 'flatgeobuf', 'csv', 'shapefile']

describe.each(databaseKinds)('export and import again on the %s database', (kind) => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    folder = mkdtempSync(join(tmpdir(), 'arraigo-round-trip-'))
    const dataset_id = await addRow(database, 'dataset', aDataset())
    const add = (table: string, row: Record<string, unknown>) => addRow(database, table, { dataset_id, ...row })
    await add(
      'settlement',
      aSettlement({
        name: 'Ñuñunco "El Alto", <a&b>;\nsector 2 🏚️',
        code: '00051090012345678901',
        household_count: null,
        origin_year: 1987,
        water: 'none',
        waste: 'shared',
        tenure: 'serviu',
        strategy: 'to-study',
        family_count: 0,
        boundary_date: '2023-12-01',
        boundary: {
          type: 'MultiPolygon',
          coordinates: [
            [ring(-71.51234567890124, -33.01, 0.01), ring(-71.51, -33.008, 0.002).toReversed()],
            [ring(-71.3, -33, 0.0001)],
          ],
        },
        attributes: {
          FOLIO: '000123',
          N_HOG: 0,
          ratio: 0.1,
          anidado: { a: [1, null, 'ñ'] },
          formula: '=1+1',
          fono: '+56 32 212',
          guion: '-',
          apostrofo: "'=1",
          si: true,
        },
      }),
    )
    await add('settlement', aSettlement({ name: 'Sin lugar', household_count: 0, boundary: null }))
    await add('settlement', aSettlement({ name: "O'Higgins, 12 hogares", household_count: 12, ...closed }))
    await add(
      'facility',
      aFacility({
        location: { type: 'Point', coordinates: [-71.51234567890123, -33.09876543210987] },
        capacity: 40,
        status: 'open',
      }),
    )
    await add('facility', aFacility({ name: 'Sin lugar', status: 'closed' }))
    await add('street', aStreet({ name: null }))
    await add(
      'street',
      aStreet({
        name: 'De dos partes',
        path: {
          type: 'MultiLineString',
          coordinates: [
            [
              [-71.5, -33],
              [-71.4, -33],
            ],
            [
              [-71.3, -33],
              [-71.2, -33.1],
            ],
          ],
        },
      }),
    )
    await add('block', aBlock({ code: '05101011001001', population: null }))
    await add('hazard', aHazard({ type: 'MultiPolygon', coordinates: [[ring(-71.5, -33, 0.01)]] }, { level: 'alto' }))
    await add('indicator', anIndicator({ value: 0.1 + 0.2, unit: '%' }))
    await add('indicator', anIndicator({ value: null }))
  })
  afterAll(async () => {
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const trips = (Object.keys(collections) as CollectionId[])
    .filter((id) => ['settlements', 'facilities', 'streets', 'blocks', 'hazards', 'indicators'].includes(id))
    .flatMap((collection) => readable.map((format) => ({ collection, format })))
    .filter(({ collection, format }) => collections[collection].shape !== null || !exportFormats[format].needsGeometry)

  it.each(trips)('$collection come back the same through $format', async ({ collection, format }) => {
    const path = join(folder, `${collection}.${exportFormats[format].extension}`)
    await writeExport(database.db, { collection, format }, path)
    const source = `vuelta-${collection}-${format}`
    const run = await runImport(database, {
      path,
      fileName: basename(path),
      actor: 'prueba',
      request: { epsg: 4326, mapping: identityMapping(collection, format, source) },
    })
    expect(run).toMatchObject({ state: 'stored', issues: [] })
    const before = await contentOf(database, collection, 'prueba')
    const after = await contentOf(database, collection, source)
    const names = shortNames(collection, format)
    expect(after.map(({ attributes: _, ...fields }) => fields)).toEqual(
      before.map(({ attributes: _, ...fields }) => fields),
    )
    for (const [index, { attributes }] of before.entries()) {
      const found = after[index]!.attributes
      for (const [key, value] of Object.entries(attributes))
        expect([key, found[names(key)]]).toEqual([key, heldBy(format, value)])
    }
    await database.pool.query(`delete from ${collections[collection].table} where source = $1`, [source])
  })
})

/** Nested values and, in CSV, everything are text there. */
function heldBy(format: ExportFormat, value: unknown): unknown {
  if (typeof value === 'object' && format !== 'geojson' && format !== 'flatgeobuf') return JSON.stringify(value)
  return format === 'csv' ? String(value) : value
}

interface Content extends Record<string, unknown> {
  attributes: Record<string, unknown>
}

/** Fields and attributes, the shape as text with every digit, by source id. */
async function contentOf(database: Database, collection: CollectionId, source: string): Promise<Content[]> {
  const { table, shape, fields } = collections[collection]
  const place = shape === null ? 'null' : `st_astext(st_normalize(${shape.column}), 17)`
  const { rows } = await database.pool.query(
    `select source_id, ${fields.map((field) => field.name).join(', ')}, attributes, ${place} as place from ${table} where source = $1 order by source_id`,
    [source],
  )
  return rows
}
