import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import type { SolvingProgress } from '@arraigo/shared/plans/solving/planSolution.ts'
import { aModel, anOption } from '@arraigo/shared/plans/testing/anOption.ts'
import { expect, test } from 'vitest'
import { SolvingCancelled, solvePlan } from './solvePlan.ts'

const exactly = { timeLimitS: 30, gap: 0 }

/** Knapsack problem P08 of J. Burkardt's collection KNAPSACK_01, from Kreher and Stinson, Combinatorial Algorithms (1999): optimum 13,549,094. */
const knapsack = {
  capacity: 6_404_180,
  weights: [
    382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856, 670702,
    488960, 951111, 323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684,
  ],
  profits: [
    825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289, 1252836,
    1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261,
  ],
}

test('a published knapsack: its optimum, proven, with every step told', async () => {
  const { capacity, weights, profits } = knapsack
  const options = weights.map((costUf, row) => anOption(row, { costUf, benefit: profits[row]! }))
  const model = aModel(options, { budgetsUf: [capacity] })
  const told: SolvingProgress[] = []
  const solution = await solvePlan(model, { ...exactly, onProgress: (progress) => told.push(progress) })
  expect(solution).toMatchObject({ status: 'optimal', objective: 13_549_094 })
  expect(solution.bound).toBeCloseTo(13_549_094, 0)
  expect(evaluateChoices(model, solution.chosen)).toMatchObject({ objective: 13_549_094, violations: [] })
  for (const { objective, bound, chosen } of told) {
    if (bound !== null) expect(bound).toBeGreaterThanOrEqual(13_549_094 - 1e-3)
    if (chosen !== null) expect(evaluateChoices(model, chosen)).toMatchObject({ objective, violations: [] })
  }
  expect(told.at(-1)?.objective).toBe(13_549_094)
})

test('a plan to begin with is kept where nothing is better, and passed over where it breaks a requirement', async () => {
  const model = aModel([anOption(0, { costUf: 6, benefit: 3 }), anOption(1, { costUf: 6, benefit: 3 })], {
    budgetsUf: [10],
  })
  const begin = (option: number) => ({ option, year: 0, moves: [] })
  expect((await solvePlan(model, { ...exactly, start: [begin(1)] })).chosen).toEqual([begin(1)])
  expect((await solvePlan(model, { ...exactly, start: [begin(0), begin(1)] })).chosen).toHaveLength(1)
})

test('nothing can be chosen: the plan is empty, not an error', async () => {
  expect(await solvePlan(aModel([]), exactly)).toMatchObject({ status: 'empty', chosen: [], objective: 0, bound: 0 })
  expect(await solvePlan(aModel([anOption(0, { costUf: 5 })]), exactly)).toMatchObject({ status: 'empty', chosen: [] })
})

test('what is asked cannot be had: which requirements conflict, and what would do', async () => {
  const model = aModel([anOption(0, { costUf: 5 })], {
    budgetsUf: [3],
    mustHaves: [{ options: [0], year: null, lock: 0 }],
  })
  const { status, conflict } = await solvePlan(model, exactly)
  expect(status).toBe('infeasible')
  expect(conflict?.issues.map(({ code }) => code)).toEqual([
    'plan-conflict',
    'plan-conflict-budget',
    'plan-conflict-lock',
  ])
  expect(conflict?.relaxation[1]).toMatchObject({ code: 'plan-relax-budget', params: { by: 2 } })
})

test('whoever gives up hears nothing more', async () => {
  // Weights and worths alike: nothing that ends by itself soon.
  const options = Array.from({ length: 400 }, (_, row) =>
    anOption(row, { costUf: 1001 + 2 * ((row * 7919) % 997), benefit: 1001 + 2 * ((row * 7919) % 997), lastYear: 3 }),
  )
  const model = aModel(options, { years: 4, budgetsUf: [10_000, 10_000, 10_000, 10_000], discounts: [1, 1, 1, 1] })
  const giveUp = new AbortController()
  const told: SolvingProgress[] = []
  const onProgress = (progress: SolvingProgress) => {
    told.push(progress)
    if (progress.chosen !== null && progress.chosen.length > 0) giveUp.abort()
  }
  await expect(solvePlan(model, { ...exactly, onProgress, signal: giveUp.signal })).rejects.toThrow(SolvingCancelled)
  expect(told.at(-1)?.chosen?.length).toBeGreaterThan(0)
  await expect(solvePlan(model, { ...exactly, signal: AbortSignal.abort() })).rejects.toThrow(SolvingCancelled)
})
