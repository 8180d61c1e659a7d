import type { DemandCells, DemandState, DemandTable } from '@arraigo/shared/demand/demand.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseKinds } from '../testing/databases.ts'
import { startTestApp, type TestApp } from '../testing/testApp.ts'

describe.each(databaseKinds)('demand over HTTP on the demonstration territory, %s database', (kind) => {
  let own: TestApp
  beforeAll(async () => {
    own = await startTestApp(kind, {}, 'demonstration')
  }, 120_000)
  afterAll(() => own?.close())

  const ask = async <Body>(path: string): Promise<Body> => {
    for (;;) {
      const answer = await own.app.inject(`/api/demand/${path}`)
      if (answer.statusCode === 200) return answer.json()
      // It says how far it is, and goes on meanwhile: that it is asked again is the wait.
      expect([answer.statusCode, answer.json()]).toEqual([202, expect.objectContaining({ phase: expect.any(String) })])
    }
  }
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0)

  test('comunas, with their parts and their total, by the rule in force', async () => {
    const { places, total, basis } = await ask<DemandTable>('places?of=comunas')
    expect(places.length).toBeGreaterThan(0)
    expect(basis.rule).toMatchObject({ version: 1, deduplication: 'area' })
    expect(total.families.value).toBeGreaterThan(0)
    expect(total.families.value).toBeCloseTo(sum([total.settlementFamilies.value, total.censusFamilies.value]), 3)
    expect(sum(places.map(({ families }) => families.value))).toBeCloseTo(total.families.value!, 3)
    for (const { families, settlementFamilies, censusFamilies } of places)
      expect(families.value ?? 0).toBeCloseTo(sum([settlementFamilies.value, censusFamilies.value]), 3)
    expect(total.bounds).toHaveLength(4)
  })

  test('hexagons add up to the total; the public may not see small ones, and those are not zero', async () => {
    const { total } = await ask<DemandTable>('places?of=regions')
    const internal = await ask<DemandCells>('cells?of=hex9&measures=families,unknown-share')
    // A settlement that nobody has drawn is in no hexagon; it counts in its comuna.
    const undrawn = await own.database.db
      .selectFrom('settlement')
      .select('household_count')
      .where('boundary', 'is', null)
      .where('status', '<>', 'closed')
      .execute()
    const placed = total.families.value! - sum(undrawn.map((row) => row.household_count))
    expect(sum(internal.values.families!)).toBeCloseTo(placed, 1)
    expect(internal.suppressed.families).toEqual([])
    expect(internal.areaKm2.every((area) => area !== null && area > 0.05 && area < 0.2)).toBe(true)
    const open = await ask<DemandCells>('cells?of=hex9&measures=families&audience=public')
    expect(open.suppressed.families!.length).toBeGreaterThan(0)
    for (const entry of open.suppressed.families!) expect(open.values.families![entry]).toBeNull()
    expect(open.values.families!.filter((families) => families !== null && families > 0 && families < 3)).toEqual([])
  })

  test('says what was found; what it cannot answer it says in words', async () => {
    const state = await ask<DemandState>('state')
    expect(state).toMatchObject({ phase: 'ready', progress: 1 })
    const status = async (path: string) => {
      const answer = await own.app.inject(`/api/demand/${path}`)
      return [answer.statusCode, answer.json().code]
    }
    expect(await status('cells?of=hex8&measures=families,rooms')).toEqual([422, 'demand-measure-unknown'])
    expect(await status('cells?of=hex3&measures=families')).toEqual([400, 'request-invalid'])
    expect(await status('places?of=comunas&in=5')).toEqual([400, 'request-invalid'])
    expect((await ask<DemandTable>('places?of=comunas&in=99')).places).toEqual([])
  })
})
