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
import * as computed from '../platform/computed.ts'
import { pathWith, whileComputingMs } from '../platform/computed.ts'
import { request } from '../platform/request.ts'
import { useDataVersions } from '../territory/useDataVersions.ts'
import type { MeasuredPlace } from './coverageAddress.ts'

/** Everything under it is stale when a standard, a factor or a weight changed. */
export const coverageKey = ['coverage'] as const

/** An answer of the engine of coverage. */
export type Computed<T> = computed.Computed<T, CoverageState>

const whenReadyMs = 5000

/** Options of a question to the engine. Null asks nothing. */
export const computedOptions = <T>(client: QueryClient, path: string | null, versions: string | null) =>
  computed.computedOptions<T, CoverageState>(client, coverageKey, path, versions)

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

/** Of a region, a comuna or some places; null asks nothing. */
export const useCoverageTable = (query: CoverageQuery | null) =>
  useComputed<CoverageTable>(query === null ? null : pathWith('/api/coverage', query))

export interface ValuesQuery {
  set?: string
  collection: MeasuredCollection
  service: string
  region?: string
  comuna?: string
}

/** To colour the map by one service. */
export const useCoverageValues = (query: ValuesQuery | null) =>
  useComputed<CoverageValues>(query === null ? null : pathWith('/api/coverage/values', { ...query }))

export const distributionPath = (set: string, { collection, id }: MeasuredPlace, service: string) =>
  pathWith('/api/coverage/distribution', { set, collection, id, service })

/** From a place or from a point, `[longitude, latitude]`. */
export type PathStart = MeasuredPlace | { point: readonly [number, number] }

/** The walk to the nearest facility of the service. */
export function useWalkingPath(set: string, start: PathStart | null, service: string | null) {
  const from = start === null ? null : 'point' in start ? { lng: start.point[0], lat: start.point[1] } : { ...start }
  const path = from === null || service === null ? null : pathWith('/api/coverage/path', { set, service, ...from })
  return useComputed<WalkingPath>(path)
}
