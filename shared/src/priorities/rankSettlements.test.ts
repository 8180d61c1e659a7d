import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankingMethods } from './ranking.schema.ts'
import { prepareRanking, rankingResult, scoreRanking } from './rankSettlements.ts'
import { aSpec, someInputs } from './testing/aRanking.ts'

const scoresOf = (...asked: Parameters<typeof rankingResult>) => rankingResult(...asked).rows.map(({ score }) => score)
const ranksOf = (...asked: Parameters<typeof rankingResult>) => rankingResult(...asked).rows.map(({ rank }) => rank)
const codesOf = (...asked: Parameters<typeof rankingResult>) => rankingResult(...asked).findings.map(({ code }) => code)

describe('a weighted sum', () => {
  test('by hand: 3 × 0.5 + 1 × 1 of 4 → 62.5, and what adds up to it', () => {
    const inputs = someInputs([
      [10, 30],
      [15, 40],
      [20, 20],
    ])
    const { rows, weights } = rankingResult(inputs, aSpec([{ weight: 3 }, { weight: 1 }]))
    expect(weights).toEqual([0.75, 0.25])
    expect(rows.map(({ score }) => score)).toEqual([12.5, 62.5, 75])
    expect(rows[1]!.contributions).toEqual([37.5, 25])
    expect(rows.map(({ rank }) => rank)).toEqual([3, 2, 1])
  })

  test('the fewer the more urgent', () => {
    expect(scoresOf(someInputs([[-10], [0], [-5]]), aSpec([{ direction: 'less-first' }]))).toEqual([100, 0, 50])
  })

  test('left out, the others’ weights grow; the median and the worst case take its place; completeness says what is known', () => {
    const inputs = someInputs([
      [0, 0],
      [4, 10],
      [2, null],
      [1, 4],
    ])
    const by = (unknown: 'leave-out' | 'worst-case' | 'median') =>
      rankingResult(inputs, aSpec([{ weight: 1 }, { weight: 3, unknown }])).rows[2]!
    expect(by('leave-out')).toMatchObject({ score: 50, completeness: 0.25, contributions: [50, null] })
    expect(by('worst-case')).toMatchObject({ score: 87.5, completeness: 0.25, contributions: [12.5, 75] })
    // The median of 0, 10 and 4 is 4.
    expect(by('median').score).toBeCloseTo(12.5 + 30, 12)
  })

  test('an index of which a part is known counts as known with that part, and by no rule with more', () => {
    const inputs = someInputs([
      [0, 0],
      [4, 10],
      [2, null],
    ])
    inputs.columns[0]!.known = [1, 0.3, 0.5]
    const { rows } = rankingResult(inputs, aSpec([{ weight: 1 }, { weight: 3, unknown: 'median' }]))
    expect(rows.map(({ completeness }) => completeness)).toEqual([1, 0.825, 0.125])
  })

  test('nothing known is no score and no place, never the last one', () => {
    const { rows, ranked } = rankingResult(someInputs([[null], [1], [2]]), aSpec([{}]))
    expect(rows[0]).toMatchObject({
      score: null,
      rank: null,
      completeness: 0,
      leftOut: { code: 'ranking-nothing-known' },
    })
    expect(ranked).toBe(2)
  })
})

describe('ties', () => {
  test('share their place, the next is skipped, names decide the order among them', () => {
    const inputs = someInputs([[1], [2], [2], [3], [2]], ['E', 'Ñandú', 'nube', 'A', 'Nogal'])
    expect(ranksOf(inputs, aSpec([{}]))).toEqual([5, 2, 2, 1, 2])
    const { order, ranked } = scoreRanking(prepareRanking(inputs, aSpec([{}])), [1])
    expect([...order].map((row) => inputs.settlements.names[row])).toEqual(['A', 'Ñandú', 'Nogal', 'nube', 'E'])
    expect(ranked).toBe(5)
  })

  test('a difference of rounding is none: 0.1 + 0.2 ties with 0.3', () => {
    const goal = { kind: 'goal-posts', low: 0, high: 1 } as const
    const inputs = someInputs([[0.3], [0.1 + 0.2], [0.3 + 1e-8]])
    expect(ranksOf(inputs, aSpec([{ normalisation: goal }]))).toEqual([2, 2, 1])
  })
})

