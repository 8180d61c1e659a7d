import type { CoverageQuery } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { useMemo } from 'react'
import type { ChosenPlace } from '../territory/chosenPlace.ts'
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

type RowsByRegion = Readonly<Record<string, number>> | undefined

/** Where no region was chosen: of those with rows the one with most settlements, on which the map opens too. */
export function regionalPlace(place: ChosenPlace, rows: RowsByRegion, settlements: RowsByRegion): ChosenPlace {
  if (place.kind === 'region' || place.kind === 'comuna') return place
  const settlementsOf = (code: string) => settlements?.[code] ?? 0
  const [first] = Object.entries(rows ?? {})
    .filter(([code, count]) => code !== '' && count > 0)
    .sort(([codeA, a], [codeB, b]) => settlementsOf(codeB) - settlementsOf(codeA) || b - a)
  return first === undefined ? place : { kind: 'region', code: first[0] }
}
