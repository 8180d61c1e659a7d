import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeRanker } from './rankPlaces.ts'

const score = fc.oneof(
  fc.double({ min: -1, max: 100, noNaN: true }),
  fc.constantFrom(0, 50, 50 + 1e-12, 100, Number.NaN),
  fc.double({ min: 0, max: 1e-6, noNaN: true }),
)

test('ranks are those of a full sort, with ties sharing theirs and nothing known without one', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 300 }), (given) => {
      const ranker = placeRanker(given.length)
      const ranks = new Uint16Array(given.length)
      ranker.rank(Float64Array.from(given), 0, 1e-9, ranks, 0)
      const sorted = given.map((_, at) => at).filter((at) => !Number.isNaN(given[at]!))
      sorted.sort((a, b) => given[b]! - given[a]!)
      const expected = new Uint16Array(given.length)
      let first = 0
      for (const [position, at] of sorted.entries()) {
        if (given[sorted[first]!]! - given[at]! > 1e-9) first = position
        expected[at] = first + 1
      }
      expect(ranks).toEqual(expected)
      expect(ranker.ranked).toBe(sorted.length)
    }),
  )
})

test('scores that crowd at one end beside a far one are ranked as well', () => {
  const scores = Float64Array.from({ length: 1000 }, (_, at) => (at === 0 ? 1e9 : ((at * 7919) % 1000) / 1000))
  const ranks = new Uint16Array(1000)
  placeRanker(1000).rank(scores, 0, 1e-12, ranks, 0)
  const positions = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!)
  expect(positions.map((at) => ranks[at])).toEqual(positions.map((_, position) => position + 1))
})
