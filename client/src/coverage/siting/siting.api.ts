import type { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { BestPlaces, BestPlacesRequest, Reach } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pathWith } from '../../platform/computed.ts'
import { request } from '../../platform/request.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { coverageKey, useComputed } from '../coverage.api.ts'
import type { ReachView } from './reachAddress.ts'

const whileComputingMs = 700

/**
 * The server works while the request is open: leaving the page or `cancel` closes it, and the solver stops. The same
 * question of the same data is answered from memory.
 */
export function useBestPlaces(question: BestPlacesRequest | null) {
  const client = useQueryClient()
  const versions = useDataVersions()
  const [state, setState] = useState<CoverageState | null>(null)
  const queryKey = [...coverageKey, 'best-places', question, versions]
  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const answer = await askUntilReady(question as BestPlacesRequest, signal, setState)
      setState(null)
      return answer
    },
    enabled: question !== null && versions !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { query, state, cancel: () => client.cancelQueries({ queryKey }) }
}

async function askUntilReady(
  body: BestPlacesRequest,
  signal: AbortSignal,
  tell: (state: CoverageState) => void,
): Promise<BestPlaces> {
  const path = '/api/coverage/best-places'
  for (;;) {
    const answer = await request<BestPlaces | CoverageState>(path, { method: 'POST', body, signal })
    if (!('phase' in answer)) return answer
    tell(answer)
    await new Promise((resolve) => setTimeout(resolve, whileComputingMs))
    signal.throwIfAborted()
  }
}

/** Null asks nothing. */
export function useReach({ start, unit, limits }: ReachView) {
  const from =
    start === null
      ? null
      : 'facility' in start
        ? { facility: start.facility }
        : { lng: start.place[0], lat: start.place[1] }
  return useComputed<Reach>(from === null ? null : pathWith('/api/coverage/reach', { ...from, [unit]: limits.join() }))
}
