import type { Feature, FeatureCollection } from 'geojson'
import { useEffect, useSyncExternalStore } from 'react'
import type { Painting } from './painting.ts'

/** How a feature shows things on the map; each kind is drawn in one way, in overlayLayers.ts. */
export type OverlayKind =
  | 'preview'
  | 'finding'
  | 'decision'
  | 'plan'
  | 'difference'
  | 'versions'
  | 'compared'
  | 'comparison'
  | 'walk'
  | 'proposal'
  | 'siting'
  | 'reach'
  | 'density'
  | 'rank'
  | 'flow'

export interface Overlay {
  kind: OverlayKind
  /** EPSG:4326; every feature has an `id` property, the one that `onPick` gets. */
  data: FeatureCollection
  selected?: string | number | null
  onPick?: (id: string | number) => void
  /** The settlements of the territory would say the same twice. */
  hidesSettlements?: boolean
}

export type Look =
  | { bounds: [number, number, number, number]; maxZoom?: number }
  | { center: [number, number]; zoom: number }

export interface StageState {
  overlays: Readonly<Record<string, Overlay>>
  painting: Painting | null
  /** To compare with the first, on the other side of a line across the map. */
  beside: Painting | null
  /** Where to look next; the map takes it once. */
  look: { to: Look; serial: number } | null
}

/** What workspaces put on the map and where they send it. They know this; only the canvas knows MapLibre. */
class MapStage {
  #state: StageState = { overlays: {}, painting: null, beside: null, look: null }
  #listeners = new Set<() => void>()
  #serial = 0

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): StageState => this.#state

  put(id: string, overlay: Overlay): void {
    this.#set({ ...this.#state, overlays: { ...this.#state.overlays, [id]: overlay } })
  }
  remove(id: string): void {
    const { [id]: _, ...overlays } = this.#state.overlays
    this.#set({ ...this.#state, overlays })
  }
  /** Colours places until another painting or null; null colours them by what their rows hold. */
  paint(painting: Painting | null): void {
    if (painting !== this.#state.painting) this.#set({ ...this.#state, painting })
  }
  /** Only while another painting is on the map. */
  paintBeside(painting: Painting | null): void {
    if (painting !== this.#state.beside) this.#set({ ...this.#state, beside: painting })
  }
  lookAt(to: Look): void {
    this.#serial += 1
    this.#set({ ...this.#state, look: { to, serial: this.#serial } })
  }
  #set(state: StageState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

export const stage = new MapStage()

export const useStageState = (): StageState => useSyncExternalStore(stage.subscribe, stage.state)

/** Shows an overlay while the component lives; null shows nothing. Pass a memoised value: a new object is a new drawing. */
export function useOverlay(id: string, overlay: Overlay | null): void {
  useEffect(() => {
    if (overlay !== null) stage.put(id, overlay)
  }, [id, overlay])
  const isShown = overlay !== null
  useEffect(() => {
    if (!isShown) return
    return () => stage.remove(id)
  }, [id, isShown])
}

/** Paints while the component lives. Pass a memoised value: a new object is a new painting. */
export function usePainting(painting: Painting | null): void {
  useEffect(() => stage.paint(painting), [painting])
  useEffect(() => () => stage.paint(null), [])
}

/** Paints the other side of the map while the component lives. */
export function usePaintingBeside(painting: Painting | null): void {
  useEffect(() => stage.paintBeside(painting), [painting])
  useEffect(() => () => stage.paintBeside(null), [])
}

export type Bounds = [number, number, number, number]

/** West, south, east, north of everything that has a place; null when nothing has. */
export function boundsOf(features: readonly Feature[]): Bounds | null {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const feature of features) if (feature.geometry) extend(bounds, feature.geometry)
  return bounds[0] === Infinity ? null : bounds
}

function extend(bounds: Bounds, geometry: NonNullable<Feature['geometry']>): void {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) extend(bounds, part)
    return
  }
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number' && typeof value[1] === 'number') {
      bounds[0] = Math.min(bounds[0], value[0])
      bounds[1] = Math.min(bounds[1], value[1])
      bounds[2] = Math.max(bounds[2], value[0])
      bounds[3] = Math.max(bounds[3], value[1])
    } else for (const inner of value) visit(inner)
  }
  visit(geometry.coordinates)
}

/** Bounds of what lies in Chile, the far islands left aside; of everything where nothing does. */
export function boundsToLookAt(features: readonly Feature[]): Bounds | null {
  const isOnMainland = (feature: Feature): boolean => {
    const bounds = boundsOf([feature])
    return bounds !== null && bounds[0] > -77 && bounds[2] < -66 && bounds[1] > -57 && bounds[3] < -17
  }
  return boundsOf(features.filter(isOnMainland)) ?? boundsOf(features)
}

/** A point that stands for a feature where its shape is too small to see. */
function anchorOf(feature: Feature): [number, number] | null {
  const bounds = boundsOf([feature])
  return bounds === null ? null : [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]
}

/** The same features as points, for small scales. */
export function anchorsOf(collection: FeatureCollection): FeatureCollection {
  const features = collection.features.flatMap((feature): Feature[] => {
    const anchor = anchorOf(feature)
    return anchor === null ? [] : [{ ...feature, geometry: { type: 'Point', coordinates: anchor } }]
  })
  return { type: 'FeatureCollection', features }
}
