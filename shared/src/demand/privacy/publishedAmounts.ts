import type { Amount } from '../demand.schema.ts'
import { crossingGroups } from './crossingGroups.ts'
import type { ProtectedGroups } from './joinGroups.ts'
import type { AtomPlaces } from './publishedSums.ts'

export const suppressedAmount: Amount = { value: null, low: null, high: null, how: 'suppressed' }

/**
 * Amounts of administrative places as they may be published: as they are, or suppressed where a group of the measure reaches across
 * the place's border (all of them where the measure has no groups).
 */
export function publishedAmounts(
  groups: ProtectedGroups | null,
  places: AtomPlaces,
  amounts: readonly Amount[],
  least: number,
): Amount[] {
  if (groups === null) return amounts.map((amount) => (amount.how === 'unknown' ? amount : suppressedAmount))
  const suppressed = suppressedPlaces(groups, places)
  return amounts.map((amount, place) =>
    suppressed[place] === 1 && amount.how !== 'unknown' ? suppressedAmount : withWideBounds(amount, least),
  )
}

/** 1 for places whose figures are hidden. */
function suppressedPlaces(groups: ProtectedGroups, { count, of }: AtomPlaces): Uint8Array {
  const crosses = crossingGroups(groups, of)
  const suppressed = new Uint8Array(count)
  groups.groupOf.forEach((group, atom) => {
    if (of[atom]! >= 0 && crosses[group] === 1) suppressed[of[atom]!] = 1
  })
  return suppressed
}

/** Steps of a published bound: at least this many times the threshold, and at least this share of the figure. */
const leastStep = { thresholds: 5, share: 0.1 }

/**
 * Bounds of an estimate follow from figures that may be suppressed: a part of a zone tells how much the zone has, the parts of
 * a sum how much each is of it. They are published in wide steps, outwards, so that they stay true and nothing can be computed back.
 */
function withWideBounds(amount: Amount, least: number): Amount {
  const { value, low, high } = amount
  if (value === null || low === null || high === null || low === high) return amount
  let step = leastStep.thresholds * least
  while (step < leastStep.share * value) step *= 2
  return { ...amount, low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step }
}
