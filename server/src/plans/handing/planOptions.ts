import { resolve } from 'node:path'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { mostYears } from '@arraigo/shared/plans/plan.schema.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { regionName } from '@arraigo/shared/territory/regions.ts'
import { cliLocale } from '../../platform/commandLine.ts'
import { mostShown } from '../sites/proposeSites.ts'

/** As they are typed. */
export interface PlanOptions {
  region?: string[]
  comuna?: string[]
  budgetUf?: string
  budgetsUf?: string
  years?: string
  fromYear?: string
  carryOver?: boolean
  programme?: string
  minFamilies?: string
  proposeSites?: string
  packages?: string
  ranking?: string
  spec?: string
  timeLimit?: string
  gap?: string
  name?: string
  lang?: string
  out?: string
  force?: boolean
}

/** Null: as the spec that it starts from. */
export interface PlanWish {
  places: string[] | null
  budgetsUf: number[] | null
  fromYear: number | null
  carriesOver: boolean | null
  programme: string | null
  minFamilies: number | null
  /** How many proposals of each place become sites before the plan is made. */
  proposeSites: number | null
  packages: string[] | null
  ranking: string | null
  specFile: string | null
  timeLimitS: number | null
  gap: number | null
  name: string | null
  locale: Locale
  folder: string
  isForced: boolean
}

const defaultYears = 5

/** What is asked for, and all that is wrong with how it is written at once. */
export function readPlanOptions(options: PlanOptions): { wish: PlanWish; issues: Issue[] } {
  const issues: Issue[] = []
  const number = (option: string, text: string | undefined, what: string, isRight: (value: number) => boolean) => {
    if (text === undefined) return null
    const value = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN
    if (isRight(value)) return value
    issues.push({ code: 'plan-option-number', params: { option, value: text, what: `plan-number-${what}` } })
    return null
  }
  const between = (from: number, to: number) => (value: number) => value >= from && value <= to
  const whole = (isRight: (value: number) => boolean) => (value: number) => Number.isInteger(value) && isRight(value)
  const years = number('--years', options.years, 'years', whole(between(1, mostYears)))
  const wish: PlanWish = {
    places: places(options, issues),
    budgetsUf: budgets(options, years, issues, (option, text) => number(option, text, 'uf', between(0, 1e12))),
    fromYear: number('--from-year', options.fromYear, 'year', whole(between(2000, 2100))),
    carriesOver: options.carryOver ?? null,
    programme: options.programme?.trim() ?? null,
    minFamilies: number('--min-families', options.minFamilies, 'families', whole(between(0, 1e7))),
    proposeSites: number('--propose-sites', options.proposeSites, 'sites', whole(between(1, mostShown))),
    packages: listed(options.packages),
    ranking: options.ranking?.trim() ?? null,
    specFile: options.spec === undefined ? null : resolve(options.spec),
    timeLimitS: number('--time-limit', options.timeLimit, 'seconds', between(1, 3600)),
    gap: number('--gap', options.gap, 'gap', between(0, 1)),
    name: options.name?.trim() ?? null,
    locale: options.lang === 'en' || options.lang === 'es' ? options.lang : cliLocale(),
    folder: options.out === undefined ? '' : resolve(options.out),
    isForced: options.force === true,
  }
  if (options.lang !== undefined && options.lang !== wish.locale)
    issues.push({
      code: 'plan-option-number',
      params: { option: '--lang', value: options.lang, what: 'plan-number-language' },
    })
  if (wish.name !== null && (wish.name.length === 0 || wish.name.length > 200))
    issues.push({ code: 'plan-name-invalid' })
  if (options.out === undefined || options.out.trim() === '') issues.push({ code: 'plan-out-missing' })
  return { wish, issues }
}

const listed = (text: string | undefined): string[] | null =>
  text === undefined ? null : text.split(',').flatMap((one) => one.trim() || [])

function places({ region, comuna, spec }: PlanOptions, issues: Issue[]): string[] | null {
  if (region === undefined && comuna === undefined) {
    if (spec === undefined) issues.push({ code: 'plan-place-missing' })
    return null
  }
  const regions = (listed(region?.join(',')) ?? []).map((code) => code.padStart(2, '0'))
  const comunas = listed(comuna?.join(',')) ?? []
  for (const code of regions)
    if (regionName(code) === null) issues.push({ code: 'plan-region-invalid', params: { value: code } })
  for (const code of comunas)
    if (!/^\d{5}$/.test(code)) issues.push({ code: 'plan-comuna-invalid', params: { value: code } })
  return [...new Set([...regions, ...comunas])]
}

/** The total is spread equally over the years; amounts by year say how many years there are. */
function budgets(
  { budgetUf, budgetsUf, spec, years: typedYears }: PlanOptions,
  years: number | null,
  issues: Issue[],
  amount: (option: string, text: string) => number | null,
): number[] | null {
  const total = budgetUf === undefined ? null : (amount('--budget-uf', budgetUf) ?? 0)
  if (total !== null && budgetsUf !== undefined) issues.push({ code: 'plan-budget-twice' })
  if (budgetsUf !== undefined) {
    const amounts = (listed(budgetsUf) ?? []).map((text) => amount('--budgets-uf', text))
    if (amounts.length < 1 || amounts.length > mostYears)
      issues.push({
        code: 'plan-option-number',
        params: { option: '--budgets-uf', value: budgetsUf, what: 'plan-number-years' },
      })
    if (years !== null && years !== amounts.length)
      issues.push({ code: 'plan-budgets-years', params: { count: amounts.length, years } })
    return amounts.map((uf) => uf ?? 0)
  }
  if (total === null) {
    if (spec === undefined || typedYears !== undefined) issues.push({ code: 'plan-budget-missing' })
    return null
  }
  const count = years ?? defaultYears
  return Array.from({ length: count }, () => total / count)
}
