import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../platform/database.ts'
import { editSettlement } from '../settlements/writeSettlements.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { aFeature, geojson, importText, settlementMapping as mapping, square } from './testing.ts'

describe.each(databaseKinds)('import into the %s database', (kind) => {
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

  const rules = (run: { counts: { rules: Record<string, { rows: number }> } | null }) =>
    Object.fromEntries(Object.entries(run.counts?.rules ?? {}).map(([rule, { rows }]) => [rule, rows]))
  const settlements = () => database.db.selectFrom('settlement').selectAll().orderBy('source_id').execute()
  const importSettlements = (features: ReturnType<typeof aFeature>[], request = {}) =>
    importText(database, 'campamentos.geojson', geojson(features), { mapping, ...request })

  it('stores unknown households as unknown, not as zero', async () => {
    const run = await importSettlements([
      aFeature({ id: 'A', nombre: 'Los Aromos', comuna: 5101, hogares: 0 }),
      aFeature({ id: 'B', nombre: 'Mirador', comuna: '05109', hogares: '31' }),
    ])
    expect(run).toMatchObject({ state: 'stored', counts: { read: 2, added: 2, rejected: 0 } })
    expect((await settlements()).map((row) => [row.name, row.comuna_code, row.household_count])).toEqual([
      ['Los Aromos', '05101', null],
      ['Mirador', '05109', 31],
    ])
    expect(run.counts?.regions).toEqual({ '05': { rows: 2, households: 31, unknownHouseholds: 1 } })
  })

  it('counts rows whose file says no comuna in the region where they lie, and leaves their data as they come', async () => {
    const comunas = geojson([
      aFeature({ cut: '05101', region: '05' }, { type: 'Polygon', coordinates: square(-71.7, -33.1, 0.2) }),
      aFeature({ cut: '13101', region: '13' }, { type: 'Polygon', coordinates: square(-70.7, -33.5, 0.2) }),
    ])
    const comunaMapping: Mapping = {
      collection: 'comunas',
      source: 'comunas',
      sourceId: ['cut'],
      fields: { code: { from: 'cut' }, name: { from: 'cut' }, region_code: { from: 'region' } },
      dataset: { name: 'Comunas' },
    }
    await importText(database, 'comunas.geojson', comunas, { mapping: comunaMapping })
    const csv = 'id,cut,lon,lat\nA,,-71.6,-33\nB,,-71.6,-33.05\nC,,-70.6,-33.4\nD,13101,-70.6,-33.4\nE,,-72,-35\nF,,,\n'
    const run = await importText(database, 'companias.csv', csv, {
      epsg: 4326,
      mapping: {
        collection: 'facilities',
        source: 'prueba',
        sourceId: ['id'],
        fields: { kind: { constant: 'fire' }, name: { from: 'id' }, comuna_code: { from: 'cut' } },
        dataset: { name: 'Prueba' },
      },
    })
    expect(run.counts?.regions).toEqual({ '': { rows: 2 }, '05': { rows: 2 }, '13': { rows: 2 } })
    expect(run.counts?.rules['region-by-place']).toEqual({ severity: 'note', rows: 1, example: { rows: 3 } })
    const stored = await database.db.selectFrom('facility').select('comuna_code').orderBy('source_id').execute()
    expect(stored.map((row) => row.comuna_code)).toEqual([null, null, null, '13101', null, null])
  })

  it('says how many values became “other”, and which', async () => {
    const kinds: Mapping = {
      collection: 'facilities',
      source: 'prueba',
      sourceId: ['id'],
      fields: { kind: { from: 'tipo', values: { Posta: 'primary-health', '*': 'other' } }, name: { from: 'id' } },
      dataset: { name: 'Prueba' },
    }
    const csv = 'id,tipo,lon,lat\n1,Posta,-71.6,-33\n2,Quiosco,-71.6,-33\n3,Feria,-71.6,-33\n4,Feria,-71.6,-33\n'
    const run = await importText(database, 'lugares.csv', csv, { mapping: kinds, epsg: 4326 })
    expect(run.counts).toMatchObject({ added: 4 })
    expect(run.counts?.rules['value-not-named']).toEqual({
      severity: 'note',
      rows: 1,
      example: { field: 'kind', column: 'tipo', rows: 3, storedAs: 'other', examples: '«Feria» (2), «Quiosco» (1)' },
    })
  })

  it('computes the area on the ellipsoid', async () => {
    await importSettlements([
      aFeature({ id: 'A', nombre: 'A' }, { type: 'Polygon', coordinates: square(-71.6, -33.05, 0.01) }),
    ])
    // 0.01° at 33° S by the series for the meridian and the parallel: 1,109.2 m × 934.2 m, within 0.1 %.
    expect((await settlements())[0]?.area_m2).toBeCloseTo(1_036_000, -4)
  })

  it('repairs a boundary that crosses itself and says so', async () => {
    const bowTie = {
      type: 'Polygon',
      coordinates: [
        [
          [-71.6, -33],
          [-71.59, -32.99],
          [-71.59, -33],
          [-71.6, -32.99],
          [-71.6, -33],
        ],
      ],
    }
    const run = await importSettlements([aFeature({ id: 'A', nombre: 'A' }, bowTie)])
    expect(rules(run)).toMatchObject({ 'geometry-repaired': 1 })
    const { rows } = await sql<{
      valid: boolean
      parts: number
    }>`select st_isvalid(boundary) as valid, st_numgeometries(boundary) as parts from settlement`.execute(database.db)
    expect(rows[0]).toEqual({ valid: true, parts: 2 })
  })

  it('keeps a settlement without a usable geometry, and says which and why', async () => {
    const run = await importSettlements([
      aFeature({ id: 'A', nombre: 'Vacío' }, { type: 'Polygon', coordinates: [] }),
      aFeature({ id: 'B', nombre: 'Sin geometría' }, null),
      aFeature({ id: 'C', nombre: 'En otro país' }, { type: 'Polygon', coordinates: square(2, 48) }),
      aFeature(
        { id: 'D', nombre: 'Sin superficie' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [-71, -33],
              [-71.1, -33.1],
              [-71, -33],
              [-71, -33],
            ],
          ],
        },
      ),
    ])
    expect(run.counts).toMatchObject({ added: 4, withoutPlace: 4, rejected: 0 })
    expect(rules(run)).toMatchObject({ 'geometry-missing': 1, 'geometry-far-outside': 1 })
    const rows = await settlements()
    expect(rows.map((row) => row.boundary)).toEqual([null, null, null, null])
    const findings = await database.db
      .selectFrom('import_finding')
      .select('source_id')
      .distinct()
      .where('source_id', 'is not', null)
      .orderBy('source_id')
      .execute()
    expect(findings.map((finding) => finding.source_id)).toEqual(['A', 'B', 'C', 'D'])
  })

  it('rejects a block without a place, because a block is nothing else', async () => {
    const blocks = {
      ...mapping,
      collection: 'blocks' as const,
      fields: { code: { from: 'id' }, population: { from: 'hogares' } },
    }
    const run = await importText(
      database,
      'manzanas.geojson',
      geojson([aFeature({ id: '1', hogares: 5 }, null), aFeature({ id: '2', hogares: 7 })]),
      { mapping: blocks },
    )
    expect(run).toMatchObject({ state: 'stored', counts: { read: 2, added: 1, rejected: 1 } })
  })

  it('keeps both records under one id, marks the later one, and asks', async () => {
    const twice = [
      aFeature({ id: '570501', nombre: 'Lo Aranda', hogares: 32 }),
      aFeature(
        { id: '570501', nombre: 'Lo Aranda', hogares: 32 },
        { type: 'Polygon', coordinates: square(-71.5, -33, 0.01) },
      ),
    ]
    const run = await importSettlements(twice)
    expect(rules(run)).toMatchObject({ 'source-id-repeated': 1 })
    const rows = await settlements()
    expect(rows.map((row) => [row.source_id, row.repeats_id])).toEqual([
      ['570501', null],
      ['570501#2', rows[0]?.id],
    ])
    const decisions = await database.db.selectFrom('decision').selectAll().execute()
    expect(decisions).toMatchObject([
      { kind: 'repeated-record', row_id: rows[0]?.id, other_row_id: rows[1]?.id, choice: null },
    ])
  })

  it('stores an exactly repeated row once', async () => {
    const run = await importSettlements([aFeature({ id: 'A', nombre: 'A' }), aFeature({ id: 'A', nombre: 'A' })])
    expect(run.counts).toMatchObject({ added: 1, rejected: 1 })
    expect(rules(run)).toMatchObject({ 'row-repeated': 1 })
  })

  it('flags a settlement outside its stated comuna with both comunas', async () => {
    await importText(
      database,
      'comunas.geojson',
      geojson([
        aFeature(
          { cut: '05101', n: 'Valparaíso', r: '05' },
          { type: 'Polygon', coordinates: square(-71.7, -33.1, 0.1) },
        ),
        aFeature(
          { cut: '05109', n: 'Viña del Mar', r: '05' },
          { type: 'Polygon', coordinates: square(-71.6, -33.1, 0.1) },
        ),
      ]),
      {
        mapping: {
          collection: 'comunas',
          source: 'x',
          sourceId: ['cut'],
          fields: { code: { from: 'cut' }, name: { from: 'n' }, region_code: { from: 'r' } },
          dataset: { name: 'C' },
        },
      },
    )
    await importSettlements([
      aFeature({ id: 'A', nombre: 'A', comuna: '05101' }, { type: 'Polygon', coordinates: square(-71.55, -33.05) }),
    ])
    const finding = await database.db.selectFrom('import_finding').select(['rule', 'params']).executeTakeFirst()
    expect(finding).toMatchObject({ rule: 'outside-comuna', params: { stated: 'Valparaíso', found: 'Viña del Mar' } })
  })

  it('changes nothing when the same file comes again', async () => {
    const features = [aFeature({ id: 'A', nombre: 'A', hogares: 10 })]
    const first = await importSettlements(features)
    const again = await importSettlements(features)
    expect(again).toMatchObject({ state: 'unchanged', datasetId: first.datasetId })
    expect(await database.db.selectFrom('dataset').select('id').execute()).toHaveLength(1)
    expect((await settlements())[0]?.version).toBe(1)
  })

  it('updates by source id, keeps what a person edited, and lists the conflict', async () => {
    await importSettlements([
      aFeature({ id: 'A', nombre: 'A', hogares: 10 }),
      aFeature({ id: 'B', nombre: 'B', hogares: 20 }),
    ])
    const [a, b] = await settlements()
    await database.db.transaction().execute(async (tx) => {
      await editSettlement(tx, 'ana', { id: a?.id ?? 0, version: 1 }, { householdCount: 11 })
      await editSettlement(tx, 'ana', { id: b?.id ?? 0, version: 1 }, { name: 'B corregido' })
    })
    const run = await importSettlements([
      aFeature({ id: 'A', nombre: 'A', hogares: 12 }),
      aFeature({ id: 'B', nombre: 'B', hogares: 21 }),
      aFeature({ id: 'C', nombre: 'C' }),
    ])
    expect(run.counts).toMatchObject({ added: 1, updated: 1, conflicts: 1 })
    expect((await settlements()).map((row) => [row.name, row.household_count])).toEqual([
      ['A', 11],
      ['B corregido', 21],
      ['C', null],
    ])
    const decision = await database.db.selectFrom('decision').select(['kind', 'row_id', 'params']).executeTakeFirst()
    expect(decision).toMatchObject({
      kind: 'edited-since',
      row_id: a?.id,
      params: { fields: { household_count: [11, 12] } },
    })
    const history = await database.db
      .selectFrom('history')
      .select(['version', 'record'])
      .where('row_id', '=', b?.id ?? 0)
      .orderBy('version')
      .execute()
    expect(history.map(({ version, record }) => [version, (record as { name: string }).name])).toEqual([
      [1, 'B'],
      [2, 'B corregido'],
    ])
  })

  it('says in a dry run what would happen, and stores nothing', async () => {
    const run = await importSettlements([aFeature({ id: 'A', nombre: 'A' })], { dryRun: true })
    expect(run).toMatchObject({ state: 'checked', counts: { added: 1 } })
    expect(await settlements()).toEqual([])
    expect(await database.db.selectFrom('dataset').select('id').execute()).toEqual([])
  })

  it('asks for the coordinate system instead of guessing, and reprojects', async () => {
    const csv = 'nombre;este;norte\nPosta;256000,5;6340000\n'
    const facilities = {
      collection: 'facilities' as const,
      source: 'p',
      sourceId: ['nombre'],
      fields: { name: { from: 'nombre' }, kind: { constant: 'primary-health' } },
      dataset: { name: 'P' },
    }
    const asked = await importText(database, 'postas.csv', csv, { mapping: facilities })
    expect(asked).toMatchObject({ state: 'rejected', issues: [{ code: 'crs-missing' }] })
    const run = await importText(database, 'postas.csv', csv, { mapping: facilities, epsg: 32719 })
    expect(run.state).toBe('stored')
    const { rows } = await sql<{
      x: number
      y: number
    }>`select st_x(location) as x, st_y(location) as y from facility`.execute(database.db)
    // 256,000.5 E 6,340,000 N in UTM 19 S, as gdaltransform has it.
    expect(rows[0]?.x).toBeCloseTo(-71.6131, 4)
    expect(rows[0]?.y).toBeCloseTo(-33.0512, 4)
  })

  it('recognises latitude before longitude, and swaps when told', async () => {
    const swapped = geojson([
      aFeature({ id: 'A', nombre: 'A' }, { type: 'Polygon', coordinates: square(-33.05, -71.6) }),
    ])
    const asked = await importText(database, 'campamentos.geojson', swapped, { mapping })
    expect(asked.issues).toMatchObject([{ code: 'axes-look-swapped' }])
    await importText(database, 'campamentos.geojson', swapped, { mapping, swapAxes: true })
    const { rows } = await sql<{ x: number }>`select st_xmin(boundary) as x from settlement`.execute(database.db)
    expect(rows[0]?.x).toBeCloseTo(-71.6, 6)
  })

  it('names every problem of a mapping that does not fit its file', async () => {
    const run = await importText(database, 'x.geojson', geojson([aFeature({ otra: 1 })]), {
      preset: 'minvu-campamentos',
    })
    expect(run.state).toBe('rejected')
    expect(run.issues.length).toBeGreaterThan(1)
  })

  it.each([
    ['empty', ''],
    ['not JSON', 'esto no es un archivo GeoJSON'],
    ['truncated', geojson([aFeature({ id: 'A', nombre: 'A' }), aFeature({ id: 'B', nombre: 'B' })]).slice(0, -60)],
  ])('rejects a file that is %s and stores nothing', async (_, content) => {
    const run = await importText(database, 'campamentos.geojson', content, { mapping })
    expect(run.state).toBe('rejected')
    expect(run.issues[0]?.code).toMatch(/^[a-z-]+$/)
    expect(await settlements()).toEqual([])
    expect(await database.db.selectFrom('import_row').select('row_no').execute()).toEqual([])
  })

  it('stores two files at once as if one came after the other', async () => {
    const many = (from: number) =>
      Array.from({ length: 300 }, (_, at) => aFeature({ id: `S${from + at}`, nombre: `S${from + at}` }))
    const runs = await Promise.all([importSettlements(many(0)), importSettlements(many(150))])
    expect(runs.map((run) => run.state)).toEqual(['stored', 'stored'])
    expect(await settlements()).toHaveLength(450)
    expect((runs[0]?.counts?.added ?? 0) + (runs[1]?.counts?.added ?? 0)).toBe(450)
  })
})
