import type { PlanRunState } from '@arraigo/shared/plans/plan.schema.ts'
import { sampleSpec } from '@arraigo/shared/plans/testing/planSample.ts'
import { describe, expect, it } from 'vitest'
import { gapPicture, gapSteps } from './gapSteps.ts'
import { issuesAt, issuesElsewhere, issuesOf } from './issuesAt.ts'
import { needFloors } from './needFloors.ts'
import { differingKeys, mergedSpec, overridesOf, sameSpec, withYears } from './overrides.ts'
import { infeasibilityOf, relaxed } from './relaxation.ts'

describe('what a scenario says differently', () => {
  const base = sampleSpec()

  it('is whole entries, and nothing where all is as in the base', () => {
    expect(overridesOf(base, { ...base, minFamilies: 80, discountPct: 0 })).toEqual({ minFamilies: 80, discountPct: 0 })
    expect(overridesOf(base, sampleSpec())).toEqual({})
  })

  it('does not mind in which order an entry is written', () => {
    const sites = { maxDistanceKm: base.sites.maxDistanceKm, ids: base.sites.ids }
    expect(sameSpec(base, { ...base, sites })).toBe(true)
    expect(differingKeys(base, { ...base, sites: { ...sites, maxDistanceKm: 1 } })).toEqual(['sites'])
  })
})

describe('two planners', () => {
  it('both find their changes; what both changed is as here', () => {
    const began = sampleSpec()
    const merged = mergedSpec(
      began,
      { ...began, minFamilies: 1, discountPct: 7 },
      { ...began, minFamilies: 2, compactness: 1 },
    )
    expect(merged).toEqual({ ...began, minFamilies: 1, discountPct: 7, compactness: 1 })
  })
})

describe('another number of years', () => {
  it('goes on as the last year, in the budget and in every fund', () => {
    const longer = withYears(sampleSpec({ budgetsUf: [10, 20, 30] }), 5)
    expect(longer.budgetsUf).toEqual([10, 20, 30, 30, 30])
    expect(longer.funds.map(({ uf }) => uf)).toEqual([[6000, 6000, 6000, 6000, 6000]])
    expect(withYears(longer, 1).budgetsUf).toEqual([10])
  })
})

describe('floors by need', () => {
  const comunas = [
    { code: '05101', households: 600 },
    { code: '05109', households: 399 },
    { code: '05102', households: 1 },
  ]

  it('give each place the part of its share, and nobody a floor of nothing', () => {
    expect(needFloors('comuna', 'families', comunas, 0.5)).toEqual([
      { of: 'comuna', code: '05101', measure: 'families', share: 0.3 },
      { of: 'comuna', code: '05109', measure: 'families', share: 0.199 },
    ])
  })

  it('never sum to more than the part, however the shares are rounded', () => {
    const thirds = ['05101', '05102', '05103'].map((code) => ({ code, households: 1 }))
    const sum = needFloors('comuna', 'money', thirds, 1).reduce((all, { share }) => all + share, 0)
    expect(sum).toBeLessThanOrEqual(1)
    expect(sum).toBeGreaterThan(0.99)
  })

  it('are none where nobody knows any household', () => {
    expect(needFloors('comuna', 'families', [{ code: '05101', households: 0 }], 0.5)).toEqual([])
  })
})

describe('issues at their field', () => {
  const issues = [
    { code: 'a', path: 'floors.1.share' },
    { code: 'b', path: 'body/spec/budgetsUf/0' },
    { code: 'c' },
    { code: 'd', path: 'floors' },
  ]

  it('are found by entry and by row, whoever wrote the path', () => {
    expect(issuesOf(issues, ['floors']).map(({ code }) => code)).toEqual(['a', 'd'])
    expect(issuesOf(issues, ['budgetsUf']).map(({ code }) => code)).toEqual(['b'])
    expect(issuesAt(issues, 'floors', 1).map(({ code }) => code)).toEqual(['a'])
  })

  it('are never lost: what has no field stands by itself', () => {
    expect(issuesElsewhere(issues, ['floors', 'budgetsUf']).map(({ code }) => code)).toEqual(['c'])
  })
})

describe('what gives way', () => {
  const spec = sampleSpec()

  it('is written into the spec, several at once', () => {
    const result = relaxed(spec, [
      { code: 'plan-relax-min-families', params: { families: 100, by: 40 } },
      { code: 'plan-relax-floor-families', params: { floor: 0, percent: 25, by: 9, toPercent: 12.5 } },
      { code: 'plan-relax-lock', params: { lock: 0 } },
      { code: 'plan-relax-budget', params: { year: '2028', by: 1500 } },
      { code: 'plan-relax-capacity', params: { comuna: '05109', families: 120, year: '2027', by: 30 } },
      { code: 'plan-relax-capacity', params: { comuna: '05109', families: 120, year: '2028', by: 10 } },
    ])
    expect(result).toEqual({
      ...spec,
      minFamilies: 60,
      floors: [{ of: 'comuna', code: '05101', measure: 'families', share: 0.125 }],
      locks: [],
      budgetsUf: [60_000, 61_500, 60_000],
      capacities: [{ comunaCode: '05109', familiesPerYear: 150 }],
    })
  })

  it('keeps a settlement in where only its year gives way', () => {
    const result = relaxed(spec, [{ code: 'plan-relax-lock-year', params: { lock: 0 } }])
    expect(result?.locks).toMatchObject([{ settlementId: 6, is: 'in', year: null }])
  })

  it('is left to people where it does not fit the spec any more, or is no entry of it', () => {
    expect(relaxed(spec, [{ code: 'plan-relax-lock', params: { lock: 7 } }])).toBeNull()
    expect(relaxed(spec, [{ code: 'plan-relax-site-group', params: { site: 'Sitio', by: 4 } }])).toBeNull()
    expect(relaxed(spec, [])).toBeNull()
  })

  it('is told apart from what conflicts, and both from their headings', () => {
    const told = infeasibilityOf(
      ['plan-conflict', 'plan-conflict-budget', 'plan-relax', 'plan-relax-budget'].map((code) => ({ code })),
    )
    expect(told.conflict?.code).toBe('plan-conflict')
    expect(told.conflicts.map(({ code }) => code)).toEqual(['plan-conflict-budget'])
    expect(told.relaxations.map(({ code }) => code)).toEqual(['plan-relax-budget'])
  })
})

describe('the gap over time', () => {
  const run = {
    seconds: 4,
    objective: 90,
    bound: 100,
    history: [
      { seconds: 1, objective: null, bound: 120 },
      { seconds: 2, objective: 80, bound: null },
      { seconds: 3, objective: 90, bound: 100 },
    ],
  } as unknown as PlanRunState

  it('keeps what is known until something better is', () => {
    expect(gapSteps(run)).toEqual([
      { seconds: 1, objective: null, bound: 120 },
      { seconds: 2, objective: 80, bound: 120 },
      { seconds: 3, objective: 90, bound: 100 },
      { seconds: 4, objective: 90, bound: 100 },
    ])
  })

  it('draws both lines from the moment when they are known, the better above', () => {
    expect(gapPicture(gapSteps(run), 400, 40)).toEqual({
      objective: 'M200.0 40.0H300.0V30.0H400.0V30.0',
      bound: 'M100.0 0.0H200.0V0.0H300.0V20.0H400.0V20.0',
      least: 80,
      most: 120,
      seconds: 4,
    })
  })

  it('draws nothing before anything is known', () => {
    const nothing = { ...run, objective: null, bound: null, history: [] }
    expect(gapPicture(gapSteps(nothing), 400, 40)).toBeNull()
  })
})
