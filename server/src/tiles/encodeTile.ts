import { tileExtent } from '@arraigo/shared/tiles/tileLayers.ts'
import { fromVectorTileJs } from '@maplibre/vt-pbf'
import { decodeTwkb } from './twkb.ts'

/** A feature of the embedded database: its layer, id, shape in tile units as TWKB, and its properties beside them. */
export interface TileRow {
  layer: string
  id: number
  geom: Uint8Array
  [property: string]: unknown
}

/** What ST_AsMVT would make of the same rows. */
export function encodeTile(rows: readonly TileRow[]): Uint8Array {
  const layers: Record<string, object> = {}
  for (const [name, own] of Map.groupBy(rows, (row) => row.layer)) {
    const features = own.map(encodeFeature)
    layers[name] = { version: 2, name, extent: tileExtent, length: own.length, feature: (at: number) => features[at]! }
  }
  return rows.length === 0 ? new Uint8Array() : fromVectorTileJs({ layers })
}

/** As the encoder wants it, which takes the features of @mapbox/vector-tile; it leaves out properties that are null. */
function encodeFeature({ layer: _, id, geom, ...properties }: TileRow) {
  const { type, parts } = decodeTwkb(geom)
  return { id, type, extent: tileExtent, properties, loadGeometry: () => parts }
}
