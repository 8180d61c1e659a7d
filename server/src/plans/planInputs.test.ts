import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../platform/database.ts'
import { openRankingContext } from '../priorities/rankingContext.ts'
import { aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { initialSpec } from './planCheck.ts'
import { readPlanInputs } from './planInputs.ts'

describe.each(databaseKinds)('the data of a plan, %s database', (kind) => {
  let database: Database
  let context: ReturnType<typeof openRankingContext>
  let spec: PlanSpec
  const ids: Record<string, number> = {}
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    context = openRankingContext(database)
    const { db, pool } = database
    ids.shared = await aSettlement(db, { name: 'Allegados', households: 40, water: 'shared', place: [-71.55, -33.02] })
    ids.unknown = await aSettlement(db, { name: 'Sin dato', households: null, place: null })
    ids.fewer = await aSettlement(db, {
      name: 'Menos familias',
      households: 30,
      comunaCode: '13101',
      place: [-70.65, -33.45],
    })
    ids.elsewhere = await aSettlement(db, { name: 'Fuera', households: 10, comunaCode: '08101' })
    await pool.query('update settlement set family_count = 52, tenure = $2 where id = $1', [ids.shared, 'private'])
    await pool.query('update settlement set family_count = 25 where id = $1', [ids.fewer])
    // 0.001° of longitude at this latitude are some 93 m; the square's half side is 0.001°.
    await pool.query(
      `insert into dataset (source, collection, name, file_name, file_hash, imported_by)
       values ('calles', 'streets', 'Calles', 'c.geojson', $1, 'test')`,
      ['0'.repeat(64)],
    )
    await pool.query(
      `insert into street (source, source_id, dataset_id, path)
       select 'calles', '1', max(id), st_geomfromtext('MULTILINESTRING((-71.545 -33.05, -71.545 -33))', 4326) from dataset`,
    )
    const initial = await initialSpec(context, null)
    spec = { ...initial, places: ['05', '13101'] }
  }, 120_000)
  afterAll(async () => {
    await context?.end()
    await database?.close()
  })

  test('several places at once: families, who shares a dwelling, what is lacking; unknown is null, never zero', async () => {
    const { settlements, ranking, basis, findings } = await readPlanInputs(context, spec)
    expect(settlements.ids).toEqual([ids.shared, ids.unknown, ids.fewer])
    expect(settlements.families).toEqual([52, null, 25])
    expect(settlements.households).toEqual([40, null, 30])
    expect(settlements.doubledUp).toEqual([12, null, null])
    expect(settlements.lacks['infrastructure:water']?.[0]).toBe(0.5)
    expect(settlements.lacks.tenure).toEqual([1, null, null])
    expect(settlements.slopeDeg).toEqual([null, null, null])
    expect(settlements.strategies).toHaveLength(3)
    expect(ranking).toMatchObject({ id: 1, version: 1 })
    expect(basis.versions.settlements).toBeGreaterThan(0)
    expect(findings.map(({ code }) => code)).toContain('plan-no-slopes')
  })

  test('a street that is near counts with its distance; where none is loaded it is unknown', async () => {
    const { settlements, findings } = await readPlanInputs(context, spec)
    const [near, none, far] = settlements.distanceToStreetM
    expect(near).toBeGreaterThan(200)
    expect(near).toBeLessThan(500)
    expect([none, far]).toEqual([null, null])
    expect(findings).toContainEqual({ code: 'plan-no-streets', params: { count: 2 } })
  })

  test('is read once while nothing changes, and again when something of it does', async () => {
    const first = await readPlanInputs(context, spec)
    expect(await readPlanInputs(context, { ...spec, budgetsUf: [1] })).toBe(first)
    await database.pool.query('update settlement set household_count = 60 where id = $1', [ids.shared])
    const after = await readPlanInputs(context, spec)
    expect(after.settlements.households).toEqual([60, null, 30])
    // Fewer families than households is no count of shared dwellings.
    expect(after.settlements.doubledUp).toEqual([null, null, null])
  })
})
