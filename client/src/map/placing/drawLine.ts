import type { Position } from 'geojson'
import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl'
import { MapSketch, type SketchLayers } from '../tools/mapSketch.ts'
import { rounded } from './placed.ts'

interface LineEvents {
  onDrawn: (line: Position[]) => void
  onLeave: () => void
}

const line = (kind: string, paint: Record<string, unknown>) => ({
  type: 'line',
  filter: ['==', 'kind', kind],
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint,
})

const layers: SketchLayers = (colours) => [
  line('done', { 'line-color': colours['label-halo'], 'line-width': 7 }),
  line('done', { 'line-color': colours.accent, 'line-width': 3.5 }),
  line('next', { 'line-color': colours.accent, 'line-width': 2.5, 'line-dasharray': [2, 2] }),
]

/** What stands in for the pointer while a tool is on, and ends it. */
export interface PlacingEnd {
  /** A vertex that was not pointed at: typed, or in the middle of the map. */
  add: (place: Position) => void
  finish: () => void
  stop: () => void
}

/** Each click a vertex; a double click or Enter ends the line, Backspace takes the last vertex back, Esc leaves. */
export function drawLine(map: LibreMap, { onDrawn, onLeave }: LineEvents): PlacingEnd {
  const sketch = new MapSketch(map, 'placed-line', layers)
  let vertices: Position[] = []
  let pointer: Position | null = null
  const draw = () => {
    const last = vertices.at(-1)
    const done = vertices.length > 1 ? [{ geometry: lineOf(vertices), kind: 'done' }] : []
    const next = last && pointer ? [{ geometry: lineOf([last, pointer]), kind: 'next' }] : []
    sketch.show([...done, ...next])
  }
  const finish = () => {
    const drawn = vertices
    vertices = []
    draw()
    if (drawn.length > 1) onDrawn(drawn)
  }
  const add = (place: Position) => {
    vertices = [...vertices, rounded(place)]
    draw()
  }
  const onClick = ({ lngLat, originalEvent }: MapMouseEvent) => {
    // The second click of a double click ends the line where the first one put its vertex.
    if (originalEvent.detail > 1) finish()
    else add([lngLat.lng, lngLat.lat])
  }
  const onMove = ({ lngLat }: MapMouseEvent) => {
    pointer = [lngLat.lng, lngLat.lat]
    draw()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isWriting(event.target)) return
    if (event.key === 'Enter' && vertices.length > 1) finish()
    else if (event.key === 'Backspace' && vertices.length > 0) vertices = vertices.slice(0, -1)
    else if (event.key === 'Escape') {
      if (vertices.length === 0) onLeave()
      vertices = []
    } else return
    draw()
    event.preventDefault()
    event.stopPropagation()
  }
  const wasDoubleClickZoom = map.doubleClickZoom.isEnabled()
  map.doubleClickZoom.disable()
  map.on('click', onClick)
  map.on('mousemove', onMove)
  window.addEventListener('keydown', onKey, { capture: true })
  return {
    add,
    finish,
    stop: () => {
      map.off('click', onClick)
      map.off('mousemove', onMove)
      window.removeEventListener('keydown', onKey, { capture: true })
      if (wasDoubleClickZoom) map.doubleClickZoom.enable()
      sketch.remove()
    },
  }
}

const lineOf = (coordinates: Position[]) => ({ type: 'LineString' as const, coordinates })

export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null
