import type { Package, PlanProgramme } from '@arraigo/shared/plans/catalogue.schema.ts'
import type {
  Plan,
  PlanDraft,
  PlanRunState,
  PlanSpec,
  PlanSummary,
  RunOptions,
  RunPhase,
} from '@arraigo/shared/plans/plan.schema.ts'
import type { PlanCheck } from '@arraigo/shared/plans/planCheck.schema.ts'
import type { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import type { PlanChoice, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import { keepPreviousData, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { pathWith } from '../platform/computed.ts'
import { request } from '../platform/request.ts'
import { randomUuid } from '../settlements/editor/randomUuid.ts'

/** Everything under it is stale when a plan was saved or a run ended. */
export const plansKey = ['plans'] as const
const url = '/api/plans'
const whileRunningMs = 700
/** The best so far is large: it follows the run at a walking pace. */
const bestSoFarMs = 3000

/** Of what the newest run is made, all three from the same moment. */
export interface PlanRunResult {
  spec: PlanSpec
  inputs: PlanInputs
  result: PlanResult
}

const runningPhases: readonly RunPhase[] = ['waiting', 'reading', 'first', 'improving']
export const isRunning = (run: PlanRunState | null | undefined): boolean =>
  run != null && runningPhases.includes(run.phase)

/** What is stored: the key is `plansKey` and the path. */
const asked = <T>(path: string | null) => ({
  queryKey: [...plansKey, path] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => request<T>(path as string, { signal }),
  enabled: path !== null,
})

/** While one of them is calculated the list follows it. */
export const usePlans = () =>
  useQuery({
    ...asked<PlanSummary[]>(url),
    refetchInterval: ({ state }) => (state.data?.some(({ run }) => isRunning(run)) ? whileRunningMs * 2 : false),
  })

/** A plan as it is stored, with its newest run; `usePlan` has what came of it, too. */
export const useStoredPlan = (id: number | null) => useQuery(asked<Plan>(id === null ? null : `${url}/${id}`))

/** What it was, newest first. */
export const usePlanHistory = (id: number | null) =>
  useQuery(asked<Plan[]>(id === null ? null : `${url}/${id}/history`))

/** A spec to start with. Undefined: not known yet where. Null: everything that is loaded. */
export const useInitialSpec = (within: string | null | undefined) =>
  useQuery({
    ...asked<PlanSpec>(within === undefined ? null : pathWith(`${url}/initial`, { in: within })),
    // A form begins with it; it must not change under the hands.
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Packages of the catalogue, as they are today. */
export const usePackages = () => useQuery(asked<Package[]>(`${url}/packages`))

/** Versions of the funds' rules that projects can follow, the newest first. */
export const usePlanProgrammes = () => useQuery(asked<PlanProgramme[]>(`${url}/programmes`))

/** What a spec comes to. The last answer stays while the next one is on its way. Null asks nothing. */
export const usePlanCheck = (spec: PlanSpec | null) =>
  useQuery<PlanCheck>({
    queryKey: [...plansKey, 'check', spec],
    queryFn: ({ signal }) => request<PlanCheck>(`${url}/check`, { method: 'POST', body: { spec }, signal }),
    enabled: spec !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

/** A run as it is now, asked again while it goes on. `known`: what the plan says of it. */
export function usePlanRun(planId: number, known: PlanRunState | null) {
  const client = useQueryClient()
  const path = known === null ? null : `${url}/${planId}/runs/${known.id}`
  const query = useQuery({
    ...asked<PlanRunState>(path),
    initialData: known ?? undefined,
    refetchInterval: ({ state }) => (isRunning(state.data) ? whileRunningMs : false),
  })
  const wasRunning = isRunning(known)
  const isNowRunning = isRunning(query.data)
  useEffect(() => {
    if (wasRunning && !isNowRunning) void refreshStored(client)
  }, [client, wasRunning, isNowRunning])
  return query
}

/** Runs of a plan, the newest first. Null asks nothing. */
export const usePlanRuns = (planId: number | null) =>
  useQuery(asked<PlanRunState[]>(planId === null ? null : `${url}/${planId}/runs`))

/** Spec, data and result of a run; while it goes on the best so far. */
export function usePlanRunResult(planId: number, run: PlanRunState | null) {
  const goesOn = isRunning(run)
  return useQuery<PlanRunResult>({
    queryKey: [...plansKey, 'result', planId, run?.id ?? null, goesOn],
    queryFn: ({ signal }) =>
      request<PlanRunResult>(`${url}/${planId}/runs/${(run as PlanRunState).id}/result`, { signal }),
    enabled: run?.hasResult === true,
    refetchInterval: goesOn ? bestSoFarMs : false,
    staleTime: goesOn ? 0 : Number.POSITIVE_INFINITY,
    // While the next run of the same plan has nothing to show, what was there stays.
    placeholderData: (last, of) => (of?.queryKey[2] === planId ? last : undefined),
  })
}

/** What is stored about plans; checks and results are questions of their own. */
const refreshStored = (client: QueryClient) =>
  client.invalidateQueries({
    queryKey: plansKey,
    predicate: ({ queryKey }) => queryKey[1] !== 'result' && queryKey[1] !== `${url}/initial`,
  })

function usePlansChange<Asked, Saved>(write: (asked: Asked) => Promise<Saved>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: write, onSuccess: () => refreshStored(client) })
}

/** The key makes a request that was sent twice one write. */
const once = (version?: number): Record<string, string> => ({
  'idempotency-key': randomUuid(),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

type Known = Pick<Plan, 'id' | 'version'>

export const useAddPlan = () =>
  usePlansChange((body: PlanDraft) => request<Plan>(url, { method: 'POST', body, headers: once() }))

/** Rejects with a 412 where somebody else saved meanwhile: its conflicts have what is there now. */
export function useSavePlan() {
  const client = useQueryClient()
  return usePlansChange(async ({ id, version, draft }: Known & { draft: PlanDraft }) => {
    const saved = await request<Plan>(`${url}/${id}`, { method: 'PUT', body: draft, headers: once(version) })
    // At once: the draft goes now, and the version before must not be seen again.
    client.setQueryData([...plansKey, `${url}/${id}`], saved)
    return saved
  })
}

/** Another name: everything else stays what it is saved as. */
export const useRenamePlan = () =>
  usePlansChange(async ({ id, version, name, note }: Known & { name: string; note: string | null }) => {
    const plan = await request<Plan>(`${url}/${id}`)
    return request<Plan>(`${url}/${id}`, {
      method: 'PUT',
      body: { ...decidedOf(plan), name, note } satisfies PlanDraft,
      headers: once(version),
    })
  })

export const useDuplicatePlan = () =>
  usePlansChange(async ({ id, name }: { id: number; name: string }) => {
    const plan = await request<Plan>(`${url}/${id}`)
    const body: PlanDraft = { ...decidedOf(plan), name, note: plan.note }
    return request<Plan>(url, { method: 'POST', body, headers: once() })
  })

/** What people decided of it: its own spec, or what it says differently from its base. */
const decidedOf = ({ baseId, overrides, spec }: Plan): Pick<PlanDraft, 'spec' | 'baseId' | 'overrides'> =>
  baseId === null ? { spec } : { baseId, overrides: overrides ?? {} }

/** Answers it as it was removed, with the version that brings it back. */
export const useRemovePlan = () =>
  usePlansChange(({ id, version }: Known) =>
    request<Plan>(`${url}/${id}`, { method: 'DELETE', headers: once(version) }),
  )

/** Brings back what was removed, or what it was at an earlier version (`to`). */
export const useRestorePlan = () =>
  usePlansChange(({ id, version, to }: Known & { to?: number }) =>
    request<Plan>(`${url}/${id}/restore`, {
      method: 'POST',
      body: to === undefined ? undefined : { version: to },
      headers: once(version),
    }),
  )

export const useStartRun = () =>
  usePlansChange(({ id, options = {} }: { id: number; options?: RunOptions }) =>
    request<PlanRunState>(`${url}/${id}/runs`, { method: 'POST', body: options, headers: once() }),
  )

type OneRun = { id: number; run: number }

/** `keep`: the best so far becomes the plan. Otherwise nothing of the run stays. */
export const useStopRun = () =>
  usePlansChange(({ id, run, keep }: OneRun & { keep: boolean }) =>
    request<PlanRunState>(`${url}/${id}/runs/${run}/stop`, { method: 'POST', body: { keep }, headers: once() }),
  )

/** Goes on from the best plan that an interrupted run had found. */
export const useResumeRun = () =>
  usePlansChange(({ id, run }: OneRun) =>
    request<PlanRunState>(`${url}/${id}/runs/${run}/resume`, { method: 'POST', headers: once() }),
  )

/** A plan changed by hand: all that is chosen. Requirements that it breaks come back as findings. */
export const useManualRun = () =>
  usePlansChange(({ id, choices, note = null }: { id: number; choices: PlanChoice[]; note?: string | null }) =>
    request<PlanRunState>(`${url}/${id}/runs/manual`, { method: 'POST', body: { choices, note }, headers: once() }),
  )
