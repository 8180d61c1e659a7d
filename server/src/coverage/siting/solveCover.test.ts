import { bruteForceCover } from '@arraigo/shared/coverage/siting/bruteForceCover.ts'
import { type CoverProblem, coverProblem, peopleServed, sumOf } from '@arraigo/shared/coverage/siting/coverProblem.ts'
import { prepareCover } from '@arraigo/shared/coverage/siting/prepareCover.ts'
import { smallCoverProblem } from '@arraigo/shared/coverage/siting/siting.builders.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pmed1 } from './pmed1.ts'
import { solveCover } from './solveCover.ts'

const solve = (problem: CoverProblem, placeCount: number, signal?: AbortSignal) =>
  solveCover(prepareCover(problem, placeCount), { timeLimitS: 30, ...(signal && { signal }) })

test('the solver finds what trying every choice finds, and says that it is proven', async () => {
  await fc.assert(
    fc.asyncProperty(smallCoverProblem(), fc.integer({ min: 1, max: 4 }), async (problem, placeCount) => {
      const { exact, greedy } = await solve(problem, placeCount)
      const best = bruteForceCover(problem, placeCount)
      expect(exact.people).toBeCloseTo(best, 6)
      expect(exact.bound).toBeCloseTo(best, 6)
      expect(exact.isProven).toBe(true)
      expect(peopleServed(problem, exact.chosen)).toBeCloseTo(exact.people, 6)
      expect(exact.chosen.length).toBeLessThanOrEqual(placeCount)
      expect(sumOf(greedy.gains)).toBeLessThanOrEqual(best)
    }),
    { numRuns: 25 },
  )
})

test('where one after the other falls short the solver does not', async () => {
  const row = coverProblem(new Float64Array(6).fill(1), [
    [0, 1, 2],
    [3, 4, 5],
    [1, 2, 3, 4],
  ])
  const { exact, greedy } = await solve(row, 2)
  expect(exact).toMatchObject({ people: 6, bound: 6, gap: 0, isProven: true })
  expect(exact.chosen.toSorted()).toEqual([0, 1])
  expect(sumOf(greedy.gains)).toBe(5)
})

// The smallest radius within which five places serve all of OR-Library's pmed1 is published: 127 (its p-center optimum, as
// in W. Pullan, "A memetic genetic algorithm for the vertex p-center problem", Evolutionary Computation 16, 2008).
test('five places serve all 100 nodes of pmed1 within 127, and not within 126', async () => {
  const within = (radius: number) =>
    coverProblem(
      new Float64Array(100).fill(1),
      pmed1().map((distances) => distances.flatMap((distance, node) => (distance <= radius ? [node] : []))),
    )
  const at127 = await solve(within(127), 5)
  expect(at127.exact).toMatchObject({ people: 100, isProven: true })
  const at126 = await solve(within(126), 5)
  expect(at126.exact).toMatchObject({ people: 99, bound: 99, isProven: true })
})

test('whoever gives up is told so, and nothing goes on', async () => {
  const row = coverProblem(new Float64Array(6).fill(1), [
    [0, 1, 2],
    [3, 4, 5],
    [1, 2, 3, 4],
  ])
  await expect(solve(row, 2, AbortSignal.abort())).rejects.toMatchObject({
    issues: [{ code: 'siting-cancelled' }],
  })
})
