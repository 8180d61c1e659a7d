import { type Map as LibreMap, Marker } from 'maplibre-gl'
import { type Handle, rounded } from './placed.ts'

export interface HandleEvents {
  onSelect: (handle: Handle) => void
  /** Each move of a drag, and its end. */
  onDrag: (handle: Handle, to: [number, number], isOver: boolean) => void
  onRemove: (handle: Handle) => void
}

interface Shown {
  marker: Marker
  button: HTMLButtonElement
  handle: Handle
  /** The pointer has it: it is where the pointer is, whatever is being computed. */
  isDragged: boolean
}

/** Pixels that an arrow key moves a handle, and with Shift. */
const stepPx = 4
const longStepPx = 32

/** Handles as buttons over the map: for the mouse, a finger and the keyboard alike. */
export class Handles {
  #map: LibreMap
  #events: HandleEvents
  #shown = new Map<string, Shown>()

  constructor(map: LibreMap, events: HandleEvents) {
    this.#map = map
    this.#events = events
  }

  show(handles: readonly Handle[], selected: string | null): void {
    const wanted = new Set(handles.map(({ id }) => id))
    for (const [id, { marker }] of this.#shown) {
      if (wanted.has(id)) continue
      marker.remove()
      this.#shown.delete(id)
    }
    for (const handle of handles) {
      const shown = this.#shown.get(handle.id) ?? this.#make(handle)
      shown.handle = handle
      shown.button.className = `placed placed-${handle.kind}${handle.key === selected ? ' is-selected' : ''}`
      shown.button.setAttribute('aria-label', handle.label)
      shown.button.setAttribute('aria-pressed', String(handle.key === selected))
      const { lng, lat } = shown.marker.getLngLat()
      const isThere = lng === handle.place[0] && lat === handle.place[1]
      if (!isThere && !shown.isDragged) shown.marker.setLngLat(handle.place as [number, number])
    }
  }

  remove(): void {
    for (const { marker } of this.#shown.values()) marker.remove()
    this.#shown.clear()
  }

  #make(handle: Handle): Shown {
    const button = document.createElement('button')
    button.type = 'button'
    // The map's own element may not be styled: it is what MapLibre moves.
    const element = document.createElement('div')
    element.append(button)
    const marker = new Marker({ element, draggable: true }).setLngLat(handle.place as [number, number])
    const shown: Shown = { marker, button, handle, isDragged: false }
    this.#shown.set(handle.id, shown)
    const at = () => {
      const { lng, lat } = marker.getLngLat()
      return rounded([lng, lat]) as [number, number]
    }
    marker.on('drag', () => {
      shown.isDragged = true
      this.#events.onDrag(shown.handle, at(), false)
    })
    marker.on('dragend', () => {
      shown.isDragged = false
      this.#events.onDrag(shown.handle, at(), true)
    })
    button.addEventListener('click', (event) => {
      // What lies beneath is not meant.
      event.stopPropagation()
      this.#events.onSelect(shown.handle)
    })
    button.addEventListener('keydown', (event) => this.#onKey(event, shown))
    marker.addTo(this.#map)
    return shown
  }

  #onKey(event: KeyboardEvent, { handle, marker }: Shown): void {
    const step = event.shiftKey ? longStepPx : stepPx
    const steps: Record<string, readonly [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    }
    const by = steps[event.key]
    if (by !== undefined) {
      const { x, y } = this.#map.project(marker.getLngLat())
      const { lng, lat } = this.#map.unproject([x + by[0], y + by[1]])
      this.#events.onDrag(handle, rounded([lng, lat]) as [number, number], true)
    } else if (event.key === 'Delete' || event.key === 'Backspace') this.#events.onRemove(handle)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
