import { type PlaceCollectionId, placeCollectionIds, tileLayers } from '../../shared/src/tiles/tileLayers.ts'

export interface SampledTile {
  collection: PlaceCollectionId
  tile: { z: number; x: number; y: number }
}

const cities = [
  [-70.65, -33.46],
  [-71.58, -33.04],
  [-73.05, -36.82],
] as const
const zooms = [4, 16] as const
/** The tile of the city and those around it. */
const neighbours = [-1, 0, 1]

/** Tiles of every collection over Santiago, Valparaíso and Concepción, as deep as a collection has its own. */
export function sampleTiles(): SampledTile[] {
  const tiles = new Map<string, SampledTile>()
  for (const collection of placeCollectionIds) {
    for (let z: number = zooms[0]; z <= Math.min(zooms[1], tileLayers[collection].maxZoom); z++) {
      for (const [longitude, latitude] of cities) {
        const radians = (latitude * Math.PI) / 180
        const x = Math.floor(((longitude + 180) / 360) * 2 ** z)
        const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z)
        for (const [dx, dy] of neighbours.flatMap((dx) => neighbours.map((dy) => [dx, dy] as const))) {
          const tile = { z, x: x + dx, y: y + dy }
          tiles.set(`${collection}/${z}/${tile.x}/${tile.y}`, { collection, tile })
        }
      }
    }
  }
  return shuffled([...tiles.values()])
}

/** The same order in every run (mulberry32), so that ours and the peer's meet the same tiles at the same time. */
function shuffled<T>(items: T[]): T[] {
  let state = 1
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[items[at], items[other]] = [items[other]!, items[at]!]
  }
  return items
}
