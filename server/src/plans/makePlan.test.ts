import { geodesicDistanceM } from '@arraigo/shared/coverage/geodesic.ts'
import type { Plan, PlanItem } from '@arraigo/shared/plans/plan.schema.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../platform/database.ts'
import { openRankingContext } from '../priorities/rankingContext.ts'
import type { RankingContext } from '../priorities/rankingSources.ts'
import { aComuna, aDataset, aFacility, aSettlement } from '../testing/builders.ts'
import { databaseKinds, openTestDatabase } from '../testing/databases.ts'
import { makePlan } from './makePlan.ts'
import { findPlan, listPlans, planShapes, savePlan } from './plans.queries.ts'

const itemOf = (plan: Plan, settlementId: number) =>
  plan.items.find((item) => item.settlementId === settlementId) as PlanItem
const gapOf = (plan: Plan, settlementId: number, service: string) =>
  itemOf(plan, settlementId).gaps.find((gap) => gap.service === service)

describe.each(databaseKinds)('a plan of a region (%s)', (kind) => {
  let database: Database
  let context: RankingContext & { end(): Promise<void> }
  let ids: Record<'near' | 'far' | 'unknown' | 'original' | 'repeated' | 'undrawn' | 'uncoded', number>

  beforeAll(async () => {
    database = await openTestDatabase(kind)
    context = openRankingContext(database)
    const { db } = database
    await aComuna(db, { code: '05101', west: -71.8, south: -33.3, east: -71.4, north: -32.8 })
    await aComuna(db, { code: '13101', west: -70.9, south: -33.6, east: -70.4, north: -33.3 })
    const datasetId = await aDataset(db, { source: 'minvu-campamentos' })
    const original = await aSettlement(db, {
      name: 'Lo Aranda',
      code: '570501',
      households: 32,
      place: [-71.6, -33.1],
      datasetId,
    })
    ids = {
      near: await aSettlement(db, {
        households: 30,
        place: [-71.5, -33.05],
        water: 'formal',
        sewerage: 'formal',
        power: 'formal',
        datasetId,
      }),
      far: await aSettlement(db, {
        households: 30,
        place: [-71.5, -33.15],
        water: 'none',
        sewerage: 'none',
        power: 'shared',
      }),
      unknown: await aSettlement(db, { households: null, place: [-71.5, -33.05] }),
      original,
      repeated: await aSettlement(db, {
        name: 'Lo Aranda',
        households: 32,
        repeatsId: original,
        place: [-71.61, -33.1],
      }),
      undrawn: await aSettlement(db, { households: 12, place: null }),
      uncoded: await aSettlement(db, { comunaCode: null, place: [-71.7, -33.2] }),
    }
    await aSettlement(db, { status: 'closed' })
    await aSettlement(db, { name: 'Decided', status: 'closed', repeatsId: original })
    await aSettlement(db, { comunaCode: '13101', place: [-70.6, -33.45] })
    await aFacility(db, { kind: 'school', place: [-71.5, -33.053] })
    await aFacility(db, { kind: 'school', status: 'closed', place: [-71.5, -33.05] })
    await aFacility(db, { kind: 'school', place: null })
    await aFacility(db, { kind: 'early-education', comunaCode: null, place: [-71.5, -33.05] })
    await aFacility(db, { kind: 'plaza', status: 'closed', place: [-71.5, -33.05] })
    // Closed, of no stated comuna: counted where it lies, and nowhere when it has no place either.
    await aFacility(db, { kind: 'park', comunaCode: null, status: 'closed', place: [-71.5, -33.05] })
    await aFacility(db, { kind: 'park', comunaCode: null, status: 'closed', place: [-70.6, -33.45] })
    await aFacility(db, { kind: 'park', comunaCode: null, status: 'closed', place: null })
    await aFacility(db, { kind: 'transit-stop', comunaCode: null, place: [-70.6, -33.45] })
  })
  afterAll(async () => {
    await context.end()
    await database.close()
  })

  test('every open settlement of the region is in it, by comuna or by place, and none that is closed or of another region', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 100_000 })
    expect(plan.items.map((item) => item.settlementId)).toEqual(Object.values(ids).sort((a, b) => a - b))
    expect(plan.totals.considered).toBe(7)
    expect(plan.parameters.datasets.map((dataset) => dataset.source)).toContain('minvu-campamentos')
    expect(plan.parameters.datasets.find((dataset) => dataset.source === 'minvu-campamentos')?.fileHash).toMatch(
      /^minvu-campamentos0+$/,
    )
  })

  test('the gap is 1.3 times the straight line that the database measures, to the nearest open facility', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 100_000 })
    const { rows } = await sql<{ straightM: number }>`
      select st_distance(st_pointonsurface(s.boundary)::geography, f.location::geography) as "straightM"
      from settlement s join facility f on f.kind = 'school' and f.status = 'open' and f.location is not null
      where s.id = ${ids.far}`.execute(database.db)
    const straightM = rows[0]?.straightM ?? Number.NaN
    const gap = gapOf(plan, ids.far, 'basic-education')
    expect(gap?.distanceM).toBeCloseTo(1.3 * straightM, 3)
    expect(gap?.gapM).toBeCloseTo(1.3 * straightM - 1000, 3)
    expect(gap).toMatchObject({ isEstimate: true, familiesBeyond: 30 })
    // The closed school at the door does not count: 0.003° of latitude away is the open one.
    expect(gapOf(plan, ids.near, 'basic-education')?.distanceM).toBeCloseTo(
      1.3 * geodesicDistanceM(-71.5, -33.05, -71.5, -33.053),
      3,
    )
    expect(plan.parameters.facilities.find((supply) => supply.kind === 'school')).toMatchObject({
      counted: 1,
      closed: 1,
      withoutPlace: 1,
    })
    expect(plan.notes).toContainEqual({ code: 'coverage-not-counted', params: { closed: 3, withoutPlace: 1 } })
  })

  test('a service whose facilities are all elsewhere or closed is unknown, and a stop without comuna counts where it lies', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 100_000 })
    expect(plan.unknowns.services).toEqual(['primary-health', 'plaza', 'park', 'transit'])
    expect(gapOf(plan, ids.near, 'transit')).toMatchObject({
      distanceM: null,
      gapM: null,
      unknown: { code: 'coverage-service-not-loaded' },
    })
    expect(gapOf(plan, ids.near, 'early-education')).toMatchObject({ gapM: 0, unknown: null })
    const metropolitan = await makePlan(context, { regionCode: '13', budgetUf: 100_000 })
    expect(metropolitan.plan.unknowns.services).not.toContain('transit')
  })

  test('what cannot be planned says why, and unknown households are counted and not costed', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 10_000_000 })
    const codes = (id: number) => itemOf(plan, id).reason.code
    expect([codes(ids.unknown), codes(ids.repeated)]).toEqual(['plan-unknown-households', 'plan-repeated'])
    expect(itemOf(plan, ids.repeated).reason.params).toEqual({ name: 'Lo Aranda', code: '570501' })
    expect(itemOf(plan, ids.unknown)).toMatchObject({ families: null, costUf: null, package: null })
    expect(plan.unknowns).toMatchObject({ households: 1, boundary: 1, repeated: 1 })
    expect(itemOf(plan, ids.original).package).toBe('new-housing')
    expect(gapOf(plan, ids.undrawn, 'basic-education')).toMatchObject({
      distanceM: null,
      unknown: { code: 'coverage-no-boundary' },
    })
    // 30 + 30 + 32 + 12 + 40 families, all with new housing at 1,250 UF: the budget pays for everything.
    expect(plan.totals).toEqual({ families: 144, costUf: 180_000, settlements: 5, considered: 7 })
  })

  test('the settlement that lacks more is chosen when the money is for one', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 15_000, name: ' Piloto ', year: 2027 })
    expect(plan).toMatchObject({
      name: 'Piloto',
      year: 2027,
      status: 'optimal',
      totals: { settlements: 1, families: 30, costUf: 15_000 },
    })
    expect(itemOf(plan, ids.far)).toMatchObject({ package: 'urbanisation', costUf: 15_000 })
    // By the initial ranking: an index of deficit of (15 + 15 + 5 + 10 + 10) ÷ 60, told to four digits, with weight 50, and
    // 30 ÷ 160 households with weight 20; hazards and need around, with 15 each, are unknown.
    const score = (50 * 0.916667 + 20 * (30 / 160)) / 0.7
    expect(itemOf(plan, ids.far).score).toBeCloseTo(score, 10)
    expect(itemOf(plan, ids.far).benefit).toBeCloseTo(0.6 * score * 30, 8)
    // 60 of the 100 points of the index are known: 50 × 0.6 + 20.
    expect(itemOf(plan, ids.far).completeness).toBeCloseTo(0.5, 10)
    const { criteria } = itemOf(plan, ids.far)
    expect(criteria.map(({ criterion, raw }) => [criterion, raw])).toEqual([
      ['deficit-index', 91.6667],
      ['households', 30],
      ['hazard-exposure', null],
      ['need-around', null],
    ])
    expect(criteria.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9)
    expect(plan.parameters.criteria.map(({ name, weight }) => [name.es, weight])).toEqual([
      ['Índice de déficit', 0.5],
      ['Hogares', 0.2],
      ['Exposición a amenazas', 0.15],
      ['Necesidad en el entorno', 0.15],
    ])
  })

  test('the notes say how much of the scores is known on average and what is missing', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 15_000 })
    const known = plan.items.filter((item) => item.score !== null).map((item) => item.completeness)
    const pct = Math.round((100 * known.reduce((sum, share) => sum + share, 0)) / known.length)
    expect(pct).toBeLessThan(75)
    const missing = 'Exposición a amenazas, Necesidad en el entorno'
    expect(plan.notes).toContainEqual({
      code: 'plan-score-data-missing',
      params: { pct, criteriaEs: missing, criteriaEn: expect.any(String) },
    })
  })

  test('a plan with a row of the demonstration is labelled as one, in its name, its notes and the list', async () => {
    const datasetId = await aDataset(database.db, { source: 'demonstration', isDemonstration: true })
    await aSettlement(database.db, { comunaCode: '08101', households: 10, datasetId })
    const { plan, shapes } = await makePlan(context, { regionCode: '08', budgetUf: 15_000, year: 2026 })
    expect(plan).toMatchObject({ isDemonstration: true, name: 'Plan Biobío 2026 (demostración)' })
    expect(plan.notes).toContainEqual({ code: 'plan-demonstration' })
    const id = await savePlan(database.db, plan, shapes, 'test')
    expect((await listPlans(database.db, 1))[0]).toMatchObject({ id, isDemonstration: true })
  })

  test('a saved plan is read back as it was made, with the boundaries of that day', async () => {
    const { plan, shapes } = await makePlan(context, { regionCode: '05', budgetUf: 50_000 })
    const id = await savePlan(database.db, plan, shapes, 'test')
    await database.db
      .updateTable('settlement')
      .set({ boundary: null, changed_by: 'test' })
      .where('id', '=', ids.uncoded)
      .execute()
    expect(await findPlan(database.db, id)).toEqual({ ...plan, id })
    expect((await listPlans(database.db, 1))[0]).toMatchObject({
      id,
      name: plan.name,
      totals: plan.totals,
      gap: plan.gap,
    })
    expect(await planShapes(database.db, id)).toEqual(shapes)
    expect(await findPlan(database.db, id + 1)).toBeNull()
  })

  test('everything wrong with a request is said at once', async () => {
    const request = { regionCode: '99', budgetUf: -1, year: 1900, standards: 'none', name: ' ' }
    const codes = [
      'plan-region-unknown',
      'plan-budget-negative',
      'plan-year-invalid',
      'plan-standards-unknown',
      'plan-name-empty',
    ]
    await expect(makePlan(context, request)).rejects.toMatchObject({ issues: codes.map((code) => ({ code })) })
  })

  test('a region without settlements says what to import', async () => {
    await expect(makePlan(context, { regionCode: '12', budgetUf: 1 })).rejects.toMatchObject({
      issues: [{ code: 'plan-no-settlements', params: { region: 'Región de Magallanes y de la Antártica Chilena' } }],
    })
  })

  test('what the initial ranking leaves out says why; points are those of a weighted sum whatever orders it', async () => {
    const before = await makePlan(context, { regionCode: '05', budgetUf: 100_000 })
    await sql`update ranking set spec = spec || '{"method": "promethee",
      "filters": [{"key": "households", "op": "at-least", "value": 20, "keepsUnknown": true}]}'`.execute(database.db)
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 100_000 })
    expect(itemOf(plan, ids.undrawn)).toMatchObject({
      package: null,
      score: null,
      reason: { code: 'ranking-filtered-below', params: { criterion: 'households' } },
    })
    expect(itemOf(plan, ids.far).score).toBe(itemOf(before.plan, ids.far).score)
    // Changed by somebody: no longer the initial weights.
    expect(plan.notes.map(({ code }) => code)).not.toContain('plan-default-score')
  })

  test('no money is an empty plan with a sentence', async () => {
    const { plan } = await makePlan(context, { regionCode: '05', budgetUf: 0 })
    expect(plan).toMatchObject({ status: 'empty', objective: 0, totals: { settlements: 0, costUf: 0 } })
    expect(plan.notes[0]).toEqual({ code: 'plan-budget-zero' })
  })
})
