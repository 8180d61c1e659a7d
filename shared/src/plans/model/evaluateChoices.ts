import { choiceViolations } from './choiceViolations.ts'
import { fundClasses, type Payments, payWorks } from './payWorks.ts'
import type { Chosen, PlanModel, Violation } from './planModel.ts'

export interface Evaluation {
  /** Points of the works, less what spread and distance cost. */
  objective: number
  /** Points of the works alone. */
  benefit: number
  families: number
  familiesByYear: number[]
  /** Works and sites. */
  costUf: number
  costUfByYear: number[]
  /** Land and works of sites, in it. */
  sitesUfByYear: number[]
  /** In the order of `fundClasses`, sites last. */
  payments: Payments
  /** Year in which each site is opened; null: it stays closed. */
  openedIn: (number | null)[]
  /** Families by site and year. */
  movedTo: number[][]
  violations: Violation[]
}

/**
 * What choices cost, who pays, whom they serve and every requirement that they break. Sites open in the year of the first
 * move to them. Params of violations are places in the model and years from 0: `namedViolations` makes names of them.
 */
export function evaluateChoices(model: PlanModel, chosen: readonly Chosen[]): Evaluation {
  const known = chosen.filter(
    ({ option, year }) => model.options[option] !== undefined && model.discounts[year] !== undefined,
  )
  const classes = fundClasses(model)
  const classOf = new Map(classes.flatMap(({ options }, at) => options.map((option) => [option, at] as const)))
  const zeros = () => new Array<number>(model.years).fill(0)
  const costs = model.discounts.map(() => new Array<number>(classes.length + 1).fill(0))
  const movedTo = model.sites.map(zeros)
  const familiesByYear = zeros()
  const sitesUfByYear = zeros()
  let benefit = 0
  let familyKm = 0
  for (const { option: at, year, moves } of known) {
    const option = model.options[at] as PlanModel['options'][number]
    benefit += option.benefit * (model.discounts[year] as number)
    add(familiesByYear, year, option.families)
    add(costs[year], classOf.get(at) as number, option.costUf)
    for (const { site, families } of moves) {
      add(movedTo[site], year, families)
      add(sitesUfByYear, year, (model.sites[site]?.ufPerFamily ?? 0) * families)
      familyKm += families * (option.sites.find((near) => near.site === site)?.km ?? 0)
    }
  }
  const openedIn = movedTo.map((byYear) => {
    const year = byYear.findIndex((families) => families > 0)
    return year < 0 ? null : year
  })
  openedIn.forEach((year, site) => {
    if (year !== null) add(sitesUfByYear, year, model.sites[site]?.fixedUf ?? 0)
  })
  costs.forEach((byClass, year) => {
    byClass[classes.length] = sitesUfByYear[year] ?? 0
  })
  const costUfByYear = costs.map(sum)
  const payments = payWorks(model, classes, costs)
  const families = sum(familiesByYear)
  return {
    objective: benefit - model.presence.points * activeGroups(model, known) - model.pointsPerFamilyKm * familyKm,
    benefit,
    families,
    familiesByYear,
    costUf: sum(costUfByYear),
    costUfByYear,
    sitesUfByYear,
    payments,
    openedIn,
    movedTo,
    violations: choiceViolations(model, chosen, { payments, movedTo, families }),
  }
}

/** Groups and years in which works begin. */
function activeGroups({ presence, options }: PlanModel, chosen: readonly Chosen[]): number {
  if (presence.points === 0) return 0
  const groupOf = new Int32Array(options.length).fill(-1)
  presence.groups.forEach((group, at) => {
    for (const option of group) groupOf[option] = at
  })
  const active = chosen.flatMap(({ option, year }) => (groupOf[option] === -1 ? [] : [`${groupOf[option]} ${year}`]))
  return new Set(active).size
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function add(values: number[] | undefined, at: number, amount: number): void {
  if (values !== undefined) values[at] = (values[at] ?? 0) + amount
}
