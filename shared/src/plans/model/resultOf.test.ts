import { expect, test } from 'vitest'
import { say } from '../../messages/messages.ts'
import '../addPlansMessages.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import type { PlanChoice } from '../planResult.schema.ts'
import { planSample, sampleInputs, sampleSpec } from '../testing/planSample.ts'
import { buildPlanModel } from './buildPlanModel.ts'
import { choicesOf, chosenFrom } from './planChoices.ts'
import { resultOf } from './resultOf.ts'

const proof = { status: 'manual' as const, bound: 0, seconds: 0, solver: 'a person' }

function resultFor(choices: PlanChoice[], change: Partial<PlanSpec> = {}, inputs: PlanInputs = sampleInputs()) {
  const spec = sampleSpec(change)
  const model = buildPlanModel(inputs, spec)
  const { chosen, issues } = chosenFrom(model, inputs, spec, choices)
  expect(issues).toEqual([])
  return resultOf(inputs, spec, model, chosen, proof)
}

const work = (settlementId: number, code: string, year: number, moves: PlanChoice['moves'] = []): PlanChoice => ({
  settlementId,
  package: code,
  year,
  moves,
})

const reasonOf = (result: ReturnType<typeof resultFor>, id: number) =>
  say('en', result.settlements.find(({ settlementId }) => settlementId === id)!.reason)

test('choices of a result make the same result again', () => {
  const { inputs, spec, result } = planSample()
  const model = buildPlanModel(inputs, spec)
  const { chosen, issues } = chosenFrom(model, inputs, spec, choicesOf(result))
  expect(issues).toEqual([])
  const { status, bound, seconds, solver } = result
  expect(resultOf(inputs, spec, model, chosen, { status, bound, seconds, solver })).toEqual(result)
})

test('a choice that the model does not offer is told, and the rest stays', () => {
  const { inputs, spec } = planSample()
  const model = buildPlanModel(inputs, spec)
  const { chosen, issues } = chosenFrom(model, inputs, spec, [
    work(6, 'urbanisation', 2028),
    work(2, 'urbanisation', 2027),
    work(6, 'water', 2050),
    work(77, 'water', 2027),
    work(6, 'gold', 2027),
    work(2, 'relocation', 2027, [{ siteId: 9, families: 38 }]),
    work(6, 'urbanisation', 2029),
  ])
  expect(chosen).toHaveLength(1)
  expect(issues.map((issue) => `${issue.path} ${say('en', issue)}`)).toEqual([
    'choices.1 Felipe Camiroaga cannot be given “Urbanisation in place”: it must relocate because of hazards.',
    'choices.2 2050 is not in the plan, which goes from 2027 to 2029.',
    'choices.3 Settlement 77 is not in the plan.',
    'choices.4 There is no package “gold”.',
    'choices.5 Sites 9 cannot be built on in this plan.',
    'choices.6 Pampa Ilusión: “Urbanisation in place” was chosen twice. The first one counts.',
  ])
})

test('works have their years, cost, rules and who pays', () => {
  const { result } = planSample()
  const works = result.settlements.flatMap((settlement) =>
    settlement.works.map((one) => ({ id: settlement.settlementId, ...one })),
  )
  expect(works.find(({ id, package: code }) => id === 8 && code === 'sewerage')).toMatchObject({
    year: 2027,
    endYear: 2027,
    families: 25,
    costUf: 3500,
    paidBy: [{ fund: 'pmb', uf: 3500 }],
    isLocked: false,
  })
  expect(works.find(({ id }) => id === 6)).toMatchObject({ year: 2028, endYear: 2029, isLocked: true, costUf: 10_000 })
  const moved = works.find(({ id, package: code }) => id === 3 && code === 'relocation')
  expect(moved).toMatchObject({ moves: [{ siteId: 2, families: 8, km: 4 }], paidBy: [{ fund: 'budget', uf: 10_000 }] })
  expect(result.settlements[0]).toMatchObject({ families: 60, costUf: 75_000 })
  // Works and land are all that years pay for.
  const land = result.projects.reduce((sum, project) => sum + project.siteCostUf, 0)
  expect(works.reduce((sum, { costUf }) => sum + costUf, 0) + land).toBeCloseTo(result.totals.costUf, 6)
})

test('why each is in or out', () => {
  const { result } = planSample()
  expect(reasonOf(result, 1)).toMatch(
    /^It is worth 44.3 points and costs 75,000 UF\. Its 12 families complete the project of Reñaca Alto: the other 8 fall short of the least of 10\.$/,
  )
  expect(reasonOf(result, 2)).toMatch(
    /^It is worth 25.3 points and costs 47,500 UF\. Without discounting the wait it yields 0.56 points per 1,000 UF, as much as or more than 2 of the other 5/,
  )
  expect(reasonOf(result, 6)).toMatch(/^Somebody locked it in: “Convenio firmado con el municipio”/)
  expect(reasonOf(result, 7)).toBe('Nobody knows how many families live there.')
  expect(reasonOf(result, 4)).toBe(
    'The cheapest for it costs 20,980 UF and 9,850 UF are left. It yields at most 0.496 points per 1,000 UF; 4 of 6 in the plan yield more.',
  )
})

