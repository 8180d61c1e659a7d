import { choicesOf } from '@arraigo/shared/plans/model/planChoices.ts'
import { planSample } from '@arraigo/shared/plans/testing/planSample.ts'
import { expect, test } from 'vitest'
import { changedPlan, modelOf } from './changedPlan.ts'
import { waysToFreeMoney } from './freeMoney.ts'
import { choiceOf, offeredPackages, refusedPackages, withChoice } from './settlementOptions.ts'

const sample = planSample()
const { inputs, spec, result } = sample
const own = (settlementId: number) => choicesOf(result).filter((choice) => choice.settlementId === settlementId)
const later = (settlementId: number, code: string, year: number) => ({
  settlementId,
  choices: own(settlementId).map((choice) => (choice.package === code ? { ...choice, year } : choice)),
})

test('a settlement that is taken out loses its families, its money and its points', () => {
  const { families, costUf, points, broken } = changedPlan(inputs, spec, result, [{ settlementId: 2, choices: [] }])
  expect(families).toBe(-38)
  // 47,500 UF of works and 20 UF of site works for each family; the land is still needed by others.
  expect(costUf).toBeCloseTo(-47_500 - 38 * 20)
  expect(points).toBeLessThan(-25)
  expect(broken).toEqual([])
})

test('a work in a year without money for it breaks that year by what is lacking', () => {
  const { broken } = changedPlan(inputs, spec, result, [later(2, 'relocation', 2027)])
  // 62,140 and the 48,260 of the move, less the budget and the 3,500 that the fund pays of the sewerage.
  expect(broken).toMatchObject([{ budgetYear: 2027, said: { code: 'plan-broken-budget', params: { year: '2027' } } }])
  expect(broken[0]?.by).toBeCloseTo(62_140 + 48_260 - 60_000 - 3_500)
})

test('what comes before what it needs, and what a lock says otherwise, is told by name', () => {
  const sewerageLater = changedPlan(inputs, spec, result, [later(8, 'sewerage', 2029)])
  expect(sewerageLater.broken.map(({ said }) => [said.code, said.params?.settlement])).toContainEqual([
    'plan-broken-need-later',
    'Violeta Parra',
  ])
  const lockedOut = changedPlan(inputs, spec, result, [{ settlementId: 6, choices: [] }])
  // Without it Valparaíso has 30 of 136 families, less than the quarter that it must have.
  expect(lockedOut.broken.map(({ said }) => said.code)).toEqual(['plan-broken-floor-families', 'plan-broken-lock'])
})

test('requirements that were broken before are not counted against a change', () => {
  const strict = { ...spec, minFamilies: 1000 }
  const { broken } = changedPlan(inputs, strict, { ...result }, [later(8, 'paving', 2029)])
  expect(broken).toEqual([])
  const fewer = changedPlan(inputs, strict, { ...result }, [{ settlementId: 2, choices: [] }])
  expect(fewer.broken.map(({ said }) => said.code)).toEqual(['plan-broken-min-families'])
})

test('ways to free the money leave nothing broken, lose least first and spare what was changed', () => {
  const urbanised = { settlementId: 8, package: 'urbanisation', year: 2028, moves: [] }
  const step = { settlementId: 8, choices: [urbanised] }
  const { choices, broken } = changedPlan(inputs, spec, { ...result }, [step])
  // 12,500 UF more; 3,100 of the plan's own money were left, and most of it was for the year after.
  expect(broken).toMatchObject([
    { budgetYear: 2028, by: 12_500 - 3_100 },
    { budgetYear: 2029, by: 3_000 },
  ])
  const ways = waysToFreeMoney({ model: modelOf(inputs, spec), inputs, spec }, choices, 2028, new Set([8]))
  expect(ways.map(({ settlementId, package: code, toYear }) => [settlementId, code, toYear])).toEqual([
    [5, 'relocation', null],
    [2, 'relocation', null],
  ])
  expect(ways[0]?.lostPoints).toBeCloseTo(9)
  for (const way of ways) expect(changedPlan(inputs, spec, { ...result }, [step, way.step]).broken).toEqual([])
})

test('offered packages go nearest first, and one that cannot stand beside another replaces it', () => {
  const offered = offeredPackages(inputs, spec, modelOf(inputs, spec), 0)
  const codes = offered.map(({ package: { code } }) => code)
  expect(codes).toContain('urbanisation')
  expect(codes).not.toContain('relocation')
  const doubledUp = offered.find(({ package: { code } }) => code === 'doubled-up')
  expect(doubledUp?.sites.map(({ name, km }) => [name, km])).toEqual([
    ['Achupallas norte', 1.8],
    ['Reñaca Alto', 3.1],
  ])
  expect(doubledUp && choiceOf(doubledUp, 1, 2028).moves).toEqual([{ siteId: 1, families: 12 }])
  const urbanisation = offered.find(({ package: { code } }) => code === 'urbanisation')
  if (urbanisation === undefined) throw new Error('urbanisation is offered')
  const next = withChoice(own(1), urbanisation, choiceOf(urbanisation, 1, 2028))
  expect(next.map(({ package: code, year }) => [code, year])).toEqual([
    ['doubled-up', 2027],
    ['urbanisation', 2028],
  ])
})

test('a package that is not offered says why', () => {
  const refused = refusedPackages(inputs, spec, 0)
  expect(refused.find(({ package: { code } }) => code === 'relocation')?.why.code).toBe('plan-nobody-moves')
})
