import type { Map as LibreMap } from 'maplibre-gl'
import { type MapColours, mapColours } from '../colours.ts'
import { paintDrawing } from './paintDrawing.ts'
import type { Scene } from './scene.ts'
import { screenOf } from './screen.ts'

/**
 * The drawing lies on a canvas of its own over the map: a vertex that moves repaints some hundred lines here and not the
 * ten thousand settlements below, and it is where the pointer is in the same frame. A source of the map would take it
 * through a worker and its tiles first.
 */
export class DrawingCanvas {
  #map: LibreMap
  #canvas = document.createElement('canvas')
  #scene: (() => Scene | null) | null = null
  #colours: MapColours = mapColours()
  #frame = 0
  #coarse = window.matchMedia('(pointer: coarse)')
  #onMapFrame = () => this.#paint()

  constructor(map: LibreMap, scene: () => Scene | null) {
    this.#map = map
    this.#scene = scene
    this.#canvas.className = 'drawing-canvas'
    this.#canvas.setAttribute('aria-hidden', 'true')
    map.getCanvasContainer().append(this.#canvas)
    // In the frame of the map itself, or the drawing would lag behind while the map moves.
    map.on('move', this.#onMapFrame)
    map.on('resize', this.#onMapFrame)
    this.ask()
  }

  /** Once per frame, however often it is asked. */
  ask(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#paint())
  }

  recolour(): void {
    this.#colours = mapColours()
    this.ask()
  }

  remove(): void {
    cancelAnimationFrame(this.#frame)
    this.#map.off('move', this.#onMapFrame)
    this.#map.off('resize', this.#onMapFrame)
    this.#canvas.remove()
    this.#scene = null
  }

  #paint(): void {
    const scene = this.#scene?.() ?? null
    const screen = screenOf(this.#map)
    const ratio = window.devicePixelRatio
    const [width, height] = [Math.round(screen.widthPx * ratio), Math.round(screen.heightPx * ratio)]
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width
      this.#canvas.height = height
    }
    const on = this.#canvas.getContext('2d')
    if (on === null) return
    on.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (scene === null) on.clearRect(0, 0, screen.widthPx, screen.heightPx)
    else paintDrawing(on, scene, screen, { colours: this.#colours, isCoarse: this.#coarse.matches })
  }
}
