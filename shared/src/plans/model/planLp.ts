import { LpText, type Term } from './lpText.ts'
import { fundClasses } from './payWorks.ts'
import type { Chosen, ModelOption, PlanModel } from './planModel.ts'

// Names of variables, by option o, year t, place j of the option's list of sites or site j, fund class k, fund f, group g.
const begins = (o: number, t: number) => `x${o}_${t}`
const moves = (o: number, j: number, t: number) => `z${o}_${j}_${t}`
const opens = (j: number, t: number) => `y${j}_${t}`
const projects = (j: number, t: number) => `n${j}_${t}`
const pays = (k: number, f: number, t: number) => `f${k}_${f}_${t}`
const works = (g: number, t: number) => `v${g}_${t}`

/** The plan's model as a mixed-integer program in LP text, for any solver: the formulas of docs/plans.md, one by one. */
export function planLp(model: PlanModel): string {
  const lp = new LpText()
  addOptions(lp, model)
  addSites(lp, model)
  addMoney(lp, model)
  addRequirements(lp, model)
  addPresence(lp, model)
  return lp.toString()
}

/** A solver's values, by variable, as choices. Years outside an option's own have no variable. */
export function chosenOfLp(model: PlanModel, values: ReadonlyMap<string, number>): Chosen[] {
  return model.options.flatMap((option, o) => {
    const year = yearsOf(option).find((t) => (values.get(begins(o, t)) ?? 0) > 0.5)
    if (year === undefined) return []
    const moved = option.sites.map(({ site }, j) => ({
      site,
      families: Math.round(values.get(moves(o, j, year)) ?? 0),
    }))
    return [{ option: o, year, moves: moved.filter(({ families }) => families > 0) }]
  })
}

const yearsOf = ({ firstYear, lastYear }: ModelOption): number[] =>
  Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) => firstYear + at)

/** Of an option, each year until `last`. */
const until = (model: PlanModel, o: number, last: number, coefficient = 1): Term[] =>
  yearsOf(model.options[o] as ModelOption)
    .filter((t) => t <= last)
    .map((t) => [coefficient, begins(o, t)])

function addOptions(lp: LpText, model: PlanModel): void {
  const inClique = new Set(model.cliques.flat())
  const last = model.years - 1
  model.options.forEach((option, o) => {
    for (const t of yearsOf(option)) {
      lp.binary(begins(o, t))
      lp.maximise([option.benefit * (model.discounts[t] ?? 0), begins(o, t)])
    }
    if (!inClique.has(o)) lp.require(until(model, o, last), '<=', 1)
    for (const list of option.needs)
      for (const t of yearsOf(option)) {
        const finished = list.flatMap((need) =>
          until(model, need, t - (model.options[need] as ModelOption).durationYears, -1),
        )
        lp.require([...until(model, o, t), ...finished], '<=', 0)
      }
  })
  for (const clique of model.cliques)
    lp.require(
      clique.flatMap((o) => until(model, o, last)),
      '<=',
      1,
    )
}

const opened = (j: number, last: number, coefficient: number): Term[] =>
  Array.from({ length: last + 1 }, (_, t) => [coefficient, opens(j, t)])

function addSites(lp: LpText, model: PlanModel): void {
  const arriving = model.sites.map(() => model.discounts.map((): string[] => []))
  model.options.forEach((option, o) => {
    if (option.moved === 0) return
    for (const t of yearsOf(option)) {
      option.sites.forEach(({ site, km }, j) => {
        lp.integer(moves(o, j, t), option.moved)
        lp.maximise([-model.pointsPerFamilyKm * km, moves(o, j, t)])
        arriving[site]?.[t]?.push(moves(o, j, t))
      })
      const homes = option.sites.map((_, j): Term => [1, moves(o, j, t)])
      // Implied by capacity for families together; for each settlement by itself it makes the relaxation much tighter.
      option.sites.forEach(({ site }, j) => {
        lp.require([[1, moves(o, j, t)], ...opened(site, t, -option.moved)], '<=', 0)
      })
      lp.require([...homes, [-option.moved, begins(o, t)]], '=', 0)
    }
  })
  model.sites.forEach(({ capacity, minGroup, maxGroup }, j) => {
    const all = (arriving[j] ?? []).flat()
    if (all.length === 0) return
    lp.require(opened(j, model.years - 1, 1), '<=', 1)
    lp.require(
      all.map((name) => [1, name]),
      '<=',
      capacity,
    )
    for (let t = 0; t < model.years; t++) {
      const families = (arriving[j]?.[t] ?? []).map((name): Term => [1, name])
      lp.binary(opens(j, t))
      lp.integer(projects(j, t), capacity)
      lp.require([...families, ...opened(j, t, -capacity)], '<=', 0)
      // Land is paid in the year of the first move to it, not before.
      lp.require([...families, [-1, opens(j, t)]], '>=', 0)
      lp.require([...families, [-minGroup, projects(j, t)]], '>=', 0)
      lp.require([...families, [-maxGroup, projects(j, t)]], '<=', 0)
    }
  })
}

