import type { Map as LibreMap } from 'maplibre-gl'
import type { Hit } from './hand.ts'
import { hasSlipped, isDouble, longPressMs, type Press, type Tap } from './press.ts'
import type { Point } from './screen.ts'

export interface PointerAt {
  at: Point
  kind: string
  isShift: boolean
  isAlt: boolean
}

/** What the drawing makes of the pointer; positions in pixels of the map. */
export interface PointerTarget {
  hitAt: (pointer: PointerAt) => Hit | null
  /** Whether a drag from here holds something instead of moving the map. */
  grabs: (hit: Hit | null, pointer: PointerAt) => boolean
  hover: (pointer: PointerAt | null) => void
  grab: (pointer: PointerAt, hit: Hit | null) => void
  drag: (pointer: PointerAt) => void
  drop: () => void
  tap: (pointer: PointerAt, hit: Hit | null) => void
  double: () => void
  giveUp: () => void
  /** The second button, or a finger that stays. */
  menu: (pointer: PointerAt) => void
}

/** Mouse, pen and finger as presses, drags and taps. A drag that holds nothing and two fingers stay the map's own. */
export class DrawingPointer {
  #map: LibreMap
  #target: PointerTarget
  #press: Press | null = null
  #last: PointerAt | null = null
  #lastTap: Tap | null = null
  #frame = 0
  #long: ReturnType<typeof setTimeout> | undefined
  #listeners = new AbortController()

  constructor(map: LibreMap, target: PointerTarget) {
    this.#map = map
    this.#target = target
    const canvas = map.getCanvasContainer()
    const { signal } = this.#listeners
    canvas.classList.add('is-drawing')
    map.doubleClickZoom.disable()
    map.boxZoom.disable()
    canvas.addEventListener('pointerdown', (event) => this.#down(event), { signal })
    canvas.addEventListener('pointermove', (event) => this.#move(event), { signal })
    canvas.addEventListener('pointerup', (event) => this.#up(event), { signal })
    canvas.addEventListener('pointercancel', () => this.#cancel(), { signal })
    canvas.addEventListener('pointerleave', () => this.#leave(), { signal })
    // Before the map, which would drop a pin there.
    canvas.addEventListener('contextmenu', (event) => this.#menu(event), { signal, capture: true })
  }

  /** The same place once more, because a key or the map changed what it means. */
  again(keys: Partial<Pick<PointerAt, 'isShift' | 'isAlt'>> = {}): void {
    if (this.#last === null) return
    this.#last = { ...this.#last, ...keys }
    this.#ask()
  }

  stop(): void {
    this.#listeners.abort()
    this.#cancel()
    cancelAnimationFrame(this.#frame)
    this.#map.getCanvasContainer().classList.remove('is-drawing')
    this.#map.doubleClickZoom.enable()
    this.#map.boxZoom.enable()
  }

  #down(event: PointerEvent): void {
    // A second finger moves the map: what the first one held is let go.
    if (!event.isPrimary) return this.#cancel()
    if (event.button !== 0) return
    const pointer = this.#at(event)
    const hit = this.#target.hitAt(pointer)
    const isGrab = this.#target.grabs(hit, pointer)
    this.#press = {
      pointerId: event.pointerId,
      kind: pointer.kind,
      start: pointer.at,
      hit,
      isShift: pointer.isShift,
      isGrab,
      stage: 'still',
    }
    // Before the map hears of the press: it would take hold of itself.
    if (isGrab) {
      this.#map.dragPan.disable()
      this.#map.getCanvasContainer().setPointerCapture(event.pointerId)
    }
    clearTimeout(this.#long)
    if (pointer.kind === 'touch') this.#long = setTimeout(() => this.#stay(pointer), longPressMs)
  }

  #stay(pointer: PointerAt): void {
    if (this.#press?.stage !== 'still') return
    this.#cancel()
    this.#target.menu(pointer)
  }

  #move(event: PointerEvent): void {
    const press = this.#press
    if (press !== null && event.pointerId !== press.pointerId) return
    const pointer = this.#at(event)
    this.#last = pointer
    if (press === null) {
      if (pointer.kind !== 'touch') this.#ask()
      return
    }
    if (press.stage === 'still' && hasSlipped(press, pointer.at)) this.#slip(press, pointer)
    if (press.stage === 'grabbed') this.#ask()
  }

  #slip(press: Press, pointer: PointerAt): void {
    clearTimeout(this.#long)
    press.stage = press.isGrab ? 'grabbed' : 'slipped'
    if (press.isGrab) this.#target.grab({ ...pointer, at: press.start, isShift: press.isShift }, press.hit)
  }

  #up(event: PointerEvent): void {
    const press = this.#press
    if (press === null || event.pointerId !== press.pointerId) return
    this.#release()
    const pointer = this.#at(event)
    if (press.stage === 'grabbed') {
      this.#target.drag(pointer)
      this.#target.drop()
    } else if (press.stage === 'still') this.#tap(press, { ...pointer, at: press.start })
    // A finger that is gone points at nothing.
    if (pointer.kind === 'touch') this.#leave()
    else this.again()
  }

  #tap(press: Press, pointer: PointerAt): void {
    const tap: Tap = { at: pointer.at, atMs: performance.now() }
    if (isDouble(this.#lastTap, tap, pointer.kind)) {
      this.#lastTap = null
      return this.#target.double()
    }
    this.#lastTap = tap
    this.#target.tap(pointer, press.hit)
  }

  #menu(event: MouseEvent): void {
    event.preventDefault()
    event.stopPropagation()
    if (event instanceof PointerEvent && event.pointerType === 'touch') return
    this.#target.menu(this.#at(event))
  }

  #leave(): void {
    if (this.#press !== null) return
    this.#last = null
    cancelAnimationFrame(this.#frame)
    this.#target.hover(null)
  }

  #cancel(): void {
    const wasGrabbed = this.#press?.stage === 'grabbed'
    this.#release()
    if (wasGrabbed) this.#target.giveUp()
  }

  #release(): void {
    clearTimeout(this.#long)
    cancelAnimationFrame(this.#frame)
    if (this.#press?.isGrab) this.#map.dragPan.enable()
    this.#press = null
  }

  /** The pointer is faster than the screen. */
  #ask(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      if (this.#last === null) return
      if (this.#press?.stage === 'grabbed') this.#target.drag(this.#last)
      else if (this.#press === null) this.#target.hover(this.#last)
    })
  }

  #at(event: MouseEvent): PointerAt {
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect()
    return {
      at: [event.clientX - left, event.clientY - top],
      kind: event instanceof PointerEvent ? event.pointerType : 'mouse',
      isShift: event.shiftKey,
      isAlt: event.altKey,
    }
  }
}
