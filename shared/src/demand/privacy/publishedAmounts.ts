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
    suppressed[place] === 1 && amount.how !== 'unknown' ? suppressedAmount : withoutSmallBound(amount, least),
  )
}

/** 1 for places whose figures are hidden. */
export function suppressedPlaces(groups: ProtectedGroups, { count, of }: AtomPlaces): Uint8Array {
  const crosses = crossingGroups(groups, of)
  const suppressed = new Uint8Array(count)
  groups.groupOf.forEach((group, atom) => {
    if (of[atom]! >= 0 && crosses[group] === 1) suppressed[of[atom]!] = 1
  })
  return suppressed
}

/** A bound may be wider than it is known to be: no number between zero and the threshold is published. */
const withoutSmallBound = (amount: Amount, least: number): Amount =>
  amount.low !== null && amount.low > 0 && amount.low < least ? { ...amount, low: 0 } : amount
