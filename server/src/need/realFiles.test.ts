import type { NeedContrast } from '@arraigo/shared/need/need.schema.ts'
import { needComponents } from '@arraigo/shared/need/needComponents.ts'
import { sumNeed } from '@arraigo/shared/need/sumNeed.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runImport } from '../imports/runImport.ts'
import type { Database } from '../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { hasRealData, realFile } from '../testing/realData.ts'
import { needContrast } from './needContrast.ts'
import { readNeed } from './readNeed.ts'

const files = [
  'census/zonas2017_R05_R08_R13.gpkg',
  // The same zones of Gran Valparaíso again, as a table: they must not count twice.
  'census/ISMT_VALPO.csv',
  'indicators/indicadores_urbanos_siedu.json',
  'indicators/censo_hogares_viviendas.json',
]

describe.skipIf(!hasRealData).each(databaseKinds)('need on the published files (%s)', (kind) => {
  let database: Database
  const contrasts = new Map<string, NeedContrast>()

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    for (const file of files) {
      const run = await runImport(database, {
        path: realFile(file),
        fileName: file.split('/')[1]!,
        request: {},
        actor: 'test',
      })
      if (run.state !== 'stored') throw new Error(`${file} ended as ${run.state}`)
    }
    for (const region of ['05', '13']) contrasts.set(region, await needContrast(database.db, region))
  }, 300_000)
  afterAll(() => database?.close())

  const rowsOf = (region: string, figure: string, of = 'comuna') =>
    contrasts.get(region)!.rows.filter((row) => row.figure === figure && row.of === of)

  test('what was counted in Gran Valparaíso comes out whole', () => {
    const sums = ['irrecoverable', 'recoverable', 'doubled-up', 'critical'].map((figure) => {
      const [row] = rowsOf('05', `layer-${figure}`, 'region')
      return [row?.official.value, row?.difference, row?.ours.zones]
    })
    expect(sums).toEqual([
      [5518, 0, 360],
      [37_743, 0, 360],
      [7002, 0, 360],
      [1198, 0, 360],
    ])
    expect(rowsOf('13', 'layer-irrecoverable', 'region')).toEqual([])
  })

  test.each([
    ['05', 5],
    ['13', 34],
  ])('in region %s dwellings with several households agree with the official indicator', (region, comunas) => {
    const differences = rowsOf(region, 'doubled-up-dwellings').map(({ difference }) => difference)
    expect(differences).toHaveLength(comunas)
    // Points of a percentage: SIEDU covers the city, the layer its zones.
    expect(Math.max(...differences.map(Math.abs))).toBeLessThan(0.25)
    expect(Math.abs(differences.reduce((sum, one) => sum + one, 0) / comunas)).toBeLessThan(0.05)
  })

  test('percentages of overcrowding are of another definition: less than the official one in every comuna', () => {
    for (const region of ['05', '13'])
      for (const { ours, official, relation } of rowsOf(region, 'overcrowded-dwellings')) {
        expect(relation).toBe('other-definition')
        expect(ours.value).toBeLessThan(official.value)
      }
    // Counted, by the same threshold: the difference is that of households to dwellings.
    for (const { difference } of rowsOf('05', 'overcrowded-households')) {
      expect(difference).toBeGreaterThan(0)
      expect(difference).toBeLessThan(1.2)
    }
  })

  test('estimates from percentages bracket what was counted', () => {
    for (const figure of ['irrecoverable', 'recoverable', 'doubled-up', 'critical']) {
      const [row] = rowsOf('05', `estimated-${figure}`, 'region')
      expect(row?.ours.zones).toBe(359)
      expect(row?.official.value).toBeGreaterThanOrEqual(row!.ours.low)
      expect(row?.official.value).toBeLessThanOrEqual(row!.ours.high)
    }
  })

  test('zones that publish nothing are unknown, and their people counted', async () => {
    const { zones } = await readNeed(database.db, '13')
    const sum = sumNeed(zones.map(({ zone, need }) => ({ population: zone.population, need })))
    expect(sum).toMatchObject({ zones: 1865, zonesUnknown: 222, people: 6_670_008, peopleUnknown: 718_846 })
    expect(needComponents.filter((component) => sum.components[component].value === null)).toEqual([
      'overcrowded-nuclei',
      'sanitation',
    ])
    const silent = zones.filter(({ need }) => !need.isKnown)
    expect(silent.flatMap(({ need }) => Object.values(need.components).map(({ value }) => value))).not.toContain(0)
  })
})
