import { useEffect, useSyncExternalStore } from 'react'
import { useCurrentMap } from '../currentMap.ts'
import { MapSketch, type SketchLayers } from './mapSketch.ts'

export interface Pin {
  longitude: number
  latitude: number
}

let pin: Pin | null = null
const listeners = new Set<() => void>()

/** A place that was typed as numbers or pointed at; one at a time. */
export function dropPin(next: Pin | null): void {
  pin = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDroppedPin = (): Pin | null => useSyncExternalStore(subscribe, () => pin)

const layers: SketchLayers = (colours) => [
  {
    type: 'circle',
    paint: {
      'circle-radius': 7,
      'circle-color': colours.accent,
      'circle-stroke-color': colours['label-halo'],
      'circle-stroke-width': 3,
    },
  },
  { type: 'circle', paint: { 'circle-radius': 2.5, 'circle-color': colours['label-halo'] } },
]

/** Shows the pin on the map while the component lives. */
export function usePinOnMap(): void {
  const { view } = useCurrentMap()
  const place = useDroppedPin()
  useEffect(() => {
    if (view === null || place === null) return
    const sketch = new MapSketch(view.map, 'pin', layers)
    const coordinates = [place.longitude, place.latitude]
    sketch.show([{ geometry: { type: 'Point', coordinates }, kind: 'pin' }])
    return () => sketch.remove()
  }, [view, place])
}
