import type { Decision } from '@arraigo/shared/imports/import.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

export const useDecisions = () =>
  useQuery({ queryKey: ['decisions'], queryFn: ({ signal }) => request<Decision[]>('/api/decisions', { signal }) })

export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, choice }: { id: number; choice: string }) =>
      request(`/api/decisions/${id}`, { method: 'POST', body: { choice } }),
    onSuccess: () => client.invalidateQueries(),
  })
}
