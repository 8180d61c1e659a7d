import type { PlanModel } from '../model/planModel.ts'
import type { PlanColumns, Requirement, Rows } from './planProgram.ts'

type Entry = readonly [column: number, value: number]

/** What people ask of a plan: money, capacities, floors, families, settlements locked in. */
export function addRequirementRows(rows: Rows): void {
  addBudgets(rows)
  addFunds(rows)
  addCapacities(rows)
  addFloors(rows)
  addFamilies(rows)
  addMustHaves(rows)
}

/** `worth` of every column that begins an option. */
function begun({ model, columns }: Rows, worth: (option: number) => number, only = model.options.keys()): Entry[] {
  return [...only].flatMap((option) => {
    const value = worth(option)
    return Array.from({ length: model.years }, (_, year) => columns.begins[option * model.years + year]!)
      .filter((column) => column >= 0)
      .map((column) => [column, value] as const)
  })
}

/** What is spent in a year: works, and land and works of sites. */
export function spentIn(model: PlanModel, columns: PlanColumns, year: number): Entry[] {
  const { options, sites, years } = model
  const works = options.flatMap((option, at): Entry[] => {
    const place = at * years + year
    if (columns.begins[place]! < 0) return []
    const first = columns.moves[place]!
    const land = option.moved > 0 ? option.sites : []
    return [
      [columns.begins[place]!, option.costUf],
      ...land.map(({ site }, rank): Entry => [first + rank, sites[site]!.ufPerFamily]),
    ]
  })
  const opened = sites.map(({ fixedUf }, site): Entry => [columns.opens[site * years + year]!, fixedUf])
  return [...works, ...opened]
}

const sumUntil = (values: readonly number[], year: number) =>
  values.slice(0, year + 1).reduce((sum, value) => sum + value, 0)

/** The years whose money counts in one: itself, or all until then where it carries over. */
const yearsOf = ({ carriesOver }: PlanModel, year: number) =>
  carriesOver ? Array.from({ length: year + 1 }, (_, before) => before) : [year]

function addBudgets({ model, columns, add }: Rows) {
  const spent = model.budgetsUf.map((_, year) => spentIn(model, columns, year))
  model.budgetsUf.forEach((budgetUf, year) => {
    const counted = yearsOf(model, year)
    const paid = columns.paid.filter((entry) => counted.includes(entry.year)).map(({ column }) => [column, -1] as const)
    const limit = model.carriesOver ? sumUntil(model.budgetsUf, year) : budgetUf
    add({ kind: 'budget', year }, Number.NEGATIVE_INFINITY, limit, [...counted.flatMap((at) => spent[at]!), ...paid])
  })
}

function addFunds({ model, columns, add }: Rows) {
  model.funds.forEach((uf, fund) => {
    for (let year = 0; year < model.years; year++) {
      const counted = yearsOf(model, year)
      const paid = columns.paid.filter((entry) => entry.fund === fund && counted.includes(entry.year))
      if (paid.length === 0) continue
      const limit = model.carriesOver ? sumUntil(uf, year) : (uf[year] ?? 0)
      const entries = paid.map(({ column }) => [column, 1] as const)
      add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, limit, entries)
    }
  })
  // No fund pays more than the works cost.
  for (const [, same] of Map.groupBy(columns.paid, ({ options, year }) => `${options[0]} ${year}`)) {
    const { options, year } = same[0]!
    const works = options
      .map((option): Entry => [columns.begins[option * model.years + year]!, -model.options[option]!.costUf])
      .filter(([column]) => column >= 0)
    const paid = same.map(({ column }): Entry => [column, 1])
    add({ kind: 'structure' }, Number.NEGATIVE_INFINITY, 0, [...paid, ...works])
  }
}

function addCapacities({ model, columns, add }: Rows) {
  model.capacities.forEach(({ options, familiesPerYear }, capacity) => {
    for (let year = 0; year < model.years; year++) {
      const works = options
        .map((option): Entry => [columns.begins[option * model.years + year]!, model.options[option]!.served])
        .filter(([column]) => column >= 0)
      if (works.length > 0) add({ kind: 'capacity', capacity, year }, Number.NEGATIVE_INFINITY, familiesPerYear, works)
    }
  })
}

function addFloors(rows: Rows) {
  const { model, add } = rows
  model.floors.forEach(({ options, measure, share }, floor) => {
    const members = new Set(options)
    const worth = (option: number) => {
      const { families, costUf } = model.options[option]!
      return (measure === 'families' ? families : costUf) * ((members.has(option) ? 1 : 0) - share)
    }
    add({ kind: 'floor', floor }, 0, Number.POSITIVE_INFINITY, begun(rows, worth))
  })
}

function addFamilies(rows: Rows) {
  const { minFamilies, options } = rows.model
  if (minFamilies === null) return
  const families = begun(rows, (option) => options[option]!.families)
  rows.add({ kind: 'min-families' }, minFamilies, Number.POSITIVE_INFINITY, families)
}

function addMustHaves({ model, columns, add }: Rows) {
  model.mustHaves.forEach(({ options, year }, mustHave) => {
    const begins = options.flatMap((option) =>
      Array.from({ length: model.years }, (_, at) =>
        year === null || at === year ? columns.begins[option * model.years + at]! : -1,
      ),
    )
    const requirement: Requirement = { kind: 'must-have', mustHave }
    add(
      requirement,
      1,
      Number.POSITIVE_INFINITY,
      [...new Set(begins)].filter((column) => column >= 0).map((column) => [column, 1] as const),
    )
  })
}
