import { bruteForce } from '@arraigo/shared/plans/bruteForce.ts'
import { buildModel, costUfOf, type PlanModel } from '@arraigo/shared/plans/planModel.ts'
import { aCandidate, threePackages } from '@arraigo/shared/plans/plans.builders.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solvePlan } from './solvePlan.ts'

/** The same settlements every time, of 8 to 200 families and scores of 0 to 100 with thirds. */
function manySettlements(count: number, budgetUf: number): PlanModel {
  let seed = 20_260_109
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const candidates = Array.from({ length: count }, (_, i) =>
    aCandidate({
      settlementId: i + 1,
      families: 8 + Math.floor(next() * 193),
      score: (100 * Math.floor(next() * 25)) / 24,
    }),
  )
  return buildModel(candidates, threePackages, budgetUf)
}

test('the solver finds what trying every combination finds, for up to 12 settlements and any budget', async () => {
  const settlements = fc.array(
    fc.record({ families: fc.integer({ min: 8, max: 300 }), score: fc.integer({ min: 1, max: 100 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  await fc.assert(
    fc.asyncProperty(settlements, fc.double({ min: 0, max: 1, noNaN: true }), async (rows, share) => {
      const packages = rows.length > 9 ? threePackages.slice(1) : threePackages
      const everything = rows.reduce((sum, row) => sum + row.families * 1250, 0)
      const model = buildModel(
        rows.map((row, i) => aCandidate({ ...row, settlementId: i + 1 })),
        packages,
        Math.round(everything * share),
      )
      const [found, best] = [await solvePlan(model), bruteForce(model)]
      expect(found.objective).toBeCloseTo(best.objective, 6)
      expect(costUfOf(found.choices)).toBeLessThanOrEqual(model.budgetUf)
      expect(found.bound).toBeGreaterThanOrEqual(best.objective - 1e-6)
    }),
    { numRuns: 20 },
  )
}, 120_000)

test('a region of 374 settlements is solved to a gap of one millionth within its budget', async () => {
  const model = manySettlements(374, 1_000_000)
  const solution = await solvePlan(model)
  expect(solution.status).toBe('optimal')
  expect(solution.gap).toBeLessThanOrEqual(1e-6)
  expect(costUfOf(solution.choices)).toBeLessThanOrEqual(1_000_000)
  expect(solution.objective).toBeLessThanOrEqual(solution.bound)
  expect(solution.solver).toMatch(/^HiGHS 1\.15/)
}, 60_000)

test.each([0, -5])('a budget of %d UF is an empty plan, not an error and not a wait', async (budgetUf) => {
  const solution = await solvePlan(manySettlements(10, budgetUf))
  expect(solution).toMatchObject({ status: 'empty', objective: 0, bound: 0, gap: 0 })
  expect(solution.choices.size).toBe(0)
})

test('a budget below the cheapest package is an empty plan', async () => {
  expect(await solvePlan(manySettlements(10, 100))).toMatchObject({ status: 'empty', objective: 0 })
})

test('no settlement to choose from is an empty plan', async () => {
  expect(await solvePlan(buildModel([], threePackages, 1000))).toMatchObject({ status: 'empty' })
})

test('when time runs out the answer is a plan that can be paid, with its bound', async () => {
  const model = manySettlements(4000, 20_000_000)
  const solution = await solvePlan(model, { timeLimitS: 0.05 })
  expect(solution.status).toBe('time-limit')
  expect(costUfOf(solution.choices)).toBeLessThanOrEqual(model.budgetUf)
  expect(solution.gap).toBeGreaterThan(0)
  // Steps by yield leave at most the one that did not fit: far below a percent of so many.
  expect(solution.gap).toBeLessThan(0.01)
}, 60_000)

test('cancelling ends the computation with one clear issue', async () => {
  const controller = new AbortController()
  const solving = solvePlan(manySettlements(4000, 20_000_000), { signal: controller.signal })
  controller.abort()
  await expect(solving).rejects.toMatchObject({ issues: [{ code: 'plan-cancelled' }] })
})
