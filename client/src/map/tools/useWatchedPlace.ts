import type { MapMouseEvent } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useCurrentMap } from '../currentMap.ts'
import { dropPin } from './droppedPin.ts'

export interface WatchedPlace {
  longitude: number
  latitude: number
  /** Under the pointer; otherwise in the middle of the map, as on touch screens. */
  isPointer: boolean
  zoom: number
}

/** Where the pointer is, or the middle of the map; at most once per frame. The other button of the mouse marks a place. */
export function useWatchedPlace(): WatchedPlace | null {
  const { view } = useCurrentMap()
  const [place, setPlace] = useState<WatchedPlace | null>(null)
  useEffect(() => {
    if (view === null) return
    const { map } = view
    let frame = 0
    let next: WatchedPlace | null = null
    const say = (lng: number, lat: number, isPointer: boolean) => {
      next = { longitude: lng, latitude: lat, isPointer, zoom: map.getZoom() }
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        setPlace(next)
      })
    }
    const sayCentre = () => {
      const { lng, lat } = map.getCenter()
      say(lng, lat, false)
    }
    const onMove = ({ lngLat }: MapMouseEvent) => say(lngLat.lng, lngLat.lat, true)
    const onMenu = ({ lngLat, originalEvent }: MapMouseEvent) => {
      originalEvent.preventDefault()
      dropPin({ longitude: lngLat.lng, latitude: lngLat.lat })
    }
    sayCentre()
    map.on('mousemove', onMove)
    map.on('mouseout', sayCentre)
    map.on('move', sayCentre)
    map.on('contextmenu', onMenu)
    return () => {
      cancelAnimationFrame(frame)
      map.off('mousemove', onMove)
      map.off('mouseout', sayCentre)
      map.off('move', sayCentre)
      map.off('contextmenu', onMenu)
      setPlace(null)
    }
  }, [view])
  return place
}
