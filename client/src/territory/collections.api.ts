import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { useQuery } from '@tanstack/react-query'
import { territoryKey } from '../map/territoryLayers.ts'
import { request } from '../platform/request.ts'

/** What is loaded of a collection. */
export interface CollectionSummary {
  id: CollectionId
  rows: number
  /** Rows kept although nobody knows where they are. */
  withoutPlace: number
  datasets: number
  /** Rows by region code; '' where no region is known. */
  regions: Record<string, number>
  /** Settlements only. */
  knownHouseholds?: number
  unknownHouseholds?: number
  repeatedRecords?: number
}

export const useCollections = () =>
  useQuery({
    queryKey: [...territoryKey, 'collections'],
    queryFn: ({ signal }) => request<CollectionSummary[]>('/api/collections', { signal }),
  })
