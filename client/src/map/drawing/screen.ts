import type { Position } from 'geojson'
import type { Map as LibreMap } from 'maplibre-gl'

/** The map's view as what it is here, never turned or tilted: a scale and a shift of the Mercator square. */
export interface Screen {
  widthPx: number
  heightPx: number
  /** On the ground, in the middle of the view. */
  metresPerPx: number
  toPx: (position: Position) => Point
  toPosition: (point: Point) => Position
  /** A ring or line as x, y, x, y, …: quicker than one by one. */
  pathPx: (path: readonly Position[]) => Float64Array
}

export type Point = readonly [x: number, y: number]

const tilePx = 512
const earthM = 40_075_016.686

export function screenOf(map: LibreMap): Screen {
  const { lng, lat } = map.getCenter()
  const { x, y } = map.project([lng, lat])
  const { clientWidth: widthPx, clientHeight: heightPx } = map.getContainer()
  return screenAt({ centre: [lng, lat], centrePx: [x, y], zoom: map.getZoom(), widthPx, heightPx })
}

interface View {
  centre: Position
  centrePx: Point
  zoom: number
  widthPx: number
  heightPx: number
}

export function screenAt({ centre, centrePx, zoom, widthPx, heightPx }: View): Screen {
  const worldPx = tilePx * 2 ** zoom
  const left = mercatorX(centre[0]!) * worldPx - centrePx[0]
  const top = mercatorY(centre[1]!) * worldPx - centrePx[1]
  return {
    widthPx,
    heightPx,
    metresPerPx: (earthM * Math.cos((centre[1]! * Math.PI) / 180)) / worldPx,
    toPx: ([lng = 0, lat = 0]) => [mercatorX(lng) * worldPx - left, mercatorY(lat) * worldPx - top],
    toPosition: ([x, y]) => [((x + left) / worldPx) * 360 - 180, latitudeOf((y + top) / worldPx)],
    pathPx: (path) => {
      const square = mercatorOf(path)
      return square.map((value, at) => value * worldPx - (at % 2 === 0 ? left : top))
    },
  }
}

/** Rings are never changed, so each is projected once; a drag changes one of them at a time. */
const projected = new WeakMap<readonly Position[], Float64Array>()

function mercatorOf(path: readonly Position[]): Float64Array {
  const known = projected.get(path)
  if (known !== undefined) return known
  const square = new Float64Array(path.length * 2)
  for (const [at, [lng = 0, lat = 0]] of path.entries()) {
    square[at * 2] = mercatorX(lng)
    square[at * 2 + 1] = mercatorY(lat)
  }
  projected.set(path, square)
  return square
}

const mercatorX = (lng: number): number => (lng + 180) / 360
const mercatorY = (lat: number): number => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
const latitudeOf = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90
