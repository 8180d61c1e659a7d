import { readFileSync } from 'node:fs'
import { evaluateChoices } from '@arraigo/shared/plans/model/evaluateChoices.ts'
import { LpText } from '@arraigo/shared/plans/model/lpText.ts'
import { chosenOfLp, planLp } from '@arraigo/shared/plans/model/planLp.ts'
import type { PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { aModel, anOption } from '@arraigo/shared/plans/testing/anOption.ts'
import { expect, test } from 'vitest'
import { solveLp } from '../testing/solveLp.ts'

const numbersOf = (name: string) =>
  readFileSync(new URL(`benchmarks/${name}`, import.meta.url), 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number)

const range = (count: number) => Array.from({ length: count }, (_, at) => at)

/** Solved as a plan; what the evaluation says of it. */
function best(model: PlanModel) {
  const solved = solveLp(planLp(model))
  const evaluation = evaluateChoices(model, chosenOfLp(model, solved.values))
  expect(evaluation.violations).toEqual([])
  expect(evaluation.objective).toBeCloseTo(solved.objective, 3)
  return evaluation
}

test('multi-dimensional knapsacks of Petersen have their published values', () => {
  const left = numbersOf('mknap1.txt')
  const take = (count: number) => left.splice(0, count)
  while (left.length > 0) {
    const [items = 0, rows = 0, optimum = 0] = take(3)
    const lp = new LpText()
    const name = (item: number) => `x${item}`
    take(items).forEach((worth, item) => {
      lp.binary(name(item))
      lp.maximise([worth, name(item)])
    })
    const weights = range(rows).map(() => take(items))
    take(rows).forEach((limit, row) => {
      lp.require(
        (weights[row] ?? []).map((weight, item) => [weight, name(item)]),
        '<=',
        limit,
      )
    })
    expect(solveLp(lp.toString()).objective).toBeCloseTo(optimum, 6)
  }
})

test('the p-median of OR-Library as families that move to the nearest of five sites', () => {
  const [points = 0, , p = 0, ...edges] = numbersOf('pmed1.txt')
  const km = shortestPaths(points, edges)
  // Opening costs 1 UF of a budget of p; every settlement is worth moving from anywhere. Nobody moves to one of the farthest.
  const far = 1000
  const near = (row: number) =>
    range(points)
      .map((site) => ({ site, km: km[row]?.[site] ?? far }))
      .sort((one, other) => one.km - other.km)
      .slice(0, 35)
  const model = aModel(
    range(points).map((row) =>
      anOption(row, {
        benefit: far,
        moved: 1,
        sites: near(row),
      }),
    ),
    {
      budgetsUf: [p],
      pointsPerFamilyKm: 1,
      sites: range(points).map((site) => ({
        site,
        capacity: points,
        fixedUf: 1,
        ufPerFamily: 0,
        minGroup: 1,
        maxGroup: points,
      })),
    },
  )
  const evaluation = best(model)
  expect(evaluation.families).toBe(points)
  expect(points * far - evaluation.objective).toBeCloseTo(5819, 6)
})

/** Floyd and Warshall; of a repeated road the last one counts, as the library says. */
function shortestPaths(points: number, edges: number[]): number[][] {
  const km = range(points).map((from) => range(points).map((to) => (from === to ? 0 : Number.POSITIVE_INFINITY)))
  for (let at = 0; at < edges.length; at += 3) {
    const [from = 0, to = 0, length = 0] = edges.slice(at, at + 3)
    km[from - 1]![to - 1] = km[to - 1]![from - 1] = length
  }
  for (const via of range(points))
    for (const from of range(points))
      for (const to of range(points)) km[from]![to] = Math.min(km[from]![to]!, km[from]![via]! + km[via]![to]!)
  return km
}

test('warehouses with opening costs, cap71, as works that are worth less the more places they begin in', () => {
  const [warehouses = 0, customers = 0, ...rest] = numbersOf('cap71.txt')
  const opening = rest.slice(0, warehouses)
  const enough = 2_000_000
  const option = (customer: number, warehouse: number) => customer * warehouses + warehouse
  const model = aModel(
    range(customers).flatMap((customer) =>
      range(warehouses).map((warehouse) =>
        anOption(customer, { benefit: enough - (rest[warehouses + option(customer, warehouse)] ?? 0) }),
      ),
    ),
    {
      cliques: range(customers).map((customer) => range(warehouses).map((warehouse) => option(customer, warehouse))),
      presence: {
        points: opening[0] ?? 0,
        groups: range(warehouses)
          .filter((warehouse) => (opening[warehouse] ?? 0) > 0)
          .map((warehouse) => range(customers).map((customer) => option(customer, warehouse))),
      },
    },
  )
  expect(customers * enough - best(model).objective).toBeCloseTo(932_615.75, 2)
})
