import { gunzipSync } from 'node:zlib'
import { tilePath } from '@arraigo/shared/tiles/tileLayers.ts'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { TestApp } from '../testing/testApp.ts'
import type { TileCoord } from './tileFrame.ts'

export interface DecodedFeature {
  id: number
  type: number
  properties: Record<string, number | string | boolean>
  parts: { x: number; y: number }[][]
}

export type DecodedTile = Record<string, DecodedFeature[]>

/** Every layer of a tile with its features in their order; none for an empty one. */
export function decodeTile(bytes: Uint8Array): DecodedTile {
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, at) => {
        const feature = layer.feature(at)
        return {
          id: feature.id ?? Number.NaN,
          type: feature.type,
          properties: { ...feature.properties },
          parts: feature.loadGeometry().map((part) => part.map(({ x, y }) => ({ x, y }))),
        }
      }),
    ]),
  )
}

/** A tile as a browser would get it. */
export async function askForTile(app: TestApp['app'], collection: string, tile: TileCoord): Promise<DecodedTile> {
  const answer = await app.inject({ url: tilePath(collection, tile), headers: { 'accept-encoding': 'gzip' } })
  if (answer.statusCode === 204) return {}
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${answer.body}`)
  return decodeTile(gunzipSync(answer.rawPayload))
}

/** The tile that a place is in. */
export function tileAt([longitude, latitude]: readonly [number, number], z: number): TileCoord {
  const { x, y } = unitsAt([longitude, latitude], z)
  return { z, x: Math.floor(x / 4096), y: Math.floor(y / 4096) }
}

/** A place in units from the north-western corner of the world at a zoom: 4096 to a tile. */
export function unitsAt([longitude, latitude]: readonly [number, number], z: number): { x: number; y: number } {
  const units = 4096 * 2 ** z
  const radians = (latitude * Math.PI) / 180
  return {
    x: ((longitude + 180) / 360) * units,
    y: ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * units,
  }
}

/** Positive for a ring that the specification of vector tiles counts as an outer one. */
export const signedArea = (ring: { x: number; y: number }[]): number =>
  ring.reduce((sum, { x, y }, at) => {
    const next = ring[(at + 1) % ring.length]!
    return sum + (x * next.y - next.x * y) / 2
  }, 0)
