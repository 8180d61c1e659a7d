import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geometricMean } from './geometricMean.ts'

test('roots that are known are found to the last digit', () => {
  expect(geometricMean([])).toBeNull()
  expect(geometricMean([5])).toBe(5)
  for (const odd of [0, -2, Number.NaN, Number.POSITIVE_INFINITY]) expect(geometricMean([odd, 3])).toBeNaN()
  expect(geometricMean([2, 8])).toBe(4)
  expect(geometricMean([1, 3, 9])).toBe(3)
  expect(geometricMean([1 / 2, 1 / 4, 1 / 8])).toBe(1 / 4)
  expect(geometricMean(Array(200).fill(1000))).toBeCloseTo(1000, 10)
  expect(geometricMean(Array(200).fill(1 / 1000))).toBeCloseTo(0.001, 15)
})

test('as by logarithms, up to their rounding', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 200 }),
      (values) => {
        const byLogarithms = Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
        expect(geometricMean(values)! / byLogarithms).toBeCloseTo(1, 11)
      },
    ),
    { seed: 7 },
  )
})
