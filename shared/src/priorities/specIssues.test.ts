import { expect, test } from 'vitest'
import { isMessage } from '../messages/messages.ts'
import './addPrioritiesMessages.ts'
import type { RankingCriterion, RankingSpec } from './ranking.schema.ts'
import { specIssues } from './specIssues.ts'
import { aSpec, someInputs } from './testing/aRanking.ts'

const issuesOf = (criteria: Array<Partial<RankingCriterion>>, change: Partial<RankingSpec> = {}) => {
  const issues = specIssues(aSpec(criteria, change), null)
  for (const { code } of issues) expect(isMessage(code)).toBe(true)
  return issues.map(({ code, path }) => `${code} ${path}`)
}

test('what is right has no issues', () => {
  expect(specIssues(aSpec([{}, { weight: 0 }]), someInputs([[1, 2]]))).toEqual([])
})

test('everything wrong at once, each with its place', () => {
  const curve = (points: number[][]) => ({ normalisation: { kind: 'curve' as const, points } })
  expect(
    issuesOf([
      { normalisation: { kind: 'goal-posts', low: 5, high: 5 } },
      curve([
        [0, 0],
        [0, 1.5],
        [2, 1],
      ]),
      {
        ...curve([
          [0, Number.NaN],
          [Number.POSITIVE_INFINITY, 1],
        ]),
        thresholds: { indifference: 0.5, preference: 0.1 },
      },
      { key: 'attribute:1', bounds: { low: 0.8, high: 0.2 } },
      { weight: Number.POSITIVE_INFINITY, bounds: { low: 0.5, high: 0.6 } },
    ]),
  ).toEqual([
    'ranking-weight-invalid criteria.4.weight',
    'ranking-criterion-repeated criteria.3',
    'ranking-goal-posts-crossed criteria.0.normalisation',
    'ranking-curve-not-ascending criteria.1.normalisation.points.1',
    'ranking-curve-outside criteria.1.normalisation.points.1',
    'ranking-number-invalid criteria.2.normalisation.points.0.1',
    'ranking-number-invalid criteria.2.normalisation.points.1.0',
    'ranking-thresholds-crossed criteria.2.thresholds',
    'ranking-bounds-crossed criteria.3.bounds',
    'ranking-bounds-above criteria',
  ])
})

test('weights that are all zero, and bounds that cannot add up to one', () => {
  expect(issuesOf([{ weight: 0 }, { weight: 0 }])).toEqual(['ranking-weights-all-zero criteria'])
  const bounds = { low: 0, high: 0.3 }
  expect(issuesOf([{ bounds }, { bounds }])).toEqual(['ranking-bounds-below criteria'])
  expect(issuesOf([{ bounds }, {}])).toEqual([])
})

test('filters that nobody meets, exclusions without a reason or twice', () => {
  const filter = (op: 'at-least' | 'at-most', value: number) =>
    ({ key: 'attribute:1', op, value, keepsUnknown: true }) as const
  expect(
    issuesOf([{}], {
      filters: [filter('at-least', 9), filter('at-most', 3)],
      exclusions: [
        { settlementId: 1, reason: ' ' },
        { settlementId: 1, reason: 'Cerrado' },
      ],
    }),
  ).toEqual([
    'ranking-filters-crossed filters',
    'ranking-exclusion-blank exclusions.0.reason',
    'ranking-excluded-twice exclusions.1',
  ])
})

test('judgements: none, twice, and a matrix that is none; incomplete ones are fine', () => {
  const keys = ['attribute:1', 'attribute:2'] as RankingSpec['judgements'][number]['keys']
  const judgement = (id: string, matrix: (number | null)[][]) => ({
    id,
    name: id,
    role: 'resident' as const,
    keys,
    matrix,
  })
  expect(issuesOf([{}, {}], { weighting: 'pairwise' })).toEqual(['ranking-judgements-missing judgements'])
  expect(
    issuesOf([{}, {}], {
      weighting: 'pairwise',
      judgements: [
        judgement('a', [
          [1, null],
          [null, 1],
        ]),
        judgement('b', [
          [1, 2],
          [2, 1],
        ]),
        judgement('b', [[1]]),
      ],
    }),
  ).toEqual([
    'ranking-judgement-twice judgements.2',
    'ahp-not-reciprocal judgements.1.matrix.1.0',
    'ranking-judgement-size judgements.2',
  ])
})

test('data that are missing, cut short or no numbers', () => {
  const inputs = someInputs([
    [1, 2],
    [3, 4],
  ])
  inputs.columns[1]!.values = [Number.NaN, 4]
  const filters = [{ key: 'attribute:9' as const, op: 'at-least' as const, value: 1, keepsUnknown: true }]
  expect(specIssues(aSpec([{}, {}, {}], { filters }), inputs)).toEqual([
    { code: 'ranking-data-missing', path: 'criteria.2', params: { criterion: 'attribute:3' } },
    { code: 'ranking-data-missing', path: 'filters.0', params: { criterion: 'attribute:9' } },
    {
      code: 'ranking-value-not-finite',
      path: 'inputs.columns.1.values.0',
      params: { criterion: 'attribute:2', nameEs: 'Criterio 2', nameEn: 'Criterion 2', settlement: 'S1', value: 'NaN' },
    },
  ])
})

test('a person who compares a criterion with itself under one name', () => {
  const matrix = [
    [1, 2],
    [0.5, 1],
  ]
  const judgement = { id: 'a', name: 'Ana', role: 'resident' as const, keys: ['attribute:1', 'attribute:1'], matrix }
  expect(issuesOf([{}, {}], { weighting: 'pairwise', judgements: [judgement] })).toEqual([
    'ranking-judgement-key-twice judgements.0.keys.1',
  ])
})
