import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runImport } from '../imports/runImport.ts'
import { projectRoot } from '../platform/config.ts'
import type { Database } from '../platform/database.ts'
import { withRankingContext } from '../priorities/rankingContext.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { makePlan } from './makePlan.ts'

const realData = process.env.ARRAIGO_REAL_DATA ?? join(projectRoot, '../shared/data')
const files = ['settlements/catastro_campamentos_2024.geojson', 'services/establecimientos_salud.json'].map((file) =>
  join(realData, file),
)
const areThere = files.every((file) => existsSync(file))
if (!areThere)
  console.warn(
    `Skipped, the plan of real settlements: ${realData} does not hold the published files (ARRAIGO_REAL_DATA names the folder).`,
  )

describe.skipIf(!areThere).each(databaseKinds)('the plan of Valparaíso on the published files (%s)', (kind) => {
  let database: Database
  let plan: Plan

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    for (const path of files) {
      const run = await runImport(database, { path, fileName: path, request: {}, actor: 'test' })
      if (run.state !== 'stored') throw new Error(`${path} ended as ${run.state}`)
    }
    plan = await withRankingContext(
      database,
      async (context) => (await makePlan(context, { regionCode: '05', budgetUf: 1_000_000 })).plan,
    )
  }, 300_000)
  afterAll(() => database.close())

  test('374 settlements are considered, 44 with unknown households left uncosted and the repeated record not planned twice', () => {
    expect(plan.totals.considered).toBe(374)
    expect(plan.unknowns).toMatchObject({ households: 44, boundary: 0, repeated: 1 })
    const repeated = plan.items.filter((item) => item.code === '570501')
    expect(repeated.map((item) => item.reason.code === 'plan-repeated')).toEqual([false, true])
    const known = plan.items
      .filter((item) => item.reason.code !== 'plan-repeated')
      .reduce((sum, item) => sum + (item.families ?? 0), 0)
    // The catastro's 21,857 counts Lo Aranda's 32 households twice.
    expect(known).toBe(21_857 - 32)
  })

  test('it is optimal to one millionth, within the budget, and its costs and files are accounted for', () => {
    expect(plan.status).toBe('optimal')
    expect(plan.gap).toBeLessThanOrEqual(1e-6)
    expect(plan.totals.costUf).toBeLessThanOrEqual(1_000_000)
    const costs = plan.items.map((item) => item.costUf ?? 0)
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(plan.totals.costUf, 6)
    expect(plan.parameters.datasets.every((dataset) => /^[0-9a-f]{64}$/.test(dataset.fileHash ?? ''))).toBe(true)
  })

  test('distances to primary health agree with the database to a millimetre', async () => {
    const { rows } = await sql<{ id: number; straightM: number }>`
      select s.id, min(st_distance(st_pointonsurface(s.boundary)::geography, f.location::geography)) as "straightM"
      from settlement s, facility f
      where left(s.comuna_code, 2) = '05' and s.id % 25 = 0
        and f.kind = 'primary-health' and f.status <> 'closed' and f.location is not null
      group by s.id order by s.id`.execute(database.db)
    expect(rows.length).toBeGreaterThan(5)
    for (const { id, straightM } of rows) {
      const item = plan.items.find(({ settlementId }) => settlementId === id)
      expect(item?.gaps.find((gap) => gap.service === 'primary-health')?.distanceM).toBeCloseTo(1.3 * straightM, 3)
    }
  })
})
