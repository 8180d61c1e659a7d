import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

/** The wire type is the shared schema's; the page needs to know only whether it is there. */
interface DemonstrationState {
  isLoaded: boolean
}

const key = ['demonstration']

export const useDemonstration = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => request<DemonstrationState>('/api/demonstration', { signal }) })

export function useLoadDemonstration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request('/api/demonstration', { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries(),
  })
}

export function useRemoveDemonstration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request('/api/demonstration', { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries(),
  })
}
