import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ahp,
  combineJudgements,
  judgementSpread,
  judgementsAlike,
  judgementToMend,
  type PairwiseMatrix,
} from './ahp.ts'
import { answered } from './judgementToMend.ts'

const three = [
  [1, 3, 5],
  [1 / 3, 1, 3],
  [1 / 5, 1 / 3, 1],
]
const four = [
  [1, 4, 3, 7],
  [1 / 4, 1, 1 / 3, 3],
  [1 / 3, 3, 1, 5],
  [1 / 7, 1 / 3, 1 / 5, 1],
]
const consistent = (weights: number[]) => weights.map((one) => weights.map((other) => one / other))
const codes = (matrix: unknown) => ahp(matrix as PairwiseMatrix).issues.map(({ code, path }) => `${code} ${path}`)

describe('weights from comparisons', () => {
  test('three criteria: .6370 .2583 .1047, λ 3.03851, CR .0332', () => {
    const { weights, lambdaMax, consistencyRatio } = ahp(three)
    expect(weights.map((weight) => weight.toFixed(4))).toEqual(['0.6370', '0.2583', '0.1047'])
    expect(lambdaMax!.toFixed(5)).toBe('3.03851')
    expect(consistencyRatio!.toFixed(4)).toBe('0.0332')
  })

  test('four criteria: .5476 .1266 .26995 .0559, CR .0439', () => {
    const { weights, consistencyRatio } = ahp(four)
    expect(weights.map((weight) => weight.toFixed(5))).toEqual(['0.54757', '0.12656', '0.26995', '0.05593'])
    expect(consistencyRatio!.toFixed(4)).toBe('0.0439')
  })

  test('Saaty’s choice of a house, eight criteria: λ 9.669, CR .169', () => {
    const house = [
      [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
      [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
      [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
      [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
      [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
      [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
      [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
      [4, 7, 5, 8, 6, 6, 2, 1],
    ]
    const { weights, lambdaMax, consistencyRatio, findings } = ahp(house)
    expect(weights.map((weight) => weight.toFixed(3))).toEqual([
      '0.173',
      '0.054',
      '0.188',
      '0.018',
      '0.031',
      '0.036',
      '0.167',
      '0.333',
    ])
    expect(lambdaMax!.toFixed(3)).toBe('9.669')
    expect(consistencyRatio!.toFixed(3)).toBe('0.169')
    expect(findings).toEqual([{ code: 'ahp-inconsistent', params: { ratio: 0.169 } }])
    // Saaty: the answer that hurts most is the third beside the seventh, 6; a half or so would fit.
    expect(judgementToMend(house)).toMatchObject({ row: 2, column: 6, value: 6 })
  })

  test('a consistent matrix gives back its weights and a ratio of 0', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 }), (points) => {
        const total = points.reduce((sum, one) => sum + one, 0)
        const { weights, consistencyRatio, issues } = ahp(consistent(points))
        expect(issues).toEqual([])
        expect(consistencyRatio).toBe(0)
        for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(points[at]! / total, 10)
      }),
    )
  })

  test('fifteen criteria are compared with what Saaty published, sixteen with nothing; both had better be grouped', () => {
    const of = (count: number) => ahp(answered(consistent(Array.from({ length: count }, (_, at) => at + 1)), 0, 1, 9))
    expect(of(15).consistencyRatio).toBeCloseTo(of(15).consistencyIndex! / 1.59, 12)
    expect(of(15).findings.map(({ code }) => code)).toEqual(['ahp-too-many-at-once'])
    expect(of(16).consistencyRatio).toBeNull()
    expect(of(16).findings.map(({ code }) => code)).toEqual(['ahp-ratio-unpublished', 'ahp-too-many-at-once'])
    expect(of(9).findings).toEqual([])
  })

  test('missing answers follow from the others (Harker): a·b 2, b·c 3 → 6 : 3 : 1', () => {
    const { weights, consistencyRatio, findings } = ahp([
      [1, 2, null],
      [1 / 2, 1, 3],
      [null, 1 / 3, 1],
    ])
    expect(weights.map((weight) => weight.toFixed(9))).toEqual(['0.600000000', '0.300000000', '0.100000000'])
    expect(consistencyRatio).toBeNull()
    expect(findings.map(({ code }) => code)).toEqual(['ahp-incomplete', 'ahp-ratio-unchecked'])
  })

  test('a reciprocal rounded to two digits is what it stands for', () => {
    expect(
      ahp([
        [1, 8],
        [0.13, 1],
      ]).weights[0],
    ).toBeCloseTo(8 / 9, 12)
  })
})

describe('a matrix that is none', () => {
  test('numbers beyond every scale are refused: their weights would be those of an overflow', () => {
    const far = (times: number) =>
      codes([
        [1, times],
        [1 / times, 1],
      ])
    expect([far(1e308), far(1e-4)]).toEqual([
      ['ahp-out-of-scale matrix.0.1', 'ahp-out-of-scale matrix.1.0'],
      ['ahp-out-of-scale matrix.0.1', 'ahp-out-of-scale matrix.1.0'],
    ])
    expect([far(1000), far(1 / 1000)]).toEqual([[], []])
  })

  test('says where and what, all of a kind at once', () => {
    expect(codes([])).toEqual(['ahp-empty matrix'])
    expect(codes([[1, 2], [0.5]])).toEqual(['ahp-not-square matrix.1'])
    expect(
      codes([
        [1, 0, -2],
        ['3', 2, 1],
        [Number.NaN, 1, Number.POSITIVE_INFINITY],
      ]),
    ).toEqual([
      'ahp-not-positive matrix.0.1',
      'ahp-not-positive matrix.0.2',
      'ahp-not-a-number matrix.1.0',
      'ahp-diagonal matrix.1.1',
      'ahp-not-a-number matrix.2.0',
      'ahp-not-a-number matrix.2.2',
    ])
    expect(
      codes([
        [1, 3, null],
        [3, 1, 2],
        [4, 0.5, 1],
      ]),
    ).toEqual(['ahp-not-reciprocal matrix.1.0', 'ahp-half-answered matrix.0.2'])
    expect(
      codes([
        [1, 2, null, null],
        [0.5, 1, null, null],
        [null, null, 1, 2],
        [null, null, 0.5, 1],
      ]),
    ).toEqual(['ahp-apart matrix.2'])
    expect(
      ahp([
        [1, -2],
        [-0.5, 1],
      ]),
    ).toMatchObject({ weights: [], consistencyRatio: null })
  })
})

describe('the answer that hurts', () => {
  test('is found where one was turned round, and mending it is enough', () => {
    const spoilt = answered(consistent([8, 4, 2, 1]), 0, 2, 1 / 4)
    const mend = judgementToMend(spoilt)!
    expect(mend).toMatchObject({ row: 0, column: 2, value: 1 / 4 })
    expect(mend.ratioBefore).toBeGreaterThan(0.1)
    const mended = ahp(answered(spoilt, mend.row, mend.column, mend.better))
    expect(mended.consistencyRatio).toBe(mend.ratioAfter)
    expect(mend.ratioAfter).toBeLessThan(mend.ratioBefore)
  })

  test('is replaced by what the others imply, not by what it has bent the weights to: ½ · 7 ≈ 3, not 5 · 7', () => {
    const mend = judgementToMend([
      [1, 5, 3],
      [1 / 5, 1, 7],
      [1 / 3, 1 / 7, 1],
    ])
    expect(mend).toMatchObject({ row: 0, column: 1, value: 5, better: 1 / 2 })
    expect(mend!.ratioBefore).toBeGreaterThan(0.6)
    expect(mend!.ratioAfter).toBeLessThan(0.01)
  })

  test('nothing to mend where nothing contradicts', () => {
    expect(judgementToMend(consistent([4, 2, 1]))).toBeNull()
    expect(
      judgementToMend([
        [1, 9],
        [1 / 9, 1],
      ]),
    ).toBeNull()
  })
})

describe('several people', () => {
  test('are combined by the geometric mean: 2 and 8 → 4', () => {
    const combined = combineJudgements([
      [
        [1, 2],
        [1 / 2, 1],
      ],
      [
        [1, 8],
        [1 / 8, 1],
      ],
    ])
    expect(combined[0]![1]).toBeCloseTo(4, 12)
    expect(combined[0]![1]! * combined[1]![0]!).toBe(1)
  })

  test('who did not answer a pair has no say in it; a pair that nobody answered stays open', () => {
    const combined = combineJudgements([
      [
        [1, 2, null],
        [1 / 2, 1, null],
        [null, null, 1],
      ],
      [
        [1, null, null],
        [null, 1, 5],
        [null, 1 / 5, 1],
      ],
    ])
    expect(combined).toEqual([
      [1, expect.closeTo(2, 12), null],
      [expect.closeTo(0.5, 12), 1, expect.closeTo(5, 12)],
      [null, expect.closeTo(0.2, 12), 1],
    ])
  })

  test('opposite opinions meet in the middle; the spread and the distances show them', () => {
    const { criteria, people } = judgementSpread([
      [
        [1, 3],
        [1 / 3, 1],
      ],
      [
        [1, 1 / 3],
        [3, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
    const quartiles = { min: 0.25, lowerQuartile: 0.375, median: 0.5, upperQuartile: 0.625, max: 0.75 }
    for (const spread of criteria)
      for (const [name, value] of Object.entries(quartiles)) expect(spread[name as 'min']).toBeCloseTo(value, 12)
    expect(people.map(({ distance }) => Number(distance!.toFixed(12)))).toEqual([0.25, 0.25, 0])
  })

  test('are brought into one order of the criteria', () => {
    const matrix = [
      [1, 4],
      [1 / 4, 1],
    ]
    expect(judgementsAlike({ keys: ['families', 'age'], matrix }, ['age', 'density', 'families'])).toEqual([
      [1, null, 1 / 4],
      [null, 1, null],
      [4, null, 1],
    ])
  })
})
