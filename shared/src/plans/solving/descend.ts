import type { PlanModel } from '../model/planModel.ts'
import type { Shared } from './prices.ts'
import type { PricedPlan, Relaxation } from './relaxation.ts'

export interface Descent {
  prices: Float64Array
  best: Relaxation
}

/** How much of the direction before is kept: damps the zigzag of plain subgradients (Camerini, Fratta and Maffioli 1975). */
const memory = 0.6
/** How far below a bound the best plan is guessed to lie. */
const guessed = 0.03
/** Rounds without a better bound until steps are halved. */
const patience = 8

/**
 * Prices that lower the bound, round by round, by subgradients (Held, Wolfe and Crowder 1974): what is used too much gets
 * dearer. `target` is the worth of a known plan, below which no bound can fall; null: none is known, and a guess moves along.
 */
export function descend(
  priced: PricedPlan,
  shared: Shared,
  { from, target, rounds }: { from: Float64Array; target: number | null; rounds: number },
): Descent {
  let prices = from
  let best = priced.at(prices)
  let current = best
  let bestPrices = prices
  let [pace, waited] = [1, 0]
  const direction = new Float64Array(prices.length)
  for (let round = 0; round < rounds && pace > 1e-3; round++) {
    let length = 0
    for (let at = 0; at < prices.length; at++) {
      const towards = current.excess[at]! / shared.scales[at]!
      direction[at] = towards + memory * direction[at]!
      // A price of zero cannot fall.
      if (prices[at] === 0 && direction[at]! < 0) direction[at] = 0
      length += direction[at]! ** 2
    }
    const least = target ?? best.bound - guessed * Math.abs(best.bound)
    if (length < 1e-18 || current.bound <= least) break
    const step = (pace * (current.bound - least)) / length
    prices = prices.map((price, at) => Math.max(0, price + (step * direction[at]!) / shared.scales[at]!))
    current = priced.at(prices)
    waited += 1
    if (current.bound < best.bound) {
      if (current.bound < best.bound - 1e-4 * Math.abs(best.bound)) waited = 0
      best = current
      bestPrices = prices
    } else if (waited > patience) {
      pace /= 2
      waited = 0
      prices = bestPrices
      current = best
      direction.fill(0)
    }
  }
  return { prices: bestPrices, best }
}

/** One price of money for all years, discounted like benefits, at which about all the money is spent; nothing else has a price. */
export function firstPrices(
  priced: PricedPlan,
  shared: Shared,
  { discounts, carriesOver, sites, funds }: PlanModel,
): Float64Array {
  const years = discounts.length
  const at = (price: number) => {
    const prices = new Float64Array(shared.count)
    for (let year = 0; year < years; year++) {
      const now = price * discounts[year]!
      const own = carriesOver && year < years - 1 ? price * (discounts[year]! - discounts[year + 1]!) : now
      prices[shared.money(year)] = own
      funds.forEach((_, fund) => {
        prices[shared.fund(fund, year)] = own
      })
      sites.forEach(({ capacity, fixedUf }, site) => {
        prices[shared.site(site, year)] = capacity > 0 ? (now * fixedUf) / capacity : 0
      })
    }
    return prices
  }
  const boundAt = (price: number) => priced.at(at(price)).bound
  // The bound is convex in the price: golden section on its logarithm.
  let [low, high] = [Math.log(1e-9), Math.log(1e3)]
  const golden = (Math.sqrt(5) - 1) / 2
  let [one, other] = [high - golden * (high - low), low + golden * (high - low)]
  let [oneBound, otherBound] = [boundAt(Math.exp(one)), boundAt(Math.exp(other))]
  for (let round = 0; round < 40; round++) {
    if (oneBound < otherBound) {
      ;[high, other, otherBound] = [other, one, oneBound]
      one = high - golden * (high - low)
      oneBound = boundAt(Math.exp(one))
    } else {
      ;[low, one, oneBound] = [one, other, otherBound]
      other = low + golden * (high - low)
      otherBound = boundAt(Math.exp(other))
    }
  }
  return at(Math.exp((low + high) / 2))
}
