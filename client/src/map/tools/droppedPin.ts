import { Marker } from 'maplibre-gl'
import { useEffect, useSyncExternalStore } from 'react'
import { useCurrentMap } from '../currentMap.ts'

export interface Pin {
  longitude: number
  latitude: number
}

let pin: Pin | null = null
const listeners = new Set<() => void>()

/** A place that was typed as numbers; one at a time. */
export function dropPin(next: Pin | null): void {
  pin = next
  for (const listener of listeners) listener()
}

export const useDroppedPin = (): Pin | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => pin,
  )

/** Shows the pin on the map while the component lives. */
export function usePinOnMap(): void {
  const { view } = useCurrentMap()
  const place = useDroppedPin()
  useEffect(() => {
    if (view === null || place === null) return
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--map-accent')
    const marker = new Marker({ color: colour, className: 'pin' }).setLngLat([place.longitude, place.latitude])
    marker.addTo(view.map)
    // The numbers are said in the card; the picture on the map has nothing to add for whoever reads with the ears.
    marker.getElement().setAttribute('aria-hidden', 'true')
    return () => void marker.remove()
  }, [view, place])
}
