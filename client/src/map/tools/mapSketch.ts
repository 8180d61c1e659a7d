import type { FeatureCollection, Geometry } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as LibreMap } from 'maplibre-gl'
import { mapColours } from '../colours.ts'

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] }

type SketchLayer = Omit<Extract<LayerSpecification, { source: string }>, 'source' | 'id'>
export type SketchLayers = (colours: ReturnType<typeof mapColours>) => Record<string, unknown>[]

/** What a tool draws over everything while it is in use; colours of the theme at that moment. */
export class MapSketch {
  #map: LibreMap
  #id: string
  #data: FeatureCollection = empty

  constructor(map: LibreMap, id: string, layers: SketchLayers) {
    this.#map = map
    this.#id = id
    const start = () => {
      map.addSource(id, { type: 'geojson', data: this.#data })
      for (const [at, layer] of layers(mapColours()).entries())
        map.addLayer({ ...(layer as SketchLayer), id: `${id}-${at}`, source: id } as LayerSpecification)
    }
    if (map.isStyleLoaded() || map.getLayersOrder().length > 0) start()
    else map.once('style.load', start)
  }

  show(shapes: readonly { geometry: Geometry; kind: string }[]): void {
    const features = shapes.map(({ geometry, kind }) => ({ type: 'Feature' as const, geometry, properties: { kind } }))
    this.#data = { type: 'FeatureCollection', features }
    ;(this.#map.getSource(this.#id) as GeoJSONSource | undefined)?.setData(this.#data)
  }

  remove(): void {
    // The map may have gone with everything on it.
    if (this.#map.getSource(this.#id) === undefined) return
    for (const layer of this.#map.getLayersOrder()) if (layer.startsWith(`${this.#id}-`)) this.#map.removeLayer(layer)
    this.#map.removeSource(this.#id)
  }
}
