import type { Payments } from './payWorks.ts'
import type { Chosen, ModelOption, PlanModel, Violation } from './planModel.ts'

interface Sums {
  payments: Payments
  movedTo: number[][]
  families: number
}

/** Solvers keep to a requirement within about this much of it. */
export const toleranceOf = (limit: number): number => 1e-6 * Math.max(1, Math.abs(limit))

/** Every requirement that choices break, and by how much. */
export function choiceViolations(model: PlanModel, chosen: readonly Chosen[], sums: Sums): Violation[] {
  const years = new Map<number, number>()
  const violations: Violation[] = []
  for (const { option, year } of chosen) {
    if (model.options[option] === undefined) violations.push({ code: 'plan-broken-option', params: { option }, by: 1 })
    else if (years.has(option))
      violations.push({ code: 'plan-broken-twice', params: named(model.options[option]), by: 1 })
    else years.set(option, year)
  }
  return [
    ...violations,
    ...yearViolations(model, years),
    ...cliqueViolations(model, years),
    ...needViolations(model, years),
    ...moveViolations(model, chosen),
    ...siteViolations(model, sums),
    ...moneyViolations(model, sums),
    ...capacityViolations(model, years),
    ...shareViolations(model, years, sums),
    ...lockViolations(model, years),
  ]
}

const named = (option: ModelOption | undefined) => ({ row: option?.row ?? -1, package: option?.package ?? -1 })

function yearViolations({ options }: PlanModel, years: Map<number, number>): Violation[] {
  return [...years].flatMap(([at, year]) => {
    const { firstYear, lastYear, needs } = options[at] as ModelOption
    const by = Math.max(firstYear - year, year - lastYear)
    // What begins too early for what it needs is said there.
    return by > 0 && (year < 0 || year > lastYear || needs.length === 0)
      ? [{ code: 'plan-broken-year', params: { ...named(options[at]), year }, by }]
      : []
  })
}

function cliqueViolations({ cliques, options }: PlanModel, years: Map<number, number>): Violation[] {
  return cliques.flatMap((clique) => {
    const beside = clique.filter((at) => years.has(at))
    return beside.length > 1
      ? [
          {
            code: 'plan-broken-clique',
            params: { ...named(options[beside[0] as number]), other: options[beside[1] as number]?.package ?? -1 },
            by: beside.length - 1,
          },
        ]
      : []
  })
}

function needViolations({ options }: PlanModel, years: Map<number, number>): Violation[] {
  return [...years].flatMap(([at, year]) =>
    (options[at]?.needs ?? []).flatMap((list) => {
      const finished = list.flatMap((need) => {
        const begun = years.get(need)
        return begun === undefined ? [] : [begun + (options[need]?.durationYears ?? 0)]
      })
      const params = { ...named(options[at]), year, need: options[list[0] ?? -1]?.package ?? -1 }
      if (finished.length === 0) return [{ code: 'plan-broken-need', params, by: 1 }]
      const by = Math.min(...finished) - year
      return by > 0 ? [{ code: 'plan-broken-need-later', params, by }] : []
    }),
  )
}

function moveViolations({ options, sites }: PlanModel, chosen: readonly Chosen[]): Violation[] {
  return chosen.flatMap(({ option: at, moves }) => {
    const option = options[at]
    if (option === undefined) return []
    const moved = moves.reduce((sum, { families }) => sum + families, 0)
    const by = Math.abs(option.moved - moved)
    const far = moves.filter(({ site }) => !option.sites.some((near) => near.site === site))
    return [
      ...(by > toleranceOf(option.moved)
        ? [{ code: 'plan-broken-moves', params: { ...named(option), moved, wanted: option.moved }, by }]
        : []),
      ...far.map(({ site, families }) => ({
        code: 'plan-broken-distance',
        params: { ...named(option), site: sites[site]?.site ?? -1, families },
        by: families,
      })),
    ]
  })
}

