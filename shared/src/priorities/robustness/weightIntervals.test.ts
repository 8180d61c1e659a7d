import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareRanking } from '../prepareRanking.ts'
import { rankingMethods } from '../ranking.schema.ts'
import { scoreRanking } from '../scoreRanking.ts'
import { positiveTurns } from './rankProfile.ts'
import { aRankingOf } from './testing/aRankingOf.ts'
import { weightIntervals } from './weightIntervals.ts'

/** Weights with one share moved and the others in proportion. */
function moved(shares: readonly number[], criterion: number, to: number): number[] {
  const others = 1 - shares[criterion]!
  return shares.map((share, at) => {
    if (at === criterion) return to
    return others > 0 ? ((1 - to) * share) / others : (1 - to) / (shares.length - 1)
  })
}

test('in the published example C is second from .4 to .6 never, first within, and the borders are exact', () => {
  const { inputs, spec } = aRankingOf([{ values: [1, 0, 0.6] }, { values: [0, 1, 0.6] }])
  const prepared = prepareRanking(inputs, spec)
  const [first] = weightIntervals(prepared, [0.5, 0.5], 2, 2)!
  expect(first!.rank).toEqual({ from: expect.closeTo(0.4, 12), to: expect.closeTo(0.6, 12) })
  expect(first!.top).toEqual({ from: 0, to: 1 })
  const [ofA] = weightIntervals(prepared, [0.7, 0.3], 0, 2)!
  expect(ofA!.rank).toEqual({ from: expect.closeTo(0.6, 12), to: 1 })
  expect(ofA!.top).toEqual({ from: expect.closeTo(0.5, 12), to: 1 })
})

test('a criterion that is the same everywhere moves nobody, and who has no place has no interval', () => {
  const { inputs, spec } = aRankingOf([
    { values: [0.4, 0.4, null], normalisation: { kind: 'min-max' } },
    { values: [0.2, 0.3, null] },
  ])
  const prepared = prepareRanking(inputs, spec)
  const [flat] = weightIntervals(prepared, [0.5, 0.5], 0, 1)!
  expect(flat).toEqual({ criterion: 0, share: 0.5, rank: { from: 0, to: 1 }, top: { from: 0, to: 1 }, profile: null })
  expect(weightIntervals(prepared, [0.5, 0.5], 2, 1)).toBeNull()
})

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, 1) },
)
const aRanking = fc
  .record({ places: fc.integer({ min: 2, max: 10 }), criteria: fc.integer({ min: 2, max: 4 }) })
  .chain(({ places, criteria }) =>
    fc.record({
      columns: fc.array(fc.array(value, { minLength: places, maxLength: places }), {
        minLength: criteria,
        maxLength: criteria,
      }),
      points: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: criteria, maxLength: criteria }),
      row: fc.integer({ min: 0, max: places - 1 }),
      criterion: fc.integer({ min: 0, max: criteria - 1 }),
    }),
  )
  .filter(({ points }) => points.some((point) => point > 0))

test('between its borders a rank is what scanning finds, for all methods and with unknown values left out', () => {
  fc.assert(
    fc.property(aRanking, fc.constantFrom(...rankingMethods), ({ columns, points, row, criterion }, method) => {
      const { inputs, spec } = aRankingOf(
        columns.map((values, at) => ({ values, weight: points[at]! })),
        { method },
      )
      const prepared = prepareRanking(inputs, spec)
      const shares = Array.from(prepared.weights)
      const profile = weightIntervals(prepared, shares, row, 3)?.[criterion]?.profile
      if (!profile) return
      expect(profile[0]!.from).toBe(0)
      expect(profile.at(-1)!.to).toBe(1)
      for (const [at, { from, to, rank }] of profile.entries()) {
        if (at > 0) expect(from).toBe(profile[at - 1]!.to)
        // Within a hair of a border scores are so close that they tie.
        if (to - from < 1e-4) continue
        for (const part of [0.01, 0.3, 0.5, 0.99]) {
          const share = from + part * (to - from)
          const { ranks } = scoreRanking(prepared, moved(shares, criterion, share))
          if (ranks[row] !== rank) expectNearTie(prepared, moved(shares, criterion, share), row)
        }
      }
    }),
    { numRuns: 300 },
  )
})

/** Where scanning sees another rank, somebody's score must be as good as the same. */
function expectNearTie(prepared: ReturnType<typeof prepareRanking>, weights: number[], row: number): void {
  const { scores } = scoreRanking(prepared, weights)
  const nearest = Math.min(
    ...Array.from(scores, (other, at) =>
      at === row || Number.isNaN(other) ? Infinity : Math.abs(other - scores[row]!),
    ),
  )
  expect(nearest).toBeLessThan(1e-6)
}

test('signs change at the roots of a quadratic that are positive and not double', () => {
  expect(positiveTurns(1, -3, 2)).toEqual([1, 2])
  expect(positiveTurns(1, 3, 2)).toEqual([])
  expect(positiveTurns(1, -2, 1)).toEqual([])
  expect(positiveTurns(0, 2, -1)).toEqual([0.5])
  expect(positiveTurns(1, 0, -4)).toEqual([2])
  expect(positiveTurns(1, -2, 0)).toEqual([2])
})
