import '@arraigo/shared/plans/addPlansMessages.ts'
import { isMessage } from '@arraigo/shared/messages/messages.ts'
import { describe, expect, test } from 'vitest'
import { readPlanOptions } from './planOptions.ts'

const right = { region: ['5'], budgetUf: '1000000', out: 'plan' }

describe('options of arraigo plan', () => {
  test('the money of the whole plan is spread equally over its years, five where nobody says', () => {
    const { wish, issues } = readPlanOptions(right)
    expect(issues).toEqual([])
    expect(wish.budgetsUf).toEqual([200_000, 200_000, 200_000, 200_000, 200_000])
    expect(wish.places).toEqual(['05'])
    expect(readPlanOptions({ ...right, years: '3' }).wish.budgetsUf).toEqual([1e6 / 3, 1e6 / 3, 1e6 / 3])
  })

  test('money by year says how many years there are', () => {
    const { wish, issues } = readPlanOptions({ out: 'plan', region: ['05,08', '13'], budgetsUf: '10.5, 0,30' })
    expect({ issues, ...wish }).toMatchObject({ issues: [], budgetsUf: [10.5, 0, 30], places: ['05', '08', '13'] })
    expect(readPlanOptions({ ...right, budgetUf: undefined, budgetsUf: '1,2', years: '3' }).issues).toEqual([
      { code: 'plan-budgets-years', params: { count: 2, years: 3 } },
    ])
  })

  test('a file says what is not said beside it', () => {
    const { wish, issues } = readPlanOptions({ spec: 'plan.json', out: 'plan' })
    expect({ issues, ...wish }).toMatchObject({ issues: [], places: null, budgetsUf: null, carriesOver: null })
  })

  test('sites are proposed where somebody asks for them', () => {
    expect(readPlanOptions(right).wish.proposeSites).toBeNull()
    expect(readPlanOptions({ ...right, proposeSites: '20' })).toMatchObject({ wish: { proposeSites: 20 }, issues: [] })
    for (const proposeSites of ['0', '101', '2.5', 'some'])
      expect(readPlanOptions({ ...right, proposeSites }).issues).toMatchObject([
        { code: 'plan-option-number', params: { option: '--propose-sites', value: proposeSites } },
      ])
  })

  test('everything that is wrong is said at once', () => {
    const { issues } = readPlanOptions({
      ...{ region: ['99'], comuna: ['5'], budgetUf: '1.000.000', budgetsUf: '1', years: '0', fromYear: '1999' },
      ...{ minFamilies: '-1', timeLimit: '0', gap: '2', name: '  ', lang: 'fr' },
    })
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
    expect(issues.map(({ code, params }) => String(params?.option ?? code)).sort()).toEqual(
      [
        ...['--budget-uf', '--from-year', '--gap', '--lang', '--min-families', '--time-limit', '--years'],
        ...['plan-budget-twice', 'plan-comuna-invalid', 'plan-name-invalid', 'plan-out-missing', 'plan-region-invalid'],
      ].sort(),
    )
  })

  test('what is missing is named', () => {
    expect(readPlanOptions({}).issues.map(({ code }) => code)).toEqual([
      'plan-place-missing',
      'plan-budget-missing',
      'plan-out-missing',
    ])
  })
})
