import type { ModelOption } from '../model/planModel.ts'
import type { Shared } from './prices.ts'
import type { SearchProblem } from './searchProblem.ts'

/** What everybody would do alone if all that is shared had a price. */
export interface Relaxation {
  /** No plan is worth more. */
  bound: number
  /** What is used of every shared requirement, less its limit. */
  excess: Float64Array
  /** By option: what its best year is worth after paying, and that year. −1: none. */
  worth: Float64Array
  year: Int32Array
  /** By component: place of its best set; −1: nothing. */
  sets: Int32Array
}

/**
 * Lagrangian relaxation (Geoffrion 1974): money, room on sites, capacities, floors and locks cost their price instead of
 * being limited; then every settlement and every site decides alone, exactly. Whatever the prices, its value is a bound.
 */
export class PricedPlan {
  readonly #problem: SearchProblem
  readonly #shared: Shared
  readonly #years: number
  /** UF by year, after prices of years that they carry over to. */
  readonly #moneyPrice: Float64Array
  readonly #fundPrice: Float64Array[]
  #prices: Float64Array = new Float64Array()
  #familyFloors = 0
  #moneyFloors = 0

  constructor(problem: SearchProblem, shared: Shared) {
    this.#problem = problem
    this.#shared = shared
    this.#years = problem.model.years
    this.#moneyPrice = new Float64Array(this.#years)
    this.#fundPrice = problem.model.funds.map(() => new Float64Array(this.#years))
  }

