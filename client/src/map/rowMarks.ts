import { type PlaceCollectionId, placeCollectionIds, tileLayers } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Map as LibreMap } from 'maplibre-gl'
import { pointsLayer } from './style/drawing.ts'
import { hexagonSource } from './style/painted.ts'

/** The same mark on the shape of a row and on the point that stands for it. */
export function markRow(
  map: LibreMap,
  collection: PlaceCollectionId,
  id: number,
  state: { picked: boolean } | { hovered: boolean } | { drawn: boolean },
): void {
  if (map.getSource(collection) === undefined) return
  map.setFeatureState({ source: collection, sourceLayer: collection, id }, state)
  if (tileLayers[collection].hasPoints) {
    map.setFeatureState({ source: collection, sourceLayer: pointsLayer(collection), id }, state)
  }
}

export function markHexagon(map: LibreMap, id: number, state: { hovered: boolean }): void {
  const { source, 'source-layer': sourceLayer } = hexagonSource
  if (map.getSource(source) !== undefined) map.setFeatureState({ source, sourceLayer, id }, state)
}

/** Sources of tiles are named by their collection. */
export const isTileSource = (source: string): source is PlaceCollectionId =>
  placeCollectionIds.includes(source as PlaceCollectionId)
