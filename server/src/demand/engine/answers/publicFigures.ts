import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'
import type { ProtectedGroups } from '@arraigo/shared/demand/privacy/joinGroups.ts'
import {
  type AtomPlaces,
  type PublishedSums,
  publishedHexagonSums,
  publishedPlaceSums,
} from '@arraigo/shared/demand/privacy/publishedSums.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { published } from '../published.ts'

/** What is added up for a measure: of `unknown-share` the people about whose need nothing is known. */
const summedColumn = ({ atoms }: LiveDemand, measure: DemandMeasure): Float64Array =>
  measure === 'unknown-share' ? atoms.peopleUnknown : atoms.values[measure]

const allSuppressed = (count: number): PublishedSums => ({
  values: new Float64Array(count).fill(Number.NaN),
  suppressed: new Uint8Array(count).fill(1),
})

/** Sums of one measure as they may be published, by place. */
export function publicSums(live: LiveDemand, places: AtomPlaces, measure: DemandMeasure): PublishedSums {
  const groups: ProtectedGroups | null = published(live)[measure]
  return groups === null ? allSuppressed(places.count) : publishedPlaceSums(groups, summedColumn(live, measure), places)
}

/**
 * Sums of one measure as they may be published, by hexagon: always in the measure's own groups, whatever is asked beside it and by
 * whom, so that there is one public figure.
 */
export function publicHexagonSums(
  live: LiveDemand,
  hexagons: AtomPlaces,
  measure: DemandMeasure,
  inScope: Uint8Array | null,
): PublishedSums {
  const groups = published(live)[measure]
  if (groups === null) return allSuppressed(hexagons.count)
  const sums = publishedHexagonSums(groups, summedColumn(live, measure), hexagons, inScope)
  return measure === 'unknown-share' ? publicShare(sums, publicHexagonSums(live, hexagons, 'people', inScope)) : sums
}

/** People of the groups that a measure is published in; null where they are those of `people`. */
export function publicPeopleOf(
  live: LiveDemand,
  hexagons: AtomPlaces,
  measure: DemandMeasure,
  inScope: Uint8Array | null,
): PublishedSums | null {
  const { [measure]: groups, people } = published(live)
  if (groups === null || people === null || groups === people) return null
  return publishedHexagonSums(groups, live.atoms.values.people, hexagons, inScope)
}

/** Of the people; unknown where either is, suppressed where either is. */
export function publicShare(unknown: PublishedSums, people: PublishedSums): PublishedSums {
  return {
    values: unknown.values.map((count, at) => (people.values[at]! > 0 ? count / people.values[at]! : Number.NaN)),
    suppressed: unknown.suppressed.map((hides, at) => hides | people.suppressed[at]!),
  }
}

/** Shares of places; NaN unknown or suppressed. */
export const publicUnknownShares = (live: LiveDemand, places: AtomPlaces): Float64Array => {
  const { values, suppressed } = publicShare(
    publicSums(live, places, 'unknown-share'),
    publicSums(live, places, 'people'),
  )
  return values.map((share, place) => (suppressed[place] === 1 ? Number.NaN : share))
}
