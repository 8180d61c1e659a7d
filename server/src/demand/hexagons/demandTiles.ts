import { LRUCache } from 'lru-cache'
import type { ChangeWatch } from '../../platform/changes.ts'
import { answerSoon } from '../../platform/engine/answerSoon.ts'
import { packTile, type Tile } from '../../tiles/packTile.ts'
import type { TileCoord } from '../../tiles/tileFrame.ts'
import type { HexagonTile } from '../engine/answers/hexagonTile.ts'
import type { DemandEngine } from '../engine/engine.ts'

export interface DemandTiles {
  /** Null while demand is still being computed. */
  get(tile: TileCoord): Promise<Tile | null>
}

interface Kept extends Tile {
  versions: Record<string, number>
}

const keptTiles = 2000
/**
 * A tile that waits holds one of the few connections that a browser has, and one that is refused is missing on the map: it
 * waits for about as long as everything takes to be read.
 */
const patienceMs = 10_000

/** Tiles of the hexagons of demand, kept until something that they are made from has changed. */
export function openDemandTiles(demand: DemandEngine, changes: ChangeWatch): DemandTiles {
  const kept = new LRUCache<string, Kept>({ max: keptTiles })
  return {
    get: async (tile) => {
      const key = `${tile.z}/${tile.x}/${tile.y}`
      const there = kept.get(key)
      if (there !== undefined && (await holds(there, changes))) return there
      const soon = await answerSoon<HexagonTile, unknown>(demand, 'hexagon-tile', tile, patienceMs)
      if (!('answer' in soon)) return null
      const { bytes, versions } = soon.answer
      const made = { ...(await packTile(bytes)), versions }
      kept.set(key, made)
      return made
    },
  }
}

async function holds({ versions }: Kept, changes: ChangeWatch): Promise<boolean> {
  const now = await changes.now()
  return Object.entries(versions).every(([name, version]) => now.version(name) === version)
}
