import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'

/** Coverage of the place that is selected. */
export function PlaceCoverageFold(_: { collection: MeasuredCollection; id: number }) {
  return null
}
