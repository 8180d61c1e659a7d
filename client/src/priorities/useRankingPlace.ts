import type { Ranking, RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import { placeFrom, regionalPlace } from '../territory/chosenPlace.ts'
import { useCollection } from '../territory/collections.api.ts'
import { useRankingAddress } from './rankingAddress.ts'

/** Where nobody chose a place: the region on which the map opens, null where there is none. Undefined: not known yet. */
export function useFirstRegion(): string | null | undefined {
  const regions = useCollection('settlements')?.regions
  if (regions === undefined) return undefined
  const place = regionalPlace(placeFrom(null), regions, regions)
  return place.kind === 'region' ? place.code : null
}

/**
 * What is ordered: `05` a region, `05109` a comuna, null everything. A ranking without a place of its own that the program
 * brings takes that of the address, or else the region on which the map opens. Undefined: not known yet.
 */
export function useRankingPlace(saved: Ranking | null, draft: RankingSpec | null): string | null | undefined {
  const { in: chosen } = useRankingAddress()
  const first = useFirstRegion()
  if (saved === null) return undefined
  if (!saved.isInitial || saved.spec.in !== null) return (draft ?? saved.spec).in
  return chosen ?? first
}
