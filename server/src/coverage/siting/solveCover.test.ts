import { bruteForceCover } from '@arraigo/shared/coverage/siting/bruteForceCover.ts'
import { coverModel, simpleBound } from '@arraigo/shared/coverage/siting/coverModel.ts'
import {
  type CoverProblem,
  candidateCountOf,
  coverProblem,
  peopleServed,
  sumOf,
} from '@arraigo/shared/coverage/siting/coverProblem.ts'
import { type PreparedCover, prepareCover } from '@arraigo/shared/coverage/siting/prepareCover.ts'
import { smallCoverProblem } from '@arraigo/shared/coverage/siting/siting.builders.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pmed1 } from './pmed1.ts'
import { solveCover } from './solveCover.ts'

const timeLimitS = 60
const solve = (problem: CoverProblem, placeCount: number) =>
  solveCover(prepareCover(problem, placeCount), { timeLimitS })

/** Nothing is known beforehand: all is left to the solver. */
function leftAlone(problem: CoverProblem, placeCount: number): PreparedCover {
  const nothing = { chosen: [], gains: [] }
  const candidates = Uint32Array.from({ length: candidateCountOf(problem) }, (_, candidate) => candidate)
  const left = { lp: coverModel(problem, placeCount), problem, candidates }
  return { greedy: nothing, known: nothing, bound: simpleBound(problem, placeCount), left }
}

const anyCount = fc.integer({ min: 1, max: 4 })

test('the solver alone finds what trying every choice finds, and says that it is proven', async () => {
  await fc.assert(
    fc.asyncProperty(smallCoverProblem(), anyCount, async (problem, placeCount) => {
      const { exact } = await solveCover(leftAlone(problem, placeCount), { timeLimitS })
      const best = bruteForceCover(problem, placeCount)
      expect(exact.people).toBeCloseTo(best, 6)
      expect(exact.bound).toBeCloseTo(best, 6)
      expect(exact.isProven).toBe(true)
      expect(peopleServed(problem, exact.chosen)).toBeCloseTo(exact.people, 6)
      expect(exact.chosen.length).toBeLessThanOrEqual(placeCount)
    }),
    { numRuns: 12 },
  )
})

test('prepared, it is the same optimum', async () => {
  await fc.assert(
    fc.asyncProperty(smallCoverProblem({ candidates: 12, demands: 30 }), anyCount, async (problem, placeCount) => {
      const { exact, greedy } = await solve(problem, placeCount)
      const best = bruteForceCover(problem, placeCount)
      expect(exact).toMatchObject({ isProven: true, gap: 0 })
      expect(exact.people).toBeCloseTo(best, 6)
      expect(peopleServed(problem, exact.chosen)).toBeCloseTo(exact.people, 6)
      expect(sumOf(greedy.gains)).toBeLessThanOrEqual(best)
    }),
    { numRuns: 40 },
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
const within = (radius: number) =>
  coverProblem(
    new Float64Array(100).fill(1),
    pmed1().map((distances) => distances.flatMap((distance, node) => (distance <= radius ? [node] : []))),
  )

test('five places serve all 100 nodes of pmed1 within 127, and not within 126', async () => {
  expect((await solve(within(127), 5)).exact).toMatchObject({ people: 100, isProven: true })
  expect((await solve(within(126), 5)).exact).toMatchObject({ people: 99, bound: 99, isProven: true })
}, 60_000)

test('whoever gives up is told so, and nothing goes on', async () => {
  const asked = solveCover(leftAlone(within(126), 5), { timeLimitS, signal: AbortSignal.abort() })
  await expect(asked).rejects.toMatchObject({ issues: [{ code: 'siting-cancelled' }] })
})
