import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import { currentMap } from '../currentMap.ts'
import { markRow } from '../rowMarks.ts'

let hovered: { collection: PlaceCollectionId; id: number } | null = null

/** Lights up on the map the row that the pointer is on in a table; null lets go. */
export function hoverRow(collection: PlaceCollectionId, id: number | null): void {
  const { view } = currentMap.state()
  if (view === null) return
  if (hovered !== null) markRow(view.map, hovered.collection, hovered.id, { hovered: false })
  hovered = id === null ? null : { collection, id }
  if (hovered !== null) markRow(view.map, collection, hovered.id, { hovered: true })
}
