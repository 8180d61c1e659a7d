import { tileExtent } from '@arraigo/shared/tiles/tileLayers.ts'
import { fromVectorTileJs } from '@maplibre/vt-pbf'
import { decodeTwkb, type TwkbShape } from './twkb.ts'

/** A feature of the embedded database: its layer, id, shape in tile units as TWKB, and its properties beside them. */
export interface TileRow {
  layer: string
  id: number
  geom: Uint8Array
  [property: string]: unknown
}

/** A feature in tile units. Rings are closed, outer ones clockwise where y points down. */
export interface TileFeature {
  layer: string
  id: number
  shape: TwkbShape
  /** Those that are null are left out. */
  properties: Record<string, unknown>
}

/** What ST_AsMVT would make of the same rows. */
export const encodeTile = (rows: readonly TileRow[]): Uint8Array =>
  encodeFeatures(rows.map(({ layer, id, geom, ...properties }) => ({ layer, id, shape: decodeTwkb(geom), properties })))

/** Mapbox Vector Tile 2.1; nothing where nothing is in it. */
export function encodeFeatures(all: readonly TileFeature[]): Uint8Array {
  const layers: Record<string, object> = {}
  for (const [name, own] of Map.groupBy(all, (feature) => feature.layer)) {
    const features = own.map(forEncoder)
    layers[name] = { version: 2, name, extent: tileExtent, length: own.length, feature: (at: number) => features[at]! }
  }
  return all.length === 0 ? new Uint8Array() : fromVectorTileJs({ layers })
}

/** As the encoder wants it, which takes the features of @mapbox/vector-tile; it leaves out properties that are null. */
const forEncoder = ({ id, shape: { type, parts }, properties }: TileFeature) => ({
  id,
  type,
  extent: tileExtent,
  properties,
  loadGeometry: () => parts,
})
