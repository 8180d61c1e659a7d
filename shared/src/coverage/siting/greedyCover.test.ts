import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bruteForceCover } from './bruteForceCover.ts'
import { coverProblem, peopleServed, sumOf } from './coverProblem.ts'
import { greedyCover, inOrderOfGain } from './greedyCover.ts'
import { smallCoverProblem } from './siting.builders.ts'

test('one after the other is not the best: the place in the middle takes what the two at its sides would have shared', () => {
  // A row of six people: the middle serves four of them, the sides three each.
  const row = coverProblem(new Float64Array(6).fill(1), [
    [0, 1, 2],
    [3, 4, 5],
    [1, 2, 3, 4],
  ])
  expect(greedyCover(row, 2)).toEqual({ chosen: [2, 0], gains: [4, 1] })
  expect(bruteForceCover(row, 2)).toBe(6)
})

test('it reaches 1 − 1/e of the optimum, counts nobody twice, and ends when nobody is left', () => {
  fc.assert(
    fc.property(smallCoverProblem(), fc.integer({ min: 1, max: 5 }), (problem, placeCount) => {
      const { chosen, gains } = greedyCover(problem, placeCount)
      const best = bruteForceCover(problem, placeCount)
      expect(sumOf(gains)).toBe(peopleServed(problem, chosen))
      expect(sumOf(gains)).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9)
      expect(sumOf(gains)).toBeLessThanOrEqual(best)
      expect(gains).toEqual(gains.toSorted((a, b) => b - a))
      expect(chosen.length).toBeLessThanOrEqual(placeCount)
    }),
  )
})

test('the order of chosen places leaves out those that add nothing', () => {
  const problem = coverProblem(Float64Array.of(5, 7, 2), [[0], [0, 1], [2], [1]])
  expect(inOrderOfGain(problem, [0, 2, 1])).toEqual({ chosen: [1, 2], gains: [12, 2] })
})
