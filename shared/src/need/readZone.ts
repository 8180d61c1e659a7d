import type { Issue } from '../problems/issue.ts'
import type { UnknownReason, ZoneFigures } from './zoneNeed.ts'

/** A published figure, or why there is none that can be used. */
export type Reading = number | UnknownReason

export interface ZoneReadings {
  population: number | null
  householdCount: number | null
  percentages: Record<PercentageField, Reading>
  counts: Record<CountField, Reading>
  findings: Issue[]
}

const percentageFields = ['materialPct', 'doubledUpPct', 'overcrowdedPct'] as const
const countFields = [
  'materialIrrecoverable',
  'materialRecoverable',
  'doubledUpHouseholds',
  'criticallyOvercrowdedHouseholds',
] as const
type PercentageField = (typeof percentageFields)[number]
type CountField = (typeof countFields)[number]

/** More people per household than this are people who live in no household (a prison, a barracks), or a count of a part. */
const mostPeoplePerHousehold = 6

/** What a zone publishes that can be true; what cannot is told, and not used. */
export function readZone(zone: ZoneFigures): ZoneReadings {
  const findings: Issue[] = []
  const population = readPopulation(zone, findings)
  const household = readHouseholds(zone, population, findings)
  return {
    population,
    householdCount: typeof household === 'number' ? household : null,
    percentages: record(percentageFields, (field) => readPercentage(zone, field, findings)),
    counts: record(countFields, (field) => readCount(zone, field, household, findings)),
    findings,
  }
}

const record = <Field extends string>(fields: readonly Field[], read: (field: Field) => Reading) =>
  Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<Field, Reading>

function readPopulation({ code, population }: ZoneFigures, findings: Issue[]): number | null {
  if (population === null || population >= 0) return population
  findings.push({ code: 'need-population-impossible', path: 'population', params: { zone: code, value: population } })
  return null
}

function readHouseholds(zone: ZoneFigures, people: number | null, findings: Issue[]): Reading {
  const { code, householdCount } = zone
  if (householdCount === null) return 'not-published'
  const told = (finding: string) =>
    findings.push({ code: finding, path: 'householdCount', params: { zone: code, households: householdCount, people } })
  // None where people live is a table that was not filled in, and so are its other counts.
  if (!(householdCount >= 0) || (householdCount === 0 && people !== null && people > 0)) {
    told('need-households-impossible')
    return 'count-impossible'
  }
  if (people === 0 && householdCount > 0) told('need-households-without-people')
  else if (people !== null && people > mostPeoplePerHousehold * householdCount) told('need-households-few')
  return householdCount
}

function readPercentage(zone: ZoneFigures, field: PercentageField, findings: Issue[]): Reading {
  const value = zone[field]
  if (value === null) return 'not-published'
  if (value >= 0 && value <= 100) return value
  findings.push({ code: 'need-percentage-impossible', path: field, params: { zone: zone.code, field, value } })
  return 'percentage-impossible'
}

function readCount(zone: ZoneFigures, field: CountField, households: Reading, findings: Issue[]): Reading {
  const value = zone[field]
  if (value === null) return 'not-published'
  if (households === 'count-impossible') return households
  if (value >= 0 && (typeof households !== 'number' || value <= households)) return value
  const params = { zone: zone.code, field, value, households: typeof households === 'number' ? households : null }
  findings.push({ code: 'need-count-impossible', path: field, params })
  return 'count-impossible'
}
