import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { useMutation } from '@tanstack/react-query'
import { toCql2 } from '../../layers/layerFilter.ts'
import type { LayerState } from '../../layers/layers.state.ts'
import { selectionLimit } from '../../platform/selection.ts'
import { loadItems } from '../../territory/items.api.ts'
import { bothFilters } from '../../territory/itemsPath.ts'
import { useSelection } from '../../territory/useSelection.ts'
import { type LngLat, polygonWkt } from './selectionShape.ts'

export interface Inside {
  collection: PlaceCollectionId
  /** How many rows the shape touches, counted by the server. */
  found: number
}

/** Asks the server which rows of a layer a drawn shape touches, and selects them when they are not too many. */
export function useSelectInside() {
  const { select } = useSelection()
  return useMutation({
    mutationFn: async ({ layer, ring }: { layer: LayerState; ring: readonly LngLat[] }): Promise<Inside> => {
      const { collection } = layer
      const shape = polygonWkt(ring)
      if (shape === null) return { collection, found: 0 }
      const page = await loadItems(collection, {
        filter: bothFilters(`S_INTERSECTS(geometry, ${shape})`, toCql2(layer.filter)),
        properties: [],
        limit: selectionLimit,
      })
      const found = page.numberMatched
      if (found > 0 && found <= selectionLimit)
        select(
          collection,
          page.features.map(({ id }) => id),
        )
      return { collection, found }
    },
  })
}
