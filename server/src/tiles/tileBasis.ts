import { blockLevelAt, type PlaceCollectionId, streetsThinnedUpToZoom } from '@arraigo/shared/tiles/tileLayers.ts'
import type { Changes } from '../platform/changes.ts'
import { type TileCoord, tileFrame } from './tileFrame.ts'

/** What a tile was made from: it holds as long as nothing of it has changed. */
export interface TileBasis {
  /** Versions of the collections whose changes count where they meet the tile. */
  here: [collection: string, version: number][]
  /** And of those whose changes count wherever they are: a zone's sum also shows in the next tile. */
  anywhere: [collection: string, version: number][]
}

/** Which derived table the tile needs, if any. */
export const derivedFor = (collection: PlaceCollectionId, zoom: number): 'blocks' | 'streets' | null => {
  if (collection === 'blocks' && blockLevelAt(zoom) !== 'block') return 'blocks'
  return collection === 'streets' && zoom <= streetsThinnedUpToZoom ? 'streets' : null
}

export const sourcesOf = { blocks: ['blocks', 'zones', 'comunas'], streets: ['streets'] } as const

export function basisNow(changes: Changes, collection: PlaceCollectionId, { z }: TileCoord): TileBasis {
  const versions = (names: readonly string[]) => names.map((name): [string, number] => [name, changes.version(name)])
  const derived = derivedFor(collection, z)
  return derived === null
    ? { here: versions([collection]), anywhere: [] }
    : { here: [], anywhere: versions(sourcesOf[derived]) }
}

export function holds(basis: TileBasis, changes: Changes, tile: TileCoord): boolean {
  if (basis.anywhere.some(([name, version]) => changes.version(name) !== version)) return false
  const changed = basis.here.filter(([name, version]) => changes.version(name) !== version)
  if (changed.length === 0) return true
  const { bounds } = tileFrame(tile)
  return !changed.some(([name, version]) => changes.hasChanged(name, version, bounds))
}