describe('what tells nobody apart', () => {
  test('moves nobody, also not who has fewer known values', () => {
    const rows = [
      [9, 9],
      [8, null],
      [0, 0],
      [10, 1],
    ]
    const without = rankingResult(someInputs(rows), aSpec([{}, {}]))
    for (const method of rankingMethods) {
      const flat = rankingResult(someInputs(rows.map((row) => [...row, 7])), aSpec([{}, {}, { weight: 5 }], { method }))
      const same = rankingResult(someInputs(rows), aSpec([{}, {}], { method }))
      expect(flat.rows.map(({ score }) => score)).toEqual(same.rows.map(({ score }) => score))
      expect(flat.findings.map(({ code }) => code)).toEqual(['ranking-criterion-flat'])
    }
    expect(without.ranked).toBe(4)
  })

  test('and where there is nothing else, all share the first place', () => {
    for (const [method, score] of [
      ['weighted-sum', 50],
      ['topsis', 0.5],
      ['promethee', 0],
    ] as const) {
      const { rows, findings } = rankingResult(someInputs([[3], [3], [3]]), aSpec([{}], { method }))
      expect(rows.map(({ rank }) => rank)).toEqual([1, 1, 1])
      expect(rows.map((row) => row.score)).toEqual([score, score, score])
      expect(rows[0]!.contributions).toEqual([score])
      expect(findings.map(({ code }) => code)).toEqual(['ranking-criterion-flat', 'ranking-one-criterion'])
    }
  })

  test('who is unknown stands out by the worst case', () => {
    expect(ranksOf(someInputs([[3], [3], [null]]), aSpec([{ unknown: 'worst-case' }]))).toEqual([2, 2, 1])
  })

  test('a criterion of which nothing is known is left out, whatever its rule', () => {
    const inputs = someInputs([
      [1, null],
      [2, null],
    ])
    for (const unknown of ['leave-out', 'worst-case', 'median'] as const) {
      expect(scoresOf(inputs, aSpec([{}, { unknown }]))).toEqual([0, 100])
      expect(codesOf(inputs, aSpec([{}, { unknown }]))).toEqual(['ranking-criterion-unknown'])
    }
  })

  test('weights of zero make no order, and say so', () => {
    for (const method of rankingMethods) {
      const result = rankingResult(someInputs([[1], [2]]), aSpec([{ weight: 0 }], { method }))
      expect(result.rows.map(({ score, rank }) => [score, rank])).toEqual([
        [null, null],
        [null, null],
      ])
      expect(result.weights).toEqual([0])
      expect(result.findings.map(({ code }) => code)).toContain('ranking-weights-all-zero')
    }
  })
})

test('who is filtered or excluded has no place, says why, and has no say in the least and the greatest', () => {
  const inputs = someInputs([[1], [2], [3], [1000], [null]])
  const spec = aSpec([{}], {
    filters: [{ key: 'attribute:1', op: 'at-least', value: 2, keepsUnknown: false }],
    exclusions: [
      { settlementId: 4, reason: 'Relocalizado' },
      { settlementId: 99, reason: 'Ya no está' },
    ],
  })
  const { rows, ranked, findings } = rankingResult(inputs, spec)
  expect(rows.map(({ score }) => score)).toEqual([null, 0, 100, null, null])
  expect(rows.map(({ leftOut }) => leftOut?.code)).toEqual([
    'ranking-filtered-below',
    undefined,
    undefined,
    'ranking-excluded',
    'ranking-filtered-unknown',
  ])
  expect(rows[0]!.leftOut!.params).toMatchObject({ value: 1, limit: 2, nameEs: 'Criterio 1' })
  expect(ranked).toBe(2)
  expect(findings).toContainEqual({ code: 'ranking-exclusions-absent', params: { count: 1 } })
})

test('nobody left, and no settlements at all, are said and are no failure', () => {
  const filters = [{ key: 'attribute:1' as const, op: 'at-least' as const, value: 9, keepsUnknown: false }]
  expect(codesOf(someInputs([[1], [2]]), aSpec([{}], { filters }))).toContain('ranking-nobody-left')
  expect(rankingResult(someInputs([]), aSpec([{}]))).toMatchObject({ rows: [], ranked: 0, weights: [1] })
})

const someRows = (least = 1) =>
  fc.array(fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 4 }), { minLength: 4, maxLength: 4 }), {
    minLength: least,
    maxLength: 25,
  })
const someWeights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 })
const someMethod = fc.constantFrom(...rankingMethods)
const someRule = fc.constantFrom('leave-out' as const, 'worst-case' as const, 'median' as const)

