import type {
  CoverageState,
  NewProposal,
  Proposal,
  WhatIf,
  WhatIfRequest,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'

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

/** The key makes a request that was sent twice one write. */
const once = (version?: number): Record<string, string> => ({
  'idempotency-key': randomUuid(),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

export const createProposal = (proposal: NewProposal): Promise<Proposal> =>
  request<Proposal>('/api/proposals', { method: 'POST', body: proposal, headers: once() })

export const updateProposal = (id: number, version: number, proposal: NewProposal): Promise<Proposal> =>
  request<Proposal>(`/api/proposals/${id}`, { method: 'PATCH', body: proposal, headers: once(version) })

type Known = Pick<Proposal, 'id' | 'version'>

/** Answers it as it was removed, with the version that brings it back. */
export const removeProposal = ({ id, version }: Known): Promise<Proposal> =>
  request<Proposal>(`/api/proposals/${id}`, { method: 'DELETE', headers: once(version) })

export const restoreProposal = ({ id, version }: Known): Promise<Proposal> =>
  request<Proposal>(`/api/proposals/${id}/restore`, { method: 'POST', headers: once(version) })

/** What the elements would change; how far the computation is where it has not come that far. */
export const askWhatIf = (body: WhatIfRequest, signal?: AbortSignal): Promise<WhatIf | CoverageState> =>
  request<WhatIf | CoverageState>('/api/coverage/what-if', { method: 'POST', body, signal })
