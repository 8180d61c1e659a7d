import type { DemonstrationState } from '@arraigo/shared/demonstration/demonstration.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

export const useDemonstration = () =>
  useQuery({
    queryKey: ['demonstration'],
    queryFn: ({ signal }) => request<DemonstrationState>('/api/demonstration', { signal }),
  })

/** `force` loads it beside real settlements: the person was told. */
export function useLoadDemonstration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (force: boolean) => request('/api/demonstration', { method: 'POST', body: { force } }),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** The dialog says that edited rows go too, so they do. */
export function useRemoveDemonstration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request('/api/demonstration?includeEdited=true', { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries(),
  })
}
