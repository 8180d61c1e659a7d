import type { Position } from 'geojson'
import type { Map as LibreMap, MapMouseEvent } from 'maplibre-gl'
import { isWriting, type PlacingEnd } from './drawLine.ts'
import { rounded } from './placed.ts'

interface PointEvents {
  onPut: (place: Position) => void
  onLeave: () => void
}

/** Each click a point; Esc leaves. */
export function drawPoint(map: LibreMap, { onPut, onLeave }: PointEvents): PlacingEnd {
  const add = (place: Position) => onPut(rounded(place))
  const onClick = ({ lngLat }: MapMouseEvent) => add([lngLat.lng, lngLat.lat])
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isWriting(event.target)) return
    onLeave()
    event.preventDefault()
    event.stopPropagation()
  }
  map.on('click', onClick)
  window.addEventListener('keydown', onKey, { capture: true })
  return {
    add,
    finish: () => undefined,
    stop: () => {
      map.off('click', onClick)
      window.removeEventListener('keydown', onKey, { capture: true })
    },
  }
}
