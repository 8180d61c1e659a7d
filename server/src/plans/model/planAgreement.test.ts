import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import { chosenOfLp, planLp } from '@arraigo/shared/plans/model/planLp.ts'
import { anyModel } from '@arraigo/shared/plans/testing/arbitraryModel.ts'
import { bruteForce } from '@arraigo/shared/plans/testing/bruteForce.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solveLp } from '../testing/solveLp.ts'

/** HiGHS on the text, trying everything, and the evaluation say the same of any small plan. */
function agree(shape: Parameters<typeof anyModel>[0], numRuns: number): { feasible: number } {
  let feasible = 0
  fc.assert(
    fc.property(anyModel(shape), (model) => {
      const best = bruteForce(model)
      const solved = solveLp(planLp(model))
      expect(solved.status).toBe(best === null ? 'infeasible' : 'optimal')
      if (best === null) return
      feasible += best.chosen.length > 0 ? 1 : 0
      expect(solved.objective).toBeCloseTo(best.objective, 6)
      for (const chosen of [best.chosen, chosenOfLp(model, solved.values)]) {
        const evaluation = evaluateChoices(model, chosen)
        expect(evaluation.violations).toEqual([])
        expect(evaluation.objective).toBeCloseTo(best.objective, 6)
      }
    }),
    { numRuns, seed: 8, endOnFailure: false },
  )
  return { feasible }
}

test('settlements, years and funds: the best of all that there is', () => {
  expect(agree({ rows: 3, perRow: 2, sites: 0, years: 3, funds: 2 }, 90).feasible).toBeGreaterThan(35)
})

test('twelve settlements in one year', () => {
  expect(agree({ rows: 12, perRow: 1, sites: 0, years: 1, funds: 1 }, 50).feasible).toBeGreaterThan(18)
})

test('sites: opening, capacity, whole projects, and who goes where', () => {
  expect(agree({ rows: 3, perRow: 2, sites: 2, years: 2, funds: 1 }, 120).feasible).toBeGreaterThan(45)
})

test('many sites, and many years', () => {
  expect(agree({ rows: 2, perRow: 1, sites: 5, years: 1, funds: 0 }, 30).feasible).toBeGreaterThan(8)
  expect(agree({ rows: 2, perRow: 1, sites: 1, years: 10, funds: 0 }, 30).feasible).toBeGreaterThan(8)
})
