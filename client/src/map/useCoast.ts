import { useQuery } from '@tanstack/react-query'
import type { Feature, FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { request } from '../platform/request.ts'
import { useCollections } from '../territory/collections.api.ts'
import { coastWithin, groundUrl } from './style/coast.ts'

/** The coarse coast that the comunas know better; null until something of them is loaded. */
export function useCoast(isWanted: boolean): FeatureCollection | null {
  const { data } = useCollections()
  const ground = useQuery({
    queryKey: ['ground'],
    queryFn: ({ signal }) => request<Feature>(groundUrl, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  })
  const regionBounds = data?.find(({ id }) => id === 'comunas')?.regionBounds
  const key = JSON.stringify(regionBounds ?? null)
  return useMemo(() => {
    const bounds = Object.values((JSON.parse(key) as typeof regionBounds | null) ?? {})
    return ground.data === undefined || bounds.length === 0 ? null : coastWithin(ground.data.geometry, bounds)
  }, [ground.data, key])
}
