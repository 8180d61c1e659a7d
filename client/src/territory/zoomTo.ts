import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Feature } from 'geojson'
import { boundsOf, stage } from '../map/stage.ts'
import type { Item } from './items.api.ts'
import { loadChosen } from './useChosenItems.ts'

/** Moves the map to what has a place; false where nothing has. */
export function zoomToItems(items: readonly Item[]): boolean {
  const bounds = boundsOf(items.filter(({ geometry }) => geometry !== null) as Feature[])
  if (bounds === null) return false
  stage.lookAt({ bounds, maxZoom: 16 })
  return true
}

/** The same for rows of which only the ids are known here. */
export const zoomToIds = async (collection: PlaceCollectionId, ids: readonly number[]): Promise<boolean> =>
  zoomToItems(await loadChosen(collection, ids, { withGeometry: true }))