test('why one is out: yield, cost, capacity, land', () => {
  const water = [work(6, 'water', 2027)]
  const only = { locks: [], floors: [], minFamilies: null }
  expect(reasonOf(resultFor(water, { ...only, packages: ['water', 'new-in-place'] }), 8)).toMatch(
    /^It yields at most 0.32 points/,
  )
  expect(reasonOf(resultFor([], { ...only, budgetsUf: [900, 0, 0], funds: [] }), 6)).toBe(
    'The cheapest for it costs 2,000 UF, more than can be spent (900 UF).',
  )
  expect(reasonOf(resultFor([], { ...only, capacities: [{ comunaCode: '05109', familiesPerYear: 5 }] }), 2)).toBe(
    'The capacity of Viña del Mar, 5 families per year, leaves no room for it in any year.',
  )
  expect(reasonOf(resultFor([], only), 3)).toBe(
    'They are 8 families and a project needs at least 10; nobody else builds on the sites near them.',
  )
  const full = resultFor([work(2, 'relocation', 2027, [{ siteId: 1, families: 38 }])], {
    ...only,
    sites: { ids: [1], maxDistanceKm: 15 },
  })
  expect(reasonOf(full, 4)).toBe('It needs 14 homes on sites near it and 2 are left.')
})

test('what is broken by hand comes first among the findings, in words', () => {
  const result = resultFor([
    work(3, 'relocation', 2027, [{ siteId: 1, families: 8 }]),
    work(8, 'paving', 2027),
    work(1, 'new-in-place', 2027),
  ])
  expect(
    result.findings.filter(({ code }) => code.startsWith('plan-broken')).map((finding) => say('en', finding)),
  ).toEqual([
    'Violeta Parra: “Paving and drainage” needs “Sewerage” before, which is not in the plan.',
    'Achupallas norte, 2027: 8 families do not make projects of 10 to 40; the difference is 2.',
    '2027: 13,360 UF are missing.',
    'Valparaíso must have 25 % of the families: 14 families are missing.',
    'The plan must reach 100 families and reaches 56: 44 are missing.',
    'Pampa Ilusión is locked in and does not have what was locked.',
  ])
  expect(result.requirements.map(({ wanted, reached, isMet }) => [wanted, reached, isMet]).slice(0, 3)).toEqual([
    [100, 56, false],
    [25, 0, false],
    [1, 0, false],
  ])
})

test('what must be read with a plan', () => {
  const inputs = sampleInputs()
  Object.assign(inputs.sites[1]!, { isCapacityEstimated: true, isLandCostEstimated: true, worksUfPerFamily: null })
  inputs.sites[0]!.capacityFamilies = 9
  inputs.sites[2]!.landCostUf = null
  inputs.distances = inputs.distances.map((distance) => ({ ...distance, isStraight: true }))
  inputs.programmes[0] = { ...inputs.programmes[0]!, endsOn: '2028-12-31', maxFamilies: null }
  const result = resultFor(
    [work(2, 'relocation', 2029, [{ siteId: 2, families: 38 }]), work(8, 'urbanisation', 2027)],
    { locks: [], floors: [{ of: 'comuna', code: '05101', measure: 'families', share: 0.9 }], minFamilies: null },
    inputs,
  )
  const told = result.findings.filter(({ code }) => !code.startsWith('plan-broken'))
  expect(told.map((finding) => say('en', finding))).toEqual([
    'Cannot be planned, nobody knows how many families it has (1): La Isla.',
    'Nobody knows whether they can stay, or how many families must move (1): Violeta Parra. The plan assumes that they stay; an unknown hazard is not the absence of one.',
    '“DS 49, construcción en nuevos terrenos” is in force from 2011-01-01 to 2028-12-31, and the plan goes from 2027 to 2029: its rules may not hold.',
    'The greatest number of families of a project of “DS 49, construcción en nuevos terrenos” is not known: the plan only looks at the site’s capacity.',
    'Sites with less room than the 10 families that the programme asks for (1): Achupallas norte. Nothing is built on them.',
    'Sites whose cost is not known (1): Placilla. Nothing is built on them: write their cost.',
    'The floor of 90 % for Valparaíso, where 63 families can have a solution, limits the plan to 70 families.',
    'Nobody knows whether they already have some of what is built for them (2): Violeta Parra, Felipe Camiroaga. The plan counts it as lacking.',
    'Cost rules that could not be applied for lack of “slope” (1): Violeta Parra. Their cost may differ.',
    'Costs to be confirmed in the catalogue (2): Urbanisation in place, Relocation to a new site.',
    'Capacity estimated from the area, nobody recorded it (1): Reñaca Alto.',
    'Cost of land estimated, nobody recorded it (1): Reñaca Alto.',
    'Nobody knows what the works of the site cost, and they are not in the plan (1): Reñaca Alto.',
    'Moves measured in a straight line, because no streets are loaded there: 1.',
    'Works that end after 2029, the last year of the plan: 1. Their whole cost is in the year in which they begin.',
  ])
})
