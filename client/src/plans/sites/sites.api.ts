import type {
  NewSite,
  ProposalRequest,
  Site,
  SiteEdit,
  SiteList,
  SiteProposals,
  SiteRule,
  SiteRuleEdit,
  WrittenSite,
} from '@arraigo/shared/plans/site.schema.ts'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { pathWith } from '../../platform/computed.ts'
import { request } from '../../platform/request.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'
import { plansKey } from '../plans.api.ts'

const url = '/api/plans/sites'

/** With the rest of plans: stale when anything of them was written. */
const asked = <T>(path: string | null) => ({
  queryKey: [...plansKey, path] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => request<T>(path as string, { signal }),
  enabled: path !== null,
})

/** Candidates of a place (null all) against a programme's rules, the fittest first. The first answer waits for coverage. */
export const useSites = (place: string | null, programme: string | null) =>
  useQuery({ ...asked<SiteList>(pathWith(url, { in: place, programme })), placeholderData: keepPreviousData })

export const useSite = (id: number | null, programme: string | null) =>
  useQuery(asked<Site>(id === null ? null : pathWith(`${url}/${id}`, { programme })))

export const useSiteRules = () => useQuery(asked<SiteRule[]>(`${url}/rules`))

function useWrite<Asked, Saved>(write: (asked: Asked) => Promise<Saved>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => Promise.all([plansKey, ['territory']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

const headers = (version?: number): Record<string, string> => ({
  'idempotency-key': randomUuid(),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

type Known = Pick<Site, 'id' | 'version'>

export const useAddSite = () =>
  useWrite((body: NewSite) => request<WrittenSite>(url, { method: 'POST', body, headers: headers() }))
export const useEditSite = () =>
  useWrite(({ id, version, edit }: Known & { edit: SiteEdit }) =>
    request<WrittenSite>(`${url}/${id}`, { method: 'PUT', body: edit, headers: headers(version) }),
  )
export const useRemoveSite = () =>
  useWrite(({ id, version }: Known) =>
    request<WrittenSite>(`${url}/${id}`, { method: 'DELETE', headers: headers(version) }),
  )
export const useEditSiteRule = () =>
  useWrite(({ id, version, edit }: { id: number; version: number; edit: SiteRuleEdit }) =>
    request<SiteRule>(`${url}/rules/${id}`, { method: 'PUT', body: edit, headers: headers(version) }),
  )

/** Nothing is stored: one comuna at a time, so that whoever waits sees how far it is and can stop. */
export const askProposals = (body: ProposalRequest, signal: AbortSignal) =>
  request<SiteProposals>(`${url}/proposals`, { method: 'POST', body, signal })
