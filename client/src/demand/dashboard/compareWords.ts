import type { Amount, PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import { amountOf } from '@arraigo/shared/demand/demandColumns.ts'

/** What can be said of several places; each is a key of the texts with its places and values. */
export type Difference = Extreme | Share | { says: 'overlap' }

interface Extreme extends Extremes {
  says: 'most' | 'alike' | 'rate' | 'rateSame' | 'rateOverlap'
  /** How many times more the most is. */
  times: number
}

interface Share {
  says: 'kind' | 'doubt'
  name: PlaceDemand
  other: PlaceDemand
  share: number
  otherShare: number
}

/** Less than this is no difference that a sentence should make. */
const alikeUpTo = 1.1
/** In shares of 0 to 1. */
const notablyMore = 0.1

/** The greatest differences, in the order in which they are told; places whose figure is not known are left out. */
export function differencesOf(places: readonly PlaceDemand[]): Difference[] {
  return [...inFamilies(places), ...inRate(places), ...inKind(places), ...inDoubt(places)]
}

interface Extremes {
  most: PlaceDemand
  least: PlaceDemand
  value: number
  leastValue: number
}

function extremes(places: readonly PlaceDemand[], figureOf: (place: PlaceDemand) => number | null): Extremes | null {
  const known = places
    .flatMap((place) => {
      const value = figureOf(place)
      return value === null ? [] : [{ place, value }]
    })
    .sort((a, b) => b.value - a.value)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return null
  return { most: first.place, least: last.place, value: first.value, leastValue: last.value }
}

function inFamilies(places: readonly PlaceDemand[]): Difference[] {
  const found = extremes(places, ({ families }) => families.value)
  if (found === null) return []
  // Of nothing nobody says how many times more it is.
  if (found.leastValue <= 0) return []
  const times = found.value / found.leastValue
  const told: Difference = { says: times < alikeUpTo ? 'alike' : 'most', ...found, times }
  return overlaps(found.most.families, found.least.families) ? [told, { says: 'overlap' }] : [told]
}

/** Whether the least of the greater could be less than the most of the lesser. */
const overlaps = (more: Amount, less: Amount): boolean =>
  more.low !== null && less.high !== null && more.low < less.high

/** By inhabitant the order may be another one. */
function inRate(places: readonly PlaceDemand[]): Difference[] {
  const byRate = extremes(places, (place) => amountOf(place, 'families-per-thousand').value)
  const byFamilies = extremes(places, ({ families }) => families.value)
  if (byRate === null || byFamilies === null) return []
  const rateOf = (place: PlaceDemand) => amountOf(place, 'families-per-thousand')
  if (overlaps(rateOf(byRate.most), rateOf(byRate.least))) return [{ says: 'rateOverlap', ...byRate, times: 1 }]
  return [{ says: byRate.most === byFamilies.most ? 'rateSame' : 'rate', ...byRate, times: 1 }]
}

function inKind(places: readonly PlaceDemand[]): Difference[] {
  const found = extremes(places, ({ settlementFamilies, families }) =>
    settlementFamilies.value === null || families.value === null || families.value <= 0
      ? null
      : settlementFamilies.value / families.value,
  )
  if (found === null || found.value - found.leastValue < notablyMore) return []
  return [{ says: 'kind', name: found.most, other: found.least, share: found.value, otherShare: found.leastValue }]
}

function inDoubt(places: readonly PlaceDemand[]): Difference[] {
  const found = extremes(places, ({ unknownShare }) => unknownShare)
  if (found === null || found.value - found.leastValue < notablyMore) return []
  return [{ says: 'doubt', name: found.most, other: found.least, share: found.value, otherShare: found.leastValue }]
}
