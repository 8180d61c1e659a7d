import { groupShortfall } from '../model/choiceViolations.ts'
import type { Chosen } from '../model/planModel.ts'
import type { SearchProblem } from './searchProblem.ts'

export interface Placed {
  year: number
  moves: { site: number; families: number }[]
  /** UF by fund; the rest is the budget's. */
  paid: { fund: number; uf: number }[]
}

/**
 * A plan while it is made and changed: what it uses of everything that is limited, kept up to date by `place` and `remove`.
 * Limits from above hold for every change that is kept; floors, families and locks are the makers' business.
 */
export class PlanState {
  readonly problem: SearchProblem
  readonly placed: (Placed | null)[]
  /** Sites that nobody is to move to. */
  readonly closed = new Set<number>()
  objective = 0
  families = 0
  /** By floor: what counts for it, and by measure what it is a share of. */
  readonly reached: Float64Array
  readonly total = { families: 0, money: 0 }
  /** UF of the budget, by year. */
  readonly #spent: Float64Array
  readonly #funded: Float64Array[]
  readonly #served: Float64Array[]
  readonly #arrived: Float64Array[]
  readonly #housed: Float64Array
  readonly #begun: Int32Array[]
  readonly #groupOf: Int32Array

  constructor(problem: SearchProblem) {
    const { model } = problem
    const yearly = () => new Float64Array(model.years)
    this.problem = problem
    this.placed = model.options.map(() => null)
    this.reached = new Float64Array(model.floors.length)
    this.#spent = yearly()
    this.#funded = model.funds.map(yearly)
    this.#served = model.capacities.map(yearly)
    this.#arrived = model.sites.map(yearly)
    this.#housed = new Float64Array(model.sites.length)
    this.#begun = model.presence.groups.map(() => new Int32Array(model.years))
    this.#groupOf = new Int32Array(model.options.length).fill(-1)
    if (model.presence.points > 0)
      model.presence.groups.forEach((group, at) => {
        for (const option of group) this.#groupOf[option] = at
      })
  }

  chosen(): Chosen[] {
    return this.placed.flatMap((placed, option) =>
      placed === null ? [] : [{ option, year: placed.year, moves: placed.moves.map((move) => ({ ...move })) }],
    )
  }

  /** Puts an option into the plan, whatever limits it breaks. */
  place(option: number, year: number, moves: Placed['moves']): void {
    const paid = this.#payers(option, year)
    this.placed[option] = { year, moves, paid }
    this.#count(option, { year, moves, paid }, 1)
  }

  remove(option: number): Placed {
    const placed = this.placed[option] as Placed
    this.#count(option, placed, -1)
    this.placed[option] = null
    return placed
  }

  /** Puts back what `remove` gave. */
  restore(option: number, placed: Placed): void {
    this.placed[option] = placed
    this.#count(option, placed, 1)
  }

  /** UF that the budget still has for a year, what later years will need taken off. */
  budgetLeft(year: number): number {
    return this.#left(this.problem.model.budgetsUf, this.#spent, year)
  }

  /** Families that still find room on a site. */
  roomOn(site: number): number {
    return this.problem.model.sites[site]!.capacity - this.#housed[site]!
  }

  arrivedAt(site: number, year: number): number {
    return this.#arrived[site]![year]!
  }

  isOpen(site: number): boolean {
    return this.#housed[site]! > 0
  }

  /** Points that beginning works of an option in a year cost for spread. */
  spreadOf(option: number, year: number): number {
    const group = this.#groupOf[option]!
    return group < 0 || this.#begun[group]![year]! > 0 ? 0 : this.problem.model.presence.points
  }

