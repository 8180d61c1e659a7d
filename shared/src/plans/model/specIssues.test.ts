import { expect, test } from 'vitest'
import { isMessage, say } from '../../messages/messages.ts'
import '../addPlansMessages.ts'
import type { Lock, PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { sampleInputs, sampleSpec } from '../testing/planSample.ts'
import { aPackage } from '../testing/samplePackages.ts'
import { specIssues } from './specIssues.ts'

function issuesOf(change: Partial<PlanSpec>, inputs: PlanInputs | null = sampleInputs()): string[] {
  return specIssues(sampleSpec(change), inputs).map((issue) => {
    expect(isMessage(issue.code), issue.code).toBe(true)
    for (const locale of ['es', 'en'] as const) expect(say(locale, issue)).not.toMatch(/[{}]|sin dato|unknown|plan-/)
    return `${issue.code.replace('plan-', '')} ${issue.path}`
  })
}

const said = (change: Partial<PlanSpec>, inputs = sampleInputs()) =>
  specIssues(sampleSpec(change), inputs).map((issue) => say('en', issue))

const lock = (settlementId: number, change: Partial<Lock> = {}): Lock => ({
  settlementId,
  is: 'in',
  package: null,
  year: null,
  reason: 'Acuerdo',
  ...change,
})

test('the sample has no issues, with its data or without', () => {
  expect(issuesOf({})).toEqual([])
  expect(issuesOf({}, null)).toEqual([])
})

test('no money, money that is none, and less than the cheapest work', () => {
  expect(issuesOf({ budgetsUf: [0, 0, 0], funds: [], locks: [] })).toEqual(['budget-zero budgetsUf'])
  expect(issuesOf({ budgetsUf: [-1, Number.NaN, 60_000], locks: [] })).toEqual([
    'money-invalid budgetsUf.0',
    'money-invalid budgetsUf.1',
  ])
  const little = { budgetsUf: [900, 800, 700], funds: [], locks: [] }
  expect(issuesOf({ ...little, carriesOver: true })).toEqual([])
  expect(said({ ...little, carriesOver: false })).toEqual([
    '900 UF is not enough for anything: the cheapest is “Drinking water” in Vista Hermosa, 1,800 UF. Raise the budget of a year, let unspent money carry over, or add a cheaper package.',
  ])
})

test('funds of other years, with one name, that pay nothing', () => {
  const fund = { code: 'a', name: 'A', uf: [1, 2, 3], packages: null, places: null }
  expect(
    issuesOf({
      funds: [
        fund,
        { ...fund, uf: [1] },
        { ...fund, code: 'budget' },
        { ...fund, code: 'b', packages: ['titling'], places: ['05', '13101'] },
      ],
    }),
  ).toEqual([
    'fund-repeated funds.1.code',
    'fund-years funds.1.uf',
    'fund-reserved funds.2.code',
    'fund-pays-nothing funds.3.packages',
    'fund-place-empty funds.3.places',
    'fund-package-unknown funds.3.packages',
  ])
})

test('a fund without a name, a decision without a reason', () => {
  const fund = { code: 'a', name: '  ', uf: [1, 2, 3], packages: null, places: null }
  expect(issuesOf({ funds: [fund], locks: [lock(6, { reason: ' ' })] })).toEqual([
    'fund-unnamed funds.0.name',
    'lock-no-reason locks.0.reason',
  ])
})

test('families of settlements whose comuna nobody knows count for the plan', () => {
  const inputs = sampleInputs()
  inputs.settlements.comunaCodes = inputs.settlements.comunaCodes.map(() => null)
  expect(issuesOf({ places: [], floors: [], capacities: [], funds: [], minFamilies: 100 }, inputs)).toEqual([])
})

test('all that does not exist, at once', () => {
  expect(
    issuesOf({
      places: ['05', '13', '05'],
      rankingId: 9,
      packages: ['water', 'sewerage', 'paving', 'urbanisation', 'gold', 'water'],
      programme: 'ds0',
      sites: { ids: [1, 77], maxDistanceKm: 15 },
      capacities: [
        { comunaCode: '13101', familiesPerYear: 3 },
        { comunaCode: '13101', familiesPerYear: 3 },
      ],
      minFamilies: null,
    }),
  ).toEqual([
    'package-repeated packages.5',
    'capacity-repeated capacities.1',
    'place-repeated places.2',
    'place-empty places.1',
    'ranking-other rankingId',
    'programme-unknown programme',
    'site-unknown sites.ids.1',
    'capacity-outside capacities.0.comunaCode',
    'capacity-outside capacities.1.comunaCode',
    'package-unknown packages.4',
  ])
})

test('a circle of prerequisites is named, once', () => {
  const inputs = sampleInputs()
  inputs.packages = [
    aPackage('a', 'part', { prerequisites: [['b', 'c']] }),
    aPackage('b', 'part', { prerequisites: [['c']] }),
    aPackage('c', 'part', { prerequisites: [['d'], ['a']] }),
    aPackage('d', 'part'),
    aPackage('e', 'part', { prerequisites: [['d', 'a']] }),
  ]
  const change = { packages: ['a', 'b', 'c', 'd', 'e'], locks: [], funds: [], minFamilies: null, floors: [] }
  expect(issuesOf(change, inputs)).toEqual(['prerequisite-circle packages.0'])
  expect(said(change, inputs)[0]).toContain('a → b → c → a')
})

test('a prerequisite that nothing gives, and a package without a cost', () => {
  const change = { packages: ['paving', 'water', 'relocation', 'urbanisation'] }
  // Urbanisation contains sewerage, but also paving: it cannot come before it.
  expect(said(change)).toEqual([
    '“Paving and drainage” needs one of these before, which the plan does not offer and no settlement has: Sewerage. Offer one or remove “Paving and drainage”.',
  ])
  const inputs = sampleInputs()
  inputs.settlements.lacks['infrastructure:sewerage'] = [1, 1, 1, 1, 0, 1, 1, 1]
  expect(issuesOf(change, inputs)).toEqual([])
  inputs.packages = inputs.packages.map((offered) =>
    offered.code === 'water' ? { ...offered, costUfPerFamily: 0 } : offered,
  )
  expect(issuesOf({}, inputs)).toEqual(['cost-unknown packages.0'])
})

test('floors out of range, outside, above all, above what exists', () => {
  const floor = { of: 'comuna' as const, code: '05101', measure: 'families' as const, share: 0.5 }
  expect(
    issuesOf({
      floors: [
        { ...floor, share: 1.5 },
        { ...floor, of: 'region' },
        { ...floor, code: '13101', share: 0.1 },
      ],
      minFamilies: null,
    }),
  ).toEqual([
    'floor-share floors.0.share',
    'floor-no-region floors.1.code',
    'floor-outside floors.2.code',
    'floor-nothing floors.2',
    'floors-sum-families floors',
  ])
  // 75 of 195 plannable families live in Valparaíso: half of 160 do not.
  expect(said({ floors: [floor], minFamilies: 160 })).toEqual([
    'The floor of 50 % for Valparaíso asks for 80 of the plan’s minimum of 160 families, and 75 are there. Lower the floor or the minimum.',
  ])
  expect(issuesOf({ floors: [floor], minFamilies: 150 })).toEqual([])
  expect(issuesOf({ minFamilies: 196, floors: [] })).toEqual(['families-above minFamilies'])
  expect(issuesOf({ minFamilies: 195, floors: [] })).toEqual([])
})

test('floors of every comuna, and of a region with its comunas, add up', () => {
  const each = { of: 'comuna' as const, code: null, measure: 'money' as const }
  expect(issuesOf({ floors: [{ ...each, share: 0.5 }] })).toEqual([])
  expect(said({ floors: [{ ...each, share: 0.51 }] })).toEqual([
    'The floors of money add up to 102 % and cannot exceed 100 %. Lower one of them.',
  ])
  const region = { of: 'region' as const, code: '05', measure: 'money' as const, share: 0.9 }
  expect(issuesOf({ floors: [region, { ...each, share: 0.4 }] })).toEqual([])
})

test('locks that contradict each other or say a year outside', () => {
  expect(
    issuesOf({
      locks: [
        lock(1),
        lock(1, { is: 'out' }),
        lock(6, { package: 'urbanisation', year: 2027 }),
        lock(6, { package: 'urbanisation', year: 2028 }),
        lock(8, { year: 2031 }),
        lock(8, { is: 'out', package: 'water', year: 2027 }),
        lock(99),
      ],
    }),
  ).toEqual([
    'locks-contradict locks.1',
    'locks-contradict locks.3',
    'lock-year locks.4.year',
    'lock-out-year locks.5.year',
    'lock-settlement-unknown locks.6',
  ])
})

test('settlements locked in that cannot be: each with its reason', () => {
  const locks = [
    lock(7),
    lock(2, { package: 'urbanisation' }),
    lock(8, { package: 'water' }),
    lock(6, { package: 'relocation' }),
    lock(1, { package: 'paving', year: 2027 }),
    lock(3, { package: 'gold' }),
  ]
  expect(said({ locks })).toEqual([
    'La Isla cannot be in the plan: nobody knows how many families it has. Complete the record or remove the decision.',
    'Felipe Camiroaga cannot be given “Urbanisation in place”: it must relocate because of hazards. Change the package, or the settlement’s strategy where there is a reason.',
    'Violeta Parra cannot be given “Drinking water”: it is there already. Change the package, or the settlement’s strategy where there is a reason.',
    'Pampa Ilusión cannot be given “Relocation to a new site”: nobody has to move from there. Change the package, or the settlement’s strategy where there is a reason.',
    'Manuel Bustos: “Paving and drainage” cannot begin in 2027; what it needs before ends in time for 2028. Change the year.',
    'The package “gold” is not in the catalogue: remove it or create it.',
  ])
  expect(issuesOf({ locks, packages: ['water', 'sewerage'] })).toContain('lock-package-not-in-plan locks.1.package')
})

test('locked in, while other decisions or the year leave nothing', () => {
  const out = (code: string) => lock(2, { is: 'out', package: code })
  expect(issuesOf({ locks: [lock(2), out('relocation'), out('community-centre')] })).toEqual([
    'lock-nothing-left locks.0',
  ])
  const inputs = sampleInputs()
  inputs.packages = inputs.packages.map((offered) =>
    offered.code === 'relocation'
      ? { ...offered, prerequisites: [['community-centre']] }
      : { ...offered, prerequisites: [] },
  )
  expect(issuesOf({ locks: [lock(2, { year: 2027 })] }, inputs)).toEqual(['lock-nothing-then locks.0.year'])
})

test('packages locked in that do not go together, and more than all the money', () => {
  expect(issuesOf({ locks: [lock(6, { package: 'urbanisation' }), lock(6, { package: 'new-in-place' })] })).toEqual([
    'locks-exclusive locks.1',
  ])
  const budgetsUf = [15_000, 15_000, 15_000]
  expect(issuesOf({ locks: [lock(1, { package: 'new-in-place' })], budgetsUf, minFamilies: null })).toEqual([
    'locks-too-costly locks',
  ])
})

test('no settlements, and settlements of which none can be planned', () => {
  const inputs = sampleInputs()
  inputs.settlements.scores = inputs.settlements.scores.map(() => null)
  expect(issuesOf({ locks: [], floors: [], minFamilies: null }, inputs)).toEqual(['nothing-plannable packages'])
})
