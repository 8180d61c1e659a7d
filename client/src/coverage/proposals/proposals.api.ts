import type {
  CoverageState,
  NewProposal,
  Proposal,
  WhatIf,
  WhatIfRequest,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'

export const proposalsKey = ['proposals'] as const

export const useProposals = () =>
  useQuery({
    queryKey: proposalsKey,
    queryFn: ({ signal }) => request<Proposal[]>('/api/proposals', { signal }),
  })

export const loadProposal = (id: number, signal?: AbortSignal): Promise<Proposal> =>
  request<Proposal>(`/api/proposals/${id}`, { signal })

export const useProposal = (id: number | null) =>
  useQuery({
    queryKey: [...proposalsKey, id],
    queryFn: ({ signal }) => loadProposal(id ?? 0, signal),
    enabled: id !== null,
  })

export const createProposal = (proposal: NewProposal): Promise<Proposal> =>
  request<Proposal>('/api/proposals', { method: 'POST', body: proposal })

const matching = (version: number) => ({ 'if-match': `"${version}"` })

export const updateProposal = (id: number, version: number, proposal: NewProposal): Promise<Proposal> =>
  request<Proposal>(`/api/proposals/${id}`, { method: 'PATCH', body: proposal, headers: matching(version) })

export const removeProposal = ({ id, version }: Pick<Proposal, 'id' | 'version'>): Promise<unknown> =>
  request(`/api/proposals/${id}`, { method: 'DELETE', headers: matching(version) })

/** What the elements would change; how far the computation is where it has not come that far. */
export const askWhatIf = (body: WhatIfRequest, signal?: AbortSignal): Promise<WhatIf | CoverageState> =>
  request<WhatIf | CoverageState>('/api/coverage/what-if', { method: 'POST', body, signal })
