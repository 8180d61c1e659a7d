import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { resultOf } from '@arraigo/shared/plans/model/resultOf.ts'
import type { PlanSpec } from '@arraigo/shared/plans/plan.schema.ts'
import type { WhyNot } from '@arraigo/shared/plans/planQuestions.schema.ts'
import { planSample, sampleSpec } from '@arraigo/shared/plans/testing/planSample.ts'
import { describe, expect, it } from 'vitest'
import { solvePlan } from '../solving/solvePlan.ts'
import { type AskedPlan, SolvedAgain } from './solveAgain.ts'

const { inputs } = planSample()

/** The best plan of the sample under other decisions. */
async function solved(change: Partial<PlanSpec>): Promise<AskedPlan> {
  const spec = sampleSpec(change)
  const model = buildPlanModel(inputs, spec)
  const { chosen, bound, seconds, solver } = await solvePlan(model, { timeLimitS: 60, gap: 0 })
  return { spec, inputs, result: resultOf(inputs, spec, model, chosen, { status: 'optimal', bound, seconds, solver }) }
}

const free = { floors: [], locks: [], minFamilies: null, capacities: [], funds: [] }
const poor = { ...free, budgetsUf: [20_000], carriesOver: false }
/** Most questions are asked of the same plan. */
const poorPlan = solved(poor)
const outOf = ({ result }: AskedPlan) =>
  result.settlements.filter(({ works, reason }) => works.length === 0 && reason.code.startsWith('plan-'))

describe('a settlement without works', () => {
  it('comes in at the cost that is found, and not when it costs more', { timeout: 90_000 }, async () => {
    const plan = await poorPlan
    const again = new SolvedAgain(plan)
    const model = buildPlanModel(inputs, plan.spec)
    const cheapest = (id: number) =>
      Math.min(
        ...model.options.flatMap((one) =>
          inputs.settlements.ids[one.row] === id && one.families > 0 ? one.costUf : [],
        ),
      )
    const able = outOf(plan)
      .map(({ settlementId }) => settlementId)
      .filter((id) => Number.isFinite(cheapest(id)))
      .sort((a, b) => cheapest(a) - cheapest(b))
    // What costs more than all the money cannot be had at any loss.
    const dear = able.find((id) => cheapest(id) > 20_000) as number
    expect(await again.whyNot(dear)).toMatchObject({ outcome: 'impossible' })
    const possible: WhyNot[] = []
    for (const id of able) {
      if (possible.length > 0) break
      const found = await again.whyNot(id)
      if (found.outcome === 'displaces') possible.push(found)
    }
    expect(possible.length).toBeGreaterThan(0)
    for (const { settlementId, locked, entersAtCost } of possible) {
      // Nothing better was there: it must cost points to have it.
      expect(locked?.points).toBeLessThanOrEqual(1e-9)
      const share = entersAtCost?.share ?? Number.NaN
      expect(share).toBeLessThan(1)
      const row = inputs.settlements.ids.indexOf(settlementId)
      const isInAt = async (of: number) => {
        const options = model.options.map((one) => (one.row === row ? { ...one, costUf: one.costUf * of } : one))
        const { chosen } = await solvePlan({ ...model, options }, { timeLimitS: 60, gap: 0 })
        return chosen.some(({ option }) =>
          options[option]?.row === row ? (options[option]?.families ?? 0) > 0 : false,
        )
      }
      expect(await isInAt(share * 0.95)).toBe(true)
      expect(await isInAt(Math.min(0.999, share + 1.1 / 16))).toBe(false)
    }
  })

  it('that cannot be planned is not solved for', async () => {
    const plan = await poorPlan
    const row = inputs.settlements.families.indexOf(null)
    const why = await new SolvedAgain(plan).whyNot(inputs.settlements.ids[row] as number)
    expect(why).toMatchObject({ outcome: 'excluded', locked: null, entersAtCost: null, entersWithUf: null })
  })
})

describe('a settlement with works', () => {
  it('is worth what is lost without it', async () => {
    const plan = await poorPlan
    const one = plan.result.settlements.find(({ works }) => works.length > 0)
    if (one === undefined) throw new Error('nothing planned')
    const why = await new SolvedAgain(plan).whyIn(one.settlementId)
    const without = await solved({
      ...poor,
      locks: [{ settlementId: one.settlementId, is: 'out', package: null, year: null, reason: 'Prueba' }],
    })
    expect(why.without.points).toBeCloseTo(without.result.objective - plan.result.objective, 6)
    expect(why.pointsPerUf).toBeGreaterThanOrEqual((why.thresholdPerUf as number) - 1e-12)
  })
})

describe('the plan', () => {
  it('with more money is the best plan with that money', async () => {
    const plan = await poorPlan
    const { difference } = await new SolvedAgain(plan).moreMoney(30_000)
    const richer = await solved({ ...poor, budgetsUf: [50_000] })
    // A slow machine may stop short of the best: then it says how far.
    const exact = richer.result.objective - plan.result.objective
    expect(Math.abs(difference.points - exact)).toBeLessThanOrEqual(difference.uncertainPoints + 0.005)
    expect(difference.points).toBeGreaterThan(0)
  })

  it('without its floor gains what the floor costs', async () => {
    const oneYear = { ...poor, budgetsUf: [60_000] }
    const floors = [{ of: 'comuna', code: '05109', measure: 'families', share: 0.7 } as const]
    const plan = await solved({ ...oneYear, floors })
    const { costs } = await new SolvedAgain(plan).requirementCosts()
    const freed = await solved(oneYear)
    expect(costs).toHaveLength(1)
    const { points, uncertainPoints } = costs[0]?.difference ?? { points: Number.NaN, uncertainPoints: 0 }
    const exact = freed.result.objective - plan.result.objective
    expect(Math.abs(points - exact)).toBeLessThanOrEqual(uncertainPoints + 0.005)
    expect(exact).toBeGreaterThan(0)
  })
})
