import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise, onCurve } from './normalise.ts'
import type { RankingCriterion } from './ranking.schema.ts'

function worth(raw: number[], criterion: Partial<RankingCriterion>, isRanked = raw.map(() => 1)): number[] {
  const into = new Float64Array(raw.length)
  const norm = { direction: 'more-first' as const, normalisation: { kind: 'min-max' as const }, ...criterion }
  normalise(Float64Array.from(raw), Uint8Array.from(isRanked), norm, into)
  return [...into]
}

test('min–max is of those that are ranked', () => {
  expect(worth([0, 5, 10, 1000], {}, [1, 1, 1, 0])).toEqual([0, 0.5, 1, Number.NaN])
  expect(worth([-3, -3], {})).toEqual([0.5, 0.5])
  // Their difference is more than a number can hold.
  expect(worth([0, Number.MIN_VALUE], {})).toEqual([0, 1])
  expect(worth([-Number.MAX_VALUE, 0, Number.MAX_VALUE], {})).toEqual([0, 0.5, 1])
})

test('beyond the goal posts it stays', () => {
  const normalisation = { kind: 'goal-posts', low: 10, high: 20 } as const
  expect(worth([0, 10, 12.5, 20, 99], { normalisation })).toEqual([0, 0, 0.25, 1, 1])
  expect(worth([0, 12.5, 99], { normalisation, direction: 'less-first' })).toEqual([1, 0.75, 0])
})

test('a percentile is the share below and half of the ties', () => {
  const normalisation = { kind: 'percentile' } as const
  expect(worth([1, 2, 2, 9, Number.NaN], { normalisation })).toEqual([0.125, 0.5, 0.5, 0.875, Number.NaN])
  expect(worth([4, 4, 4], { normalisation })).toEqual([0.5, 0.5, 0.5])
})

test('a curve has its direction in itself, and may fall and rise', () => {
  const points = [
    [0, 0.25],
    [10, 1],
    [20, 0],
  ]
  const normalisation = { kind: 'curve' as const, points }
  const values = worth([-5, 0, 5, 10, 15, 20, 25], { normalisation })
  expect(values).toEqual([0.25, 0.25, 0.625, 1, 0.5, 0, 0])
  expect(worth([-5, 0, 5, 10, 15, 20, 25], { normalisation, direction: 'less-first' })).toEqual(values)
  expect(onCurve(points, Number.NaN)).toBeNaN()
})

test('always between 0 and 1, and never the other way round', () => {
  const kinds = [{ kind: 'min-max' }, { kind: 'percentile' }, { kind: 'goal-posts', low: -1, high: 7 }] as const
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.constantFrom(...kinds),
      (raw, normalisation) => {
        const values = worth(raw, { normalisation })
        for (const [a, value] of values.entries()) {
          expect(value >= 0 && value <= 1).toBe(true)
          for (const [b, other] of values.entries()) if (raw[a]! < raw[b]!) expect(value).toBeLessThanOrEqual(other)
        }
      },
    ),
  )
})
