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

/** Rows that somebody edited go only where they were named: without `includeEdited` the server refuses with their number. */
export function useRemoveDemonstration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (includeEdited: boolean) =>
      request(`/api/demonstration${includeEdited ? '?includeEdited=true' : ''}`, { method: 'DELETE' }),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['plans'], type: 'inactive' })
      return client.invalidateQueries()
    },
    // The state says how many rows were edited, and the second question names the number.
    onError: () => client.invalidateQueries({ queryKey: ['demonstration'] }),
  })
}
