import { expect, test } from 'vitest'
import { isSparse, meanCompleteness } from './scoreData.ts'

test('a score below half of its data is sparse, one at half is not, and an unknown score is no uncertain one', () => {
  expect(isSparse({ score: 80, completeness: 0.49 })).toBe(true)
  expect(isSparse({ score: 80, completeness: 0.5 })).toBe(false)
  expect(isSparse({ score: null, completeness: 0 })).toBe(false)
})

test('the mean completeness leaves out what has no score, and is unknown without any', () => {
  const scores = [
    { score: 10, completeness: 0.3 },
    { score: 90, completeness: 0.6 },
    { score: null, completeness: 0 },
  ]
  expect(meanCompleteness(scores)).toBeCloseTo(0.45, 12)
  expect(meanCompleteness([{ score: null, completeness: 0 }])).toBeNull()
})
