import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { LayerSpecification, Map as LibreMap, MapGeoJSONFeature, MapMouseEvent, PointLike } from 'maplibre-gl'
import { currentMap } from './currentMap.ts'
import { isTileSource, markHexagon, markRow } from './rowMarks.ts'
import type { Overlay } from './stage.ts'
import { comunasPickedUpToZoom } from './style/limits.ts'
import { hexagonSource } from './style/painted.ts'

export type Picked =
  | { kind: 'row'; collection: PlaceCollectionId; id: number; properties: Record<string, unknown> }
  /** A hexagon of demand: of nobody's table. */
  | { kind: 'hexagon'; id: number; properties: Record<string, unknown> }
  | { kind: 'overlay'; overlay: string; id: string | number; properties: Record<string, unknown> }

export interface PickedHow {
  isAdding: boolean
  at: readonly [longitude: number, latitude: number]
}

interface PointerEvents {
  onPick: (picked: Picked | null, how: PickedHow) => void
  nameOf: (picked: Picked) => string | null
}

/** A few pixels of grace for small things. */
const gracePx = 3
/** Streets are everywhere: they answer only where one sees which is meant. */
const streetsFromZoom = 15

/** What lies under the pointer: its name beside the cursor, and one or the other of it with each click. */
export class MapPointer {
  layers: readonly LayerSpecification[] = []
  overlays: Readonly<Record<string, Overlay>> = {}
  #map: LibreMap
  #events: PointerEvents
  #label: HTMLElement
  #hovered: Picked | null = null
  #frame = 0
  #lastClick: { x: number; y: number; keys: string; at: number } | null = null

