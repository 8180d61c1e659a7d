import { type PlaceCollectionId, placeCollectionIds } from '@arraigo/shared/tiles/tileLayers.ts'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Geometry } from 'geojson'
import { request } from '../platform/request.ts'
import { type ItemsQuery, itemsPath, nextPath, withLimit } from './itemsPath.ts'

/** A row of a collection; the id is the same in tiles, tables and the selection. Absent and null are both unknown. */
export interface Item {
  type: 'Feature'
  id: number
  geometry: Geometry | null
  properties: Record<string, unknown>
}

export interface ItemPage {
  features: Item[]
  numberReturned: number
  numberMatched: number
  links: { rel: string; href: string }[]
}

/** Query keys under it are stale when rows of that collection changed. */
export const itemsKey = (collection: PlaceCollectionId) => ['territory', 'items', collection] as const

export const isPlaceCollection = (id: string): id is PlaceCollectionId =>
  placeCollectionIds.includes(id as PlaceCollectionId)

export const loadItems = (collection: PlaceCollectionId, query: ItemsQuery, signal?: AbortSignal): Promise<ItemPage> =>
  request<ItemPage>(itemsPath(collection, query), { signal })

/** Every page of an answer, one after the other: a page says where the next one is. */
export async function loadAllItems(
  collection: PlaceCollectionId,
  query: ItemsQuery,
  { signal, most = Number.POSITIVE_INFINITY }: { signal?: AbortSignal; most?: number } = {},
): Promise<Item[]> {
  const items: Item[] = []
  let path: string | null = itemsPath(collection, query)
  while (path !== null && items.length < most) {
    const page: ItemPage = await request<ItemPage>(path, { signal })
    items.push(...page.features)
    path = nextPath(page)
  }
  return items
}

/** One page, with how many there are in all. `null` asks nothing yet. */
export const useItems = (collection: PlaceCollectionId, query: ItemsQuery | null) =>
  useQuery({
    queryKey: [...itemsKey(collection), 'page', query],
    queryFn: ({ signal }) => loadItems(collection, query ?? {}, signal),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })

/** All rows of an answer: for sums, which a page alone would falsify. */
export const useAllItems = (collection: PlaceCollectionId, query: ItemsQuery | null) =>
  useQuery({
    queryKey: [...itemsKey(collection), 'all', query],
    queryFn: ({ signal }) => loadAllItems(collection, query ?? {}, { signal }),
    enabled: query !== null,
  })

/** Who has read this many pages is going far: the next ones are longer, so that the end is near. */
const shortPages = 2
const longPageRows = 5000

/** Page after page, as far as somebody reads. */
export const useItemPages = (collection: PlaceCollectionId, query: ItemsQuery | null) =>
  useInfiniteQuery({
    queryKey: [...itemsKey(collection), 'pages', query],
    queryFn: ({ signal, pageParam }) =>
      request<ItemPage>(pageParam === '' ? itemsPath(collection, query ?? {}) : pageParam, { signal }),
    initialPageParam: '',
    getNextPageParam: (page, { length }) => {
      const next = nextPath(page)
      return next === null ? undefined : length < shortPages ? next : withLimit(next, longPageRows)
    },
    enabled: query !== null,
    placeholderData: keepPreviousData,
  })

export const useItem = (collection: PlaceCollectionId, id: number) =>
  useQuery({
    queryKey: [...itemsKey(collection), 'one', id],
    queryFn: ({ signal }) => request<Item>(`/ogc/collections/${collection}/items/${id}?f=json`, { signal }),
  })
