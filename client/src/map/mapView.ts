import type { FeatureCollection } from 'geojson'
import {
  type GeoJSONSource,
  Map as LibreMap,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type MapColours, mapColours } from './colours.ts'
import { hatch } from './hatch.ts'
import { overlayLayers } from './overlayLayers.ts'
import { anchorsOf, type Look, type Overlay } from './stage.ts'
import {
  comunaLabelLayers,
  comunaLayers,
  settlementLabelLayers,
  settlementLayers,
  type TerritorySource,
} from './territoryLayers.ts'

setWorkerUrl(workerUrl)

/** Land of southern America, Natural Earth 1:10m (public domain): the ground where no comuna is loaded. */
const groundUrl = '/ground.json'
const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }
const overlaysGoBefore = 'settlement-label'

export interface Position {
  zoom: number
  lat: number
  lng: number
}
export interface Picked {
  source: string
  id: string
}
export interface MapEvents {
  onMoved: (position: Position) => void
  onPick: (picked: Picked | null) => void
}
export interface MapOptions {
  container: HTMLElement
  position: Position | null
  words: Record<string, string>
  events: MapEvents
}

/** Keeps a MapLibre map equal to what it was told: sources, overlays, marks. Everything survives a change of theme. */
export class MapView {
  readonly map: LibreMap
  #events: MapEvents
  #territory: Partial<Record<TerritorySource, FeatureCollection>> = {}
  #drawn: Partial<Record<TerritorySource, FeatureCollection>> = {}
  #overlays: Readonly<Record<string, Overlay>> = {}
  #picked: Picked | null = null
  #hovered: Picked | null = null
  #isStyled = false

