import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useMutation } from '@tanstack/react-query'
import { loadAllItems } from '../territory/items.api.ts'
import type { ItemsQuery } from '../territory/itemsPath.ts'
import { saveItems } from '../territory/saveItems.ts'
import { useSourceName } from '../territory/sourceLine.ts'

const rowsPerRequest = 1000

/** All rows of the table, also those that nobody scrolled to, with every column, as CSV. */
export function useSaveTable() {
  const sourceOf = useSourceName()
  return useMutation({
    mutationFn: async ({ collection, query }: { collection: PlaceCollectionId; query: ItemsQuery }) => {
      const items = await loadAllItems(collection, { ...query, limit: rowsPerRequest })
      saveItems({ collection, items, sourceOf })
    },
  })
}