function siteViolations({ sites }: PlanModel, { movedTo }: Sums): Violation[] {
  return sites.flatMap(({ site, capacity, minGroup, maxGroup }, at) => {
    const byYear = movedTo[at] ?? []
    const families = byYear.reduce((sum, moved) => sum + moved, 0)
    const above = families - capacity
    const groups = byYear.flatMap((moved, year): Violation[] => {
      if (moved <= toleranceOf(0)) return []
      const by = groupShortfall(moved, minGroup, maxGroup)
      const params = { site, year, families: moved, minGroup, maxGroup }
      return by > toleranceOf(moved) ? [{ code: 'plan-broken-group', params, by }] : []
    })
    return above > toleranceOf(capacity)
      ? [{ code: 'plan-broken-site', params: { site, families, capacity }, by: above }, ...groups]
      : groups
  })
}

/** How many families more or fewer would make up whole projects. */
export function groupShortfall(families: number, minGroup: number, maxGroup: number): number {
  const fewest = Math.ceil(families / maxGroup - 1e-9)
  if (fewest * minGroup <= families) return 0
  const most = Math.floor(families / minGroup)
  return Math.min(fewest * minGroup - families, most > 0 ? families - most * maxGroup : Number.POSITIVE_INFINITY)
}

function moneyViolations({ budgetsUf }: PlanModel, { payments }: Sums): Violation[] {
  return payments.unpaidUf.flatMap((by, year) =>
    by > toleranceOf(budgetsUf[year] ?? 0)
      ? [{ code: 'plan-broken-budget', params: { year, uf: Math.ceil(by), budgetUf: budgetsUf[year] ?? 0 }, by }]
      : [],
  )
}

function capacityViolations({ capacities, options, discounts }: PlanModel, years: Map<number, number>): Violation[] {
  return capacities.flatMap(({ options: within, familiesPerYear, comunaCode }) =>
    discounts.flatMap((_, year) => {
      const served = within.reduce((sum, at) => sum + (years.get(at) === year ? (options[at]?.served ?? 0) : 0), 0)
      const by = served - familiesPerYear
      return by > toleranceOf(familiesPerYear)
        ? [{ code: 'plan-broken-capacity', params: { place: comunaCode, year, families: served, familiesPerYear }, by }]
        : []
    }),
  )
}

/** What counts for a floor, and what it is a share of; `chosen` are options. */
export function floorReach(
  { options }: PlanModel,
  floor: { options: number[]; measure: 'families' | 'money' },
  chosen: { has(option: number): boolean; keys(): Iterable<number> },
): { counted: number; all: number } {
  const sum = (of: Iterable<number>) => {
    let total = 0
    for (const at of of) total += (floor.measure === 'families' ? options[at]?.families : options[at]?.costUf) ?? 0
    return total
  }
  return { counted: sum(floor.options.filter((at) => chosen.has(at))), all: sum(chosen.keys()) }
}

function shareViolations(model: PlanModel, years: Map<number, number>, { families }: Sums): Violation[] {
  const floors = model.floors.flatMap((floor) => {
    const { counted, all } = floorReach(model, floor, years)
    const by = floor.share * all - counted
    const params = { floor: floor.floor, place: floor.code, percent: floor.share * 100, reached: counted, by }
    return by > toleranceOf(all) ? [{ code: `plan-broken-floor-${floor.measure}`, params, by }] : []
  })
  const missing = (model.minFamilies ?? 0) - families
  return missing > toleranceOf(model.minFamilies ?? 0)
    ? [...floors, { code: 'plan-broken-min-families', params: { wanted: model.minFamilies, families }, by: missing }]
    : floors
}

function lockViolations({ mustHaves, options }: PlanModel, years: Map<number, number>): Violation[] {
  return mustHaves.flatMap(({ options: any, year, lock }) => {
    const isMet = any.some((at) => years.has(at) && (year === null || years.get(at) === year))
    return isMet ? [] : [{ code: 'plan-broken-lock', params: { lock, row: options[any[0] ?? -1]?.row ?? -1 }, by: 1 }]
  })
}
