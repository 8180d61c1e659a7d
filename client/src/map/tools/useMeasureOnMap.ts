import type { Geometry } from 'geojson'
import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl'
import { useEffect } from 'react'
import { currentMap, useCurrentMap } from '../currentMap.ts'
import { MapSketch, type SketchLayers } from './mapSketch.ts'
import type { Place } from './measured.ts'
import { measuring } from './measuring.ts'

export type MeasureKind = 'distance' | 'area'

export const measureKindOf = (mode: string): MeasureKind | null =>
  mode === 'measure-distance' ? 'distance' : mode === 'measure-area' ? 'area' : null

const layers: SketchLayers = (colours) => [
  { type: 'fill', filter: ['==', '$type', 'Polygon'], paint: { 'fill-color': colours.accent, 'fill-opacity': 0.15 } },
  line('done', { 'line-color': colours['label-halo'], 'line-width': 5 }),
  line('done', { 'line-color': colours.accent, 'line-width': 2.5 }),
  line('next', { 'line-color': colours.accent, 'line-width': 2, 'line-dasharray': [2, 2] }),
  {
    type: 'circle',
    filter: ['==', '$type', 'Point'],
    paint: {
      'circle-radius': 4.5,
      'circle-color': colours['label-halo'],
      'circle-stroke-color': colours.accent,
      'circle-stroke-width': 2.5,
    },
  },
]

function line(kind: string, paint: Record<string, unknown>) {
  return { type: 'line', filter: ['==', 'kind', kind], layout: { 'line-cap': 'round', 'line-join': 'round' }, paint }
}

/** While a measuring mode is on, clicks on the map are its points. */
export function useMeasureOnMap(): void {
  const { view, mode } = useCurrentMap()
  const kind = measureKindOf(mode)
  useEffect(() => {
    if (view === null || kind === null) return
    const stop = measureOn(view.map, kind)
    return () => {
      stop()
      measuring.clear()
    }
  }, [view, kind])
}

function measureOn(map: LibreMap, kind: MeasureKind): () => void {
  const sketch = new MapSketch(map, 'measure', layers)
  let pointer: Place | null = null
  const draw = () => sketch.show(shapesOf(kind, pointer))
  const onClick = ({ lngLat, originalEvent }: MapMouseEvent) => {
    // The second click of a double click ends the line where the first one put its point.
    if (originalEvent.detail > 1) measuring.finish()
    else measuring.add([lngLat.lng, lngLat.lat])
  }
  const onMove = ({ lngLat }: MapMouseEvent) => {
    pointer = [lngLat.lng, lngLat.lat]
    draw()
  }
  const onOut = () => {
    pointer = null
    draw()
  }
  const wasDoubleClickZoom = map.doubleClickZoom.isEnabled()
  map.doubleClickZoom.disable()
  map.getCanvas().style.cursor = 'crosshair'
  map.on('click', onClick)
  map.on('mousemove', onMove)
  map.on('mouseout', onOut)
  const unsubscribe = measuring.subscribe(draw)
  const stopKeys = listenToKeys(map)
  return () => {
    map.off('click', onClick)
    map.off('mousemove', onMove)
    map.off('mouseout', onOut)
    map.getCanvas().style.cursor = ''
    if (wasDoubleClickZoom) map.doubleClickZoom.enable()
    unsubscribe()
    stopKeys()
    sketch.remove()
  }
}

function shapesOf(kind: MeasureKind, pointer: Place | null): { geometry: Geometry; kind: string }[] {
  const { points, isFinished } = measuring.state()
  const coordinates = points.map(([lng, lat]) => [lng, lat])
  const last = coordinates.at(-1)
  const [first] = coordinates
  const shapes: { geometry: Geometry; kind: string }[] = []
  if (kind === 'area' && coordinates.length > 2 && first !== undefined)
    shapes.push({ geometry: { type: 'Polygon', coordinates: [[...coordinates, first]] }, kind: 'area' })
  if (coordinates.length > 1) {
    const path = kind === 'area' && isFinished && first !== undefined ? [...coordinates, first] : coordinates
    shapes.push({ geometry: { type: 'LineString', coordinates: path }, kind: 'done' })
  }
  if (!isFinished && pointer !== null && last !== undefined) {
    const next = [last, [...pointer]]
    if (kind === 'area' && coordinates.length > 1 && first !== undefined) next.push(first)
    shapes.push({ geometry: { type: 'LineString', coordinates: next }, kind: 'next' })
  }
  return [
    ...shapes,
    ...coordinates.map((at) => ({ geometry: { type: 'Point', coordinates: at } as Geometry, kind: 'point' })),
  ]
}

/** Backspace or Ctrl+Z takes the last point back, Enter ends, Space sets a point at the crosshair, Esc leaves. */
function listenToKeys(map: LibreMap): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isWriting =
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null
    if (event.defaultPrevented || isWriting) return
    const isOnButton = event.target instanceof Element && event.target.closest('button, a, summary') !== null
    const isUndo = event.key === 'Backspace' || (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey))
    if (isUndo) measuring.undo()
    else if (event.key === 'Escape') currentMap.setMode('browse')
    else if (isOnButton) return
    else if (event.key === 'Enter') measuring.finish()
    else if (event.key === ' ') addCentre(map)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // Before the page's own shortcuts, which would let go of the selection with Esc.
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}

function addCentre(map: LibreMap): void {
  const { lng, lat } = map.getCenter()
  measuring.add([lng, lat])
}

/** A point in the middle of the map, under the crosshair. */
export function addCentreOfMap(): void {
  const { view } = currentMap.state()
  if (view !== null) addCentre(view.map)
}
