import type { CollectionId } from '@arraigo/shared/territory/collections.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Bounds } from '../map/stage.ts'
import { request } from '../platform/request.ts'
import { isPlaceCollection, itemsKey } from './items.api.ts'

/** What is loaded of a collection. */
export interface CollectionSummary {
  id: CollectionId
  rows: number
  /** Rows kept although nobody knows where they are. */
  withoutPlace: number
  datasets: number
  /** Grows with every change of its rows, whoever made it. */
  version: number
  /** Of the rows on the mainland; null where none has a place. */
  bounds: Bounds | null
  /** Rows by region code; '' where no region is known. */
  regions: Record<string, number>
  regionBounds: Record<string, Bounds>
  /** Settlements only. */
  knownHouseholds?: number
  unknownHouseholds?: number
  repeatedRecords?: number
  closedRecords?: number
}

/** Somebody else's import shows here without a reload. */
const refetchMs = 5000

export const useCollections = () =>
  useQuery({
    queryKey: ['territory', 'collections'],
    queryFn: ({ signal }) => request<CollectionSummary[]>('/api/collections', { signal }),
    refetchInterval: refetchMs,
  })

export const useCollection = (id: CollectionId): CollectionSummary | undefined =>
  useCollections().data?.find((collection) => collection.id === id)

/** Rows that were read before a change are asked anew, and only those of the collection that changed. */
export function useFreshItems(): void {
  const client = useQueryClient()
  const { data } = useCollections()
  const seen = useRef(new Map<CollectionId, number>())
  useEffect(() => {
    for (const { id, version } of data ?? []) {
      const before = seen.current.get(id)
      seen.current.set(id, version)
      if (before === undefined || before === version) continue
      if (isPlaceCollection(id)) client.invalidateQueries({ queryKey: itemsKey(id) })
      if (id === 'comunas') client.invalidateQueries({ queryKey: itemsKey('regions') })
    }
  }, [data, client])
}
