import type { Basemap } from '@arraigo/shared/basemaps/basemap.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAddress } from '../platform/address.ts'
import { request } from '../platform/request.ts'

/** What the operator offers beside our own ground. */
export const useBasemaps = () =>
  useQuery({
    queryKey: ['basemaps'],
    queryFn: ({ signal }) => request<Basemap[]>('/api/basemaps', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** `base=osm` in the address; our own ground where it names none that is offered. */
export function useBasemap(): Basemap | null {
  const { params } = useAddress()
  const id = params.get('base')
  const offered = useBasemaps()
  return useMemo(() => offered.data?.find((basemap) => basemap.id === id) ?? null, [offered.data, id])
}

export type Reach = 'reached' | 'refused' | 'silent'

const patienceMs = 4000

/** Asks for one tile of the whole world, as the map would. */
async function probeBasemap({ url }: Basemap, signal: AbortSignal): Promise<Reach> {
  const tile = url.replace('{z}', '0').replace('{x}', '0').replace('{y}', '0')
  try {
    const answer = await fetch(tile, { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) })
    return answer.ok && (answer.headers.get('content-type') ?? '').startsWith('image/') ? 'reached' : 'refused'
  } catch {
    return 'silent'
  }
}

/** Asked anew whenever somebody looks: networks come and go. */
export const useReach = (basemap: Basemap) =>
  useQuery({
    queryKey: ['basemap-reach', basemap.url],
    queryFn: ({ signal }) => probeBasemap(basemap, signal),
    staleTime: 10_000,
    retry: false,
  })
