import type { LayerSpecification, Map as LibreMap, SourceSpecification } from 'maplibre-gl'
import type { MapStyle } from './mapStyle.ts'

type Properties = Record<string, unknown>

/**
 * Brings the map from one style to the next with the fewest changes, and leaves alone what others added. MapLibre's own
 * comparison of whole styles would remove the drawings of tools, and read every overlay's data for it.
 */
export function applyStyle(map: LibreMap, before: MapStyle, next: MapStyle): void {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]))
  const wanted = new Map(next.layers.map((layer) => [layer.id, layer]))
  for (const layer of before.layers) {
    const same = wanted.get(layer.id)
    if (same !== undefined && isSameSource(layer, same)) continue
    map.removeLayer(layer.id)
    old.delete(layer.id)
  }
  changeSources(map, before.sources, next.sources)
  // From the top: each goes directly under the one above it.
  let above: string | undefined
  for (const layer of next.layers.toReversed()) {
    const present = old.get(layer.id)
    if (present === undefined) map.addLayer(layer, above)
    else changeLayer(map, present, layer)
    above = layer.id
  }
  reorder(map, next)
}

function changeSources(map: LibreMap, before: MapStyle['sources'], next: MapStyle['sources']): void {
  for (const [id, source] of Object.entries(before)) {
    if (!isEqual(source, next[id])) map.removeSource(id)
  }
  for (const [id, source] of Object.entries(next)) {
    if (map.getSource(id) === undefined) map.addSource(id, source as SourceSpecification)
  }
}

/** Layers that stay may have changed places. */
function reorder(map: LibreMap, next: MapStyle): void {
  const ids = next.layers.map(({ id }) => id)
  const own = new Set(ids)
  if (
    isEqual(
      map.getLayersOrder().filter((id) => own.has(id)),
      ids,
    )
  )
    return
  for (let at = ids.length - 2; at >= 0; at--) map.moveLayer(ids[at] as string, ids[at + 1])
}

function changeLayer(map: LibreMap, before: LayerSpecification, next: LayerSpecification): void {
  const { id } = next
  const filterOf = (layer: LayerSpecification) => ('filter' in layer ? layer.filter : undefined)
  if (!isEqual(filterOf(before), filterOf(next))) map.setFilter(id, filterOf(next) ?? null)
  if (before.minzoom !== next.minzoom || before.maxzoom !== next.maxzoom) {
    map.setLayerZoomRange(id, next.minzoom ?? 0, next.maxzoom ?? 24)
  }
  for (const [name, value] of changes(before.layout, next.layout))
    map.setLayoutProperty(id, name as never, value as never)
  for (const [name, value] of changes(before.paint, next.paint)) map.setPaintProperty(id, name as never, value as never)
}

function changes(before: object = {}, next: object = {}): [string, unknown][] {
  const old = before as Properties
  const wanted = next as Properties
  const names = new Set([...Object.keys(old), ...Object.keys(wanted)])
  return [...names].filter((name) => !isEqual(old[name], wanted[name])).map((name) => [name, wanted[name]])
}

const isSameSource = (one: LayerSpecification, other: LayerSpecification): boolean =>
  one.type === other.type &&
  (one as { source?: string }).source === (other as { source?: string }).source &&
  (one as { 'source-layer'?: string })['source-layer'] === (other as { 'source-layer'?: string })['source-layer']

/** Plain values and lists, as styles are made of. */
const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
