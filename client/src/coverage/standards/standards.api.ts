import type { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import type {
  DatedStandard,
  EarlierStandard,
  NewDeficitWeights,
  NewStandard,
  NewStandardSet,
  OfficialStandard,
  StandardEdit,
} from '@arraigo/shared/coverage/standards.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'
import { coverageKey } from '../coverage.api.ts'

/** Shares its answer with whoever only reads the standards of today. */
export const useDatedStandards = () =>
  useQuery({
    queryKey: [...coverageKey, 'standards'],
    queryFn: ({ signal }) => request<DatedStandard[]>('/api/standards', { signal }),
  })

export const useEarlierStandards = (set: string) =>
  useQuery({
    queryKey: [...coverageKey, 'standards', 'history', set],
    queryFn: ({ signal }) =>
      request<EarlierStandard[]>(`/api/standards/history?set=${encodeURIComponent(set)}`, { signal }),
  })

export const useOfficialStandards = () =>
  useQuery({
    queryKey: [...coverageKey, 'standards', 'official'],
    queryFn: ({ signal }) => request<OfficialStandard[]>('/api/standards/official', { signal }),
    staleTime: Infinity,
  })

/** Every state of the weights, newest first: the first is in force, the last the initial one. */
export const useDeficitHistory = () =>
  useQuery({
    queryKey: [...coverageKey, 'deficit-weights', 'history'],
    queryFn: ({ signal }) => request<DeficitWeights[]>('/api/deficit-weights/history', { signal }),
  })

/** A write after which everything that was computed by the rules is asked for again. */
function useRuleChange<Asked, Saved>(write: (asked: Asked) => Promise<Saved>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: coverageKey }),
  })
}

const matching = (version: number) => ({ 'if-match': `"${version}"` })

export const useAddStandard = () =>
  useRuleChange((body: NewStandard) => request<DatedStandard>('/api/standards', { method: 'POST', body }))

export const useEditStandard = () =>
  useRuleChange(({ id, version, edit }: { id: number; version: number; edit: StandardEdit }) =>
    request<DatedStandard>(`/api/standards/${id}`, { method: 'PATCH', body: edit, headers: matching(version) }),
  )

export const useRemoveStandard = () =>
  useRuleChange(({ id, version }: DatedStandard) =>
    request<DatedStandard>(`/api/standards/${id}`, { method: 'DELETE', headers: matching(version) }),
  )

export const useCopySet = () =>
  useRuleChange((body: NewStandardSet) => request<DatedStandard[]>('/api/standard-sets', { method: 'POST', body }))

export const useSaveWeights = () =>
  useRuleChange(({ version, weights }: { version: number; weights: NewDeficitWeights }) =>
    request<DeficitWeights>('/api/deficit-weights', { method: 'PUT', body: weights, headers: matching(version) }),
  )
