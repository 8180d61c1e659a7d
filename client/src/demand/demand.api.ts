import type {
  DemandCells,
  DemandCellsQuery,
  DemandPlacesQuery,
  DemandProgress,
  DemandRule,
  DemandState,
  DemandTable,
  Density,
  DensityQuery,
  HotSpots,
  HotSpotsQuery,
  Solution,
} from '@arraigo/shared/demand/demand.schema.ts'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import * as computed from '../platform/computed.ts'
import { pathWith, whileComputingMs } from '../platform/computed.ts'
import { request } from '../platform/request.ts'
import { useDataVersions } from '../territory/useDataVersions.ts'

/** Everything under it is stale when a rule, a parameter, a target or a solution changed. */
export const demandKey = ['demand'] as const

/** An answer of the engine of demand. */
export type ComputedDemand<T> = computed.Computed<T, DemandState>

const whenReadyMs = 5000

function useComputed<T>(path: string | null): UseQueryResult<ComputedDemand<T>> {
  return useQuery(computed.computedOptions<T, DemandState>(useQueryClient(), demandKey, path, useDataVersions()))
}

/** How far along the computation is and what it found. */
export const useDemandState = () =>
  useQuery({
    queryKey: [...demandKey, 'state'],
    queryFn: ({ signal }) => request<DemandState>('/api/demand/state', { signal }),
    refetchInterval: ({ state }) =>
      state.data === undefined || ['ready', 'failed', 'idle'].includes(state.data.phase)
        ? whenReadyMs
        : whileComputingMs,
  })

/** Need and demand of places, in rows; null asks nothing. */
export const useDemandPlaces = (query: DemandPlacesQuery | null) =>
  useComputed<DemandTable>(query === null ? null : pathWith('/api/demand/places', { ...query }))

/** Values of many places in columns, for a map and its histogram. */
export const useDemandCells = (query: DemandCellsQuery | null) =>
  useComputed<DemandCells>(query === null ? null : pathWith('/api/demand/cells', { ...query }))

/** Where demand concentrates beyond chance. */
export const useHotSpots = (query: HotSpotsQuery | null) =>
  useComputed<HotSpots>(query === null ? null : pathWith('/api/demand/hotspots', { ...query }))

/** Smooth density as bands. */
export const useDensity = (query: DensityQuery | null) =>
  useComputed<Density>(query === null ? null : pathWith('/api/demand/density', { ...query }))

/** All that the rule has been, the newest first. */
export const useDemandRuleHistory = () => useAsked<DemandRule[]>('/api/demand/rule/history')

/** How far a region or comuna, or all (null), has come. */
export const useDemandProgress = (within: string | null) =>
  useAsked<DemandProgress>(pathWith('/api/demand/progress', { in: within }))

export const useSolutions = (within: string | null) =>
  useAsked<Solution[]>(pathWith('/api/demand/solutions', { in: within }))

/** What is stored, not computed: the key is `demandKey` and the path. */
const useAsked = <T>(path: string) =>
  useQuery({ queryKey: [...demandKey, path], queryFn: ({ signal }) => request<T>(path, { signal }) })
