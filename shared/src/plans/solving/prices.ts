import type { PlanModel } from '../model/planModel.ts'

/** One number for every requirement that settlements share, and its limit: `Σ use ≤ limit`. Site prices stand for room on sites. */
export interface Shared {
  count: number
  money: (year: number) => number
  fund: (fund: number, year: number) => number
  capacity: (capacity: number, year: number) => number
  floor: (floor: number) => number
  families: number
  mustHave: (mustHave: number) => number
  site: (site: number, year: number) => number
  limits: Float64Array
  /** Typical size of a use, for steps of like effect. */
  scales: Float64Array
}

/** Where each requirement stands in the arrays of prices, limits and uses. */
export function sharedRequirements(model: PlanModel): Shared {
  const { years, funds, capacities, floors, mustHaves, sites } = model
  const fundsAt = years
  const capacitiesAt = fundsAt + funds.length * years
  const floorsAt = capacitiesAt + capacities.length * years
  const familiesAt = floorsAt + floors.length
  const mustHavesAt = familiesAt + 1
  const sitesAt = mustHavesAt + mustHaves.length
  const count = sitesAt + sites.length * years
  const shared: Shared = {
    count,
    money: (year) => year,
    fund: (fund, year) => fundsAt + fund * years + year,
    capacity: (capacity, year) => capacitiesAt + capacity * years + year,
    floor: (floor) => floorsAt + floor,
    families: familiesAt,
    mustHave: (mustHave) => mustHavesAt + mustHave,
    site: (site, year) => sitesAt + site * years + year,
    limits: new Float64Array(count),
    scales: new Float64Array(count).fill(1),
  }
  fillLimits(model, shared)
  return shared
}

function fillLimits(
  model: PlanModel,
  { money, fund, capacity, floor, families, mustHave, site, limits, scales }: Shared,
) {
  const meanOf = (values: number[]) =>
    Math.max(1e-9, values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length))
  const [budgetUf, allFamilies] = [
    meanOf(model.budgetsUf),
    (meanOf(model.budgetsUf) / meanOf(model.options.map(({ costUf }) => costUf))) *
      meanOf(model.options.map((option) => option.families)),
  ]
  let [budget, until] = [0, model.funds.map(() => 0)]
  for (let year = 0; year < model.years; year++) {
    budget = (model.carriesOver ? budget : 0) + model.budgetsUf[year]!
    limits[money(year)] = budget
    scales[money(year)] = budgetUf
    until = until.map((before, at) => (model.carriesOver ? before : 0) + (model.funds[at]![year] ?? 0))
    until.forEach((uf, at) => {
      limits[fund(at, year)] = uf
      scales[fund(at, year)] = budgetUf
    })
    model.capacities.forEach(({ familiesPerYear }, at) => {
      limits[capacity(at, year)] = familiesPerYear
      scales[capacity(at, year)] = Math.max(1, familiesPerYear)
    })
    model.sites.forEach((_, at) => {
      scales[site(at, year)] = Math.max(1, model.sites[at]!.capacity)
    })
  }
  model.floors.forEach(({ measure }, at) => {
    scales[floor(at)] = measure === 'families' ? allFamilies : budgetUf
  })
  limits[families] = -(model.minFamilies ?? 0)
  scales[families] = Math.max(1, allFamilies)
  model.mustHaves.forEach((_, at) => {
    limits[mustHave(at)] = -1
  })
}
