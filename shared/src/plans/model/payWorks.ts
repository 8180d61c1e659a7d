import { Flow } from './flow.ts'
import type { PlanModel } from './planModel.ts'

/** Options that the same funds may pay: money is shared out by class, then within the class. */
export interface FundClass {
  funds: number[]
  options: number[]
}

export interface Payments {
  /** By year; the plan's own money is the last column. */
  usedUf: number[][]
  /** By year and class; columns as above. The last class is land and works of sites, which only the budget pays. */
  byClass: number[][][]
  /** By year: what nobody can pay. */
  unpaidUf: number[]
}

/** Classes of options by the funds that may pay them, in the order in which they appear. */
export function fundClasses(model: Pick<PlanModel, 'options'>): FundClass[] {
  const classes = new Map<string, FundClass>()
  model.options.forEach(({ funds }, option) => {
    const key = funds.join()
    const found = classes.get(key)
    if (found === undefined) classes.set(key, { funds, options: [option] })
    else found.options.push(option)
  })
  return [...classes.values()]
}

/**
 * Who pays what, year by year, as a flow of money: funds first, then the budget, and money of earlier years where it carries
 * over. Exact: whatever can be paid in a year together with all years before it, is. `costs[year][class]`, sites last.
 */
export function payWorks(model: PlanModel, classes: FundClass[], costs: number[][]): Payments {
  const columns = model.funds.length + 1
  const purse = (year: number, column: number) => 2 + year * columns + column
  const bill = (year: number, at: number) => 2 + model.years * columns + year * (classes.length + 1) + at
  const most = Math.max(1, ...model.budgetsUf, ...model.funds.flat(), ...costs.flat())
  const flow = new Flow(2 + model.years * (columns + classes.length + 1), most * 1e-13)
  const paying: number[][][] = []
  const funds = [...model.funds, model.budgetsUf]
  for (let year = 0; year < model.years; year++) {
    if (model.carriesOver && year > 0)
      for (let column = 0; column < columns; column++)
        flow.arc(purse(year - 1, column), purse(year, column), Number.POSITIVE_INFINITY)
    paying.push(
      [...classes, { funds: [] }].map(({ funds: eligible }, at) =>
        [...eligible, columns - 1].map((column) =>
          flow.arc(purse(year, column), bill(year, at), Number.POSITIVE_INFINITY),
        ),
      ),
    )
  }
  const given = (year: number, column: number) => flow.arc(0, purse(year, column), funds[column]?.[year] ?? 0)
  const unpaidUf: number[] = []
  for (let year = 0; year < model.years; year++) {
    const owed = costs[year] ?? []
    owed.forEach((cost, at) => {
      flow.arc(bill(year, at), 1, cost)
    })
    for (let column = 0; column < columns - 1; column++) given(year, column)
    let paid = flow.push(0, 1)
    given(year, columns - 1)
    paid += flow.push(0, 1)
    unpaidUf.push(Math.max(0, owed.reduce((sum, cost) => sum + cost, 0) - paid))
  }
  return { ...read(flow, paying, classes, columns), unpaidUf }
}

function read(flow: Flow, paying: number[][][], classes: FundClass[], columns: number) {
  const byClass = paying.map((year) =>
    year.map((arcs, at) => {
      const paid = new Array<number>(columns).fill(0)
      for (const [place, column] of [...(classes[at]?.funds ?? []), columns - 1].entries())
        paid[column] = flow.through(arcs[place] as number)
      return paid
    }),
  )
  const usedUf = byClass.map((year) =>
    Array.from({ length: columns }, (_, column) => year.reduce((sum, paid) => sum + (paid[column] ?? 0), 0)),
  )
  return { usedUf, byClass }
}
