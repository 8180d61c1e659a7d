import type { Chosen, ModelOption, PlanModel } from '../model/planModel.ts'

/**
 * The best that there is, by trying everything: for small models only, and written apart from all other code of plans, from
 * the rules of docs/plans.md alone. Null: nothing meets the requirements.
 */
export function bruteForce(model: PlanModel): { objective: number; chosen: Chosen[] } | null {
  let best: { objective: number; chosen: Chosen[] } | null = null
  const years: (number | null)[] = model.options.map(() => null)
  const visit = (at: number): void => {
    if (at === model.options.length) {
      if (!isAllowed(model, years)) return
      for (const chosen of placings(model, years)) {
        const objective = worth(model, years, chosen)
        if ((best === null || objective > best.objective) && isPayable(model, years, chosen))
          best = { objective, chosen }
      }
      return
    }
    const option = model.options[at] as ModelOption
    years[at] = null
    visit(at + 1)
    if (
      model.cliques.some((clique) => clique.includes(at) && clique.some((other) => other < at && years[other] != null))
    )
      return
    for (let year = option.firstYear; year <= option.lastYear; year++) {
      years[at] = year
      visit(at + 1)
    }
    years[at] = null
  }
  visit(0)
  return best
}

/** Whether choices whose moves go where they may meet every requirement; by the same rules. */
export function isFeasible(model: PlanModel, chosen: readonly Chosen[]): boolean {
  const years = model.options.map((_, at) => chosen.find(({ option }) => option === at)?.year ?? null)
  const isWithin = model.sites.every(({ capacity }, site) => {
    const arrived = (year: number) =>
      sum(
        chosen.flatMap((one) =>
          one.year === year ? one.moves.flatMap((move) => (move.site === site ? move.families : [])) : [],
        ),
      )
    const byYear = model.discounts.map((_, year) => arrived(year))
    return sum(byYear) <= capacity && byYear.every((families) => makesProjects(model, site, families))
  })
  const isSingle = model.cliques.every((clique) => clique.filter((at) => years[at] !== null).length <= 1)
  return isWithin && isSingle && isAllowed(model, years) && isPayable(model, years, chosen)
}

/** All that does not hang on where families go, nor on money. */
function isAllowed(model: PlanModel, years: readonly (number | null)[]): boolean {
  const { options } = model
  const total = (of: (option: ModelOption) => number, counts: (at: number) => boolean) => {
    let sum = 0
    for (const [at, option] of options.entries()) if (years[at] !== null && counts(at)) sum += of(option)
    return sum
  }
  const areNeedsMet = options.every((option, at) => {
    const year = years[at]
    if (year == null) return true
    return option.needs.every((list) =>
      list.some(
        (need) => years[need] != null && (years[need] as number) + (options[need] as ModelOption).durationYears <= year,
      ),
    )
  })
  return (
    areNeedsMet &&
    total(
      ({ families }) => families,
      () => true,
    ) >= (model.minFamilies ?? 0) &&
    model.floors.every(({ options: own, measure, share }) => {
      const of = (option: ModelOption) => (measure === 'families' ? option.families : option.costUf)
      return total(of, (at) => own.includes(at)) >= share * total(of, () => true) - 1e-6
    }) &&
    model.capacities.every(({ options: own, familiesPerYear }) =>
      model.discounts.every(
        (_, year) =>
          total(
            ({ served }) => served,
            (at) => own.includes(at) && years[at] === year,
          ) <= familiesPerYear,
      ),
    ) &&
    model.mustHaves.every(({ options: any, year }) =>
      any.some((at) => years[at] != null && (year === null || years[at] === year)),
    )
  )
}

