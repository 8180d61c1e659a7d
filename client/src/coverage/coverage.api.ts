import type {
  CoverageQuery,
  CoverageState,
  CoverageTable,
  CoverageValues,
  Standard,
  WalkingPath,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { type QueryClient, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../platform/request.ts'
import { useCollections } from '../territory/collections.api.ts'
import type { MeasuredPlace } from './coverageAddress.ts'

/** Everything under it is stale when a standard, a factor or a weight changed. */
export const coverageKey = ['coverage'] as const

/** An answer of the engine. It may be computing: `state` then says how far it is, and `answer` is the last one known. */
export interface Computed<T> {
  answer: T | null
  /** Null where the answer is the one of today's data. */
  state: CoverageState | null
}

const whileComputingMs = 700
const whenReadyMs = 5000

/** Asks; "not yet" is a state, the only answer of coverage that has a phase. */
async function askComputed<T>(path: string, last: T | null, signal: AbortSignal): Promise<Computed<T>> {
  const body = await request<T | CoverageState>(path, { signal })
  return isState(body) ? { answer: last, state: body } : { answer: body, state: null }
}

const isState = (body: unknown): body is CoverageState =>
  typeof body === 'object' && body !== null && 'phase' in body && 'progress' in body

/** Versions of all that coverage may depend on: an edit anywhere, by anybody, makes a new question of it. Null: not known yet. */
export function useDataVersions(): string | null {
  const { data } = useCollections()
  return data === undefined ? null : data.map(({ id, version }) => `${id}${version}`).join()
}

/** Options of a question to the engine: asked again while it computes, and when the data have changed. Null asks nothing. */
export function computedOptions<T>(client: QueryClient, path: string | null, versions: string | null) {
  const queryKey = [...coverageKey, 'computed', path, versions] as const
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      askComputed<T>(path as string, lastAnswer<T>(client, path), signal),
    enabled: path !== null && versions !== null,
    // The figures of a moment ago stay while the new ones are computed; those of another question do not.
    placeholderData: (last: Computed<T> | undefined, of: { queryKey: readonly unknown[] } | undefined) =>
      of?.queryKey[2] === path ? last : undefined,
    refetchInterval: ({ state }: { state: { data?: Computed<T> } }) =>
      (state.data?.state ?? null) === null ? (false as const) : whileComputingMs,
  }
}

function lastAnswer<T>(client: QueryClient, path: string | null): T | null {
  const known = client.getQueriesData<Computed<T>>({ queryKey: [...coverageKey, 'computed', path] })
  return known.map(([, data]) => data?.answer ?? null).findLast((answer) => answer !== null) ?? null
}

export function useComputed<T>(path: string | null): UseQueryResult<Computed<T>> {
  const client = useQueryClient()
  return useQuery(computedOptions<T>(client, path, useDataVersions()))
}

/** How far along the computation is, which streets it knows and what it found. */
export const useCoverageState = () =>
  useQuery({
    queryKey: [...coverageKey, 'state'],
    queryFn: ({ signal }) => request<CoverageState>('/api/coverage/state', { signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || ['ready', 'failed', 'idle'].includes(state.data.phase)
        ? whenReadyMs
        : whileComputingMs,
  })

/** The standards of today, of every set. */
export const useStandards = () =>
  useQuery({
    queryKey: [...coverageKey, 'standards'],
    queryFn: ({ signal }) => request<Standard[]>('/api/standards', { signal }),
  })

/** Absent and null parameters are left out. */
export const coveragePath = (path: string, query: Readonly<Record<string, string | number | null | undefined>>) => {
  const present = Object.entries(query).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]))
  return `${path}?${new URLSearchParams(present).toString().replaceAll('%2C', ',')}`
}

/** Of a region, a comuna or some places; null asks nothing. */
export const useCoverageTable = (query: CoverageQuery | null) =>
  useComputed<CoverageTable>(query === null ? null : coveragePath('/api/coverage', query))

export interface ValuesQuery {
  set?: string
  collection: MeasuredCollection
  service: string
  region?: string
  comuna?: string
}

/** To colour the map by one service. */
export const useCoverageValues = (query: ValuesQuery | null) =>
  useComputed<CoverageValues>(query === null ? null : coveragePath('/api/coverage/values', { ...query }))

export const distributionPath = (set: string, { collection, id }: MeasuredPlace, service: string) =>
  coveragePath('/api/coverage/distribution', { set, collection, id, service })

/** From a place or from a point, `[longitude, latitude]`. */
export type PathStart = MeasuredPlace | { point: readonly [number, number] }

/** The walk to the nearest facility of the service. */
export function useWalkingPath(set: string, start: PathStart | null, service: string | null) {
  const from = start === null ? null : 'point' in start ? { lng: start.point[0], lat: start.point[1] } : { ...start }
  const path = from === null || service === null ? null : coveragePath('/api/coverage/path', { set, service, ...from })
  return useComputed<WalkingPath>(path)
}