  constructor({ container, position, words, events }: MapOptions) {
    this.#events = events
    this.map = new LibreMap({
      container,
      style: this.#style(),
      center: position ? [position.lng, position.lat] : [-71.9, -34.9],
      zoom: position?.zoom ?? 6,
      minZoom: 3.5,
      maxZoom: 20,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: words,
      fadeDuration: 120,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
    this.map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right')
    this.map.on('moveend', () => this.#events.onMoved(this.position()))
    this.map.on('click', (event) => this.#events.onPick(this.#at(event)))
    this.map.on('mousemove', (event) => this.#hover(this.#at(event)))
    this.map.on('mouseout', () => this.#hover(null))
    this.map.on('style.load', () => this.#onStyle())
  }

  position(): Position {
    const { lng, lat } = this.map.getCenter()
    return { zoom: this.map.getZoom(), lat, lng }
  }

  /** Builds the style anew with the colours of the theme in use. */
  restyle(): void {
    this.#isStyled = false
    this.map.setStyle(this.#style(), { diff: false })
  }

  #style(): StyleSpecification {
    const colours = mapColours()
    this.#drawn = { ...this.#territory }
    const source = (data: FeatureCollection) => ({ type: 'geojson' as const, data, promoteId: 'id', tolerance: 0.2 })
    return {
      version: 8,
      sources: {
        land: { type: 'geojson', data: groundUrl },
        comunas: source(this.#territory.comunas ?? empty),
        'comuna-anchors': source(this.#territory['comuna-anchors'] ?? empty),
        settlements: source(this.#territory.settlements ?? empty),
        'settlement-anchors': source(this.#territory['settlement-anchors'] ?? empty),
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
        { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.paper } },
        ...comunaLayers(colours),
        ...comunaLabelLayers(colours),
        ...settlementLayers(colours),
        ...settlementLabelLayers(colours),
      ],
    }
  }

  #onStyle(): void {
    this.#isStyled = true
    const colours = mapColours()
    this.map.addImage('hatch', hatch(colours.unknown), { pixelRatio: 2 })
    this.#drawTerritory()
    for (const [id, overlay] of Object.entries(this.#overlays)) this.#draw(id, overlay, colours)
    this.#showSettlements()
    this.#mark(this.#picked, 'picked', true)
  }

  setTerritory(sources: Record<TerritorySource, FeatureCollection>): void {
    this.#territory = sources
    if (this.#isStyled) this.#drawTerritory()
  }

  /** Sends what changed since the style was made; before the style is there a source takes nothing. */
  #drawTerritory(): void {
    for (const [id, data] of Object.entries(this.#territory)) {
      if (this.#drawn[id as TerritorySource] !== data) this.#source(id)?.setData(data)
    }
    this.#drawn = { ...this.#territory }
  }

  setOverlays(overlays: Readonly<Record<string, Overlay>>): void {
    const before = this.#overlays
    this.#overlays = overlays
    if (!this.#isStyled) return
    for (const id of Object.keys(before)) if (!(id in overlays)) this.#erase(id)
    const colours = mapColours()
    for (const [id, overlay] of Object.entries(overlays)) {
      const old = before[id]
      if (old?.data === overlay.data && old.kind === overlay.kind) this.#markOverlay(id, old, overlay)
      else this.#draw(id, overlay, colours)
    }
    this.#showSettlements()
  }

  setPicked(picked: Picked | null): void {
    this.#mark(this.#picked, 'picked', false)
    this.#picked = picked
    this.#mark(picked, 'picked', true)
  }

  look(to: Look, padding: { top: number; right: number; bottom: number; left: number }): void {
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const motion = { padding, duration: isStill ? 0 : 700 }
    if ('bounds' in to) this.map.fitBounds(to.bounds, { ...motion, maxZoom: to.maxZoom ?? 15 })
    else this.map.easeTo({ center: to.center, zoom: Math.max(to.zoom, 3), ...motion })
  }

  remove(): void {
    this.map.remove()
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.map.getSource(id) as GeoJSONSource | undefined
  }

  #draw(id: string, overlay: Overlay, colours: MapColours): void {
    this.#erase(id)
    this.map.addSource(`${id}:shapes`, { type: 'geojson', data: overlay.data, promoteId: 'id' })
    this.map.addSource(`${id}:anchors`, { type: 'geojson', data: anchorsOf(overlay.data), promoteId: 'id' })
    for (const layer of overlayLayers(id, overlay.kind, colours)) this.map.addLayer(layer, overlaysGoBefore)
    this.#markOverlay(id, undefined, overlay)
  }

  #erase(id: string): void {
    if (this.map.getSource(`${id}:shapes`) === undefined) return
    for (const layer of this.map.getStyle().layers) if (layer.id.startsWith(`${id}:`)) this.map.removeLayer(layer.id)
    this.map.removeSource(`${id}:shapes`)
    this.map.removeSource(`${id}:anchors`)
  }

  #markOverlay(id: string, old: Overlay | undefined, overlay: Overlay): void {
    if (old?.selected === overlay.selected) return
    for (const source of [`${id}:shapes`, `${id}:anchors`]) {
      if (old?.selected != null) this.map.setFeatureState({ source, id: old.selected }, { picked: false })
      if (overlay.selected != null) this.map.setFeatureState({ source, id: overlay.selected }, { picked: true })
    }
  }

  #showSettlements(): void {
    const isHidden = Object.values(this.#overlays).some((overlay) => overlay.hidesSettlements)
    for (const layer of this.map.getStyle().layers) {
      if (!layer.id.startsWith('settlement-') || layer.id === 'settlement-label') continue
      this.map.setLayoutProperty(layer.id, 'visibility', isHidden ? 'none' : 'visible')
    }
  }

  #mark(place: Picked | null, state: 'picked' | 'hovered', isOn: boolean): void {
    if (place === null || !this.#isStyled) return
    const sources = place.source === 'settlements' ? ['settlements', 'settlement-anchors'] : [place.source]
    for (const source of sources) this.map.setFeatureState({ source, id: place.id }, { [state]: isOn })
  }

  #hover(place: Picked | null): void {
    if (place?.source === this.#hovered?.source && place?.id === this.#hovered?.id) return
    this.#mark(this.#hovered, 'hovered', false)
    this.#hovered = place?.source === 'settlements' ? place : null
    this.#mark(this.#hovered, 'hovered', true)
    this.map.getCanvas().style.cursor = place === null || place.source === 'comunas' ? '' : 'pointer'
  }

  /** The topmost thing under the pointer, with a few pixels of grace for small ones. */
  #at({ point }: MapMouseEvent): Picked | null {
    if (!this.#isStyled) return null
    const around: [[number, number], [number, number]] = [
      [point.x - 3, point.y - 3],
      [point.x + 3, point.y + 3],
    ]
    const layers = this.map
      .getStyle()
      .layers.map((layer) => layer.id)
      .filter((id) => id !== 'land' && id !== 'sea' && !id.endsWith('-label'))
    const found = this.map.queryRenderedFeatures(around, { layers })
    const best =
      found.find((feature) => feature.source !== 'comunas') ??
      this.map.queryRenderedFeatures(point, { layers: ['comuna-land'] })[0]
    if (best === undefined) return null
    return { source: best.source.replace('settlement-anchors', 'settlements'), id: String(best.properties.id) }
  }
}
