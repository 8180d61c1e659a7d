import { describe, expect, it, test } from 'vitest'
import { axisScale, barsOf, movedBreak } from './histogramScale.ts'

describe('the axis of a histogram', () => {
  it('is even where values are, and of roots where a few are far larger', () => {
    const even = axisScale([0, 1, 2, 3, 4], 0, 4)
    expect(even.at(1)).toBe(0.25)
    const skewed = axisScale([0, 1, 1, 2, 100], 0, 100)
    expect(skewed.at(25)).toBe(0.5)
    for (const scale of [even, skewed])
      for (const value of [0, 1, 3.5]) expect(scale.valueAt(scale.at(value))).toBeCloseTo(value)
  })

  it('puts every value into one bar, the largest into the last', () => {
    const values = [0, 1, 1, 2, 100]
    const bars = barsOf(values, axisScale(values, 0, 100), 10)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(5)
    expect(bars[9]?.count).toBe(1)
    expect(barsOf([7, 7], axisScale([7, 7], 7, 7), 4).map(({ count }) => count)).toEqual([2, 0, 0, 0])
  })
})

test('a break cannot be moved beyond its neighbours', () => {
  expect(movedBreak([0, 10, 20], 1, 15)).toEqual([0, 15, 20])
  expect(movedBreak([0, 10, 20], 1, 99)[1]).toBeLessThan(20)
  expect(movedBreak([0, 10, 20], 1, -5)[1]).toBeGreaterThan(0)
  expect(movedBreak([0, 10, 20], 0, 5)).toEqual([0, 10, 20])
})
