import { expect, test } from 'vitest'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { manyInputs } from '../testing/manyInputs.ts'
import { sampleInputs, sampleSpec } from '../testing/planSample.ts'
import { buildPlanModel } from './buildPlanModel.ts'

function optionsOf(row: number, change: Partial<PlanSpec> = {}, inputs = sampleInputs()) {
  const model = buildPlanModel(inputs, sampleSpec(change))
  return model.options
    .filter((option) => option.row === row)
    .map((option) => ({ ...option, code: inputs.packages[option.package]?.code ?? '' }))
}

const codesOf = (...args: Parameters<typeof optionsOf>) => optionsOf(...args).map(({ code }) => code)
const optionOf = (row: number, code: string, change: Partial<PlanSpec> = {}, inputs: PlanInputs = sampleInputs()) =>
  optionsOf(row, change, inputs).find((option) => option.code === code)

test('in place: works for all, doubled-up families apart so that nobody counts twice', () => {
  expect(optionOf(0, 'urbanisation')).toMatchObject({ families: 48, served: 48, moved: 0 })
  expect(optionOf(0, 'doubled-up')).toMatchObject({ families: 12, served: 12, moved: 12 })
  expect(optionOf(0, 'water')).toMatchObject({ families: 0, served: 60 })
  // Where they cannot get homes of their own, works in place are for them too.
  expect(optionOf(0, 'urbanisation', { packages: ['urbanisation'] })).toMatchObject({ families: 60 })
  expect(optionOf(0, 'urbanisation', { sites: { ids: [], maxDistanceKm: 15 } })).toMatchObject({ families: 60 })
})

test('a whole that contains what it may need instead of another work is not finished before itself', () => {
  const inputs = sampleInputs()
  inputs.packages = inputs.packages.map((one) =>
    one.code === 'urbanisation' ? { ...one, prerequisites: [['water', 'sewerage']] } : one,
  )
  const { options } = buildPlanModel(inputs, sampleSpec())
  expect(options.flatMap(({ needs }, at) => (needs.flat().includes(at) ? [at] : []))).toEqual([])
})

test('relocation: all move, nothing is offered in place', () => {
  expect(codesOf(1)).toEqual(['relocation', 'community-centre'])
  expect(optionOf(1, 'relocation')).toMatchObject({
    families: 38,
    moved: 38,
    sites: [
      { site: 0, km: 2.2 },
      { site: 1, km: 2.6 },
    ],
  })
})

test('partial: who must move is rounded up, works in place are for the rest', () => {
  expect(optionOf(4, 'relocation')).toMatchObject({
    families: 12,
    moved: 12,
    sites: [
      { site: 2, km: 6.3 },
      { site: 0, km: 12.5 },
    ],
  })
  expect(optionOf(4, 'urbanisation')).toMatchObject({ families: 18 })
  const inputs = sampleInputs()
  inputs.settlements.strategies[4]!.movedShare = 0.41
  expect(optionOf(4, 'relocation', {}, inputs)).toMatchObject({ moved: 13 })
  // Nobody knows how many: all stay, and it is said.
  inputs.settlements.strategies[4]!.movedShare = null
  expect(codesOf(4, {}, inputs)).not.toContain('relocation')
})

test('what is there is not offered and needs no waiting; what is unknown counts as lacking', () => {
  expect(codesOf(7)).not.toContain('water')
  expect(optionOf(7, 'paving')?.needs).toHaveLength(1)
  expect(optionOf(0, 'paving')?.needs).toHaveLength(2)
  const inputs = sampleInputs()
  inputs.settlements.lacks['infrastructure:water'] = inputs.settlements.lacks['infrastructure:water']!.map(() => null)
  expect(codesOf(7, {}, inputs)).toContain('water')
})

test('what needs others begins when they have ended, and is not offered when they end too late', () => {
  expect(optionOf(0, 'paving')).toMatchObject({ firstYear: 1, lastYear: 2 })
  expect(optionOf(1, 'community-centre')).toMatchObject({ firstYear: 2 })
  expect(codesOf(1, { budgetsUf: [1, 1] })).toEqual(['relocation'])
  // Of several that would do, the quickest; without relocation nothing is left.
  expect(codesOf(1, { packages: ['community-centre', 'water'] })).toEqual([])
})

test('cost: per family times the rules that hold, an unknown slope changes nothing', () => {
  expect(optionOf(0, 'urbanisation')).toMatchObject({ costUf: 48 * 500 * 1.3, costFactor: 1.3, costRules: [1] })
  expect(optionOf(5, 'urbanisation')).toMatchObject({ costUf: 20 * 500, costFactor: 1, costRules: [] })
  expect(optionOf(7, 'urbanisation')).toMatchObject({ costUf: 25 * 500, costFactor: 1 })
  expect(optionOf(5, 'community-centre')).toMatchObject({ costUf: 1500 })
})

test('benefit is share × score × families, and a later year counts less', () => {
  expect(optionOf(5, 'urbanisation')?.benefit).toBeCloseTo(0.6 * 0.55 * 20, 12)
  expect(buildPlanModel(sampleInputs(), sampleSpec()).discounts).toEqual([1, 0.95, 0.95 ** 2])
})

