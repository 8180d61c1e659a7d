import type { ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { PlaceMeasures } from '@arraigo/shared/coverage/measures.ts'
import { type NamedService, serviceParams } from '@arraigo/shared/coverage/serviceNames.ts'
import type { AccessOfPlaces } from './accessOfPlaces.ts'
import type { Facilities, MeasuredPlaces } from './territory.ts'

/** Coverage of one place by one service, as it is said: unknown is null, with why. */
export function serviceCoverage(
  places: MeasuredPlaces,
  index: number,
  standard: NamedService,
  measures: PlaceMeasures,
  access: AccessOfPlaces | null,
  facilities: Facilities,
  /** Where the place is among the measures, which may be of some places only. */
  at = index,
): ServiceCoverage {
  const share = known(measures.share[at]!)
  const people = known(places.people[index]!)
  const facility = measures.nearestFacility[at]!
  const nearestM = known(measures.nearestM[at]!)
  return {
    service: standard.service,
    share,
    peopleWithin: share === null || people === null ? null : share * people,
    gapPeople: share === null || people === null ? null : (1 - share) * people,
    medianM: known(measures.medianM[at]!),
    p90M: known(measures.p90M[at]!),
    nearest:
      facility === -1 || nearestM === null
        ? null
        : {
            facilityId: facilities.ids[facility]!,
            name: facilities.names[facility]!,
            kind: facilities.kinds[facility]!,
            distanceM: nearestM,
          },
    estimateShare: measures.estimateShare[at]! || 0,
    farShare: measures.farShare[at]! || 0,
    islandShare: measures.islandShare[at]! || 0,
    access: known(access?.plain[index] ?? Number.NaN),
    accessWithDecay: known(access?.decayed[index] ?? Number.NaN),
    unknown: share === null ? whyUnknown(places, index, standard) : null,
  }
}

/** Neither unknown nor without end, neither of which JSON can say. */
export const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

const whyUnknown = (places: MeasuredPlaces, index: number, standard: NamedService) =>
  places.of.first[index] === places.of.first[index + 1]
    ? { code: 'coverage-no-boundary' }
    : { code: 'coverage-service-not-loaded', params: serviceParams([standard]) }
