import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Chosen } from '../model/planModel.ts'
import { anyModel } from '../testing/arbitraryModel.ts'
import { bruteForce, isFeasible } from '../testing/bruteForce.ts'
import { BestPlan } from './bestPlan.ts'
import { searchPlan } from './searchPlan.ts'

const shape = { rows: 3, perRow: 2, sites: 2, years: 2, funds: 1 }

test('on every small model the bound lies above the best plan, and every plan told is one', () => {
  let [withPlan, reached] = [0, 0]
  fc.assert(
    fc.property(anyModel(shape), (model) => {
      const plans: Chosen[][] = []
      const bounds: number[] = []
      searchPlan(model, 0, { plan: (chosen) => plans.push(chosen), bound: (bound) => bounds.push(bound) })
      const exact = bruteForce(model)
      for (const chosen of plans) expect(isFeasible(model, chosen)).toBe(true)
      const best = new BestPlan(model)
      for (const chosen of plans) best.offer(chosen)
      if (exact === null) {
        expect(plans).toEqual([])
        return
      }
      for (const bound of bounds) expect(bound).toBeGreaterThanOrEqual(exact.objective - 1e-6)
      expect(best.objective).toBeLessThanOrEqual(exact.objective + 1e-6)
      if (plans.length > 0) withPlan += 1
      if (best.objective > exact.objective - 1e-6) reached += 1
    }),
    { numRuns: 200, seed: 8 },
  )
  // Not only a bound: most of them get a plan, and most of those the best one.
  expect(withPlan).toBeGreaterThan(80)
  expect(reached).toBeGreaterThan(70)
})
