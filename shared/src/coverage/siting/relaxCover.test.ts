import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bruteForceCover } from './bruteForceCover.ts'
import { coverProblem, peopleServed, sumOf } from './coverProblem.ts'
import { greedyCover } from './greedyCover.ts'
import { prepareCover } from './prepareCover.ts'
import { relaxCover, withCandidates } from './relaxCover.ts'
import { smallCoverProblem } from './siting.builders.ts'
import { swapCover } from './swapCover.ts'

const problems = smallCoverProblem({ candidates: 11, demands: 20 })
const anyCount = fc.integer({ min: 1, max: 4 })

test('exchanging takes back what greed took too early, and never loses anybody', () => {
  const row = coverProblem(new Float64Array(6).fill(1), [
    [0, 1, 2],
    [3, 4, 5],
    [1, 2, 3, 4],
  ])
  expect(swapCover(row, greedyCover(row, 2).chosen).toSorted()).toEqual([0, 1])
  fc.assert(
    fc.property(problems, anyCount, (problem, placeCount) => {
      const { chosen, gains } = greedyCover(problem, placeCount)
      const swapped = swapCover(problem, chosen)
      expect(peopleServed(problem, swapped)).toBeGreaterThanOrEqual(sumOf(gains))
      expect(swapped).toHaveLength(chosen.length)
    }),
  )
})

test('no choice exceeds the bound, and what is reached is reached', () => {
  fc.assert(
    fc.property(problems, anyCount, (problem, placeCount) => {
      const relaxed = relaxCover(problem, placeCount, greedyCover(problem, placeCount).chosen)
      const best = bruteForceCover(problem, placeCount)
      expect(relaxed.bound).toBeGreaterThanOrEqual(best - 1e-6)
      expect(relaxed.people).toBeLessThanOrEqual(best)
      expect(peopleServed(problem, relaxed.chosen)).toBe(relaxed.people)
    }),
  )
})

test('the optimum is the same without the candidates that cannot be part of a better choice', () => {
  fc.assert(
    fc.property(problems, anyCount, (problem, placeCount) => {
      const { kept, people } = relaxCover(problem, placeCount, greedyCover(problem, placeCount).chosen)
      const left = bruteForceCover(withCandidates(problem, kept), placeCount)
      expect(Math.max(left, people)).toBe(bruteForceCover(problem, placeCount))
    }),
  )
})

test('what is left to the solver holds the optimum, or it is known already', () => {
  fc.assert(
    fc.property(problems, anyCount, (problem, placeCount) => {
      const { known, bound, left, greedy } = prepareCover(problem, placeCount)
      const best = bruteForceCover(problem, placeCount)
      expect(sumOf(known.gains)).toBe(peopleServed(problem, known.chosen))
      expect(sumOf(known.gains)).toBeGreaterThanOrEqual(sumOf(greedy.gains))
      expect(bound).toBeGreaterThanOrEqual(best - 1e-6)
      const solved = left === null ? 0 : bruteForceCover(left.problem, placeCount)
      expect(Math.max(solved, sumOf(known.gains))).toBeCloseTo(best, 6)
    }),
  )
})
