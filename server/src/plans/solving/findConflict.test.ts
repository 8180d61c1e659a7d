import type { PlanModel } from '@arraigo/shared/plans/model/planModel.ts'
import { planProgram } from '@arraigo/shared/plans/solving/planProgram.ts'
import { aModel, anOption } from '@arraigo/shared/plans/testing/anOption.ts'
import { anyModel } from '@arraigo/shared/plans/testing/arbitraryModel.ts'
import { bruteForce } from '@arraigo/shared/plans/testing/bruteForce.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findConflict } from './findConflict.ts'
import { loadHighs } from './highsProgram.ts'

const highs = await loadHighs()

const conflictOf = (model: PlanModel) =>
  highs.withModel((instance) => {
    instance.options.set({ output_flag: false })
    return findConflict(highs, instance, model, planProgram(model))
  })

const codes = (issues: { code: string }[]) => issues.map(({ code }) => code)

test('a settlement that is locked in and dearer than the budget: the two conflict, and the missing money is what is asked', () => {
  const model = aModel([anOption(0, { costUf: 120 }), anOption(1, { costUf: 10 })], {
    budgetsUf: [100],
    mustHaves: [{ options: [0], year: null, lock: 3 }],
    capacities: [{ options: [0, 1], familiesPerYear: 5, comunaCode: '05101' }],
  })
  const { issues, relaxation } = conflictOf(model)
  expect(codes(issues)).toEqual(['plan-conflict', 'plan-conflict-budget', 'plan-conflict-lock'])
  expect(issues[2]?.params).toMatchObject({ lock: 3, row: 0 })
  expect(relaxation).toEqual([
    { code: 'plan-relax' },
    { code: 'plan-relax-budget', params: { year: 0, uf: 100, by: 20 } },
  ])
})

test('more families than there are conflict with nothing else', () => {
  const model = aModel([anOption(0, { families: 7 }), anOption(1, { families: 3 })], {
    minFamilies: 12,
    budgetsUf: [1],
  })
  const { issues, relaxation } = conflictOf(model)
  expect(issues).toEqual([{ code: 'plan-conflict-min-families', params: { families: 12 } }])
  expect(relaxation[1]).toEqual({ code: 'plan-relax-min-families', params: { families: 12, by: 2 } })
})

test('a floor that nobody can reach gives way to what is reached', () => {
  const model = aModel([anOption(0, { families: 30, costUf: 50 }), anOption(1, { families: 10, costUf: 50 })], {
    budgetsUf: [100],
    mustHaves: [{ options: [0], year: null, lock: 0 }],
    floors: [{ options: [1], measure: 'families', share: 0.5, floor: 2, code: '05101' }],
  })
  const { issues, relaxation } = conflictOf(model)
  expect(codes(issues)).toEqual(['plan-conflict', 'plan-conflict-floor-families', 'plan-conflict-lock'])
  // Half of 40 families would be 20: 10 are missing, and 10 of 40 are reached.
  expect(relaxation[1]).toEqual({
    code: 'plan-relax-floor-families',
    params: { place: '05101', floor: 2, percent: 50, by: 10, toPercent: 25 },
  })
})

test('a project that is too small for the programme', () => {
  const moving = anOption(0, { families: 6, moved: 6, sites: [{ site: 0, km: 1 }] })
  const model = aModel([moving], {
    sites: [{ site: 0, capacity: 40, fixedUf: 0, ufPerFamily: 0, minGroup: 10, maxGroup: 30 }],
    mustHaves: [{ options: [0], year: 0, lock: 0 }],
  })
  const { issues, relaxation } = conflictOf(model)
  expect(codes(issues)).toEqual(['plan-conflict', 'plan-conflict-site-group', 'plan-conflict-lock-year'])
  expect(relaxation[1]).toEqual({ code: 'plan-relax-site-group', params: { site: 0, minGroup: 10, year: 0, by: 4 } })
})

test('what conflicts on small models has no plan, and has one without any of its requirements', () => {
  let seen = 0
  fc.assert(
    fc.property(anyModel({ rows: 2, perRow: 2, sites: 1, years: 2, funds: 0 }), (model) => {
      if (bruteForce(model) !== null) return
      seen += 1
      const kept = codes(conflictOf(model).issues).filter((code) => code !== 'plan-conflict')
      expect(kept.length).toBeGreaterThan(0)
      expect(bruteForce(onlyWith(model, kept))).toBeNull()
      for (const without of kept) {
        const left = kept.filter((code) => code !== without)
        expect(bruteForce(onlyWith(model, left)), `${without} of ${kept}`).not.toBeNull()
      }
    }),
    { numRuns: 40, seed: 8 },
  )
  expect(seen).toBeGreaterThan(5)
})

/** The model with the requirements of these codes alone; each is there at most once. */
function onlyWith(model: PlanModel, kept: string[]): PlanModel {
  const has = (code: string) => kept.some((other) => other.startsWith(`plan-conflict-${code}`))
  return {
    ...model,
    budgetsUf: has('budget') ? model.budgetsUf : model.budgetsUf.map(() => 1e6),
    capacities: has('capacity') ? model.capacities : [],
    floors: has('floor') ? model.floors : [],
    minFamilies: has('min-families') ? model.minFamilies : null,
    mustHaves: has('lock') ? model.mustHaves : [],
    sites: model.sites.map((site) => ({
      ...site,
      ...(!has('site-capacity') && { capacity: 1000 }),
      ...(!has('site-group') && { minGroup: 0 }),
    })),
  }
}
