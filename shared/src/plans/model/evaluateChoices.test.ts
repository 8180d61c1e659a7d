import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aModel, anOption } from '../testing/anOption.ts'
import { anyChoices, anyModel } from '../testing/arbitraryModel.ts'
import { isFeasible } from '../testing/bruteForce.ts'
import { evaluateChoices } from './evaluateChoices.ts'
import type { Chosen, PlanModel } from './planModel.ts'

const broken = (model: PlanModel, chosen: Chosen[]) =>
  evaluateChoices(model, chosen).violations.map(({ code, by }) => `${code.replace('plan-broken-', '')} ${by}`)
const at = (option: number, year = 0, moves: Chosen['moves'] = []): Chosen => ({ option, year, moves })

test('choices break a requirement exactly when the rules say so, whatever the model', () => {
  let feasible = 0
  fc.assert(
    fc.property(
      anyModel({ rows: 3, perRow: 2, sites: 2, years: 3, funds: 2 }).chain((model) =>
        fc.tuple(fc.constant(model), anyChoices(model)),
      ),
      ([model, chosen]) => {
        const { violations } = evaluateChoices(model, chosen)
        expect(violations.length === 0).toBe(isFeasible(model, chosen))
        if (violations.length === 0) feasible++
      },
    ),
    { numRuns: 3000, seed: 8 },
  )
  expect(feasible).toBeGreaterThan(300)
})

test('every requirement that is broken is named, with how much is missing', () => {
  const model = aModel(
    [
      anOption(0, { costUf: 60, durationYears: 2, lastYear: 2 }),
      anOption(0, { costUf: 50, needs: [[0]], lastYear: 2 }),
      anOption(1, { costUf: 5, families: 9, served: 9, lastYear: 2 }),
      anOption(2, { moved: 7, families: 7, served: 7, sites: [{ site: 0, km: 2 }], lastYear: 2 }),
    ],
    {
      years: 3,
      budgetsUf: [100, 0, 0],
      discounts: [1, 1, 1],
      cliques: [[0, 2]],
      sites: [{ site: 0, capacity: 6, fixedUf: 10, ufPerFamily: 1, minGroup: 2, maxGroup: 3 }],
      capacities: [{ options: [2], familiesPerYear: 5, comunaCode: '05101' }],
      floors: [{ options: [0], measure: 'families', share: 0.5, floor: 0, code: '05101' }],
      minFamilies: 30,
      mustHaves: [{ options: [0], year: 1, lock: 0 }],
    },
  )
  expect(broken(model, [at(0), at(1, 1), at(2), at(3, 0, [{ site: 0, families: 7 }])])).toEqual([
    'clique 1',
    'need-later 1',
    'site 1',
    'budget 50',
    'capacity 4',
    'floor-families 8',
    'min-families 12',
    'lock 1',
  ])
  expect(broken(model, [at(3, 2, [{ site: 0, families: 1 }])])).toEqual([
    'moves 6',
    'group 1',
    'budget 11',
    'floor-families 3.5',
    'min-families 23',
    'lock 1',
  ])
  expect(broken(model, [at(1, 1), at(9), at(2, 3)])).toContain('option 1')
})

test('funds pay what only they may, so that the budget is left for the rest; land is of the budget', () => {
  const model = aModel(
    [anOption(0, { costUf: 30, funds: [0] }), anOption(1, { costUf: 40, funds: [0, 1] }), anOption(2, { costUf: 20 })],
    {
      budgetsUf: [20],
      funds: [[30], [40]],
    },
  )
  const { payments, violations } = evaluateChoices(model, [at(0), at(1), at(2)])
  expect(violations).toEqual([])
  expect(payments.usedUf).toEqual([[30, 40, 20]])
  expect(broken({ ...model, funds: [[30], [39]] }, [at(0), at(1), at(2)])).toEqual(['budget 1'])
})

test('money carries over only where the plan says so, and never back', () => {
  const model = aModel([anOption(0, { costUf: 30, lastYear: 1 })], { years: 2, discounts: [1, 1], budgetsUf: [20, 20] })
  expect(broken(model, [at(0, 1)])).toEqual(['budget 10'])
  expect(broken({ ...model, carriesOver: true }, [at(0, 1)])).toEqual([])
  expect(broken({ ...model, carriesOver: true }, [at(0, 0)])).toEqual(['budget 10'])
  // What the first year lacks is not paid by the second: together they lack the sum.
  const options = [anOption(0, { costUf: 30, lastYear: 1 }), anOption(1, { costUf: 25, lastYear: 1 })]
  expect(broken({ ...model, options, carriesOver: true }, [at(0, 0), at(1, 1)])).toEqual(['budget 10', 'budget 5'])
})

test('a plan of 767 settlements and 60 sites is judged within a frame', () => {
  const sites = Array.from({ length: 60 }, (_, site) => ({
    site,
    capacity: 300,
    fixedUf: 100,
    ufPerFamily: 1,
    minGroup: 10,
    maxGroup: 160,
  }))
  const near = sites.slice(0, 20).map(({ site }) => ({ site, km: site }))
  const options = Array.from({ length: 767 * 6 }, (_, option) =>
    anOption(Math.floor(option / 6), {
      costUf: 10,
      moved: option % 6 === 5 ? 20 : 0,
      sites: near,
      lastYear: 4,
      funds: [option % 3],
    }),
  )
  const years = [0, 1, 2, 3, 4]
  const model = aModel(options, {
    years: 5,
    discounts: years.map(() => 1),
    budgetsUf: years.map(() => 1e6),
    funds: [0, 1, 2].map(() => years.map(() => 100)),
    sites,
    cliques: Array.from({ length: 767 }, (_, row) => [6 * row, 6 * row + 1, 6 * row + 2]),
    floors: years.map((floor) => ({ options: [floor], measure: 'families' as const, share: 0, floor, code: '' })),
    presence: { points: 1, groups: [options.map((_, option) => option)] },
  })
  const chosen = options.flatMap((_, option) => (option % 6 === 0 || option % 6 === 4 ? [at(option, option % 5)] : []))
  evaluateChoices(model, chosen)
  const started = performance.now()
  expect(evaluateChoices(model, chosen).families).toBe(1534)
  // Ten times what it takes: a slow machine is not a mistake, an algorithm that grows with the square is.
  expect(performance.now() - started).toBeLessThan(200)
})