  at(prices: Float64Array): Relaxation {
    const { model, components } = this.#problem
    this.#setPrices(prices)
    const excess = Float64Array.from(this.#shared.limits, (limit) => -limit)
    const worth = new Float64Array(model.options.length)
    const year = new Int32Array(model.options.length).fill(-1)
    model.options.forEach((_, option) => {
      this.#bestYear(option, worth, year)
    })
    const sets = new Int32Array(components.length).fill(-1)
    let bound = this.#limitsWorth(prices)
    components.forEach((component, at) => {
      let best = 0
      component.sets.forEach((set, place) => {
        let sum = 0
        for (const option of set) sum += worth[option]!
        if (sum <= best) return
        best = sum
        sets[at] = place
      })
      bound += best
      if (sets[at]! >= 0) for (const option of component.sets[sets[at]!]!) this.#use(option, year[option]!, excess)
    })
    bound += this.#openSites(excess)
    if (model.carriesOver) this.#cumulate(excess)
    return { bound, excess, worth, year, sets }
  }

  /** Which sites take an option's families at the current prices: cheapest first. */
  homes({ moved, sites }: ModelOption, year: number): { site: number; families: number; price: number }[] {
    const priced = sites.map(({ site, km }) => ({ site, price: this.#homePrice(site, km, year) }))
    let left = moved
    return priced
      .sort((a, b) => a.price - b.price)
      .flatMap(({ site, price }) => {
        const families = Math.min(left, this.#problem.model.sites[site]!.capacity)
        left -= families
        return families > 0 ? [{ site, families, price }] : []
      })
  }

  #homesCost(option: ModelOption, year: number): number {
    const { moved, sites } = option
    if (moved === 0) return 0
    let [best, price] = [-1, Number.POSITIVE_INFINITY]
    for (const { site, km } of sites) {
      const here = this.#homePrice(site, km, year)
      if (here >= price) continue
      price = here
      best = site
    }
    if (best < 0) return Number.POSITIVE_INFINITY
    if (this.#problem.model.sites[best]!.capacity >= moved) return price * moved
    const homes = this.homes(option, year)
    const housed = homes.reduce((sum, { families }) => sum + families, 0)
    return housed < moved ? Number.POSITIVE_INFINITY : homes.reduce((sum, home) => sum + home.families * home.price, 0)
  }

  moneyPrice(year: number): number {
    return this.#moneyPrice[year]!
  }

  #homePrice(site: number, km: number, year: number): number {
    const { sites, pointsPerFamilyKm } = this.#problem.model
    const land = sites[site]!.ufPerFamily * this.#moneyPrice[year]!
    return land + pointsPerFamilyKm * km + this.#prices[this.#shared.site(site, year)]!
  }

  #setPrices(prices: Float64Array) {
    const { model } = this.#problem
    this.#prices = prices
    for (let year = this.#years - 1; year >= 0; year--) {
      const later = model.carriesOver && year < this.#years - 1
      this.#moneyPrice[year] = prices[this.#shared.money(year)]! + (later ? this.#moneyPrice[year + 1]! : 0)
      this.#fundPrice.forEach((byYear, fund) => {
        byYear[year] = prices[this.#shared.fund(fund, year)]! + (later ? byYear[year + 1]! : 0)
      })
    }
    ;[this.#familyFloors, this.#moneyFloors] = [0, 0]
    model.floors.forEach(({ measure, share }, floor) => {
      const price = share * prices[this.#shared.floor(floor)]!
      if (measure === 'families') this.#familyFloors += price
      else this.#moneyFloors += price
    })
  }

  #limitsWorth(prices: Float64Array): number {
    let worth = 0
    for (let at = 0; at < prices.length; at++) worth += prices[at]! * this.#shared.limits[at]!
    return worth
  }

  /** The cheapest purse that may pay it: −1 is the budget. */
  #payer({ funds }: ModelOption, year: number): number {
    let [payer, price] = [-1, this.#moneyPrice[year]!]
    for (const fund of funds) {
      if (this.#fundPrice[fund]![year]! >= price) continue
      payer = fund
      price = this.#fundPrice[fund]![year]!
    }
    return payer
  }

  #bestYear(at: number, worth: Float64Array, years: Int32Array) {
    const { model, capacities, floors, mustHaves } = this.#problem
    const option = model.options[at]!
    const [prices, shared] = [this.#prices, this.#shared]
    let steady = option.families * (prices[shared.families]! - this.#familyFloors) - option.costUf * this.#moneyFloors
    for (const floor of floors[at]!)
      steady +=
        prices[shared.floor(floor)]! * (model.floors[floor]!.measure === 'families' ? option.families : option.costUf)
    let best = Number.NEGATIVE_INFINITY
    for (let year = option.firstYear; year <= option.lastYear; year++) {
      const payer = this.#payer(option, year)
      const price = payer < 0 ? this.#moneyPrice[year]! : this.#fundPrice[payer]![year]!
      let value = steady + option.benefit * model.discounts[year]! - option.costUf * price
      for (const capacity of capacities[at]!) value -= option.served * prices[shared.capacity(capacity, year)]!
      for (const mustHave of mustHaves[at]!) {
        const wanted = model.mustHaves[mustHave]!.year
        if (wanted === null || wanted === year) value += prices[shared.mustHave(mustHave)]!
      }
      value -= this.#homesCost(option, year)
      if (value <= best) continue
      best = value
      years[at] = year
    }
    worth[at] = best
  }

  #use(at: number, year: number, excess: Float64Array) {
    const { model, capacities, floors, mustHaves } = this.#problem
    const option = model.options[at]!
    const add = (place: number, amount: number) => {
      excess[place]! += amount
    }
    const payer = this.#payer(option, year)
    add(payer < 0 ? this.#shared.money(year) : this.#shared.fund(payer, year), option.costUf)
    for (const capacity of capacities[at]!) add(this.#shared.capacity(capacity, year), option.served)
    model.floors.forEach(({ measure, share }, floor) => {
      add(this.#shared.floor(floor), share * (measure === 'families' ? option.families : option.costUf))
    })
    for (const floor of floors[at]!)
      add(this.#shared.floor(floor), -(model.floors[floor]!.measure === 'families' ? option.families : option.costUf))
    add(this.#shared.families, -option.families)
    for (const mustHave of mustHaves[at]!) {
      const wanted = model.mustHaves[mustHave]!.year
      if (wanted === null || wanted === year) add(this.#shared.mustHave(mustHave), -1)
    }
    if (option.moved === 0) return
    for (const { site, families } of this.homes(option, year)) {
      add(this.#shared.site(site, year), families)
      add(this.#shared.money(year), families * model.sites[site]!.ufPerFamily)
    }
  }

  /** Each site opens in the year in which selling all its room afterwards brings most, if that pays the land. */
  #openSites(excess: Float64Array): number {
    let worth = 0
    this.#problem.model.sites.forEach(({ capacity, fixedUf }, site) => {
      let [best, opened, sold, bestLater, sellsIn] = [0, -1, -1, Number.NEGATIVE_INFINITY, -1]
      for (let year = this.#years - 1; year >= 0; year--) {
        const price = this.#prices[this.#shared.site(site, year)]!
        if (price > bestLater) {
          bestLater = price
          sellsIn = year
        }
        const value = capacity * bestLater - fixedUf * this.#moneyPrice[year]!
        if (value <= best) continue
        best = value
        opened = year
        sold = sellsIn
      }
      if (opened < 0) return
      worth += best
      excess[this.#shared.money(opened)]! += fixedUf
      excess[this.#shared.site(site, sold)]! -= capacity
    })
    return worth
  }

  /** Where money carries over, a year's limit holds for all years until then. */
  #cumulate(excess: Float64Array) {
    const sum = (place: (year: number) => number) => {
      for (let year = 1; year < this.#years; year++) {
        const before = excess[place(year - 1)]! + this.#shared.limits[place(year - 1)]!
        excess[place(year)]! += before
      }
    }
    sum(this.#shared.money)
    this.#problem.model.funds.forEach((_, fund) => {
      sum((year) => this.#shared.fund(fund, year))
    })
  }
}
