import type { GeoJSONSource, Map as LibreMap } from 'maplibre-gl'
import type { MapColours } from './colours.ts'
import { overlayLayers } from './overlayLayers.ts'
import { anchorsOf, type Overlay } from './stage.ts'
import { overlaysGoBefore, surfacesGoBefore } from './style/mapStyle.ts'

type Overlays = Readonly<Record<string, Overlay>>

/** What workspaces put on the map, over the territory and under the names. */
export class MapOverlays {
  #map: LibreMap
  #overlays: Overlays = {}
  #isStarted = false

  constructor(map: LibreMap) {
    this.#map = map
  }

  hideSettlements(): boolean {
    return Object.values(this.#overlays).some((overlay) => overlay.hidesSettlements)
  }

  /** From now on the map takes sources. */
  start(colours: MapColours): void {
    this.#isStarted = true
    for (const [id, overlay] of Object.entries(this.#overlays)) this.#draw(id, overlay, colours)
  }

  recolour(colours: MapColours): void {
    for (const [id, overlay] of Object.entries(this.#overlays)) this.#draw(id, overlay, colours)
  }

  set(overlays: Overlays, colours: MapColours): void {
    const before = this.#overlays
    this.#overlays = overlays
    if (!this.#isStarted) return
    for (const id of Object.keys(before)) if (!(id in overlays)) this.#erase(id)
    for (const [id, overlay] of Object.entries(overlays)) {
      const old = before[id]
      if (old?.kind !== overlay.kind) {
        this.#draw(id, overlay, colours)
        continue
      }
      if (old.data !== overlay.data) this.#renew(id, overlay)
      this.#mark(id, old, overlay)
    }
  }

  #draw(id: string, overlay: Overlay, colours: MapColours): void {
    this.#erase(id)
    this.#map.addSource(`${id}:shapes`, { type: 'geojson', data: overlay.data, promoteId: 'id' })
    this.#map.addSource(`${id}:anchors`, { type: 'geojson', data: anchorsOf(overlay.data), promoteId: 'id' })
    const before = overlay.kind === 'density' ? surfacesGoBefore : overlaysGoBefore
    for (const layer of overlayLayers(id, overlay.kind, colours)) this.#map.addLayer(layer, before)
    this.#mark(id, undefined, overlay)
  }

  /** The same layers over other features: nothing flickers while they follow a drag. */
  #renew(id: string, { data }: Overlay): void {
    void this.#map.getSource<GeoJSONSource>(`${id}:shapes`)?.setData(data)
    void this.#map.getSource<GeoJSONSource>(`${id}:anchors`)?.setData(anchorsOf(data))
  }

  #erase(id: string): void {
    if (this.#map.getSource(`${id}:shapes`) === undefined) return
    for (const layer of this.#map.getLayersOrder()) if (layer.startsWith(`${id}:`)) this.#map.removeLayer(layer)
    this.#map.removeSource(`${id}:shapes`)
    this.#map.removeSource(`${id}:anchors`)
  }

  #mark(id: string, old: Overlay | undefined, overlay: Overlay): void {
    if (old?.selected === overlay.selected) return
    for (const source of [`${id}:shapes`, `${id}:anchors`]) {
      if (old?.selected != null) this.#map.setFeatureState({ source, id: old.selected }, { picked: false })
      if (overlay.selected != null) this.#map.setFeatureState({ source, id: overlay.selected }, { picked: true })
    }
  }
}
