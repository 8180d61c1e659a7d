import { slopesOf } from '../elevation/slopesOf.ts'
import type { ChangeWatch } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { boundariesOf, streetDistances } from './planInputs.queries.ts'

/** What of the ground changes costs, by settlement; those of which nothing is known are absent. */
export interface Ground {
  slopeDeg: ReadonlyMap<number, number>
  streetM: ReadonlyMap<number, number>
}

const keptPlaces = 20
const grounds = new WeakMap<ChangeWatch, Map<string, { stamp: string; made: Promise<Ground> }>>()

/** Measured once while settlements, streets and heights are what they are; who asks meanwhile waits for the same. */
export function readGround(
  { database: { db }, changes }: { database: { db: Db }; changes: ChangeWatch },
  versions: Readonly<Record<string, number>>,
  places: readonly string[],
  ids: readonly number[],
): Promise<Ground> {
  const kept = grounds.get(changes) ?? new Map<string, { stamp: string; made: Promise<Ground> }>()
  grounds.set(changes, kept)
  const key = [...places].sort().join()
  const stamp = ['settlements', 'streets', 'elevation'].map((collection) => versions[collection] ?? 0).join()
  const known = kept.get(key)
  if (known?.stamp === stamp) return known.made
  const fresh = { stamp, made: measured(db, ids) }
  kept.delete(key)
  kept.set(key, fresh)
  if (kept.size > keptPlaces) kept.delete(kept.keys().next().value!)
  fresh.made.catch(() => {
    if (kept.get(key) === fresh) kept.delete(key)
  })
  return fresh.made
}

/** Statements of geometry are kept short: an embedded database answers one after the other. */
const placesPerStatement = 100

async function measured(db: Db, ids: readonly number[]): Promise<Ground> {
  const [slopeDeg, streetM] = [new Map<number, number>(), new Map<number, number>()]
  for (let from = 0; from < ids.length; from += placesPerStatement) {
    const some = ids.slice(from, from + placesPerStatement)
    for (const { id, distanceM } of await streetDistances(db, some)) streetM.set(id, Math.round(distanceM * 10) / 10)
    const slopes = await slopesOf(db, await boundariesOf(db, some))
    // Two geometry libraries differ in the last digits of a place.
    some.forEach((id, at) => {
      const slope = slopes[at] ?? null
      if (slope !== null) slopeDeg.set(id, Math.round(slope * 100) / 100)
    })
  }
  return { slopeDeg, streetM }
}
