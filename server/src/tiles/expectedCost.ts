import type { PlaceCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'

/** How long tiles of one collection and zoom took so far: what the next one may be expected to take. */
export interface ExpectedCost {
  /** Milliseconds; 0 where none was made yet. */
  of(collection: PlaceCollectionId, z: number): number
  learn(collection: PlaceCollectionId, z: number, tookMs: number): void
}

/** Of the last some tiles: a file that was imported since makes them dearer. */
const memory = 0.2

export function learnCosts(): ExpectedCost {
  const known = new Map<string, number>()
  const of: ExpectedCost['of'] = (collection, z) => known.get(`${collection}/${z}`) ?? 0
  return {
    of,
    learn: (collection, z, tookMs) => {
      const key = `${collection}/${z}`
      const before = known.get(key)
      known.set(key, before === undefined ? tookMs : before + memory * (tookMs - before))
    },
  }
}
