import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runImport } from '../../imports/runImport.ts'
import type { Database } from '../../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../../testing/databases.ts'
import { hasRealData, realFile } from '../../testing/realData.ts'
import { strategiesIn } from './readStrategies.ts'

const files = [
  'comunas/comunas_ine2017_R05_R08_R13_R16.gpkg',
  'settlements/catastro_campamentos_2024.geojson',
  'hazards/puntos_criticos_valparaiso_2026.geojson',
  'hazards/tsunami_evacuation_areas_R05_R08_R16.geojson',
  'zoning/valparaiso_AR_flat.geojson',
  'zoning/valparaiso_LU_flat.geojson',
  'zoning/valparaiso_ZNE_flat.geojson',
]

/** The embedded database imports the same more slowly. */
const kinds = databaseKinds.filter((kind) => kind === 'server')

describe.skipIf(!hasRealData || kinds.length === 0)('strategies of the published files', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase('server')
    for (const file of files) {
      const [, fileName = ''] = file.split('/')
      const run = await runImport(database, { path: realFile(file), fileName, request: {}, actor: 'test' })
      if (run.state !== 'stored') throw new Error(`${file} ended as ${run.state}`)
    }
  }, 120_000)
  afterAll(() => database?.close())

  const counted = async (region: string) => {
    const all = await strategiesIn({ database }, region)
    const by = Map.groupBy(all, ({ strategy, reason }) => `${strategy} ${reason.code}`)
    return Object.fromEntries([...by].map(([answer, own]) => [answer, own.length]))
  }

  test('most places have no instrument that tells of their ground, and are unknown', async () => {
    expect(await counted('05')).toEqual({
      'relocation strategy-areas-all': 15,
      'partial strategy-areas-part': 6,
      'in-place strategy-areas-few': 4,
      'in-place strategy-no-areas': 7,
      'null strategy-outside-limits': 3,
      'null strategy-only-some': 26,
      'null strategy-no-instrument': 313,
    })
    // Evacuation areas are all that is known of hazards in Biobío.
    expect(await counted('08')).toEqual({ 'null strategy-only-some': 68, 'null strategy-no-instrument': 157 })
    expect(await counted('13')).toEqual({ 'null strategy-no-instrument': 167, 'null strategy-without-boundary': 1 })
  })
})
