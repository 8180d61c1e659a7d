import type { Issue } from '../problems/issue.ts'
import { nearestDistancesM } from './nearest.ts'
import { type NamedService, serviceParams } from './serviceNames.ts'

/** A service's threshold, with where it comes from. */
export interface ServiceStandard extends NamedService {
  facilityKinds: string[]
  maxDistanceM: number
  validFromYear: number
  source: string
  confidence: string
}

/** What was loaded of one facility kind. Only open facilities with a place count; the rest is said. */
export interface FacilitySupply {
  kind: string
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  /** At least one of them lies in the region under study: otherwise the kind was not loaded for it. */
  isLoadedInRegion: boolean
  closedCount: number
  withoutPlaceCount: number
}

export interface CoverageFactors {
  /** Length along streets divided by the straight line. */
  detour: number
  personsPerHousehold: number
}

/** A settlement's distance to one service and what is missing against its standard. Null is unknown, never zero. */
export interface ServiceGap {
  service: string
  standardM: number
  distanceM: number | null
  /** True: the distance is a straight line times the detour, not a walk along streets. */
  isEstimate: boolean
  /** Metres beyond the standard; 0 within it. */
  gapM: number | null
  /** Families and people beyond the standard. */
  familiesBeyond: number | null
  peopleBeyond: number | null
  /** Why it is unknown. */
  unknown: Issue | null
}

export interface CoverageOrigin {
  /** A point on the settlement's surface; null without a boundary. */
  longitude: number | null
  latitude: number | null
  households: number | null
}

/** The gaps of each origin, in the order of the standards. Pure; straight lines. */
export function serviceGaps(
  origins: CoverageOrigin[],
  standards: ServiceStandard[],
  supplies: FacilitySupply[],
  factors: CoverageFactors,
): ServiceGap[][] {
  const places = Float64Array.from(
    origins.flatMap((origin) => [origin.longitude ?? Number.NaN, origin.latitude ?? Number.NaN]),
  )
  const distances = standards.map((standard) => serviceDistancesM(places, standard, supplies))
  return origins.map((origin, row) =>
    standards.map((standard, column) => oneGap(origin, standard, distances[column]?.[row] ?? null, factors)),
  )
}

/** Null for a service none of whose facility kinds was loaded in the region. */
function serviceDistancesM(
  places: Float64Array,
  standard: ServiceStandard,
  supplies: FacilitySupply[],
): Float64Array | null {
  const offering = supplies.filter((supply) => standard.facilityKinds.includes(supply.kind))
  if (!offering.some((supply) => supply.isLoadedInRegion)) return null
  return nearestDistancesM(places, concatenate(offering.map((supply) => supply.places)))
}

function oneGap(
  origin: CoverageOrigin,
  standard: ServiceStandard,
  straightM: number | null,
  factors: CoverageFactors,
): ServiceGap {
  const known = { service: standard.service, standardM: standard.maxDistanceM, isEstimate: true }
  const nothing = { ...known, distanceM: null, gapM: null, familiesBeyond: null, peopleBeyond: null }
  if (straightM === null) {
    return {
      ...nothing,
      unknown: { code: 'coverage-service-not-loaded', params: serviceParams([standard]) },
    }
  }
  if (Number.isNaN(straightM)) return { ...nothing, unknown: { code: 'coverage-no-boundary' } }

  const distanceM = straightM * factors.detour
  const gapM = Math.max(0, distanceM - standard.maxDistanceM)
  const familiesBeyond = gapM === 0 ? 0 : origin.households
  const peopleBeyond = familiesBeyond === null ? null : familiesBeyond * factors.personsPerHousehold
  return { ...known, distanceM, gapM, familiesBeyond, peopleBeyond, unknown: null }
}

function concatenate(parts: Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
