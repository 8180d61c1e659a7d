import { type PlaceCollectionId, tileLayers } from '@arraigo/shared/tiles/tileLayers.ts'
import { type Filter, toMapFilter } from '../../layers/layerFilter.ts'
import type { LayerState } from '../../layers/layersAddress.ts'
import type { MapColours } from '../colours.ts'
import type { Painting } from '../painting.ts'

/** What every drawing of a collection may read. */
export interface StyleContext {
  colours: MapColours
  /** What stands in brackets behind the name of a settlement that is not counted any more. */
  words: { repeated: string; closed: string }
  /** Something of this collection is selected: everything else steps back. */
  selected: PlaceCollectionId | null
  /** Colours one collection by what a workspace computed. */
  painting: Painting | null
  /** A picture lies under everything: edges need a pale casing, areas must let it through. */
  hasImagery: boolean
}

/** Style layers of one collection. Labels lie above the areas of all collections. */
export interface Drawing {
  shapes: unknown[]
  labels: unknown[]
}

export type Draw = (layer: LayerState, context: StyleContext) => Drawing

export const isPicked = ['boolean', ['feature-state', 'picked'], false]
export const isHovered = ['boolean', ['feature-state', 'hovered'], false]
/** Its boundary is being drawn: the drawing shows it. */
export const isDrawn = ['boolean', ['feature-state', 'drawn'], false]
export const isPoint = ['==', ['geometry-type'], 'Point']
export const isArea = ['==', ['geometry-type'], 'Polygon']

/** Name of the layer of tiles with one point per shape. */
export const pointsLayer = (collection: PlaceCollectionId): string => `${collection}-points`

export const typeface = ['Public Sans Variable']

/** The rows that the person asked for, narrowed to what a style layer draws of them. */
export function narrowed(filter: Filter, ...further: unknown[]): { filter?: unknown[] } {
  const own = toMapFilter(filter)
  const all = own === null ? further : [own, ...further]
  return all.length === 0 ? {} : { filter: all.length === 1 ? (all[0] as unknown[]) : ['all', ...all] }
}

/** The same source and its layer of shapes. */
export const shapesOf = (collection: PlaceCollectionId) => ({ source: collection, 'source-layer': collection })
export const pointsOf = (collection: PlaceCollectionId) => ({
  source: collection,
  'source-layer': tileLayers[collection].hasPoints ? pointsLayer(collection) : collection,
})

/** Opacity that the person chose, less where something else is selected. Takes values and feature expressions, no zoom. */
export function opacityIn(layer: LayerState, context: StyleContext): (opacity: unknown) => unknown {
  const chosen = layer.opacity / 100
  if (context.selected === layer.collection) {
    return (opacity) => ['*', chosen, ['case', isPicked, 1, 0.75], opacity]
  }
  const factor = context.selected === null ? chosen : chosen * 0.85
  return (opacity) => (typeof opacity === 'number' ? opacity * factor : ['*', factor, opacity])
}

export const haloText = ({ colours }: StyleContext) => ({
  'text-color': colours.label,
  'text-halo-color': colours['label-halo'],
  'text-halo-width': 1.4,
})
