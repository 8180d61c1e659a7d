import type { Chosen, ModelOption, PlanModel } from '../model/planModel.ts'

/** Settlements whose choice stays open when a plan is solved again around one of them. */
const mostOpen = 60

/**
 * The problem close to a plan: settlements of `open` may be given anything, the others keep what they have or lose it. So much
 * smaller that it is solved to the end in a second, where the whole one would leave a gap larger than what one settlement is worth.
 */
export function aroundPlan(model: PlanModel, chosen: readonly Chosen[], open: ReadonlySet<number>): PlanModel {
  const years = new Map(chosen.map(({ option, year }) => [option, year]))
  return withOptions(model, (option, index) => {
    if (open.has(option.row)) return option
    const year = years.get(index)
    return year === undefined ? never(option) : { ...option, firstYear: year, lastYear: year }
  })
}

/** The settlement itself, and those that are closest to changing: what they yield per UF is nearest to where the money runs out. */
export function openRows(model: PlanModel, chosen: readonly Chosen[], row: number | null): Set<number> {
  const inPlan = new Set(chosen.map(({ option }) => model.options[option]?.row))
  const yields = new Map<number, number>()
  for (const option of model.options) {
    if (option.costUf > 0 && option.firstYear <= option.lastYear)
      yields.set(option.row, Math.max(yields.get(option.row) ?? 0, option.benefit / option.costUf))
  }
  const least = Math.min(...[...yields].flatMap(([one, perUf]) => (inPlan.has(one) ? perUf : [])))
  const most = Math.max(...[...yields].flatMap(([one, perUf]) => (inPlan.has(one) ? [] : perUf)))
  const edge = Number.isFinite(least) && Number.isFinite(most) ? (least + most) / 2 : 0
  const nearest = [...yields]
    .sort(([a, x], [b, y]) => Math.abs(x - edge) - Math.abs(y - edge) || a - b)
    .slice(0, mostOpen)
    .map(([one]) => one)
  return new Set(row === null ? nearest : [row, ...nearest])
}

/** One of the settlement's options that count must be chosen; of those that have none that counts, any. */
export function lockedIn(model: PlanModel, row: number): PlanModel {
  const own = [...model.options.keys()].filter((index) => {
    const option = model.options[index]
    return option?.row === row && option.firstYear <= option.lastYear
  })
  const counting = own.filter((index) => (model.options[index]?.families ?? 0) > 0)
  const options = counting.length > 0 ? counting : own
  return { ...model, mustHaves: [...model.mustHaves, { options, year: null, lock: -1 }] }
}

export const lockedOut = (model: PlanModel, row: number): PlanModel =>
  withOptions(model, (option) => (option.row === row ? never(option) : option))

/** The settlement's works at a share of their cost. */
export const atCost = (model: PlanModel, row: number, share: number): PlanModel =>
  withOptions(model, (option) => (option.row === row ? { ...option, costUf: option.costUf * share } : option))

/** So much more, in equal parts over the years. */
export const withMoney = (model: PlanModel, uf: number): PlanModel => ({
  ...model,
  budgetsUf: model.budgetsUf.map((budget) => budget + uf / model.years),
})

const never = (option: ModelOption): ModelOption => ({ ...option, firstYear: 0, lastYear: -1 })

const withOptions = (model: PlanModel, change: (option: ModelOption, index: number) => ModelOption): PlanModel => ({
  ...model,
  options: model.options.map(change),
})
