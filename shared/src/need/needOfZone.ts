import type { NeedComponent } from './needComponents.ts'
import type { NeedFactors } from './needFactors.ts'
import { type Reading, readZone, type ZoneReadings } from './readZone.ts'
import type { Need, UnknownReason, ZoneFigures, ZoneNeed } from './zoneNeed.ts'

/** Persons per household that a comuna can publish; another figure is not believed. */
const plausibleSize = { least: 1, most: 10 }

/** Zones of a comuna differ in their household size by about as much: 9 of 10 of Gran Valparaíso lie within it. */
const householdSizeSpread = 0.2

/**
 * The published percentage of deficient materials counts fewer dwellings than the classes do: in the five comunas that have both,
 * recoverable ones alone are 1.0 to 1.5 times what it gives, so that it is no bound of them.
 */
const mostRecoverable = 1.5

/** A shared dwelling has two households as a rule, seldom more: at most this many beyond the first on average. */
const mostBeyondFirst = 2

/**
 * Need of a census zone by component: counts where they are published, otherwise the percentage times the households, as an
 * estimate with bounds (docs/need.md). `comunaHouseholdSize` is persons per household as published of its comuna, null unknown.
 */
export function needOfZone(
  zone: ZoneFigures,
  factors: NeedFactors,
  comunaHouseholdSize: number | null = null,
): ZoneNeed {
  const read = readZone(zone)
  const { counts, percentages } = read
  const households = householdsOf(read, factors, comunaHouseholdSize)
  const share = (percentage: Reading, part: number) => partOf(percentage, households, part)
  const components: Record<NeedComponent, Need> = {
    irrecoverable: countOr(counts.materialIrrecoverable, share(percentages.materialPct, factors.irrecoverableShare)),
    'doubled-up': countOr(
      counts.doubledUpHouseholds,
      doubledUpOf(percentages.doubledUpPct, households, factors.beyondFirstRatio),
    ),
    'overcrowded-nuclei': unknown('not-in-layer'),
    recoverable: countOr(
      counts.materialRecoverable,
      partOf(percentages.materialPct, households, factors.recoverableRatio, mostRecoverable),
    ),
    sanitation: unknown('not-in-layer'),
    'critical-overcrowding': countOr(
      counts.criticallyOvercrowdedHouseholds,
      share(percentages.overcrowdedPct, factors.criticalShare),
    ),
  }
  const isKnown = Object.values(components).some(({ value }) => value !== null)
  return { households, components, isKnown, findings: read.findings }
}

function householdsOf({ householdCount, population }: ZoneReadings, factors: NeedFactors, comunaSize: number | null) {
  if (householdCount !== null) return counted(householdCount)
  if (population === null) return unknown('not-published')
  const size = sizeOf(factors, comunaSize)
  return {
    value: population / size,
    low: population / (size * (1 + householdSizeSpread)),
    high: population / Math.max(1, size * (1 - householdSizeSpread)),
    how: 'estimated',
    why: null,
  } satisfies Need
}

const sizeOf = ({ householdSizeRatio, personsPerHousehold }: NeedFactors, comunaSize: number | null): number =>
  comunaSize !== null && comunaSize >= plausibleSize.least && comunaSize <= plausibleSize.most
    ? Math.max(1, comunaSize * householdSizeRatio)
    : personsPerHousehold

/** The percentage does not say how its parts divide: the ratio gives the value, nothing and all of it the bounds. */
const partOf = (percentage: Reading, households: Need, share: number, most = 1): Need =>
  estimated(percentage, households, (all) => ({ low: 0, value: all * share, high: all * Math.max(share, most) }))

/**
 * The percentage is of dwellings with more than one household, need are the households beyond the first. With a share p of the
 * dwellings shared, at least p/(1+p) of the households are beyond the first: two in each shared dwelling.
 */
function doubledUpOf(percentage: Reading, households: Need, ratio: number): Need {
  const least = typeof percentage === 'number' ? 1 / (1 + percentage / 100) : 1
  return estimated(percentage, households, (all) => ({
    low: all * Math.min(least, ratio),
    value: all * ratio,
    high: all * Math.max(mostBeyondFirst, ratio),
  }))
}

type Bounds = Record<'low' | 'value' | 'high', number>

function estimated(percentage: Reading, households: Need, boundsOf: (part: number) => Bounds): Need {
  if (typeof percentage === 'string') return unknown(percentage)
  if (households.value === null) return unknown('households-unknown')
  const of = (count: number | null) => boundsOf((percentage / 100) * count!)
  return {
    value: Math.min(of(households.value).value, households.value),
    low: of(households.low).low,
    high: Math.min(of(households.high).high, households.high!),
    how: 'estimated',
    why: null,
  }
}

/** Where a count cannot be true the percentage serves, if there is one: the finding tells of it. */
function countOr(count: Reading, estimate: Need): Need {
  if (typeof count === 'number') return counted(count)
  return estimate.value === null && count === 'count-impossible' ? unknown(count) : estimate
}

const counted = (value: number): Need => ({ value, low: value, high: value, how: 'counted', why: null })
const unknown = (why: UnknownReason): Need => ({ value: null, low: null, high: null, how: 'unknown', why })
