import type {
  BoundaryRule,
  BoundaryRuleChange,
  Profile,
  ProfileRequest,
} from '@arraigo/shared/profile/profile.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'

export const askProfile = (body: ProfileRequest, signal?: AbortSignal): Promise<Profile> =>
  request<Profile>('/api/profile', { method: 'POST', body, signal })

const rulesKey = ['boundary-rules'] as const

export const useBoundaryRules = () =>
  useQuery({ queryKey: rulesKey, queryFn: ({ signal }) => request<BoundaryRule[]>('/api/boundary-rules', { signal }) })

export interface RuleChange {
  code: string
  change: BoundaryRuleChange
}

/** The rule from now on; what the table shows follows the answer. */
export function useChangeRule() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code, change }: RuleChange) =>
      request<BoundaryRule>(`/api/boundary-rules/${code}`, { method: 'PATCH', body: change }),
    onSuccess: (changed) => {
      client.setQueryData<BoundaryRule[]>(rulesKey, (rules) =>
        rules?.map((rule) => (rule.code === changed.code ? changed : rule)),
      )
      return client.invalidateQueries({ queryKey: ['profile'] })
    },
  })
}
