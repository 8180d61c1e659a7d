import { buildPlanModel } from '@arraigo/shared/plans/model/buildPlanModel.ts'
import { planLp } from '@arraigo/shared/plans/model/planLp.ts'
import { anyModel } from '@arraigo/shared/plans/testing/arbitraryModel.ts'
import { planSample, sampleInputs, sampleSpec } from '@arraigo/shared/plans/testing/planSample.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cbc, glpk } from '../testing/otherSolvers.ts'
import { solveLp } from '../testing/solveLp.ts'

const models = fc.sample(anyModel({ rows: 5, perRow: 2, sites: 2, years: 3, funds: 1 }), { numRuns: 8, seed: 8 })

for (const solver of [cbc, glpk]) {
  test.runIf(solver.isHere)(`${solver.name} reads the same text and reaches no better value`, () => {
    for (const model of models) {
      const lp = planLp(model)
      const solved = solveLp(lp)
      const other = solver.solve(lp)
      if (solved.status === 'infeasible') expect(other).toBeNull()
      else expect(other).toBeCloseTo(solved.objective, 4)
    }
  })

  if (!solver.isHere) console.info(`${solver.name} is not installed: the comparison with it is skipped`)
}

test.runIf(glpk.isHere)('GLPK finds nothing better than the sample plan', () => {
  const lp = planLp(buildPlanModel(sampleInputs(), sampleSpec()))
  expect(glpk.solve(lp)).toBeCloseTo(planSample().result.objective, 4)
})
