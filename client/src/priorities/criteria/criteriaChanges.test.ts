import type { RankingCriterion, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { expect, test } from 'vitest'
import { movedCriterion, normalisationOfKind, withCriterion, withoutCriterion } from './criteriaChanges.ts'
import { barsWithin, curveDomain } from './curveScale.ts'
import { gesture, newGesture } from './gesture.ts'
import { numberToType, typedNumber } from './typedNumber.ts'

const aCriterion = (key: string, weight: number): RankingCriterion => ({
  key,
  weight,
  direction: 'less-first',
  normalisation: { kind: 'min-max' },
  unknown: 'leave-out',
})
const aSpec = (...criteria: RankingCriterion[]) => ({ criteria }) as RankingSpec
const keys = ({ criteria }: Pick<RankingSpec, 'criteria'>) => criteria.map(({ key }) => key)

test('a criterion that is added weighs as the others do on average, or as it starts where nothing weighs', () => {
  const spec = aSpec(aCriterion('age', 50), aCriterion('density', 25))
  expect(withCriterion(spec, aCriterion('families', 10)).criteria[2]?.weight).toBe(37.5)
  expect(withCriterion(aSpec(aCriterion('age', 0)), aCriterion('families', 10)).criteria[1]?.weight).toBe(10)
})

test('criteria are taken out and put elsewhere', () => {
  const spec = aSpec(aCriterion('age', 1), aCriterion('density', 1), aCriterion('families', 1))
  expect(keys(withoutCriterion(spec, 'density'))).toEqual(['age', 'families'])
  expect(keys(movedCriterion(spec, 'age', 2))).toEqual(['density', 'families', 'age'])
  expect(keys(movedCriterion(spec, 'families', 0))).toEqual(['families', 'age', 'density'])
  expect(keys(movedCriterion(spec, 'gone', 0))).toEqual(['age', 'density', 'families'])
})

test('another kind begins where the one before was', () => {
  expect(normalisationOfKind('curve', aCriterion('age', 1), [3, 5, 9])).toEqual({
    kind: 'curve',
    points: [
      [3, 1],
      [9, 0],
    ],
  })
  expect(normalisationOfKind('goal-posts', aCriterion('age', 1), [3, 5, 9])).toEqual({
    kind: 'goal-posts',
    low: 3,
    high: 9,
  })
  expect(normalisationOfKind('goal-posts', aCriterion('age', 1), [4, 4])).toEqual({
    kind: 'goal-posts',
    low: 4,
    high: 5,
  })
})

test('numbers are read as they are typed in Chile, and what is none is none', () => {
  expect(['1.234', '1.234,5', '0,25', '-3', '12,5 %'].map((text) => typedNumber(text, 'es'))).toEqual([
    1234, 1234.5, 0.25, -3, 12.5,
  ])
  expect(['1,234', '0.25'].map((text) => typedNumber(text, 'en'))).toEqual([1234, 0.25])
  expect(['', 'doce', 'Infinity', '1e999', '1,2,3'].map((text) => typedNumber(text, 'es'))).toEqual(
    new Array(5).fill(null),
  )
  expect(numberToType(12_345.678, 'es')).toBe('12345,678')
})

test('a few values far away do not press the picture together, and counts have no margin below zero', () => {
  const known = [...Array.from({ length: 99 }, (_, at) => at), 10_000]
  const domain = curveDomain([], known)
  expect(domain.from).toBe(0)
  expect(domain.to).toBeLessThan(100)
  expect(barsWithin(domain, known, 10).reduce((sum, count) => sum + count, 0)).toBe(98)
  // Ends that are near are shown whole.
  expect(curveDomain([], known.slice(0, 99)).to).toBeGreaterThanOrEqual(98)
  expect(
    curveDomain(
      [
        [0, 0],
        [20_000, 1],
      ],
      known,
    ).to,
  ).toBeGreaterThan(20_000)
})

test('what is typed in one place without a pause is one step back; another place, a pause or another drag is another', () => {
  const [first, again, paused, other] = [
    gesture('typed-1', 100),
    gesture('typed-1', 900),
    gesture('typed-1', 2000),
    gesture('typed-2', 2100),
  ]
  expect(again).toBe(first)
  expect(new Set([first, paused, other, newGesture('drag'), newGesture('drag')]).size).toBe(5)
})
