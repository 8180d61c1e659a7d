import type { HexagonResolution } from '@arraigo/shared/demand/demandMeasures.ts'
import { h3Index, resolutionAt } from '@arraigo/shared/demand/hexagonId.ts'
import { hexagonCentre, hexagonRing } from '@arraigo/shared/demand/hexagons.ts'
import { tileExtent } from '@arraigo/shared/tiles/tileLayers.ts'
import type { TileFeature } from '../../tiles/encodeTile.ts'
import { type TileCoord, type TileFrame, tileFrame } from '../../tiles/tileFrame.ts'
import { clipRing, type TilePoint } from './clipRing.ts'

/** Where hexagons are on the square map, so that those of a tile are found without asking the grid. */
export interface PlacedHexagons {
  ids: Float64Array
  /** Web Mercator metres (EPSG:3857) of the middles, in pairs. */
  middlesM: Float64Array
}

export function placeHexagons(ids: Float64Array): PlacedHexagons {
  const middlesM = new Float64Array(2 * ids.length)
  ids.forEach((hexagon, at) => {
    middlesM.set(mercatorM(hexagonCentre(hexagon)), 2 * at)
  })
  return { ids, middlesM }
}

/** From middle to corner, the longest there is (H3's table of cell statistics, with the map's stretching left to the tile). */
const longestRadiusM: Record<HexagonResolution, number> = { 5: 12_000, 6: 4600, 7: 1750, 8: 660, 9: 250 }

/** Entries of the hexagons that meet a tile, whose size follows its zoom. */
export function hexagonsMeeting({ middlesM }: PlacedHexagons, tile: TileCoord): number[] {
  const { scale, offsetX, offsetY, bounds } = tileFrame(tile)
  const stretch = 1 / Math.cos((Math.max(Math.abs(bounds[1]), Math.abs(bounds[3])) * Math.PI) / 180)
  const reach = longestRadiusM[resolutionAt(tile.z)] * stretch * scale + margin
  const found: number[] = []
  for (let at = 0; 2 * at < middlesM.length; at += 1) {
    const x = middlesM[2 * at]! * scale + offsetX
    const y = offsetY - middlesM[2 * at + 1]! * scale
    if (x > -reach && y > -reach && x < tileExtent + reach && y < tileExtent + reach) found.push(at)
  }
  return found
}

/** As far as lines and areas of other tiles reach beyond the edge. */
const margin = 64

/** A hexagon in the tile's layer of areas and, where its middle is in the tile, in the one of points. */
export function hexagonFeatures(
  hexagon: number,
  tile: TileCoord,
  figures: Record<string, number | string | null> = {},
): TileFeature[] {
  const frame = tileFrame(tile)
  const properties = { h3: h3Index(hexagon), ...figures }
  const features: TileFeature[] = []
  // Rings of areas are clockwise in tiles.
  const ring = clipRing(hexagonRing(hexagon).toReversed().map(inUnits(frame)), -margin, tileExtent + margin)
  if (ring.length > 3) features.push({ layer: 'demand', id: hexagon, shape: { type: 3, parts: [ring] }, properties })
  const middle = inUnits(frame)(hexagonCentre(hexagon))
  if (isOwn(middle.x) && isOwn(middle.y))
    features.push({ layer: 'demand-points', id: hexagon, shape: { type: 1, parts: [[middle]] }, properties })
  return features
}

const isOwn = (unit: number): boolean => unit >= 0 && unit < tileExtent

const inUnits =
  ({ scale, offsetX, offsetY }: TileFrame) =>
  (place: readonly number[]): TilePoint => {
    const [x, y] = mercatorM(place)
    return { x: Math.round(x * scale + offsetX), y: Math.round(offsetY - y * scale) }
  }

const earthRadiusM = 6378137
const degree = Math.PI / 180

const mercatorM = ([longitude = 0, latitude = 0]: readonly number[]): [x: number, y: number] => [
  longitude * degree * earthRadiusM,
  Math.asinh(Math.tan(latitude * degree)) * earthRadiusM,
]