/** In each year, or in all until then where money carries over: what is spent less what funds pay is within the budget. */
function addMoney(lp: LpText, model: PlanModel): void {
  const classes = fundClasses(model)
  const spent = (t: number) => [
    ...classes.flatMap(({ options }) => worksIn(model, options, t, 1)),
    ...classes.flatMap(({ funds }, k) => funds.map((f): Term => [-1, pays(k, f, t)])),
    ...landIn(model, t),
  ]
  const given = (of: number[], t: number) =>
    model.carriesOver ? of.slice(0, t + 1).reduce((sum, uf) => sum + uf, 0) : (of[t] ?? 0)
  for (let t = 0; t < model.years; t++) {
    const years = model.carriesOver ? Array.from({ length: t + 1 }, (_, s) => s) : [t]
    lp.require(years.flatMap(spent), '<=', given(model.budgetsUf, t))
    classes.forEach(({ options, funds }, k) => {
      lp.require([...funds.map((f): Term => [1, pays(k, f, t)]), ...worksIn(model, options, t, -1)], '<=', 0)
    })
    model.funds.forEach((uf, f) => {
      const paying = classes.flatMap(({ funds }, k) =>
        funds.includes(f) ? years.map((s): Term => [1, pays(k, f, s)]) : [],
      )
      lp.require(paying, '<=', given(uf, t))
    })
  }
}

const worksIn = (model: PlanModel, options: number[], t: number, sign: number): Term[] =>
  options.flatMap((o) => {
    const option = model.options[o] as ModelOption
    return option.firstYear <= t && t <= option.lastYear ? [[sign * option.costUf, begins(o, t)] as const] : []
  })

const landIn = (model: PlanModel, t: number): Term[] => [
  ...model.sites.flatMap(({ fixedUf }, j): Term[] =>
    model.options.some(({ moved, sites }) => moved > 0 && sites.some(({ site }) => site === j))
      ? [[fixedUf, opens(j, t)]]
      : [],
  ),
  ...model.options.flatMap((option, o) =>
    option.moved > 0 && option.firstYear <= t && t <= option.lastYear
      ? option.sites.map(({ site }, j): Term => [model.sites[site]?.ufPerFamily ?? 0, moves(o, j, t)])
      : [],
  ),
]

function addRequirements(lp: LpText, model: PlanModel): void {
  const last = model.years - 1
  const weighed = (weight: (option: ModelOption, o: number) => number) =>
    model.options.flatMap((option, o) => until(model, o, last, weight(option, o)))
  for (const { options, familiesPerYear } of model.capacities)
    for (let t = 0; t < model.years; t++) {
      const begun = options.filter((o) => yearsOf(model.options[o] as ModelOption).includes(t))
      lp.require(
        begun.map((o) => [model.options[o]?.served ?? 0, begins(o, t)]),
        '<=',
        familiesPerYear,
      )
    }
  for (const { options, measure, share } of model.floors) {
    const inPlace = new Set(options)
    const amount = (option: ModelOption) => (measure === 'families' ? option.families : option.costUf)
    lp.require(
      weighed((option, o) => amount(option) * ((inPlace.has(o) ? 1 : 0) - share)),
      '>=',
      0,
    )
  }
  if (model.minFamilies !== null)
    lp.require(
      weighed(({ families }) => families),
      '>=',
      model.minFamilies,
    )
  for (const { options, year } of model.mustHaves) {
    const any = options.flatMap((o) => until(model, o, last))
    lp.require(year === null ? any : any.filter(([, name]) => options.some((o) => name === begins(o, year))), '>=', 1)
  }
}

/** Binary only for exactness: at an optimum it is 1 where works begin. */
function addPresence(lp: LpText, { presence, options, years }: PlanModel): void {
  if (presence.points === 0) return
  presence.groups.forEach((group, g) => {
    for (let t = 0; t < years; t++) {
      const begun = group.filter((o) => yearsOf(options[o] as ModelOption).includes(t))
      if (begun.length === 0) continue
      lp.binary(works(g, t))
      lp.maximise([-presence.points, works(g, t)])
      for (const o of begun)
        lp.require(
          [
            [1, begins(o, t)],
            [-1, works(g, t)],
          ],
          '<=',
          0,
        )
    }
  })
}
