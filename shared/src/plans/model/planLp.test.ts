import { expect, test } from 'vitest'
import { aModel, anOption } from '../testing/anOption.ts'
import { sampleInputs, sampleSpec } from '../testing/planSample.ts'
import { buildPlanModel } from './buildPlanModel.ts'
import { chosenOfLp, planLp } from './planLp.ts'

test('the text of a small plan', () => {
  const model = aModel([anOption(0, { benefit: 3, costUf: 7 }), anOption(1, { benefit: 2, costUf: 5, funds: [0] })], {
    budgetsUf: [8],
    funds: [[4]],
    minFamilies: 1,
  })
  expect(planLp(model)).toBe(`Maximize
objective: + 3 x0_0 + 2 x1_0 
Subject To
r: nothing <= 0
r0: + 1 x0_0  <= 1
r1: + 1 x1_0  <= 1
r2: + 7 x0_0 + 5 x1_0 - 1 f1_0_0  <= 8
r3: - 7 x0_0  <= 0
r4: + 1 f1_0_0 - 5 x1_0  <= 0
r5: + 1 f1_0_0  <= 4
r6: + 1 x0_0 + 1 x1_0  >= 1
Bounds
Binaries
 x0_0
 x1_0
End
`)
})

test('lines stay short, whatever the size', () => {
  const lines = planLp(buildPlanModel(sampleInputs(), sampleSpec())).split('\n')
  expect(lines.length).toBeGreaterThan(300)
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(160)
})

test('what nothing can meet is written as that, what is met by nothing is left out', () => {
  const lp = planLp(aModel([anOption(0)], { mustHaves: [{ options: [], year: null, lock: 0 }], budgetsUf: [0] }))
  expect(lp).toContain('nothing >= 1')
  expect(planLp(aModel([], { minFamilies: 0 }))).not.toContain('nothing >= 1')
})

test('values of a solver as choices', () => {
  const model = aModel(
    [
      anOption(0),
      anOption(1, {
        moved: 5,
        sites: [
          { site: 1, km: 2 },
          { site: 0, km: 3 },
        ],
        lastYear: 1,
      }),
    ],
    { years: 2, discounts: [1, 1], budgetsUf: [0, 0] },
  )
  const values = new Map([
    ['x0_0', 1e-9],
    ['x1_1', 0.9999999],
    ['z1_0_1', 2.0000001],
    ['z1_1_1', 2.9999999],
    ['z1_0_0', 0],
  ])
  expect(chosenOfLp(model, values)).toEqual([
    {
      option: 1,
      year: 1,
      moves: [
        { site: 1, families: 2 },
        { site: 0, families: 3 },
      ],
    },
  ])
})
