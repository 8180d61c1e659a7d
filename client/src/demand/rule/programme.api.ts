import type { DemandRule, DemandState, DemandTarget, Solution } from '@arraigo/shared/demand/demand.schema.ts'
import type {
  NewDemandRule,
  NewDemandTarget,
  NewSolution,
  RuleEffect,
  SolutionTableAnswer,
} from '@arraigo/shared/demand/programme.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { computedOptions, pathWith } from '../../platform/computed.ts'
import { request } from '../../platform/request.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'
import { useDataVersions } from '../../territory/useDataVersions.ts'
import { demandKey } from '../demand.api.ts'

/** What demand of a place would be by each way of not counting twice, with these components; none asks nothing. */
export function useRuleEffect(within: string | null, components: readonly string[]) {
  const path =
    components.length === 0 ? null : pathWith('/api/demand/rule/effect', { in: within, components: components.join() })
  return useQuery(computedOptions<RuleEffect, DemandState>(useQueryClient(), demandKey, path, useDataVersions()))
}

export const useTargetHistory = () =>
  useQuery({
    queryKey: [...demandKey, 'target-history'],
    queryFn: ({ signal }) => request<DemandTarget[]>('/api/demand/target/history', { signal }),
  })

/** A write after which everything about demand is asked for again. */
function useDemandChange<Asked, Saved>(write: (asked: Asked) => Promise<Saved>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries({ queryKey: demandKey }) })
}

/** The key makes a request that was sent twice one write. */
const once = (version?: number): Record<string, string> => ({
  'idempotency-key': randomUuid(),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

export const useSaveRule = () =>
  useDemandChange(({ version, rule }: { version: number; rule: NewDemandRule }) =>
    request<DemandRule>('/api/demand/rule', { method: 'PUT', body: rule, headers: once(version) }),
  )

export const useSaveTarget = () =>
  useDemandChange(({ version, target }: { version: number; target: NewDemandTarget }) =>
    request<DemandTarget>('/api/demand/target', { method: 'PUT', body: target, headers: once(version) }),
  )

const url = '/api/demand/solutions'
type Known = Pick<Solution, 'id' | 'version'>

export const useAddSolution = () =>
  useDemandChange((body: NewSolution) => request<Solution>(url, { method: 'POST', body, headers: once() }))

export const useEditSolution = () =>
  useDemandChange(({ id, version, edit }: Known & { edit: NewSolution }) =>
    request<Solution>(`${url}/${id}`, { method: 'PATCH', body: edit, headers: once(version) }),
  )

/** Answers it as it was removed, with the version that brings it back. */
export const useRemoveSolution = () =>
  useDemandChange(({ id, version }: Known) =>
    request<Solution>(`${url}/${id}`, { method: 'DELETE', headers: once(version) }),
  )

export const useRestoreSolution = () =>
  useDemandChange(({ id, version }: Known) =>
    request<Solution>(`${url}/${id}/restore`, { method: 'POST', headers: once(version) }),
  )

export const solutionsCsvHref = (within: string | null) => pathWith(`${url}.csv`, { in: within })

/** What each row of the table would be; nothing is stored. */
export const useTrySolutionTable = () =>
  useMutation({
    mutationFn: (text: string) =>
      request<SolutionTableAnswer>(`${url}/table`, { method: 'POST', body: { text, isTrial: true } }),
  })

export const useStoreSolutionTable = () =>
  useDemandChange((text: string) =>
    request<SolutionTableAnswer>(`${url}/table`, { method: 'POST', body: { text }, headers: once() }),
  )