  constructor(map: LibreMap, container: HTMLElement, events: PointerEvents) {
    this.#map = map
    this.#events = events
    this.#label = document.createElement('div')
    this.#label.className = 'map-hover'
    this.#label.hidden = true
    container.append(this.#label)
    map.on('mousemove', (event) => this.#move(event))
    map.on('mouseout', () => this.#hover(null))
    map.on('movestart', () => this.#hover(null))
    map.on('click', (event) => this.#click(event))
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#label.remove()
  }

  /** Topmost first, each thing once. */
  at(point: { x: number; y: number }): Picked[] {
    const { x, y } = point
    const around: [PointLike, PointLike] = [
      [x - gracePx, y - gracePx],
      [x + gracePx, y + gracePx],
    ]
    const found = this.#map.queryRenderedFeatures(around, { layers: this.#answering() })
    // Ground is meant only where the pointer is, not beside it.
    const hasGround = this.#map.getZoom() <= comunasPickedUpToZoom && this.#map.getLayer('comunas-land') !== undefined
    const ground = hasGround ? ['comunas-land'] : []
    const below = ground.length === 0 ? [] : this.#map.queryRenderedFeatures([x, y], { layers: ground })
    // Names of comunas lie over the settlements and are not what is pointed at.
    const isName = ({ layer }: MapGeoJSONFeature) => /^(comunas|regions)-label$/.test(layer.id)
    const ordered = [...found.filter((feature) => !isName(feature)), ...found.filter(isName), ...below]
    const picked = ordered.flatMap((feature) => this.#pickedFrom(feature, [x, y]) ?? [])
    return [...new Map(picked.map((one) => [keyOf(one), one])).values()]
  }

  #pickedFrom(feature: MapGeoJSONFeature, at: PointLike): Picked | null {
    if (feature.source !== hexagonSource.source) return pickedFrom(feature)
    // Those that nobody painted are not seen.
    if (typeof feature.id !== 'number' || feature.state.painted === undefined) return null
    // Hexagons have no name: they are told by the comuna that the pointer is in.
    const layers = this.#map.getLayer('comunas-land') === undefined ? [] : ['comunas-land']
    const [comuna] = layers.length === 0 ? [] : this.#map.queryRenderedFeatures(at, { layers })
    return { kind: 'hexagon', id: feature.id, properties: { name: comuna?.properties.name } }
  }

  #answering(): string[] {
    const isNear = this.#map.getZoom() >= streetsFromZoom
    const ours = this.layers.flatMap(({ id, type }) => {
      if (
        type === 'background' ||
        type === 'raster' ||
        /^(land|coast|urban|comunas-(land|line)|regions-line)$/.test(id)
      )
        return []
      if (id.startsWith('streets-')) return isNear && id === 'streets-line' ? [id] : []
      return [id]
    })
    const others = this.#map
      .getLayersOrder()
      .filter((id) => Object.keys(this.overlays).some((overlay) => id.startsWith(`${overlay}:`)))
    return [...ours, ...others]
  }

  /** Once per frame at most: the pointer is faster than the screen. */
  #move(event: MapMouseEvent): void {
    cancelAnimationFrame(this.#frame)
    if (event.originalEvent.buttons !== 0) return
    this.#frame = requestAnimationFrame(() => {
      const picked = currentMap.state().mode === 'browse' ? (this.at(event.point)[0] ?? null) : null
      this.#hover(picked)
      this.#place(event.point)
    })
  }

  #hover(picked: Picked | null): void {
    cancelAnimationFrame(this.#frame)
    if (picked !== null && this.#hovered !== null && keyOf(picked) === keyOf(this.#hovered)) return
    this.#mark(this.#hovered, false)
    this.#hovered = picked
    this.#mark(picked, true)
    const name = picked === null ? null : this.#events.nameOf(picked)
    this.#label.hidden = name === null
    this.#label.textContent = name
    if (currentMap.state().mode === 'browse') this.#map.getCanvas().style.cursor = picked === null ? '' : 'pointer'
  }

  #place({ x, y }: { x: number; y: number }): void {
    if (this.#label.hidden) return
    const { clientWidth } = this.#map.getContainer()
    const isAtRight = x > clientWidth - this.#label.offsetWidth - 24
    this.#label.style.transform = `translate(${isAtRight ? x - this.#label.offsetWidth - 12 : x + 14}px, ${y + 14}px)`
  }

  #mark(picked: Picked | null, isOn: boolean): void {
    if (picked?.kind === 'row') markRow(this.#map, picked.collection, picked.id, { hovered: isOn })
    if (picked?.kind === 'hexagon') markHexagon(this.#map, picked.id, { hovered: isOn })
  }

  #click({ point, lngLat, originalEvent }: MapMouseEvent): void {
    if (currentMap.state().mode !== 'browse') return
    const all = this.at(point)
    const keys = all.map(keyOf).join()
    const last = this.#lastClick
    const isAgain =
      last !== null &&
      last.keys === keys &&
      Math.hypot(last.x - point.x, last.y - point.y) < 5 &&
      !originalEvent.shiftKey
    const at = isAgain && all.length > 0 ? (last.at + 1) % all.length : 0
    this.#lastClick = { x: point.x, y: point.y, keys, at }
    this.#events.onPick(all[at] ?? null, { isAdding: originalEvent.shiftKey, at: [lngLat.lng, lngLat.lat] })
  }
}

const keyOf = (picked: Picked): string => {
  const of = picked.kind === 'row' ? picked.collection : picked.kind === 'overlay' ? picked.overlay : picked.kind
  return `${of}/${picked.id}`
}

function pickedFrom({ source, id, properties }: MapGeoJSONFeature): Picked | null {
  if (!isTileSource(source)) {
    const overlay = source.split(':')[0] ?? source
    return properties.id === undefined ? null : { kind: 'overlay', overlay, id: properties.id as string, properties }
  }
  if (typeof id !== 'number') return null
  return { kind: 'row', collection: standsFor(source, properties), id, properties }
}

/** Far out, a feature of the blocks is a zone or a comuna, and its id is that one's. */
function standsFor(source: PlaceCollectionId, { level }: Record<string, unknown>): PlaceCollectionId {
  if (source !== 'blocks') return source
  return level === 'zone' ? 'zones' : level === 'comuna' ? 'comunas' : 'blocks'
}
