import type { DemandOrigin, SettlementDemand } from '@arraigo/shared/demand/card.schema.ts'
import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { NeedDeprivations } from '@arraigo/shared/need/need.schema.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { computedOptions, pathWith } from '../../platform/computed.ts'
import { request } from '../../platform/request.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { demandKey } from '../demand.api.ts'

function useComputed<T>(path: string | null) {
  return useQuery(computedOptions<T, DemandState>(useQueryClient(), demandKey, path, useDataVersions()))
}

/** What the need of a zone or block was made of; null asks nothing. */
export const useDemandOrigin = (of: 'zones' | 'blocks' | null, id: number) =>
  useComputed<DemandOrigin>(of === null ? null : pathWith('/api/demand/origin', { of, id }))

export const useSettlementDemand = (id: number) =>
  useComputed<SettlementDemand>(pathWith('/api/demand/settlement', { id }))

/** Of the settlements of a comuna; null asks nothing. */
export function useDeprivations(comunaCode: string | null) {
  const versions = useDataVersions()
  return useQuery({
    queryKey: [...demandKey, 'deprivations', comunaCode, versions],
    queryFn: ({ signal }) =>
      request<NeedDeprivations>(pathWith('/api/need/deprivations', { in: comunaCode }), { signal }),
    enabled: comunaCode !== null,
  })
}
