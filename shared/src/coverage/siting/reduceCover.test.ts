import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bruteForceCover } from './bruteForceCover.ts'
import { candidateCountOf, coverProblem, peopleServed, sumOf } from './coverProblem.ts'
import { greedyCover } from './greedyCover.ts'
import { dropDominated, mergeDemand, reduceCover } from './reduceCover.ts'
import { smallCoverProblem } from './siting.builders.ts'

const anyCount = fc.integer({ min: 1, max: 4 })

test('demand of the same candidates becomes one, and demand of none is left out', () => {
  const problem = coverProblem(Float64Array.of(5, 7, 2, 9), [
    [0, 1],
    [0, 1, 2],
  ])
  const merged = mergeDemand(problem)
  expect([...merged.weights]).toEqual([12, 2])
  expect([...merged.covered]).toEqual([0, 0, 1])
})

test('the optimum is the same with demand merged', () => {
  fc.assert(
    fc.property(smallCoverProblem(), anyCount, (problem, placeCount) => {
      const merged = mergeDemand(problem)
      expect(bruteForceCover(merged, placeCount)).toBe(bruteForceCover(problem, placeCount))
      expect(merged.weights.length).toBeLessThanOrEqual(problem.weights.length)
    }),
  )
})

test('a candidate within another one goes, of two equal ones the second', () => {
  const problem = coverProblem(Float64Array.of(1, 1, 1), [[0], [0, 1], [0, 1], [2], []])
  expect([...dropDominated(problem).candidates]).toEqual([1, 3])
})

test('the optimum is the same without dominated candidates', () => {
  fc.assert(
    fc.property(smallCoverProblem(), anyCount, (problem, placeCount) => {
      const { problem: kept } = dropDominated(problem)
      expect(bruteForceCover(kept, placeCount)).toBe(bruteForceCover(problem, placeCount))
    }),
  )
})

test('what is chosen in the reduced question serves as many in the whole one', () => {
  fc.assert(
    fc.property(smallCoverProblem({ candidates: 20, demands: 15 }), anyCount, (problem, placeCount) => {
      const reduced = reduceCover(problem)
      const { chosen, gains } = greedyCover(reduced.problem, placeCount)
      const whole = chosen.map((candidate) => reduced.candidates[candidate]!)
      expect(peopleServed(problem, whole)).toBe(sumOf(gains))
      expect(candidateCountOf(reduced.problem)).toBeLessThanOrEqual(candidateCountOf(problem))
    }),
  )
})

test('more places never serve fewer', () => {
  fc.assert(
    fc.property(smallCoverProblem(), anyCount, (problem, placeCount) => {
      expect(bruteForceCover(problem, placeCount + 1)).toBeGreaterThanOrEqual(bruteForceCover(problem, placeCount))
    }),
  )
})
