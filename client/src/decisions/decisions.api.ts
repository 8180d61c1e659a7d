import type { Decision } from '@arraigo/shared/imports/import.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'

export const useDecisions = () =>
  useQuery({ queryKey: ['decisions'], queryFn: ({ signal }) => request<Decision[]>('/api/decisions', { signal }) })

/** `onDecided` comes before everything is asked anew: by then the question, and what shows it, is gone. */
export function useDecide(onDecided: (choice: string) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, choice }: { id: number; choice: string }) =>
      request(`/api/decisions/${id}`, { method: 'POST', body: { choice } }),
    onSuccess: (_, { choice }) => {
      onDecided(choice)
      return client.invalidateQueries()
    },
  })
}
