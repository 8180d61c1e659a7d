import type { Locale } from '@arraigo/shared/messages/messages.ts'
import type {
  CriterionLibrary,
  Ranking,
  RankingDraft,
  RankingInputs,
  RankingState,
  RankingSummary,
} from '@arraigo/shared/priorities/ranking.schema.ts'
import type { SealedSummary, SealRequest } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Computed, computedOptions, pathWith } from '../platform/computed.ts'
import { problemFrom, request } from '../platform/request.ts'
import { randomUuid } from '../settlements/editor/randomUuid.ts'
import { useDataVersions } from '../territory/useDataVersions.ts'
import { sameInputs } from './sameInputs.ts'

/** Everything under it is stale when a ranking was saved or sealed. */
export const prioritiesKey = ['priorities'] as const
const url = '/api/priorities/rankings'
const whileCountingMs = 3000

export type ComputedInputs = Computed<RankingInputs, RankingState>

/** `in` undefined: not known yet, nothing is asked. Null: everything that is loaded. */
interface Where {
  in: string | null | undefined
  standardSet: string | undefined
}

/** All that settlements of a place can be ordered by. */
export function useCriterionLibrary({ in: within, standardSet }: Where) {
  const path = within === undefined ? null : pathWith('/api/priorities/criteria', { in: within, set: standardSet })
  return useQuery({
    ...computedOptions<CriterionLibrary, RankingState>(useQueryClient(), prioritiesKey, path, useDataVersions()),
    // It does not wait for coverage and demand: what is not counted yet is asked for again.
    refetchInterval: ({ state: { data } }) =>
      data?.answer?.criteria.some(({ known }) => known === null) === true ? whileCountingMs : false,
  })
}

/** The same question about other criteria. */
const isOfSamePlace = (one: unknown, path: string | null): boolean =>
  typeof one === 'string' && path !== null && one.split('criteria=')[0] === path.split('criteria=')[0]

/**
 * The values to order by. The order of the keys does not make another question. While those of another criterion are on their
 * way, the ones that are there stay.
 */
export function useRankingInputs({ in: within, standardSet }: Where, keys: readonly string[]) {
  const criteria = [...new Set(keys)].sort().map(encodeURIComponent).join()
  const path =
    within === undefined || keys.length === 0
      ? null
      : pathWith('/api/priorities/inputs', { in: within, set: standardSet, criteria })
  return useQuery({
    ...computedOptions<RankingInputs, RankingState>(useQueryClient(), prioritiesKey, path, useDataVersions()),
    placeholderData: (last: ComputedInputs | undefined, of: { queryKey: readonly unknown[] } | undefined) =>
      isOfSamePlace(of?.queryKey[2], path) ? last : undefined,
    structuralSharing: (before, now) => sameInputs(before as ComputedInputs | undefined, now as ComputedInputs),
  })
}

/** What is stored, not computed: the key is `prioritiesKey` and the path. */
const useAsked = <T>(path: string | null) =>
  useQuery({
    queryKey: [...prioritiesKey, path],
    queryFn: ({ signal }) => request<T>(path as string, { signal }),
    enabled: path !== null,
  })

export const useRankings = () => useAsked<RankingSummary[]>(url)

/** A ranking as it was saved last; `useRanking` has what is changed of it here. */
export const useSavedRanking = (id: number | null) => useAsked<Ranking>(id === null ? null : `${url}/${id}`)

/** Null: those of all rankings. */
export const useSealedRankings = (ranking: number | null) =>
  useAsked<SealedSummary[]>(pathWith('/api/priorities/sealed', { ranking }))

export const sealedFileHref = (id: string) => `/api/priorities/sealed/${id}?download`

/** A write after which what is stored about rankings is asked for again; the data they rest on have not changed. */
function usePrioritiesChange<Asked, Saved>(write: (asked: Asked) => Promise<Saved>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: prioritiesKey, predicate: ({ queryKey }) => queryKey[1] !== 'computed' }),
  })
}

/** The key makes a request that was sent twice one write. */
const once = (version?: number): Record<string, string> => ({
  'idempotency-key': randomUuid(),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
})

type Known = Pick<Ranking, 'id' | 'version'>

export const useAddRanking = () =>
  usePrioritiesChange((body: RankingDraft) => request<Ranking>(url, { method: 'POST', body, headers: once() }))

export function useSaveRanking() {
  const client = useQueryClient()
  return usePrioritiesChange(async ({ id, version, draft }: Known & { draft: RankingDraft }) => {
    const saved = await request<Ranking>(`${url}/${id}`, { method: 'PUT', body: draft, headers: once(version) })
    // At once: the draft goes now, and the version before must not be seen again.
    client.setQueryData([...prioritiesKey, `${url}/${id}`], saved)
    return saved
  })
}

/** Answers it as it was removed, with the version that brings it back. */
export const useRemoveRanking = () =>
  usePrioritiesChange(({ id, version }: Known) =>
    request<Ranking>(`${url}/${id}`, { method: 'DELETE', headers: once(version) }),
  )

/** Brings back what was removed, or what it was at an earlier version (`to`). */
export const useRestoreRanking = () =>
  usePrioritiesChange(({ id, version, to }: Known & { to?: number }) =>
    request<Ranking>(`${url}/${id}/restore`, {
      method: 'POST',
      body: to === undefined ? undefined : { version: to },
      headers: once(version),
    }),
  )

/** Freezes what is saved: signed, not to be changed any more. */
export const useSealRanking = () =>
  usePrioritiesChange(({ id, version, seal }: Known & { seal: SealRequest }) =>
    request<SealedSummary>(`${url}/${id}/sealed`, { method: 'POST', body: seal, headers: once(version) }),
  )

export const rankingFormats = ['csv', 'xlsx', 'geojson'] as const
export type RankingFormat = (typeof rankingFormats)[number]

/** A file of what is on screen, saved or not. */
export async function exportRanking(
  wish: RankingDraft & { format: RankingFormat; lang: Locale },
): Promise<{ fileName: string; file: Blob }> {
  const { name, spec, format, lang } = wish
  const response = await fetch('/api/priorities/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, spec, format, lang }),
  })
  if (!response.ok) throw problemFrom(response.status, await response.text())
  const [, named] = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { fileName: named ?? `${name}.${format}`, file: await response.blob() }
}
