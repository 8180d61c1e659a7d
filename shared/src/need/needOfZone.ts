import type { Issue } from '../problems/issue.ts'
import type { NeedComponent } from './needComponents.ts'
import type { NeedFactors } from './needFactors.ts'
import type { Need, UnknownReason, ZoneFigures, ZoneNeed } from './zoneNeed.ts'

/** The largest household size that a census of Chile publishes of a comuna is below, the smallest above. */
const plausibleSize = { least: 1, most: 10 }

/** An estimate by household size may be off by this: the sizes of the zones of a comuna differ by about as much. */
const householdSizeSpread = 0.15

/** A dwelling that is shared has two households as a rule, three or more seldom: at most this many beyond the first. */
const mostBeyondFirst = 2

/**
 * Need of a census zone by component: counts where they are published, otherwise the percentage times the households, as an
 * estimate with its bounds. `comunaHouseholdSize` is persons per household as published of its comuna (a newer census).
 */
export function needOfZone(
  zone: ZoneFigures,
  factors: NeedFactors,
  comunaHouseholdSize: number | null = null,
): ZoneNeed {
  const read = readZone(zone)
  const households = householdsOf(read, factors, comunaHouseholdSize)
  const components: Record<NeedComponent, Need> = {
    irrecoverable: countOr(read.irrecoverable, () => partOf(read.materialPct, households, factors.irrecoverableShare)),
    'doubled-up': countOr(read.doubledUp, () => doubledUpOf(read.doubledUpPct, households)),
    'overcrowded-nuclei': unknown('not-in-layer'),
    recoverable: countOr(read.recoverable, () => partOf(read.materialPct, households, 1 - factors.irrecoverableShare)),
    sanitation: unknown('not-in-layer'),
    'critical-overcrowding': countOr(read.critical, () =>
      partOf(read.overcrowdedPct, households, factors.criticalShare),
    ),
  }
  const isKnown = Object.values(components).some(({ value }) => value !== null)
  return { households, components, isKnown, findings: read.findings }
}

/** A published figure, or why there is none that can be used. */
type Reading = number | UnknownReason

interface ZoneReadings {
  population: number | null
  householdCount: number | null
  materialPct: Reading
  doubledUpPct: Reading
  overcrowdedPct: Reading
  irrecoverable: Reading
  recoverable: Reading
  doubledUp: Reading
  critical: Reading
  findings: Issue[]
}

function readZone(zone: ZoneFigures): ZoneReadings {
  const findings: Issue[] = []
  const householdCount = readHouseholds(zone, findings)
  const percentage = (field: 'materialPct' | 'doubledUpPct' | 'overcrowdedPct'): Reading => {
    const value = published(zone[field])
    if (value === null) return 'not-published'
    if (value >= 0 && value <= 100) return value
    findings.push({ code: 'need-percentage-impossible', path: field, params: { zone: zone.code, field, value } })
    return 'percentage-impossible'
  }
  const count = (field: CountField): Reading => {
    const value = published(zone[field])
    if (value === null) return 'not-published'
    if (value >= 0 && (householdCount === null ? contradicted(zone) === null : value <= householdCount)) return value
    findings.push({
      code: 'need-count-impossible',
      path: field,
      params: { zone: zone.code, field, value, households: published(zone.householdCount) },
    })
    return 'count-impossible'
  }
  return {
    population: atLeastZero(zone.population),
    householdCount,
    materialPct: percentage('materialPct'),
    doubledUpPct: percentage('doubledUpPct'),
    overcrowdedPct: percentage('overcrowdedPct'),
    irrecoverable: count('materialIrrecoverable'),
    recoverable: count('materialRecoverable'),
    doubledUp: count('doubledUpHouseholds'),
    critical: count('criticallyOvercrowdedHouseholds'),
    findings,
  }
}

type CountField =
  | 'materialIrrecoverable'
  | 'materialRecoverable'
  | 'doubledUpHouseholds'
  | 'criticallyOvercrowdedHouseholds'

const published = (value: number | null): number | null => (value === null || Number.isNaN(value) ? null : value)
const atLeastZero = (value: number | null): number | null => {
  const known = published(value)
  return known !== null && known >= 0 ? known : null
}

/** Households that contradict the people: none where people live is a table that was not filled in. */
function contradicted({ householdCount, population }: ZoneFigures): 'none-for-people' | 'negative' | null {
  if (householdCount === null || Number.isNaN(householdCount)) return null
  if (householdCount < 0) return 'negative'
  return householdCount === 0 && (population ?? 0) > 0 ? 'none-for-people' : null
}

function readHouseholds(zone: ZoneFigures, findings: Issue[]): number | null {
  const { code, population } = zone
  const households = published(zone.householdCount)
  if (population !== null && population < 0)
    findings.push({ code: 'need-population-negative', params: { zone: code, value: population } })
  if (households === null) return null
  if (contradicted(zone) !== null) {
    findings.push({ code: 'need-households-impossible', params: { zone: code, value: households, people: population } })
    return null
  }
  if (population === 0 && households > 0)
    findings.push({ code: 'need-households-without-people', params: { zone: code, households } })
  return households
}

function householdsOf(read: ZoneReadings, factors: NeedFactors, comunaSize: number | null): Need {
  if (read.householdCount !== null) return counted(read.householdCount)
  if (read.population === null) return unknown('not-published')
  const size = sizeOf(comunaSize, factors)
  const value = read.population / size
  return {
    value,
    low: read.population / (size * (1 + householdSizeSpread)),
    high: read.population / Math.max(1, size * (1 - householdSizeSpread)),
    how: 'estimated',
    why: null,
  }
}

const sizeOf = (comunaSize: number | null, { householdSizeRatio, personsPerHousehold }: NeedFactors): number =>
  comunaSize !== null && comunaSize >= plausibleSize.least && comunaSize <= plausibleSize.most
    ? comunaSize * householdSizeRatio
    : personsPerHousehold

/** The percentage does not say how its parts divide: the share gives the value, nothing and all of it the bounds. */
function partOf(percentage: Reading, households: Need, share: number): Need {
  return estimated(percentage, households, (part) => ({ value: part * share, low: 0, high: part }))
}

/**
 * The percentage is of dwellings with more than one household, the count that of households beyond the first: of H
 * households in D dwellings of which p are shared, at least pD ≥ pH/(1+p) are beyond the first.
 */
function doubledUpOf(percentage: Reading, households: Need): Need {
  return estimated(percentage, households, (part) => ({
    value: part,
    low: part,
    high: mostBeyondFirst * part,
  }))
}

function estimated(
  percentage: Reading,
  households: Need,
  split: (part: number) => { value: number; low: number; high: number },
): Need {
  if (typeof percentage === 'string') return unknown(percentage)
  if (households.value === null) return unknown('households-unknown')
  const of = (count: number) => split((percentage / 100) * count)
  return {
    value: of(households.value).value,
    low: of(households.low!).low,
    high: Math.min(of(households.high!).high, households.high!),
    how: 'estimated',
    why: null,
  }
}

/** An impossible count is not replaced in silence: it was told, and the percentage serves where there is one. */
function countOr(count: Reading, otherwise: () => Need): Need {
  if (typeof count === 'number') return counted(count)
  const estimate = otherwise()
  return estimate.value === null && count === 'count-impossible' ? unknown(count) : estimate
}

const counted = (value: number): Need => ({ value, low: value, high: value, how: 'counted', why: null })
const unknown = (why: UnknownReason): Need => ({ value: null, low: null, high: null, how: 'unknown', why })
