import type { DemandCells } from '@arraigo/shared/demand/demand.schema.ts'
import { type DemandMeasure, hexagonResolutions } from '@arraigo/shared/demand/demandMeasures.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runImport } from '../../imports/runImport.ts'
import type { Database } from '../../platform/database.ts'
import { databaseKinds, openTestDatabase } from '../../testing/databases.ts'
import { hasRealData, realFile } from '../../testing/realData.ts'
import { answerCells } from './answers/cells.ts'
import { answerPlaces } from './answers/places.ts'
import { DemandKeeper } from './keeper.ts'
import type { LiveDemand } from './liveDemand.ts'

// No blocks of region XIII: its zones stand for themselves, those of region V are carried to blocks.
const files = [
  'census/zonas2017_R05_R08_R13.gpkg',
  'census/manzanas2024_R05.gpkg',
  'settlements/catastro_campamentos_2024.geojson',
]

/** The embedded database takes half a minute to import the blocks, and does the rest the same. */
const kinds = databaseKinds.filter((kind) => kind === 'server')

describe.skipIf(!hasRealData || kinds.length === 0)('demand on the published files', () => {
  let database: Database
  let live: LiveDemand

  beforeAll(async () => {
    database = await openTestDatabase('server')
    for (const file of files) {
      const [, fileName = ''] = file.split('/')
      const run = await runImport(database, { path: realFile(file), fileName, request: {}, actor: 'test' })
      if (run.state !== 'stored') throw new Error(`${file} ended as ${run.state}`)
    }
    live = await new DemandKeeper(database.db, () => {}, 6).current()
  }, 300_000)
  afterAll(() => database?.close())

  /** By the zone file alone: counts where there are any, otherwise the percentage of the households by 2.97 persons each, times its ratio. */
  const ofZoneFile = async (region: string) => {
    const households = sql`population / 2.97`
    const { rows } = await sql<Record<string, number>>`
      select sum(coalesce(material_irrecoverable, material_pct / 100 * 0.166 * ${households})) as "irrecoverable",
             sum(coalesce(material_recoverable, (case when material_pct * 1.137 > 100 then 1 else material_pct / 100 * 1.137 end) * ${households})) as "recoverable",
             sum(coalesce(doubled_up_households, doubled_up_pct / 100 * 1.318 * ${households})) as "doubled-up",
             sum(coalesce(critically_overcrowded_households, overcrowded_pct / 100 * 0.135 * ${households}))
               as "critical-overcrowding"
      from zone where left(comuna_code, 2) = ${region}`.execute(database.db)
    return rows[0]!
  }

  test.each(['05', '13'])('in region %s every component is the sum of the zone file’s', async (region) => {
    const { places, total } = answerPlaces(live, { of: 'comunas', in: region })
    for (const [component, sum] of Object.entries(await ofZoneFile(region))) {
      expect(total.need[component]!.value, component).toBeCloseTo(sum, 3)
      const ofComunas = places.reduce((all, { need }) => all + (need[component]!.value ?? 0), 0)
      expect(ofComunas, component).toBeCloseTo(sum, 3)
    }
    expect(total.need.sanitation).toMatchObject({ value: null, how: 'unknown' })
  })

  test('what was counted in Gran Valparaíso stays counted, whole', async () => {
    const { rows } = await sql<{ code: string; irrecoverable: number; doubledUp: number }>`
      select comuna_code as code, sum(material_irrecoverable)::int as irrecoverable, sum(doubled_up_households)::int as "doubledUp"
      from zone group by 1 having count(*) = count(material_irrecoverable)`.execute(database.db)
    expect(rows.map(({ code }) => code)).toContain('05109')
    for (const { code, irrecoverable, doubledUp } of rows) {
      const { need } = answerPlaces(live, { of: 'comunas', in: code }).total
      expect(need.irrecoverable).toEqual({
        value: irrecoverable,
        low: irrecoverable,
        high: irrecoverable,
        how: 'counted',
      })
      expect(need['doubled-up']!.value).toBe(doubledUp)
    }
  })

  test('settlements are those that count, with the households that are known', () => {
    const settlementsOf = (region: string) => {
      const { settlementFamilies, settlements, settlementsUnknown } = answerPlaces(live, {
        of: 'regions',
        in: region,
      }).total
      return [settlementFamilies.value, settlements, settlementsUnknown]
    }
    // Lo Aranda is in the register twice: its 32 households count once.
    expect(settlementsOf('05')).toEqual([21_857 - 32, 373, 44])
    expect(settlementsOf('08')).toEqual([9309, 225, 10])
    expect(settlementsOf('13')).toEqual([13_686, 168, 19])
  })

  const summed = ({ values }: DemandCells, measure: DemandMeasure) =>
    values[measure]!.reduce<number>((all, one) => all + (one ?? 0), 0)

  test('hexagons of every size add up to the blocks, zones and settlements of the region', () => {
    const measures = 'families,set-aside,irrecoverable,people'
    const { total } = answerPlaces(live, { of: 'regions', in: '05' })
    for (const resolution of hexagonResolutions) {
      const cells = answerCells(live, { of: `hex${resolution}`, in: '05', measures })
      expect(summed(cells, 'families')).toBeCloseTo(total.families.value!, 0)
      expect(summed(cells, 'set-aside')).toBeCloseTo(total.setAside.value!, 0)
      expect(summed(cells, 'irrecoverable')).toBeCloseTo(total.need.irrecoverable!.value!, 0)
      expect(summed(cells, 'people')).toBeCloseTo(total.people.value!, 0)
    }
    const blocks = answerCells(live, { of: 'blocks', in: '05', measures: 'people' })
    expect(summed(blocks, 'people')).toBe(1_720_875)
  })

  test('what is set aside is the cover that PostGIS measures, by block', async () => {
    const { rows } = await sql<{ id: number; covered: number }>`
      select b.id, st_area(st_intersection(b.boundary, st_union(s.boundary))) / st_area(b.boundary) as covered
      from block b join settlement s on st_intersects(b.boundary, s.boundary)
      where s.household_count is not null and s.repeats_id is null and st_isvalid(b.boundary) and st_isvalid(s.boundary)
      group by b.id, b.boundary having st_area(b.boundary) > 0 order by 1`.execute(database.db)
    const { values } = live.atoms
    const entryOf = new Map([...live.census.blocks.ids].map((id, at) => [id, at]))
    const compared = rows.flatMap(({ id, covered }) => {
      const at = entryOf.get(id)!
      const all = values['set-aside'][at]! + values['census-families'][at]!
      return all > 0 ? [Math.abs(values['set-aside'][at]! / all - covered)] : []
    })
    expect(compared.length).toBeGreaterThan(500)
    expect(Math.max(...compared)).toBeLessThan(1e-3)
  })
})
