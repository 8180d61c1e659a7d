import type {
  CostRuleDraft,
  DatedCostRule,
  DatedPackage,
  DatedProgramme,
  NewPackage,
  PackageDraft,
  ProgrammeDraft,
} from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../platform/request.ts'
import { randomUuid } from '../../settlements/editor/randomUuid.ts'
import { plansKey } from '../plans.api.ts'

const url = '/api/plans'

/** The same questions as of those who only read packages: the key is the path. */
const asked = <T>(path: string | null) => ({
  queryKey: [...plansKey, path === null ? null : `${url}/${path}`] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => request<T>(`${url}/${path}`, { signal }),
  enabled: path !== null,
})

export const useDatedPackages = () => useQuery(asked<DatedPackage[]>('packages'))
export const useCostRules = () => useQuery(asked<DatedCostRule[]>('cost-rules'))
export const useProgrammes = () => useQuery(asked<DatedProgramme[]>('programmes'))

/** What it was, newest first. Null asks nothing. */
export const usePackageHistory = (code: string | null) =>
  useQuery(asked<DatedPackage[]>(code === null ? null : `packages/${code}/history`))
export const useProgrammeHistory = (code: string | null) =>
  useQuery(asked<DatedProgramme[]>(code === null ? null : `programmes/${code}/history`))

interface Write {
  method: 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: object
  /** That is changed or removed. */
  version?: number
}

/** After it plans are asked for again: they say that they are outdated; and the cost per family of rankings. */
function useWrite<Asked>(write: (asked: Asked) => Write) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Asked) => {
      const { method, path, body, version } = write(wanted)
      const headers = {
        'idempotency-key': randomUuid(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      }
      return request<{ version: number }>(`${url}/${path}`, { method, headers, ...(body && { body }) })
    },
    onSuccess: () => Promise.all([plansKey, ['priorities']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const useAddPackage = () => useWrite((body: NewPackage) => ({ method: 'POST', path: 'packages', body }))
export const useSavePackage = () =>
  useWrite(({ code, version, draft }: { code: string; version: number; draft: PackageDraft }) => ({
    method: 'PUT',
    path: `packages/${code}`,
    body: draft,
    version,
  }))
export const useRemovePackage = () =>
  useWrite(({ code, version }: { code: string; version: number }) => ({
    method: 'DELETE',
    path: `packages/${code}`,
    version,
  }))

export const useAddCostRule = () => useWrite((body: CostRuleDraft) => ({ method: 'POST', path: 'cost-rules', body }))
export const useSaveCostRule = () =>
  useWrite(({ id, version, draft }: { id: number; version: number; draft: CostRuleDraft }) => ({
    method: 'PUT',
    path: `cost-rules/${id}`,
    body: draft,
    version,
  }))
export const useRemoveCostRule = () =>
  useWrite(({ id, version }: { id: number; version: number }) => ({
    method: 'DELETE',
    path: `cost-rules/${id}`,
    version,
  }))

export const useSaveProgramme = () =>
  useWrite(({ code, version, draft }: { code: string; version: number; draft: ProgrammeDraft }) => ({
    method: 'PUT',
    path: `programmes/${code}`,
    body: draft,
    version,
  }))
