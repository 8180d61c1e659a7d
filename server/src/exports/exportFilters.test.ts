import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ExportRequest } from '@arraigo/shared/exports/exportRequest.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { aComuna, aDataset, addRow, aHazard, aSettlement, aStreet, square } from './testRows.ts'
import { writeExport } from './writeExport.ts'

const line = (x: number, toX: number) => ({
  type: 'MultiLineString',
  coordinates: [
    [
      [x, -33.05],
      [toX, -33.05],
    ],
  ],
})

describe.each(databaseKinds)('the place filter of exports on the %s database', (kind) => {
  let database: Database
  let dataset_id: number
  const add = (table: string, row: Record<string, unknown>) => addRow(database, table, { dataset_id, ...row })
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    dataset_id = await addRow(database, 'dataset', aDataset())
    // Side by side: Viña from -71.6 to -71.4, Quilpué from -71.4 to -71.2, Santiago far away, Concón without a boundary.
    await add('comuna', aComuna({ code: '05109', name: 'Viña del Mar' }))
    await add('comuna', aComuna({ code: '05801', name: 'Quilpué', boundary: square(-71.4, -33.1, 0.2) }))
    await add('comuna', aComuna({ code: '05103', name: 'Concón', boundary: null }))
    await add(
      'comuna',
      aComuna({ code: '13101', name: 'Santiago', region_code: '13', boundary: square(-70.7, -33.1, 0.2) }),
    )
    await add('street', aStreet({ name: 'de Viña', path: line(-71.55, -71.5) }))
    await add('street', aStreet({ name: 'de las dos', path: line(-71.45, -71.35) }))
    await add('street', aStreet({ name: 'de Santiago', path: line(-70.65, -70.6) }))
    await add('hazard', aHazard({ type: 'Point', coordinates: [-71.5, -33.05] }, { name: 'sin código' }))
    // The code decides where there is one, even against the place.
    await add(
      'hazard',
      aHazard({ type: 'Point', coordinates: [-71.5, -33.05] }, { name: 'con código', comuna_code: '13101' }),
    )
    await add('settlement', aSettlement({ name: 'Viña', comuna_code: '05109' }))
    await add('settlement', aSettlement({ name: 'Quilpué', comuna_code: '05801', boundary: null }))
    await add('settlement', aSettlement({ name: 'en ninguna parte', comuna_code: null, boundary: null }))
  })
  afterAll(() => database?.close())

  const names = async (request: Omit<ExportRequest, 'format'>) => {
    const output = new PassThrough()
    const [json, result] = await Promise.all([
      text(output),
      writeExport(database.db, { ...request, format: 'geojson' }, output),
    ])
    const { features } = JSON.parse(json) as { features: { properties: { name: string } }[] }
    expect(features).toHaveLength(result.rowCount)
    return { names: features.map((feature) => feature.properties.name), notes: result.notes }
  }

  it('chooses by code where the table has one', async () => {
    expect((await names({ collection: 'settlements', region: '05' })).names).toEqual(['Viña', 'Quilpué'])
    expect((await names({ collection: 'settlements', comuna: '05801' })).names).toEqual(['Quilpué'])
    expect((await names({ collection: 'comunas', region: '05' })).names).toEqual(['Viña del Mar', 'Quilpué', 'Concón'])
  })

  it('chooses by place where it has none, once for each row', async () => {
    expect((await names({ collection: 'streets', region: '05' })).names).toEqual(['de Viña', 'de las dos'])
    expect((await names({ collection: 'streets', comuna: '05801' })).names).toEqual(['de las dos'])
    expect((await names({ collection: 'hazards', region: '05' })).names).toEqual(['sin código'])
    expect((await names({ collection: 'hazards', comuna: '13101' })).names).toEqual(['con código'])
  })

  it('says which rows no filter reaches, and which comunas have no boundary to choose by', async () => {
    expect((await names({ collection: 'settlements', region: '05' })).notes).toEqual([
      { code: 'export-rows-without-place', params: { rows: 1, place: '05' } },
      { code: 'export-boundaries-missing', params: { names: 'Concón' } },
      { code: 'export-rows-without-geometry', params: { rows: 1 } },
    ])
  })

  it('exports an empty table, and says so, where the place has no rows', async () => {
    const empty = await names({ collection: 'settlements', comuna: '13101' })
    expect(empty.names).toEqual([])
    expect(empty.notes).toContainEqual({ code: 'export-empty', params: { collection: 'settlements' } })
  })

  it('refuses to choose by place where no boundary is loaded, and a region that does not exist', async () => {
    await expect(names({ collection: 'streets', region: '08' })).rejects.toMatchObject({
      issues: [{ code: 'export-no-boundaries', path: 'region', params: { collection: 'streets', place: '08' } }],
    })
    await expect(names({ collection: 'settlements', region: '17' })).rejects.toThrow('export-region-unknown')
  })
})
