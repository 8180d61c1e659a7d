import type { PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'

/** Land and works of sites, which projects carry: no package. */
export const sitesPart = 'sites'

export interface YearMoney {
  year: number
  budgetUf: number
  carriedUf: number
  fundsUf: number
  availableUf: number
  costUf: number
  leftUf: number
  /** By package, and `sites`; only what costs something. */
  parts: { of: string; costUf: number }[]
}

/** What each year has, what it is spent on and what is left. */
export function yearMoney({ years }: Pick<PlanResult, 'years'>): YearMoney[] {
  return years.map(({ year, budgetUf, carriedUf, fundsUf, costUf, leftUf, byPackage }) => {
    const ofPackages = byPackage.map((one) => ({ of: one.package, costUf: one.costUf }))
    const sitesUf = costUf - ofPackages.reduce((sum, part) => sum + part.costUf, 0)
    return {
      year,
      budgetUf,
      carriedUf,
      fundsUf,
      availableUf: budgetUf + carriedUf + fundsUf,
      costUf,
      leftUf,
      // Sums of many figures differ in their last digits.
      parts: [...ofPackages, { of: sitesPart, costUf: sitesUf }].filter((part) => part.costUf > 0.5),
    }
  })
}

export interface YearFamilies {
  year: number
  families: number
  cumulated: number
  /** Cumulated, of the target. */
  share: number | null
}

export function yearFamilies({ years }: Pick<PlanResult, 'years'>, target: number | null): YearFamilies[] {
  let cumulated = 0
  return years.map(({ year, families }) => {
    cumulated += families
    return { year, families, cumulated, share: target === null || target <= 0 ? null : cumulated / target }
  })
}

/** Money by who gives it: the plan's own, which pays what no fund does, and the funds. */
export function fundYears({ years }: Pick<PlanResult, 'years'>): { fund: string; given: number[]; used: number[] }[] {
  const funds = [...new Set(years.flatMap(({ byFund }) => byFund.map(({ fund }) => fund)))]
  const of = (fund: string, figure: 'givenUf' | 'usedUf') =>
    years.map(({ byFund }) => byFund.find((one) => one.fund === fund)?.[figure] ?? 0)
  const ofFunds = funds.map((fund) => ({ fund, given: of(fund, 'givenUf'), used: of(fund, 'usedUf') }))
  const own = {
    fund: 'budget',
    given: years.map(({ budgetUf }) => budgetUf),
    used: years.map(({ costUf }, at) => costUf - ofFunds.reduce((sum, { used }) => sum + (used[at] ?? 0), 0)),
  }
  return [own, ...ofFunds]
}