test('unknown is never zero: settlements without a figure are left out, with the reason', () => {
  const inputs = sampleInputs()
  inputs.settlements.scores[0] = null
  inputs.settlements.families[1] = 0
  inputs.settlements.leftOut[2] = { code: 'settlement-repeats', params: { other: 'Las Palmas' } }
  inputs.settlements.families[3] = null
  const model = buildPlanModel(
    inputs,
    sampleSpec({ locks: [{ settlementId: 5, is: 'out', package: null, year: null, reason: 'x' }] }),
  )
  expect([...model.excluded]).toEqual([
    [0, { code: 'plan-no-score' }],
    [1, { code: 'plan-families-zero' }],
    [2, { code: 'settlement-repeats', params: { other: 'Las Palmas' } }],
    [4, { code: 'plan-locked-out' }],
    [6, { code: 'plan-families-unknown' }],
  ])
  // Households stand in for unknown families.
  expect(model.options.some(({ row }) => row === 3)).toBe(true)
})

test('who must move and has no site, or too little room, is left out with the distance', () => {
  const sites = { ids: null, maxDistanceKm: 2 }
  const model = buildPlanModel(sampleInputs(), sampleSpec({ sites }))
  expect(model.excluded.get(1)).toEqual({ code: 'plan-no-site-near', params: { km: 2, families: 38 } })
  const only = buildPlanModel(sampleInputs(), sampleSpec({ sites: { ids: [3], maxDistanceKm: 15 } }))
  expect(only.excluded.get(1)?.code).toBe('plan-no-site-near')
  const inputs = sampleInputs()
  inputs.sites[0]!.capacityFamilies = 20
  const small = buildPlanModel(inputs, sampleSpec({ sites: { ids: [1], maxDistanceKm: 15 } }))
  expect(small.excluded.get(1)).toEqual({
    code: 'plan-sites-too-small',
    params: { km: 15, families: 38, capacity: 20 },
  })
})

test('sites that cannot hold one project, fail a rule or have no known cost are not used', () => {
  const inputs = sampleInputs()
  inputs.sites[0]!.capacityFamilies = 5
  inputs.sites[1]!.landCostUf = null
  inputs.sites[2]!.isUsable = false
  expect(buildPlanModel(inputs, sampleSpec()).sites).toEqual([])
  expect(buildPlanModel(sampleInputs(), sampleSpec()).sites[0]).toEqual({
    site: 0,
    capacity: 40,
    fixedUf: 3200,
    ufPerFamily: 20,
    minGroup: 10,
    maxGroup: 40,
  })
})

test('a part and the whole that contains it exclude each other, parts do not', () => {
  const inputs = sampleInputs()
  const model = buildPlanModel(inputs, sampleSpec())
  const codes = model.cliques
    .map((clique) => clique.map((at) => model.options[at]!))
    .filter(([first]) => first?.row === 0)
    .map((clique) => clique.map((option) => inputs.packages[option.package]?.code))
  expect(codes).toEqual([
    ['water', 'urbanisation', 'new-in-place'],
    ['sewerage', 'urbanisation', 'new-in-place'],
    ['paving', 'urbanisation', 'new-in-place'],
  ])
})

test('funds pay only their packages in their places', () => {
  const fund = { code: 'a', name: 'A', uf: [1, 1, 1], packages: ['water'], places: ['05101'] }
  const change = { funds: [fund, { ...fund, packages: null, places: ['05'] }, { ...fund, places: ['13'] }] }
  expect(optionOf(5, 'water', change)?.funds).toEqual([0, 1])
  expect(optionOf(0, 'water', change)?.funds).toEqual([1])
  expect(optionOf(5, 'sewerage', change)?.funds).toEqual([1])
})

test('a settlement locked in must have a package that counts, or the one that is said', () => {
  const named = (change: Partial<PlanSpec>) => {
    const inputs = sampleInputs()
    const model = buildPlanModel(inputs, sampleSpec(change))
    return model.mustHaves.map(({ options, year }) => [
      year,
      ...options.map((at) => inputs.packages[model.options[at]!.package]?.code),
    ])
  }
  const lock = { settlementId: 6, is: 'in' as const, package: null, year: null, reason: 'x' }
  expect(named({ locks: [lock] })).toEqual([[null, 'urbanisation', 'new-in-place']])
  expect(named({ locks: [{ ...lock, package: 'water', year: 2029 }] })).toEqual([[2, 'water']])
})

test('the same inputs make the same model, quickly', () => {
  const inputs = manyInputs(767, 60)
  const spec = sampleSpec({
    places: [],
    locks: [],
    minFamilies: null,
    floors: [{ of: 'comuna', code: null, measure: 'families', share: 0.001 }],
  })
  expect(buildPlanModel(inputs, spec)).toEqual(buildPlanModel(inputs, spec))
  const started = performance.now()
  expect(buildPlanModel(inputs, spec).options.length).toBeGreaterThan(2000)
  // About ten times what it takes: a slow machine is not a mistake.
  expect(performance.now() - started).toBeLessThan(600)
  const many = performance.now()
  buildPlanModel(manyInputs(10_000, 0), spec)
  expect(performance.now() - many).toBeLessThan(3000)
})
