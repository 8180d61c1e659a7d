import { expect, test } from 'vitest'
import { median } from './median.ts'

test('half of the values are smaller; of two in the middle the mean', () => {
  expect(median([10, 9, 100])).toBe(10)
  expect(median(Float64Array.of(1, 4, 3, 2))).toBe(2.5)
})

test('what is unknown is left out, and the median of none is unknown', () => {
  expect(median([null, 3, Number.NaN, undefined])).toBe(3)
  expect(median([null, Number.NaN])).toBeNull()
  expect(median([])).toBeNull()
})
