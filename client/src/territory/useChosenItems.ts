import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useQuery } from '@tanstack/react-query'
import { type Item, itemsKey, loadAllItems } from './items.api.ts'

/** As many ids as a filter holds without growing longer than servers and proxies take. */
const idsPerRequest = 250

export async function loadChosen(
  collection: PlaceCollectionId,
  ids: readonly number[],
  options: { withGeometry?: boolean; signal?: AbortSignal } = {},
): Promise<Item[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / idsPerRequest) }, (_, at) =>
    ids.slice(at * idsPerRequest, (at + 1) * idsPerRequest),
  )
  const found = await Promise.all(
    parts.map((part) =>
      loadAllItems(
        collection,
        {
          filter: `id IN (${part.join(',')})`,
          limit: idsPerRequest,
          withGeometry: options.withGeometry,
          withNoPlaces: true,
        },
        { signal: options.signal },
      ),
    ),
  )
  const byId = new Map(found.flat().map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The rows of a selection, in its order; those that are gone are missing. */
export const useChosenItems = (collection: PlaceCollectionId, ids: readonly number[]) =>
  useQuery({
    queryKey: [...itemsKey(collection), 'chosen', ids.join(',')],
    queryFn: ({ signal }) => loadChosen(collection, ids, { signal }),
  })
