import type { PlaceDemand } from '@arraigo/shared/demand/demand.schema.ts'
import type { LiveDemand } from '../liveDemand.ts'

/** From this share of the people on, what is unknown is said beside the figure. */
const muchUnknown = 0.05

/** What somebody who reads the figures of a place must know about them. */
export function remarksOf(place: Omit<PlaceDemand, 'remarks'>, { basis }: LiveDemand): PlaceDemand['remarks'] {
  const { censusFamilies, settlementsUnknown, unknownShare, of } = place
  const needYear = basis.needYear === null ? null : String(basis.needYear)
  return [
    ...(censusFamilies.how === 'unknown' ? [{ code: 'demand-place-need-unknown' }] : []),
    ...(censusFamilies.how !== 'unknown' && unknownShare !== null && unknownShare >= muchUnknown
      ? [{ code: 'demand-place-partly-unknown', params: { percent: Math.round(100 * unknownShare) } }]
      : []),
    ...(settlementsUnknown > 0
      ? [{ code: 'demand-place-settlements-unknown', params: { count: settlementsUnknown } }]
      : []),
    ...(of === 'blocks' && censusFamilies.value !== null
      ? [{ code: 'demand-place-carried', params: { needYear } }]
      : []),
    ...(basis.rule.deduplication === 'none' &&
    (place.settlementFamilies.value ?? 0) > 0 &&
    censusFamilies.value !== null
      ? [{ code: 'demand-place-maybe-twice' }]
      : []),
  ]
}
