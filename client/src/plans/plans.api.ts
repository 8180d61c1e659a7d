import type { Plan, PlanRequest, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { useRef } from 'react'
import { request } from '../platform/request.ts'

export const usePlans = () =>
  useQuery({
    queryKey: ['plans'],
    queryFn: ({ signal }) => request<{ plans: PlanSummary[] }>('/api/plans', { signal }),
  })

export const usePlan = (id: number) =>
  useQuery({
    queryKey: ['plans', id],
    queryFn: ({ signal }) => request<Plan>(`/api/plans/${id}`, { signal }),
    staleTime: Infinity,
  })

export const usePlanPlaces = (id: number) =>
  useQuery({
    queryKey: ['plans', id, 'places'],
    queryFn: ({ signal }) => request<FeatureCollection>(`/api/plans/${id}/items.geojson`, { signal }),
    staleTime: Infinity,
  })

/** The server works while the request is open; `cancel` closes it, and the solver stops. */
export function useMakePlan() {
  const client = useQueryClient()
  const abort = useRef<AbortController | null>(null)
  const make = useMutation({
    mutationFn: (body: PlanRequest) => {
      abort.current = new AbortController()
      return request<Plan>('/api/plans', { method: 'POST', body, signal: abort.current.signal })
    },
    onSuccess: (plan) => {
      client.setQueryData(['plans', plan.id], plan)
      client.invalidateQueries({ queryKey: ['plans'], exact: true })
    },
  })
  const cancel = () => {
    abort.current?.abort()
    make.reset()
  }
  return { make, cancel }
}
