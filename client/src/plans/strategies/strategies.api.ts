import type { NewHazardStudy, SettlementStrategy, StrategyDecision } from '@arraigo/shared/plans/strategies.schema.ts'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { pathWith } from '../../platform/computed.ts'
import { request } from '../../platform/request.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'
import { plansKey } from '../plans.api.ts'

const url = '/api/plans/strategies'

/** Of a region or comuna; undefined: not known yet. */
export const useStrategies = (place: string | null | undefined) =>
  useQuery({
    queryKey: [...plansKey, 'strategies', place] as const,
    queryFn: ({ signal }) => request<SettlementStrategy[]>(pathWith(url, { in: place }), { signal }),
    enabled: place !== undefined,
  })

/** The settlement is another version now: its card, tiles and plans are asked for again. */
const refresh = (client: QueryClient) =>
  Promise.all(
    [plansKey, ['items'], ['collections'], ['priorities']].map((queryKey) => client.invalidateQueries({ queryKey })),
  )

function useWrite<Asked>(
  write: (asked: Asked) => { method: 'PUT' | 'POST' | 'DELETE'; path: string; body?: object; version?: number },
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Asked) => {
      const { method, path, body, version } = write(wanted)
      const headers = {
        'idempotency-key': randomUuid(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      }
      return request<SettlementStrategy>(`${url}/${path}`, { method, headers, ...(body && { body }) })
    },
    onSuccess: () => refresh(client),
  })
}

export const useDecideStrategy = () =>
  useWrite(({ id, version, decision }: { id: number; version: number; decision: StrategyDecision }) => ({
    method: 'PUT',
    path: `${id}`,
    body: decision,
    version,
  }))

export const useAddStudy = () =>
  useWrite(({ id, study }: { id: number; study: NewHazardStudy }) => ({
    method: 'POST',
    path: `${id}/studies`,
    body: study,
  }))

export const useRemoveStudy = () =>
  useWrite(({ id, study, version }: { id: number; study: number; version: number }) => ({
    method: 'DELETE',
    path: `${id}/studies/${study}`,
    version,
  }))