/** Every way of sending the families that move to sites, within capacity and whole projects. */
function* placings(model: PlanModel, years: readonly (number | null)[]): Generator<Chosen[]> {
  const begun = years.flatMap((year, option) => (year === null ? [] : [{ option, year }]))
  const arrived = model.sites.map(() => model.discounts.map(() => 0))
  const chosen: Chosen[] = []
  function* place(at: number): Generator<Chosen[]> {
    const next = begun[at]
    if (next === undefined) {
      if (arrived.every((byYear, site) => byYear.every((families) => makesProjects(model, site, families))))
        yield [...chosen]
      return
    }
    const option = model.options[next.option] as ModelOption
    for (const split of splits(option.moved, option.sites.length)) {
      const moves = option.sites.map(({ site }, rank) => ({ site, families: split[rank] ?? 0 }))
      for (const { site, families } of moves) (arrived[site] as number[])[next.year]! += families
      if (moves.every(({ site }) => sum(arrived[site] as number[]) <= (model.sites[site]?.capacity ?? 0))) {
        chosen.push({ ...next, moves: moves.filter(({ families }) => families > 0) })
        yield* place(at + 1)
        chosen.pop()
      }
      for (const { site, families } of moves) (arrived[site] as number[])[next.year]! -= families
    }
  }
  yield* place(0)
}

/** Every way of sharing out families among so many sites. */
function* splits(families: number, sites: number): Generator<number[]> {
  if (sites === 0) {
    if (families === 0) yield []
    return
  }
  if (sites === 1) {
    yield [families]
    return
  }
  for (let first = 0; first <= families; first++)
    for (const rest of splits(families - first, sites - 1)) yield [first, ...rest]
}

/** Whether some whole number of projects, each within the sizes, has exactly so many families. */
function makesProjects({ sites }: PlanModel, site: number, families: number): boolean {
  const { minGroup, maxGroup } = sites[site] as PlanModel['sites'][number]
  for (let count = 0; count * minGroup <= families || count === 0; count++)
    if (families >= count * minGroup && families <= count * maxGroup) return true
  return false
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function worth(model: PlanModel, years: readonly (number | null)[], chosen: readonly Chosen[]): number {
  let points = 0
  for (const { option: at, year, moves } of chosen) {
    const option = model.options[at] as ModelOption
    points += option.benefit * (model.discounts[year] as number)
    for (const { site, families } of moves)
      points -= families * model.pointsPerFamilyKm * (option.sites.find((near) => near.site === site)?.km as number)
  }
  for (const group of model.presence.groups)
    points -= model.presence.points * new Set(group.flatMap((at) => years[at] ?? [])).size
  return points
}

/**
 * By Hall's theorem: bills can be paid when no set of them is more than the money that may pay any of the set. The sets that
 * matter take of each purse (fund or budget) its money until some year, and the bills that nobody else may pay.
 */
function isPayable(model: PlanModel, years: readonly (number | null)[], chosen: readonly Chosen[]): boolean {
  const bills = [
    ...model.options.flatMap(({ costUf, funds }, at) => {
      const year = years[at]
      return year == null ? [] : [{ uf: costUf, year, funds }]
    }),
    ...landBills(model, chosen),
  ]
  const purses = [...model.funds, model.budgetsUf]
  const budget = model.funds.length
  const spans = model.carriesOver ? [null] : model.discounts.map((_, year) => year)
  return spans.every((only) =>
    [...thresholds(purses.length, model.years)].every((last) => {
      const owed = bills.filter(
        ({ year, funds }) =>
          (only ?? year) === year && [...funds, budget].every((purse) => year <= (last[purse] as number)),
      )
      const money = purses.map((uf, purse) =>
        sum(uf.filter((_, year) => (only ?? year) === year && year <= (last[purse] as number))),
      )
      return sum(owed.map(({ uf }) => uf)) <= sum(money) + 1e-6
    }),
  )
}

/** Land is paid in the year of the first family, works of the site with each. */
function landBills({ sites }: PlanModel, chosen: readonly Chosen[]) {
  return sites.flatMap(({ fixedUf, ufPerFamily }, site) => {
    const moves = chosen.flatMap(({ year, moves: own }) =>
      own.filter((move) => move.site === site).map(({ families }) => ({ year, families })),
    )
    if (moves.length === 0) return []
    return [
      { uf: fixedUf, year: Math.min(...moves.map(({ year }) => year)), funds: [] as number[] },
      ...moves.map(({ year, families }) => ({ uf: ufPerFamily * families, year, funds: [] as number[] })),
    ]
  })
}

/** Every choice of a last year, or of none (-1), for each purse. */
function* thresholds(purses: number, years: number): Generator<number[]> {
  if (purses === 0) {
    yield []
    return
  }
  for (let last = -1; last < years; last++) for (const rest of thresholds(purses - 1, years)) yield [last, ...rest]
}
