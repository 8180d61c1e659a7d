import type { Issue } from '../../problems/issue.ts'
import { repeated } from '../../problems/repeated.ts'
import type { PlanSpec } from '../plan.schema.ts'
import type { PlanInputs } from '../planInputs.schema.ts'
import { toleranceOf } from './choiceViolations.ts'
import type { ModelOption, PlanModel } from './planModel.ts'
import { packageNamed } from './planNames.ts'

/** What results call the plan's own money: no fund can have its name. */
export const budgetCode = 'budget'

export function moneyIssues(spec: PlanSpec): Issue[] {
  const invalid = (amounts: readonly number[], path: string) =>
    amounts.flatMap((uf, year) =>
      Number.isFinite(uf) && uf >= 0
        ? []
        : [
            {
              code: 'plan-money-invalid',
              path: `${path}.${year}`,
              params: { uf: String(uf), year: String(spec.fromYear + year) },
            },
          ],
    )
  const odd = [
    ...invalid(spec.budgetsUf, 'budgetsUf'),
    ...spec.funds.flatMap(({ uf }, at) => invalid(uf, `funds.${at}.uf`)),
  ]
  const isAnything = [...spec.budgetsUf, ...spec.funds.flatMap(({ uf }) => uf)].some((uf) => uf > 0)
  return [
    ...odd,
    ...(odd.length > 0 || isAnything ? [] : [{ code: 'plan-budget-zero', path: 'budgetsUf' }]),
    ...fundIssues(spec),
  ]
}

function fundIssues({ funds, budgetsUf, packages }: PlanSpec): Issue[] {
  const codes = funds.map(({ code }) => code)
  return [
    ...repeated(codes).map((fund) => ({
      code: 'plan-fund-repeated',
      path: `funds.${codes.lastIndexOf(fund)}.code`,
      params: { fund },
    })),
    ...funds.flatMap(({ code, name, uf, packages: own }, at) => [
      ...Object.entries({ code, name }).flatMap(([part, text]) =>
        text.trim() === ''
          ? [{ code: 'plan-fund-unnamed', path: `funds.${at}.${part}`, params: { place: at + 1 } }]
          : [],
      ),
      ...(code === budgetCode
        ? [{ code: 'plan-fund-reserved', path: `funds.${at}.code`, params: { fund: code } }]
        : []),
      ...(uf.length === budgetsUf.length
        ? []
        : [
            {
              code: 'plan-fund-years',
              path: `funds.${at}.uf`,
              params: { fund: name, years: uf.length, wanted: budgetsUf.length },
            },
          ]),
      ...(own === null || own.some((one) => packages.includes(one))
        ? []
        : [{ code: 'plan-fund-pays-nothing', path: `funds.${at}.packages`, params: { fund: name } }]),
    ]),
  ]
}

/** The most that can be spent on what these funds may pay: all of it where money carries over, else the richest year's. */
export function mostMoney({ budgetsUf, funds, carriesOver }: PlanModel, payingFunds: readonly number[]): number {
  const years = budgetsUf.map((uf, year) => payingFunds.reduce((sum, fund) => sum + (funds[fund]?.[year] ?? 0), uf))
  return carriesOver ? years.reduce((sum, uf) => sum + uf, 0) : Math.max(0, ...years)
}

/** What an option costs at least, with the cheapest land it could open; what it needs before is not in it. */
export function leastCost({ sites }: PlanModel, option: ModelOption): number {
  const land = option.sites.map(
    ({ site }) => (sites[site]?.fixedUf ?? 0) + option.moved * (sites[site]?.ufPerFamily ?? 0),
  )
  return option.costUf + (land.length > 0 ? Math.min(...land) : 0)
}

/** Nothing can be paid at all. */
export function affordableIssues(inputs: PlanInputs, model: PlanModel): Issue[] {
  const costs = model.options
    .filter(({ needs }) => needs.length === 0)
    .map((option) => ({ option, uf: leastCost(model, option), most: mostMoney(model, option.funds) }))
    .sort((one, other) => one.uf - other.uf)
  const [cheapest] = costs
  if (cheapest === undefined || costs.some(({ uf, most }) => !(uf > most + toleranceOf(most)))) return []
  // Nothing at all is said already.
  if (!(Math.max(...costs.map(({ most }) => most)) > 0)) return []
  return [
    {
      code: 'plan-budget-below-cheapest',
      path: 'budgetsUf',
      params: {
        uf: Math.floor(cheapest.most),
        cheapestUf: Math.ceil(cheapest.uf),
        settlement: inputs.settlements.names[cheapest.option.row] ?? '',
        ...packageNamed(inputs, cheapest.option.package),
      },
    },
  ]
}
