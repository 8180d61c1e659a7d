import {
  type Accepted,
  type AcceptRequest,
  type Comparable,
  type Comparison,
  type ComparisonQuery,
  type ComparisonRow,
  current,
  type UndoRequest,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { request } from '../platform/request.ts'

export const useComparable = () =>
  useQuery({
    queryKey: ['comparisons', 'datasets'],
    queryFn: ({ signal }) => request<Comparable>('/api/comparisons/datasets', { signal }),
  })

export const comparisonSearch = (query: ComparisonQuery): string =>
  new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()

export const useComparison = (query: ComparisonQuery | null) =>
  useQuery({
    queryKey: ['comparisons', query],
    queryFn: ({ signal }) =>
      request<Comparison>(`/api/comparisons?${comparisonSearch(query as ComparisonQuery)}`, { signal }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })

/** Outlines of the rows before and after, and the ground between; of what is the same only one of the two. */
export const useComparedShapes = (
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  rows: readonly ComparisonRow[],
) =>
  useQuery({
    queryKey: ['comparisons', 'shapes', before, after, rows.map(({ key }) => key).join()],
    queryFn: ({ signal }) =>
      request<FeatureCollection>('/api/comparisons/shapes', {
        method: 'POST',
        body: {
          before,
          after,
          keys: rows.flatMap(({ key, kind }) => (kind === 'same' ? [] : key)),
          outlined: rows.flatMap(({ key, kind }) => (kind === 'same' ? key : [])),
        },
        signal,
      }),
    placeholderData: keepPreviousData,
  })

/** Which of the two sides is what is here now; null where neither is. */
export const sideOfCurrent = ({ before, after }: Pick<Comparison, 'before' | 'after'>): 'before' | 'after' | null =>
  (before === current) === (after === current) ? null : before === current ? 'before' : 'after'

export function useAccept() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AcceptRequest) => request<Accepted>('/api/comparisons/accept', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries(),
  })
}

export function useUndo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: UndoRequest) => request<Accepted>('/api/comparisons/undo', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries(),
  })
}
