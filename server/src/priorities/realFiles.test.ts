import { knownCriterionKeys } from '@arraigo/shared/priorities/criterionLibrary.ts'
import type { CriterionColumn, RankingInputs } from '@arraigo/shared/priorities/ranking.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverageEngine } from '../coverage/engine/engine.ts'
import { demandEngine } from '../demand/engine/engine.ts'
import { runImport } from '../imports/runImport.ts'
import { watchChanges } from '../platform/changes.ts'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { hasRealData, realFile } from '../testing/realData.ts'
import { type RankingContext, readRankingInputs } from './rankingInputs.ts'

// No blocks and no streets: they take longest, and what they are for is tested with coverage and demand.
const files = [
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg',
  'settlements/catastro_campamentos_2024.geojson',
  'services/parvularia_r5.geojson',
  'hazards/puntos_criticos_valparaiso_2026.geojson',
  'hazards/tsunami_evacuation_areas_R05_R08_R16.geojson',
  'zoning/valparaiso_AR_flat.geojson',
  'indicators/pobreza_comunal.json',
]

/** The embedded database imports the same more slowly. */
const kinds = databaseKinds.filter((kind) => kind === 'server')

describe.skipIf(!hasRealData || kinds.length === 0)('criteria of the published files', () => {
  let database: Database
  let context: RankingContext
  const keys = [...knownCriterionKeys(['early-education']), 'attribute:N_HOG', 'attribute:REGION']

  beforeAll(async () => {
    database = await openTestDatabase('server')
    for (const file of files) {
      const [, fileName = ''] = file.split('/')
      const run = await runImport(database, { path: realFile(file), fileName, request: {}, actor: 'test' })
      if (run.state !== 'stored') throw new Error(`${file} ended as ${run.state}`)
    }
    context = {
      database,
      changes: watchChanges(database),
      coverage: coverageEngine(database),
      demand: demandEngine(database),
    }
  }, 300_000)
  afterAll(async () => {
    await Promise.all([context?.coverage.end(), context?.demand.end()])
    await database?.close()
  })

  const read = (place: string | null) => readRankingInputs(context, { in: place, set: 'siedu', criteria: keys })
  const column = ({ columns }: RankingInputs, key: string) => columns.find((one) => one.key === key)!
  const count = ({ values }: CriterionColumn) => values.filter((value) => value !== null).length
  const reasons = ({ notes }: CriterionColumn) =>
    Object.fromEntries(
      [...Map.groupBy(notes, ({ said }) => said.code)].map(([code, own]) => [code, own.length] as const),
    )

  test('region V: what is known of each criterion, and why the rest is not', async () => {
    const inputs = await read('05')
    // 374 polygons, of which one is Lo Aranda a second time.
    expect(inputs.settlements.ids).toHaveLength(373)
    expect(inputs.left).toEqual({ closed: 0, repeated: 1 })
    expect(Object.fromEntries(inputs.columns.map((one) => [one.key, count(one)]))).toEqual({
      // By early education alone: nothing else is loaded.
      'deficit-index': 373,
      // N_HOG is 0, which means unknown, in 44.
      households: 329,
      families: 329,
      density: 329,
      // No census is loaded.
      'need-around': 0,
      'comuna-poverty': 373,
      'hazard-exposure': 373,
      // The register has neither the origin, the tenure nor the services.
      age: 0,
      'tenure-readiness': 0,
      'cost-per-family': 373,
      'service:early-education': 373,
      'infrastructure:water': 0,
      'infrastructure:sewerage': 0,
      'infrastructure:power': 0,
      'infrastructure:waste': 0,
      'infrastructure:paving': 0,
      'infrastructure:lighting': 0,
      'attribute:N_HOG': 329,
      'attribute:REGION': 0,
    })
    expect(reasons(column(inputs, 'households'))).toEqual({ 'value-households-unknown': 44 })
    expect(reasons(column(inputs, 'attribute:REGION'))).toEqual({ 'value-text-not-number': 373 })
    expect(inputs.findings).toEqual([
      { code: 'ranking-texts-not-numbers', params: { name: 'REGION', count: 373, examples: '«Valparaíso»' } },
    ])
    // 21,857 known households, of which the repeated 32 are counted once here.
    const households = column(inputs, 'households').values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    expect(households).toBe(21857 - 32)
  })

  test('poverty is the published rate of each comuna, with its bounds', async () => {
    const inputs = await read('05109')
    const { values, low, high, sources } = column(inputs, 'comuna-poverty')
    const [rate] = await database.db
      .selectFrom('indicator')
      .select(['value', 'low', 'high'])
      .where('comuna_code', '=', '05109')
      .where('code', '=', 'pobreza_ingresos')
      .execute()
    expect(new Set(values)).toEqual(new Set([Math.round(rate!.value! * 1e4) / 1e6]))
    expect(low![0]).toBeCloseTo(rate!.low! / 100, 6)
    expect(high![0]).toBeCloseTo(rate!.high! / 100, 6)
    expect(sources).toMatchObject([{ year: 2022 }])
  })

  test('hazards are unknown where no file tells of the comuna: inland of Biobío and all of Santiago, whose edge one touches', async () => {
    const metropolitan = await read('13')
    expect(count(column(metropolitan, 'hazard-exposure'))).toBe(0)
    expect(metropolitan.findings).toContainEqual({
      code: 'ranking-no-hazards',
      params: { count: metropolitan.settlements.ids.length },
    })
    const biobio = await read('08')
    const known = count(column(biobio, 'hazard-exposure'))
    expect(known).toBeGreaterThan(0)
    expect(known).toBeLessThan(biobio.settlements.ids.length)
    // Los Ángeles is 60 km from the sea; tsunami evacuation areas are all that is loaded.
    const inland = biobio.settlements.comunaCodes.flatMap((code, row) => (code === '08301' ? [row] : []))
    expect(inland.length).toBeGreaterThan(0)
    for (const row of inland) expect(column(biobio, 'hazard-exposure').values[row]).toBeNull()
  })

  test('exposure lies between nothing and all of the ground, and some settlements lie wholly within', async () => {
    const { values } = column(await read('05'), 'hazard-exposure')
    const shares = values.filter((value) => value !== null)
    expect(Math.min(...shares)).toBe(0)
    expect(Math.max(...shares)).toBe(1)
    expect(shares.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(50)
  })

  test('all of the country at once: every column follows the settlements', async () => {
    const inputs = await read(null)
    // 1,432 polygons without the repeated one.
    expect(inputs.settlements.ids).toHaveLength(1431)
    for (const one of inputs.columns) expect(one.values, one.key).toHaveLength(1431)
    // 143 households are unknown, none of them as zero.
    expect(reasons(column(inputs, 'households'))).toEqual({ 'value-households-unknown': 143 })
    const region = await read('05')
    const rows = region.settlements.ids.map((id) => inputs.settlements.ids.indexOf(id))
    for (const one of region.columns)
      expect(
        rows.map((row) => column(inputs, one.key).values[row]),
        one.key,
      ).toEqual(one.values)
  })
})
