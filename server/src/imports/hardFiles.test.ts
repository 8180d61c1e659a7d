import type { Import } from '@arraigo/shared/imports/import.schema.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { aComuna, aDataset } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { finishImport, forgetAttempt, requireRunning } from './imports.queries.ts'
import { aFeature, geojson, importText, settlementMapping as mapping, square } from './testing.ts'

const comunaMapping: Mapping = {
  collection: 'comunas',
  source: 'x',
  sourceId: ['cut'],
  fields: { code: { from: 'cut' }, name: { from: 'n' }, region_code: { constant: '05' } },
  dataset: { name: 'Comunas' },
}

// Each of these lost, doubled or misjudged something once.
describe.each(databaseKinds)('hard files in the %s database', (kind) => {
  let database: Database

  beforeAll(async () => {
    database = await openTestDatabase(kind)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await sql`truncate settlement, comuna, block, facility, dataset, import, import_finding, import_row, decision, history restart identity cascade`.execute(
      database.db,
    )
  })

  const settlements = () => database.db.selectFrom('settlement').selectAll().orderBy('source_id').execute()
  const importSettlements = (features: ReturnType<typeof aFeature>[], use = mapping) =>
    importText(database, 'campamentos.geojson', geojson(features), { mapping: use })
  const ruleRows = (run: Import, rule: string) => run.counts?.rules[rule]?.rows ?? 0

  it('stores an exact repetition once, also where its shape is impossible', async () => {
    const far = aFeature({ id: 'A', nombre: 'A' }, { type: 'Polygon', coordinates: square(2, 48) })
    const run = await importSettlements([far, far])
    expect((await settlements()).map((row) => row.source_id)).toEqual(['A'])
    expect(run.counts).toMatchObject({ added: 1, rejected: 1 })
  })

  it('keeps three records of which one is already called like a second of another', async () => {
    const run = await importSettlements([
      aFeature({ id: 'A', nombre: 'uno' }),
      aFeature({ id: 'A', nombre: 'dos' }),
      aFeature({ id: 'A#2', nombre: 'tres' }),
    ])
    expect(run.counts?.added).toBe(3)
    expect((await settlements()).map((row) => row.name).sort()).toEqual(['dos', 'tres', 'uno'])
  })

  it('does not measure real records by the invented limits of the demonstration', async () => {
    const own = { source: 'demonstration', collection: 'comunas', isDemonstration: true }
    const datasetId = await aDataset(database.db, own)
    await aComuna(database.db, { code: '05101', west: -71.7, south: -33.1, east: -71.6, north: -33, datasetId })
    await aComuna(database.db, { code: '13101', west: -70.7, south: -33.5, east: -70.6, north: -33.4, datasetId })
    const run = await importSettlements([
      aFeature(
        { id: 'A', nombre: 'A', comuna: '13101' },
        { type: 'Polygon', coordinates: square(-71.65, -33.05, 0.0001) },
      ),
    ])
    expect(ruleRows(run, 'outside-comuna')).toBe(0)
    expect(ruleRows(run, 'comuna-check-not-possible')).toBe(1)
    expect(ruleRows(run, 'demonstration-removed')).toBe(1)
  })

  it('says how many records could not be checked, where only some comunas are loaded', async () => {
    await importText(database, 'comunas.geojson', geojson([aFeature({ cut: '05101', n: 'Valparaíso' })]), {
      mapping: comunaMapping,
    })
    const run = await importSettlements([
      aFeature(
        { id: 'A', nombre: 'A', comuna: '05101' },
        { type: 'Polygon', coordinates: square(-71.5999, -33.0499, 0.0001) },
      ),
      aFeature({ id: 'B', nombre: 'B', comuna: '05109' }),
    ])
    expect(run.counts?.rules['comuna-check-not-possible']?.example).toEqual({ rows: 1 })
  })

  it('sees no edit where a file in between had no geometry or fewer columns', async () => {
    const whole = [aFeature({ id: 'A', nombre: 'A', hogares: 10 })]
    const { household_count: _, ...fewer } = mapping.fields
    await importSettlements(whole)
    await importSettlements([aFeature({ id: 'A', nombre: 'A nuevo' }, null)], { ...mapping, fields: fewer })
    const run = await importSettlements([aFeature({ id: 'A', nombre: 'A nuevo', hogares: 12 })])
    expect(run.counts).toMatchObject({ conflicts: 0, updated: 1 })
    expect((await settlements())[0]).toMatchObject({ name: 'A nuevo', household_count: 12 })
    expect((await settlements())[0]?.boundary).not.toBeNull()
  })

  it('takes a change in a column that is no field, and keeps the columns of an older file', async () => {
    await importSettlements([aFeature({ id: 'A', nombre: 'A', dirigente: 'Ana', color: 'rojo' })])
    const run = await importSettlements([aFeature({ id: 'A', nombre: 'A', dirigente: 'Eva' })])
    expect(run.counts).toMatchObject({ updated: 1, unchanged: 0 })
    expect((await settlements())[0]?.attributes).toMatchObject({ dirigente: 'Eva', color: 'rojo' })
  })

  it('reports coordinates that have no place in their coordinate system, and stores the rest', async () => {
    const csv = 'nombre;este;norte\nBien;256000;6340000\nMal;1000000000;6340000\n'
    const run = await importText(database, 'postas.csv', csv, {
      epsg: 32719,
      mapping: {
        collection: 'facilities',
        source: 'p',
        sourceId: ['nombre'],
        fields: { name: { from: 'nombre' }, kind: { constant: 'primary-health' } },
        dataset: { name: 'P' },
      },
    })
    expect(run).toMatchObject({ state: 'stored', counts: { added: 2, withoutPlace: 1 } })
    expect(ruleRows(run, 'coordinates-outside-crs') + ruleRows(run, 'geometry-far-outside')).toBe(1)
  })

  it('stores text with characters that the database cannot hold', async () => {
    const run = await importSettlements([
      aFeature({ id: 'A', nombre: 'A\u0000B', detalle: { nota: 'x\u0000y', lista: ['\u0000'] } }),
    ])
    expect(run.state).toBe('stored')
    expect(JSON.stringify((await settlements())[0]?.attributes)).not.toContain('\\u0000')
  })

  it('keeps the first of two rows with one comuna code, and says so', async () => {
    const run = await importText(
      database,
      'comunas.geojson',
      geojson([aFeature({ cut: '05101', n: 'Valparaíso' }), aFeature({ cut: 5101, n: 'Valparaiso' })]),
      { mapping: comunaMapping },
    )
    expect(run).toMatchObject({ state: 'stored', counts: { added: 1, rejected: 1 } })
    expect(ruleRows(run, 'code-repeated')).toBe(1)
  })

  it('does not store a run that was declared dead', async () => {
    const run = await importSettlements([aFeature({ id: 'A', nombre: 'A' })])
    await forgetAttempt(database.db, run.id)
    await finishImport(database.db, run.id, { state: 'interrupted' })
    await expect(database.db.transaction().execute((tx) => requireRunning(tx, run.id))).rejects.toThrow('declared dead')
  })
})
