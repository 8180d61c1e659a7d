import type { NeedContrast, NeedDeprivations } from '@arraigo/shared/need/need.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../platform/database.ts'
import { aComuna, aDataset, aSettlement } from '../testing/builders.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

const counts = {
  household_count: 1000,
  doubled_up_households: 40,
  overcrowded_households: 60,
  critically_overcrowded_households: 10,
  material_acceptable: 800,
  material_recoverable: 150,
  material_irrecoverable: 50,
}

async function someTerritory(db: Db): Promise<void> {
  const dataset_id = await aDataset(db, { collection: 'zones' })
  await aComuna(db, { code: '05109', west: -71.6, south: -33.1, east: -71.4, north: -32.9 })
  const zones = [
    { code: '05109041001', population: 2900, ...counts, doubled_up_pct: 3, overcrowded_pct: 4, material_pct: 15 },
    { code: '05109041002', population: 2850, doubled_up_pct: 6, overcrowded_pct: 8, material_pct: 30 },
    { code: '05109041003', population: 500 },
    { code: '13101011001', population: 100, doubled_up_pct: 130 },
  ]
  await db
    .insertInto('zone')
    .values(
      zones.map((zone) => ({
        ...zone,
        source: 'test',
        source_id: zone.code,
        dataset_id,
        comuna_code: zone.code.slice(0, 5),
      })),
    )
    .execute()
  const indicators = [
    { code: 'IS_34', year: 2018, value: 4.5 },
    { code: 'IS_34', year: 2010, value: 99 },
    { code: 'IS_32', year: 2018, value: 300 },
    { code: 'promedio_personas_hogar', year: 2024, value: 2.5 },
  ]
  await db
    .insertInto('indicator')
    .values(
      indicators.map((one) => ({
        ...one,
        source: 'test',
        source_id: `${one.code} ${one.year}`,
        dataset_id,
        name: `Indicador ${one.code}`,
        comuna_code: '05109',
      })),
    )
    .execute()
}

describe.each(databaseKinds)('need, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind)
    await someTerritory(own.database.db)
  })
  afterAll(() => own?.close())

  const contrast = async (place: string) => {
    const answer = await own.app.inject(`/api/need/contrast?in=${place}`)
    expect(answer.statusCode).toBe(200)
    const { rows } = answer.json() as NeedContrast
    return (figure: string, of = 'region') => rows.find((row) => row.figure === figure && row.of === of)
  }

  test('is held against the newest official figure, with the reason for the difference', async () => {
    const find = await contrast('05')
    const share = find('doubled-up-dwellings', 'comuna')
    // 3 % of 1,000 households and 6 % of 2,850 / (2.5 × 1.14) = 1,000: the mean.
    expect(share?.ours.value).toBeCloseTo(4.5)
    expect(share).toMatchObject({
      code: '05109',
      name: 'Comuna 05109',
      unit: '%',
      relation: 'same',
      official: { value: 4.5, year: 2018, name: 'Indicador IS_34' },
      why: { code: 'need-contrast-doubled-up-dwellings', params: { zones: 2, of: 3 } },
    })
    expect(find('new-dwellings')?.official.value).toBe(300)
    expect(find('new-dwellings')?.ours).toMatchObject({ how: 'mixed', zones: 2 })
    // Counted 50 and 40; estimated 1,000 × 30 % × 0.166 and 60 × 1.318.
    expect(find('new-dwellings')?.ours.value).toBeCloseTo(90 + 49.8 + 79.08)
  })

  test('that was counted adds up to the layer’s own sums; estimates are tried on zones that have both', async () => {
    const find = await contrast('05')
    expect(find('layer-irrecoverable')).toMatchObject({ relation: 'same', difference: 0, official: { value: 50 } })
    expect(find('layer-critical')).toMatchObject({ difference: 0, official: { value: 10 } })
    expect(find('estimated-doubled-up')).toMatchObject({ official: { value: 40 }, ours: { zones: 1 } })
    expect(find('estimated-doubled-up')?.ours.value).toBeCloseTo(30 * 1.318)
    expect(find('layer-irrecoverable')?.ours.zones).toBe(1)
  })

  test('is counted once where the same layer was imported from two sources', async () => {
    const { db } = own.database
    const dataset_id = await aDataset(db, { collection: 'zones' })
    const zone = { code: '05109041001', comuna_code: '05109', ...counts, population: 2900 }
    await db
      .insertInto('zone')
      .values({ ...zone, source: 'again', source_id: '1', dataset_id })
      .execute()
    const find = await contrast('05')
    expect(find('layer-irrecoverable')).toMatchObject({ official: { value: 50 }, ours: { value: 50, zones: 1 } })
    await db.deleteFrom('zone').where('source', '=', 'again').execute()
  })

  test('of a region has its share of the national deficit beside it, of a comuna it has not', async () => {
    const deficit = (await contrast('05'))('census-deficit')
    expect(deficit?.official.value).toBeCloseTo(491_904 * 0.086)
    expect((await contrast('05109'))('census-deficit')).toBeUndefined()
  })

  test('of a place that publishes nothing usable has nothing to compare', async () => {
    const answer = await own.app.inject('/api/need/contrast?in=13')
    expect((answer.json() as NeedContrast).rows).toEqual([])
    expect((await own.app.inject('/api/need/contrast?in=5')).statusCode).toBe(400)
  })

  test('deprivations of settlements are summed in families, between bounds, without closed and repeated ones', async () => {
    const { db } = own.database
    const first = await aSettlement(db, { households: 20, water: 'none', sewerage: 'informal' })
    await aSettlement(db, { households: 30, water: 'formal', sewerage: 'formal', status: 'identified' })
    await aSettlement(db, { households: null })
    await aSettlement(db, { households: 1000, closedReason: 'upgraded' })
    await aSettlement(db, { households: 1000, repeatsId: first })
    const answer = (await own.app.inject('/api/need/deprivations?in=05')).json() as NeedDeprivations
    expect(answer.settlements).toHaveLength(3)
    expect(answer.settlements[0]).toMatchObject({ id: first, least: 3, most: 5, oneOrMore: true, threeOrMore: true })
    expect(answer.settlements[1]).toMatchObject({ least: 0, most: 3, oneOrMore: null, threeOrMore: null })
    expect(answer.total).toMatchObject({
      settlements: 3,
      settlementsUnknown: 1,
      families: 50,
      oneOrMore: { low: 20, high: 50 },
      threeOrMore: { low: 20, high: 50 },
      parts: { water: { low: 20, high: 20 }, durability: { low: 0, high: 50 }, tenure: { low: 20, high: 50 } },
    })
    expect(answer.comunas).toMatchObject([{ code: '05109', name: 'Comuna 05109', families: 50 }])
  })
})