describe('always', () => {
  test('contributions add up to the score', () => {
    fc.assert(
      fc.property(someRows(), someWeights, someMethod, someRule, (rows, weights, method, unknown) => {
        const result = rankingResult(
          someInputs(rows),
          aSpec(
            weights.map((weight) => ({ weight, unknown })),
            { method },
          ),
        )
        for (const { score, contributions } of result.rows)
          if (score !== null)
            expect(contributions.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeCloseTo(score, 9)
      }),
    )
  })

  test('the order of the rows and the scale of the weights change nothing', () => {
    fc.assert(
      fc.property(someRows(), someWeights, someMethod, (rows, weights, method) => {
        const names = rows.map((_, row) => `S${row}`)
        const one = rankingResult(
          someInputs(rows, names),
          aSpec(
            weights.map((weight) => ({ weight })),
            { method },
          ),
        )
        const other = rankingResult(
          someInputs(rows.toReversed(), names.toReversed()),
          aSpec(
            weights.map((weight) => ({ weight: weight * 7.3 })),
            { method },
          ),
        )
        expect(other.rows.toReversed().map(({ rank }) => rank)).toEqual(one.rows.map(({ rank }) => rank))
      }),
    )
  })

  test('a dominated settlement is never above the one that dominates it', () => {
    const normalisation = { kind: 'percentile' } as const
    fc.assert(
      fc.property(someRows(2), someWeights, someMethod, fc.boolean(), (rows, weights, method, isPercentile) => {
        const known = rows.map((row) => row.map((value) => value ?? 0))
        const spec = aSpec(
          weights.map((weight) => ({ weight, ...(isPercentile ? { normalisation } : {}) })),
          { method },
        )
        const ranks = ranksOf(someInputs(known), spec)
        for (const [a, one] of known.entries())
          for (const [b, other] of known.entries())
            if (one.every((value, at) => value >= other[at]!)) expect(ranks[a]!).toBeLessThanOrEqual(ranks[b]!)
      }),
    )
  })

  test('places are those of a plain sort, with ties', () => {
    fc.assert(
      fc.property(someRows(), someWeights, someMethod, (rows, weights, method) => {
        const prepared = prepareRanking(
          someInputs(rows),
          aSpec(
            weights.map((weight) => ({ weight })),
            { method },
          ),
        )
        const { scores, ranks, order, ranked } = scoreRanking(prepared, weights)
        const scored = [...scores.keys()].filter((row) => !Number.isNaN(scores[row]))
        expect(ranked).toBe(scored.length)
        expect([...order].toSorted((a, b) => a - b)).toEqual([...scores.keys()])
        for (const row of scored)
          expect(ranks[row]).toBe(1 + scored.filter((other) => scores[other]! > scores[row]! + 1e-7).length)
      }),
    )
  })

  test('the same again into the same tables, after others of another size', () => {
    const prepared = prepareRanking(
      someInputs([
        [1, 5],
        [2, 4],
        [3, 3],
      ]),
      aSpec([{}, { weight: 2 }]),
    )
    const first = scoreRanking(prepared, [1, 2])
    const before = [...first.scores, ...first.ranks, ...first.order]
    scoreRanking(prepareRanking(someInputs([[1], [2], [3], [4], [5]]), aSpec([{}])), [1])
    const again = scoreRanking(prepared, [1, 2], 'weighted-sum', first)
    expect(again).toBe(first)
    expect([...again.scores, ...again.ranks, ...again.order]).toEqual(before)
  })
})

test('weights that are not those of the judgements say so, rounded ones do not', () => {
  const matrix = [
    [1, 3],
    [1 / 3, 1],
  ]
  const judgements = [{ id: 'a', name: 'Ana', role: 'resident' as const, keys: ['attribute:1', 'attribute:2'], matrix }]
  const findingsOf = (one: number, other: number, keys = ['attribute:1', 'attribute:2']) => {
    const judged = judgements.map((judgement) => ({ ...judgement, keys }))
    const spec = aSpec([{ weight: one }, { weight: other }], { weighting: 'pairwise', judgements: judged })
    return rankingResult(
      someInputs([
        [1, 2],
        [3, 1],
      ]),
      spec,
    ).findings.map(({ code }) => code)
  }
  expect(findingsOf(75, 25)).toEqual([])
  expect(findingsOf(150.6, 49.4)).toEqual([])
  expect(findingsOf(50, 50)).toEqual(['ranking-weights-not-judged'])
  expect(findingsOf(75, 25, ['attribute:1', 'attribute:9'])).toEqual(['ranking-weights-not-judged'])
})