  /** Whether prerequisites are finished and nothing excludes it. */
  canBegin(option: number, year: number): boolean {
    const { model, conflicts } = this.problem
    const { needs, firstYear, lastYear } = model.options[option]!
    if (year < firstYear || year > lastYear || this.placed[option] !== null) return false
    if (conflicts[option]!.some((other) => this.placed[other] !== null)) return false
    return needs.every((list) => list.some((need) => this.#isFinished(need, year)))
  }

  /** Whether nothing that is chosen would lack it. */
  canGo(option: number): boolean {
    const { model, dependents } = this.problem
    return dependents[option]!.every((dependent) => {
      const placed = this.placed[dependent]
      if (placed == null) return true
      return model.options[dependent]!.needs.every(
        (list) =>
          !list.includes(option) || list.some((need) => need !== option && this.#isFinished(need, placed!.year)),
      )
    })
  }

  /** Limits from above that changes of these options may have broken: money everywhere, capacities and sites of theirs. */
  isWithin(options: readonly number[], years: readonly number[]): boolean {
    const { model, capacities } = this.problem
    const { budgetsUf, funds } = model
    for (let year = 0; year < model.years; year++) {
      if (this.#left(budgetsUf, this.#spent, year) < -1e-7 * Math.max(1, budgetsUf[year]!)) return false
      for (let fund = 0; fund < funds.length; fund++)
        if (this.#left(funds[fund]!, this.#funded[fund]!, year) < -1e-7 * Math.max(1, funds[fund]![year]!)) return false
    }
    for (const option of options)
      for (const capacity of capacities[option]!)
        for (const year of years)
          if (this.#served[capacity]![year]! > model.capacities[capacity]!.familiesPerYear) return false
    return true
  }

  /** Whether families on a site fit it and make up whole projects. */
  isSiteWhole(site: number): boolean {
    const { capacity, minGroup, maxGroup } = this.problem.model.sites[site]!
    if (this.#housed[site]! > capacity) return false
    return this.#arrived[site]!.every(
      (families) => families === 0 || groupShortfall(families, minGroup, maxGroup) === 0,
    )
  }

  #isFinished(need: number, year: number): boolean {
    const placed = this.placed[need]
    return placed != null && placed.year + this.problem.model.options[need]!.durationYears <= year
  }

  #left(given: readonly number[], used: Float64Array, year: number): number {
    if (!this.problem.model.carriesOver) return given[year]! - used[year]!
    let [sum, least] = [0, Number.POSITIVE_INFINITY]
    for (let at = 0; at < given.length; at++) {
      sum += given[at]! - used[at]!
      if (at >= year) least = Math.min(least, sum)
    }
    return least
  }

  /** Funds first, those with most left; never more than they have. */
  #payers(at: number, year: number): Placed['paid'] {
    const { options, funds } = this.problem.model
    const { costUf, funds: allowed } = options[at]!
    let owed = costUf
    return allowed
      .map((fund) => ({ fund, left: this.#left(funds[fund]!, this.#funded[fund]!, year) }))
      .sort((one, other) => other.left - one.left)
      .flatMap(({ fund, left }) => {
        const uf = Math.min(owed, Math.max(0, left))
        owed -= uf
        return uf > 0 ? [{ fund, uf }] : []
      })
  }

  #count(at: number, { year, moves, paid }: Placed, sign: 1 | -1): void {
    const { model, capacities, floors } = this.problem
    const option = model.options[at]!
    this.objective += sign * option.benefit * model.discounts[year]!
    this.families += sign * option.families
    this.total.families += sign * option.families
    this.total.money += sign * option.costUf
    for (const floor of floors[at]!)
      this.reached[floor]! += sign * (model.floors[floor]!.measure === 'families' ? option.families : option.costUf)
    for (const capacity of capacities[at]!) this.#served[capacity]![year]! += sign * option.served
    this.#countSpread(this.#groupOf[at]!, year, sign)
    let owed = option.costUf
    for (const { fund, uf } of paid) {
      this.#funded[fund]![year]! += sign * uf
      owed -= uf
    }
    this.#spent[year]! += sign * owed
    for (const { site, families } of moves) {
      const { km } = option.sites.find((near) => near.site === site)!
      this.objective -= sign * model.pointsPerFamilyKm * km * families
      this.#countMove(site, year, sign * families)
    }
  }

  #countSpread(group: number, year: number, sign: 1 | -1): void {
    if (group < 0) return
    const before = this.#begun[group]![year]!
    this.#begun[group]![year] = before + sign
    if (before === 0 || before + sign === 0) this.objective -= sign * this.problem.model.presence.points
  }

  #countMove(site: number, year: number, families: number): void {
    const { fixedUf, ufPerFamily } = this.problem.model.sites[site]!
    const arrived = this.#arrived[site]!
    const openedBefore = arrived.findIndex((count) => count > 0)
    arrived[year]! += families
    this.#housed[site]! += families
    this.#spent[year]! += families * ufPerFamily
    const opened = arrived.findIndex((count) => count > 0)
    if (opened === openedBefore) return
    if (openedBefore >= 0) this.#spent[openedBefore]! -= fixedUf
    if (opened >= 0) this.#spent[opened]! += fixedUf
  }
}
