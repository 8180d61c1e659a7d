import type {
  Finding,
  Import,
  ImportPreview,
  ImportRequest,
  Inspection,
} from '@arraigo/shared/imports/import.schema.ts'
import type { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import type { Locale } from '@arraigo/shared/messages/messages.ts'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import { useEffect } from 'react'
import { request } from '../platform/request.ts'

export interface SavedMapping {
  id: number
  name: string
  mapping: Mapping
}

/** An interrupted import without an end is taken up again by itself. */
export const isFinished = (one: Import): boolean => one.finishedAt !== null

export const useInspection = (uploadId: string) =>
  useQuery({
    queryKey: ['uploads', uploadId],
    queryFn: ({ signal }) => request<Inspection>(`/api/uploads/${uploadId}`, { signal }),
    staleTime: Infinity,
  })

/** Null asks nothing: the request is not complete yet. */
export const usePreview = (uploadId: string, body: ImportRequest | null) =>
  useQuery({
    queryKey: ['uploads', uploadId, 'preview', body],
    queryFn: ({ signal }) =>
      request<ImportPreview>(`/api/uploads/${uploadId}/preview`, { method: 'POST', body, signal }),
    enabled: body !== null,
    staleTime: Infinity,
    placeholderData: (previous) => previous,
  })

export function useStartImport(uploadId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportRequest) => request<Import>(`/api/uploads/${uploadId}/imports`, { method: 'POST', body }),
    onSuccess: (started) => {
      client.setQueryData(['imports', started.id], started)
      client.invalidateQueries({ queryKey: ['imports'], exact: true })
    },
  })
}

export const useImports = () =>
  useQuery({ queryKey: ['imports'], queryFn: ({ signal }) => request<Import[]>('/api/imports', { signal }) })

/** One import, followed while it runs; when it ends, everything it may have changed is asked anew. */
export function useImport(id: number) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => request<Import>(`/api/imports/${id}`, { signal }),
    // The stream is quicker; this heals it where something in between swallows events.
    refetchInterval: ({ state }) => (state.data !== undefined && !isFinished(state.data) ? 3000 : false),
  })
  const isLive = query.data !== undefined && !isFinished(query.data)
  useEffect(() => {
    if (!isLive) return
    const events = new EventSource(`/api/imports/${id}/events`)
    events.onmessage = (event) => client.setQueryData(['imports', id], JSON.parse(event.data) as Import)
    return () => {
      events.close()
      // Leaves this import alone: its last state is the one just read.
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'uploads' && queryKey[1] !== id })
    }
  }, [id, isLive, client])
  return query
}

export const useCancelImport = (id: number) =>
  useMutation({ mutationFn: () => request(`/api/imports/${id}/cancel`, { method: 'POST', body: {} }) })

interface FindingsPage {
  findings: Finding[]
  next: number | null
}

export const useFindings = (importId: number, rule: string) =>
  useInfiniteQuery({
    queryKey: ['imports', importId, 'findings', rule],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        rule,
        limit: '50',
        ...(pageParam === null ? {} : { after: String(pageParam) }),
      })
      return request<FindingsPage>(`/api/imports/${importId}/findings?${search}`, { signal })
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })

/** Places of all findings, with `id`, `rule` and `severity` as properties. */
export const useFindingPlaces = (importId: number) =>
  useQuery({
    queryKey: ['imports', importId, 'places'],
    queryFn: ({ signal }) => request<FeatureCollection>(`/api/imports/${importId}/findings.geojson`, { signal }),
    staleTime: Infinity,
  })

export const useSavedMappings = () =>
  useQuery({
    queryKey: ['import-mappings'],
    queryFn: ({ signal }) => request<SavedMapping[]>('/api/import-mappings', { signal }),
  })

export const usePresetNames = () =>
  useQuery({
    queryKey: ['presets'],
    queryFn: ({ signal }) => request<{ id: string; name: Record<Locale, string> }[]>('/api/presets', { signal }),
    staleTime: Infinity,
  })

/** `onForgotten` comes before the list is asked anew, in which the mapping no longer is. */
export function useForgetMapping(onForgotten: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => request(`/api/import-mappings/${id}`, { method: 'DELETE' }),
    onSuccess: () => {
      onForgotten()
      return client.invalidateQueries({ queryKey: ['import-mappings'] })
    },
  })
}

export function useSaveMapping() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; mapping: Mapping }) => request('/api/import-mappings', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['import-mappings'] }),
  })
}
