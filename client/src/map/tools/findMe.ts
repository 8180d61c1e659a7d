import { fromUtm, toUtm } from '@arraigo/shared/geo/utm.ts'
import type { Position } from 'geojson'
import { currentMap } from '../currentMap.ts'
import { stage } from '../stage.ts'
import { MapSketch, type SketchLayers } from './mapSketch.ts'

/** Why a browser does not say where it is. */
export type NotFound = 'denied' | 'unavailable' | 'slow' | 'unsupported' | 'insecure'

const patienceMs = 15_000
const layers: SketchLayers = (colours) => [
  { type: 'fill', filter: ['==', '$type', 'Polygon'], paint: { 'fill-color': colours.first, 'fill-opacity': 0.15 } },
  { type: 'line', filter: ['==', '$type', 'Polygon'], paint: { 'line-color': colours.first, 'line-width': 1 } },
  {
    type: 'circle',
    filter: ['==', '$type', 'Point'],
    paint: {
      'circle-radius': 6,
      'circle-color': colours.first,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 2.5,
    },
  },
]

let sketch: MapSketch | null = null

/** Goes to where this device is and shows how sure that is. Answers the accuracy in metres, or why not. */
export async function findMe(): Promise<{ accuracyM: number } | { problem: NotFound }> {
  if (!window.isSecureContext) return { problem: 'insecure' }
  if (!('geolocation' in navigator)) return { problem: 'unsupported' }
  const found = await ask()
  if (found instanceof GeolocationPositionError) return { problem: problemOf(found) }
  const { longitude, latitude, accuracy } = found.coords
  show(longitude, latitude, accuracy)
  return { accuracyM: accuracy }
}

const ask = (): Promise<GeolocationPosition | GeolocationPositionError> =>
  new Promise((answer) =>
    navigator.geolocation.getCurrentPosition(answer, answer, { enableHighAccuracy: true, timeout: patienceMs }),
  )

const problemOf = (error: GeolocationPositionError): NotFound =>
  error.code === error.PERMISSION_DENIED ? 'denied' : error.code === error.TIMEOUT ? 'slow' : 'unavailable'

function show(longitude: number, latitude: number, accuracyM: number): void {
  const { view } = currentMap.state()
  if (view === null) return
  forgetMe()
  sketch = new MapSketch(view.map, 'me', layers)
  const circle = circleAround(longitude, latitude, accuracyM)
  sketch.show([
    { geometry: { type: 'Polygon', coordinates: [circle] }, kind: 'accuracy' },
    { geometry: { type: 'Point', coordinates: [longitude, latitude] }, kind: 'me' },
  ])
  const lngs = circle.map(([lng = 0]) => lng)
  const lats = circle.map(([, lat = 0]) => lat)
  stage.lookAt({
    bounds: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
    maxZoom: 17,
  })
}

export function forgetMe(): void {
  sketch?.remove()
  sketch = null
}

/** In UTM a circle of some kilometres is a circle to a thousandth. */
function circleAround(longitude: number, latitude: number, radiusM: number): Position[] {
  const { zone, eastM, northM } = toUtm(longitude, latitude)
  return Array.from({ length: 65 }, (_, at) => {
    const angle = (at / 64) * 2 * Math.PI
    return fromUtm({ zone, eastM: eastM + radiusM * Math.cos(angle), northM: northM + radiusM * Math.sin(angle) })
  })
}
