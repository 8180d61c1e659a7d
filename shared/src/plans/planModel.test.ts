import { expect, test } from 'vitest'
import { bruteForce } from './bruteForce.ts'
import { buildLp, readSolution } from './lp.ts'
import { buildModel, costUfOf } from './planModel.ts'
import { aCandidate, aPackage, threePackages } from './plans.builders.ts'
import { relax } from './relaxation.ts'

test('a settlement that cannot be planned is left out with its reason, and unknown households are not zero', () => {
  const model = buildModel(
    [
      aCandidate({ settlementId: 1 }),
      aCandidate({ settlementId: 2, families: null }),
      aCandidate({ settlementId: 3, families: 0 }),
      aCandidate({ settlementId: 4, repeats: { name: 'Lo Aranda', code: '570501' } }),
      aCandidate({ settlementId: 6, score: null }),
      aCandidate({ settlementId: 7, score: 0 }),
    ],
    threePackages,
    1000,
  )
  expect(model.settlements.map((settlement) => settlement.settlementId)).toEqual([1])
  expect(Object.fromEntries([...model.excluded].map(([id, issue]) => [id, issue.code]))).toEqual({
    2: 'plan-unknown-households',
    3: 'plan-no-families',
    4: 'plan-repeated',
    6: 'plan-no-score',
    7: 'plan-no-lack',
  })
})

test('costs and benefits are per family: 20 families at score 50 cost 10,000 UF urbanised and gain 600 points', () => {
  const [settlement] = buildModel([aCandidate()], threePackages, 1).settlements
  expect(settlement?.options.map(({ costUf, benefit }) => [costUf, benefit])).toEqual([
    [10_000, 600],
    [13_500, 800],
    [25_000, 1000],
  ])
})

test('the LP text has one term per line and none longer than 60 characters', () => {
  const model = buildModel([aCandidate({ settlementId: 9 })], [aPackage()], 30_000)
  expect(buildLp(model)).toBe(`Maximize
 benefit:
 + 600 x_0_0
Subject To
 budget:
 + 10000 x_0_0
 <= 30000
 one_0:
 + x_0_0
 <= 1
Binary
 x_0_0
End
`)
  const large = buildModel(
    Array.from({ length: 400 }, (_, i) => aCandidate({ settlementId: i, score: 100 / 3 })),
    threePackages,
    1e6,
  )
  expect(
    Math.max(
      ...buildLp(large)
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(60)
})

test('variable names are read back as the packages they stand for; a foreign name is refused', () => {
  const model = buildModel(
    [aCandidate({ settlementId: 9 }), aCandidate({ settlementId: 8, families: 10 })],
    threePackages,
    30_000,
  )
  const choices = readSolution(model, ['x_1_2'])
  expect([...choices].map(([id, option]) => [id, option.package.package, option.costUf])).toEqual([
    [8, 'new-housing', 12_500],
  ])
  expect(() => readSolution(model, ['x_7_0'])).toThrow('x_7_0')
})

test('brute force, by hand: with 25,000 UF two urbanised settlements beat one with new housing', () => {
  const model = buildModel([aCandidate({ settlementId: 1 }), aCandidate({ settlementId: 2 })], threePackages, 25_000)
  const best = bruteForce(model)
  // 10,000 + 13,500 = 23,500 UF → 600 + 800 points; new housing alone 1,000.
  expect(best.objective).toBe(1400)
  expect(costUfOf(best.choices)).toBe(23_500)
})

test('the relaxation fills the money that is left: 1,400 points and 1,500 UF at 200 points per 3,500 UF more', () => {
  const model = buildModel([aCandidate({ settlementId: 1 }), aCandidate({ settlementId: 2 })], threePackages, 25_000)
  const { bound, thresholdPerUf } = relax(model)
  expect(thresholdPerUf).toBeCloseTo(200 / 3500, 12)
  expect(bound).toBeCloseTo(1400 + (1500 * 200) / 3500, 9)
})

test('a package that costs more and does less is never a step of the relaxation', () => {
  const poor = aPackage({ package: 'poor', costUfPerFamily: 600, benefit: 0.1 })
  const withPoor = buildModel([aCandidate()], [...threePackages, poor], 20_000)
  expect(relax(withPoor)).toEqual(relax(buildModel([aCandidate()], threePackages, 20_000)))
})

test('a budget that pays for everything has no threshold', () => {
  expect(relax(buildModel([aCandidate()], threePackages, 25_000))).toEqual({ bound: 1000, thresholdPerUf: 0 })
})
