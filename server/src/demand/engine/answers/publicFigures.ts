import type { DemandMeasure } from '@arraigo/shared/demand/demandMeasures.ts'
import type { ProtectedGroups } from '@arraigo/shared/demand/privacy/joinGroups.ts'
import {
  type AtomPlaces,
  type PublishedSums,
  publishedPlaceSums,
} from '@arraigo/shared/demand/privacy/publishedSums.ts'
import type { LiveDemand } from '../liveDemand.ts'
import { published } from '../published.ts'

/** What is added up for a measure: of `unknown-share` the people about whose need nothing is known. */
export const summedColumn = ({ atoms }: LiveDemand, measure: DemandMeasure): Float64Array =>
  measure === 'unknown-share' ? atoms.peopleUnknown : atoms.values[measure]

export const allSuppressed = (count: number): PublishedSums => ({
  values: new Float64Array(count).fill(Number.NaN),
  suppressed: new Uint8Array(count).fill(1),
})

/** Sums of one measure as they may be published, by place. */
export function publicSums(live: LiveDemand, places: AtomPlaces, measure: DemandMeasure): PublishedSums {
  const groups: ProtectedGroups | null = published(live)[measure]
  return groups === null ? allSuppressed(places.count) : publishedPlaceSums(groups, summedColumn(live, measure), places)
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
