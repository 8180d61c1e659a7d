import { tileExtent, tilePx } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Bounds } from '../platform/changes.queries.ts'

export interface TileCoord {
  z: number
  x: number
  y: number
}

/** Where a tile is, and how degrees and Web Mercator metres become its units. */
export interface TileFrame extends TileCoord {
  /** In degrees, with the margin that its lines and areas reach into. */
  bounds: Bounds
  /** Units per metre of Web Mercator. */
  scale: number
  offsetX: number
  offsetY: number
  /** One pixel in degrees of longitude and latitude. */
  pxLongitude: number
  pxLatitude: number
  /** One pixel on the ground, in the middle of the tile. */
  pxM: number
}

export const deepestZoom = 22
/** MapLibre draws lines and outlines up to about 8 pixels wide across an edge without a seam. */
const marginUnits = 64
/** Half the width of the Web Mercator world, in its metres (EPSG:3857). */
const halfWorldM = 20037508.342789244
const earthRadiusM = 6378137
const degree = Math.PI / 180

export function tileFrame({ z, x, y }: TileCoord): TileFrame {
  const sideM = (2 * halfWorldM) / 2 ** z
  const [westM, northM] = [x * sideM - halfWorldM, halfWorldM - y * sideM]
  const marginM = (marginUnits / tileExtent) * sideM
  const cosine = 1 / Math.cosh((northM - sideM / 2) / earthRadiusM)
  const pxLongitude = 360 / 2 ** z / tilePx
  const scale = tileExtent / sideM
  return {
    z,
    x,
    y,
    bounds: [
      longitude(westM - marginM),
      latitude(northM - sideM - marginM),
      longitude(westM + sideM + marginM),
      latitude(northM + marginM),
    ],
    scale,
    offsetX: -westM * scale,
    offsetY: northM * scale,
    pxLongitude,
    pxLatitude: pxLongitude * cosine,
    pxM: (sideM * cosine) / tilePx,
  }
}

const longitude = (metres: number) => metres / earthRadiusM / degree
const latitude = (metres: number) => Math.atan(Math.sinh(metres / earthRadiusM)) / degree
