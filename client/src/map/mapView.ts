import { AttributionControl, Map as LibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { Selection } from '../platform/selection.ts'
import { type MapColours, mapColours } from './colours.ts'
import { MapOverlays } from './mapOverlays.ts'
import { MapPointer, type Picked, type PickedHow } from './mapPointer.ts'
import { isOfOtherTiles, type PaintedSource, type Painting } from './painting.ts'
import { PaintStates } from './paintStates.ts'
import { markRow } from './rowMarks.ts'
import type { Look, Overlay } from './stage.ts'
import { applyStyle } from './style/applyStyle.ts'
import { type MapStyle, mapStyle, type StyleInput } from './style/mapStyle.ts'
import { styleImages } from './symbology/images.ts'
import { type TileState, TileWatch } from './tileWatch.ts'

setWorkerUrl(workerUrl)

/** Asked each time: the setting of the system may change while the page is open. */
const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

export interface Position {
  zoom: number
  lat: number
  lng: number
}

export interface MapEvents {
  onMoved: (position: Position) => void
  onPick: (picked: Picked | null, how: PickedHow) => void
  onTiles: (state: TileState) => void
  /** What the label at the pointer says; null says nothing. */
  nameOf: (picked: Picked) => string | null
}

/** What is drawn, but for what the map finds out by itself. */
export type Drawn = Omit<StyleInput, 'colours' | 'hidesSettlements'>

export interface MapOptions {
  container: HTMLElement
  position: Position | null
  words: Record<string, string>
  drawn: Drawn
  events: MapEvents
  /** Shows what this one shows, always, and answers to nobody. */
  follows?: LibreMap
}

export interface Snapshot {
  style: MapStyle
  painting: Painting | null
  overlays: Readonly<Record<string, Overlay>>
  picked: Selection | null
}

/** Keeps a MapLibre map equal to what it was told: layers, overlays, marks. Everything survives a change of theme. */
export class MapView {
  readonly map: LibreMap
  readonly pointer: MapPointer
  #tiles: TileWatch
  #overlays: MapOverlays
  #paintStates: PaintStates
  #drawn: Drawn
  #style: MapStyle
  #colours = mapColours()
  #picked: Selection | null = null
  #isStyled = false
  #stopFollowing: () => void = () => undefined
  /** Collections whose rows changed since the map was last at rest. */
  #changed = new Set<PaintedSource>()

  constructor({ container, position, words, drawn, events, follows }: MapOptions) {
    this.#drawn = drawn
    this.#style = mapStyle({ ...drawn, colours: this.#colours, hidesSettlements: false })
    this.map = new LibreMap({
      container,
      style: { version: 8, ...this.#style },
      center: position ? [position.lng, position.lat] : [-71.9, -34.9],
      zoom: position?.zoom ?? 6,
      minZoom: 3.5,
      maxZoom: 20,
      attributionControl: false,
      interactive: follows === undefined,
      // The server says when data changed; a clock does not.
      refreshExpiredTiles: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: words,
      fadeDuration: wantsStillness() ? 0 : 120,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.#overlays = new MapOverlays(this.map)
    this.#paintStates = new PaintStates(this.map)
    this.pointer = new MapPointer(this.map, container, events)
    this.#tiles = new TileWatch(this.map, (source) => this.#isAskedFor(source), events.onTiles)
    if (follows === undefined) {
      this.map.addControl(new AttributionControl({ compact: false }), 'bottom-left')
      markFirstSettlements(this.map)
    } else this.#stopFollowing = follow(this.map, follows)
    this.map.on('moveend', () => events.onMoved(this.position()))
    this.map.once('style.load', () => this.#onStyle())
    this.map.on('idle', () => this.#askAgain())
  }

  position(): Position {
    const { lng, lat } = this.map.getCenter()
    return { zoom: this.map.getZoom(), lat, lng }
  }

  draw(drawn: Drawn): void {
    const { base, painting } = this.#drawn
    this.#drawn = drawn
    this.#redraw()
    // What failed of the one before says nothing about this one.
    if (drawn.base?.id !== base?.id) this.#tiles.refresh('base')
    if (drawn.painting !== null && isOfOtherTiles(painting, drawn.painting)) this.refresh(drawn.painting.collection)
  }

  /** The colours of the theme in use. */
  recolour(): void {
    this.#colours = mapColours()
    if (!this.#isStyled) return
    this.#addImages()
    this.#redraw()
    this.#overlays.recolour(this.#colours)
  }

  setOverlays(overlays: Readonly<Record<string, Overlay>>): void {
    this.#overlays.set(overlays, this.#colours)
    this.pointer.overlays = overlays
    this.#redraw()
  }

  setPicked(picked: Selection | null): void {
    this.#mark(this.#picked, false)
    this.#picked = picked
    this.#mark(picked, true)
  }

  /** Its rows changed: what is on screen is asked anew and stays until the answer is there. */
  refresh(collection: PaintedSource): void {
    if (this.map.getSource(collection) === undefined) return
    this.#tiles.refresh(collection)
    this.map.refreshTiles(collection)
    this.#changed.add(collection)
  }

  look(to: Look, padding: { top: number; right: number; bottom: number; left: number }, isInstant = false): void {
    const isStill = isInstant || wantsStillness()
    const motion = { padding, duration: isStill ? 0 : 700 }
    if ('bounds' in to) this.map.fitBounds(to.bounds, { ...motion, maxZoom: to.maxZoom ?? 15 })
    else this.map.easeTo({ center: to.center, zoom: Math.max(to.zoom, 3), ...motion })
  }

  /** What is on the map, to be drawn once more elsewhere: as a picture, on paper. */
  drawnIn(colours: MapColours): Snapshot {
    const hidesSettlements = this.#overlays.hideSettlements()
    return {
      style: mapStyle({ ...this.#drawn, colours, hidesSettlements }),
      painting: this.#drawn.painting,
      overlays: this.pointer.overlays,
      picked: this.#picked,
    }
  }

  remove(): void {
    this.#stopFollowing()
    this.#tiles.stop()
    this.pointer.stop()
    this.map.remove()
  }

  /**
   * Tiles that are asked anew while the style changes, as it does when a drawing is saved, or that are still on their way,
   * MapLibre only parses again from what it has. So they are asked once more at rest; most are answered as not modified.
   */
  #askAgain(): void {
    const changed = [...this.#changed]
    this.#changed.clear()
    for (const collection of changed)
      if (this.map.getSource(collection) !== undefined) this.map.refreshTiles(collection)
  }

  #isAskedFor(source: string): boolean {
    const { base, selected, layers, painting } = this.#drawn
    if (source === 'base') return base !== null
    return (
      source === selected ||
      source === painting?.collection ||
      layers.some(({ collection, isVisible }) => isVisible && collection === source)
    )
  }

  #styleNow(): MapStyle {
    return mapStyle({ ...this.#drawn, colours: this.#colours, hidesSettlements: this.#overlays.hideSettlements() })
  }

  #onStyle(): void {
    this.#isStyled = true
    this.#addImages()
    this.#overlays.start(this.#colours)
    this.#redraw()
  }

  #redraw(): void {
    if (!this.#isStyled) return
    const next = this.#styleNow()
    applyStyle(this.map, this.#style, next)
    this.#style = next
    this.pointer.layers = next.layers
    this.#paintStates.apply(this.#drawn.painting)
    // A source that is new knows no marks.
    this.#mark(this.#picked, true)
  }

  #addImages(): void {
    for (const [name, { data, pixelRatio }] of styleImages(this.#colours)) {
      if (this.map.hasImage(name)) this.map.updateImage(name, data)
      else this.map.addImage(name, data, { pixelRatio })
    }
  }

  #mark(selection: Selection | null, isOn: boolean): void {
    if (selection === null || !this.#isStyled || this.map.getSource(selection.collection) === undefined) return
    for (const id of selection.ids) markRow(this.map, selection.collection, id, { picked: isOn })
  }
}

/** Keeps one map where another is, frame by frame. */
function follow(map: LibreMap, leader: LibreMap): () => void {
  const take = () => {
    map.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom(), padding: leader.getPadding() })
  }
  leader.on('move', take)
  take()
  return () => leader.off('move', take)
}

/** For who measures how long people wait: the moment at which settlements are on screen for the first time. */
function markFirstSettlements(map: LibreMap): void {
  const look = () => {
    const layers = ['settlements-dot', 'settlements-fill'].filter((id) => map.getLayer(id) !== undefined)
    if (layers.length === 0 || map.queryRenderedFeatures({ layers }).length === 0) return
    performance.mark('settlements-drawn')
    map.off('render', look)
  }
  map.on('render', look)
}
