import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import type { PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { planProgram } from '@arraigo/shared/plans/solving/planProgram.ts'
import { chosenOf } from '@arraigo/shared/plans/solving/programPlan.ts'
import { anyModel } from '@arraigo/shared/plans/testing/arbitraryModel.ts'
import { bruteForce, isFeasible } from '@arraigo/shared/plans/testing/bruteForce.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHighs, passProgram } from './highsProgram.ts'

const highs = await loadHighs()

function optimum(model: PlanModel) {
  const { program, columns } = planProgram(model)
  return highs.withModel((instance) => {
    instance.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 })
    passProgram(highs, instance, program, true)
    instance.run()
    if (instance.getModelStatus() === highs.constants.modelStatus.infeasible) return null
    expect(instance.getModelStatus()).toBe(highs.constants.modelStatus.optimal)
    return chosenOf(model, columns, instance.getSolution().colValue)
  })
}

test('the program has the optimum that trying everything finds, and no plan where there is none', () => {
  let feasible = 0
  fc.assert(
    fc.property(anyModel({ rows: 3, perRow: 2, sites: 2, years: 2, funds: 2 }), (model) => {
      const exact = bruteForce(model)
      const chosen = optimum(model)
      expect(chosen === null).toBe(exact === null)
      if (chosen === null || exact === null) return
      feasible += 1
      expect(isFeasible(model, chosen)).toBe(true)
      expect(evaluateChoices(model, chosen).objective).toBeCloseTo(exact.objective, 6)
    }),
    { numRuns: 40, seed: 8 },
  )
  expect(feasible).toBeGreaterThan(18)
})

test('with more money no plan is worth less', () => {
  fc.assert(
    fc.property(anyModel({ rows: 4, perRow: 2, sites: 2, years: 2, funds: 1 }), (model) => {
      const worthOf = (more: number) => {
        const richer = { ...model, budgetsUf: model.budgetsUf.map((uf) => uf + more) }
        const chosen = optimum(richer)
        return chosen === null ? Number.NEGATIVE_INFINITY : evaluateChoices(richer, chosen).objective
      }
      expect(worthOf(4)).toBeGreaterThanOrEqual(worthOf(0) - 1e-6)
    }),
    { numRuns: 15, seed: 8 },
  )
})
