import type { CoverageQuery } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { useMemo } from 'react'
import { regionalPlace } from '../territory/chosenPlace.ts'
import { useCollection } from '../territory/collections.api.ts'
import { type PlaceChoice, useChosenPlace } from '../territory/useChosenPlace.ts'

export interface CoveragePlace {
  choice: PlaceChoice
  /** What to ask for; null while it is not known where, or where the answer would be too long for one table. */
  query: CoverageQuery | null
  /** Blocks of a whole region are too many: a comuna has to be chosen. */
  needsComuna: boolean
}

/** A region or a comuna: medians are of a region, and a whole country of blocks nobody reads. */
export function useCoveragePlace(set: string, collection: MeasuredCollection): CoveragePlace {
  const choice = useChosenPlace(collection)
  const rows = useCollection(collection)?.regions
  const settlements = useCollection('settlements')?.regions
  const place = useMemo(() => regionalPlace(choice.place, rows, settlements), [choice.place, rows, settlements])
  const needsComuna = collection === 'blocks' && place.kind === 'region'
  const query = useMemo((): CoverageQuery | null => {
    if (place.kind === 'comuna') return { set, collection, comuna: place.code }
    return place.kind === 'region' && !needsComuna ? { set, collection, region: place.code } : null
  }, [place, set, collection, needsComuna])
  return { choice: { ...choice, place }, query, needsComuna }
}
