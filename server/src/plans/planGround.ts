import { slopesOf } from '../elevation/slopesOf.ts'
import type { ChangeWatch } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { keptWhile } from './keptWhile.ts'
import { boundariesOf, streetDistances } from './planInputs.queries.ts'

/** What of the ground changes costs, by settlement; those of which nothing is known are absent. */
export interface Ground {
  slopeDeg: ReadonlyMap<number, number>
  streetM: ReadonlyMap<number, number>
}

/** Measured once while settlements, streets and heights are what they are. */
export const readGround = (
  { database: { db }, changes }: { database: { db: Db }; changes: ChangeWatch },
  versions: Readonly<Record<string, number>>,
  places: readonly string[],
  ids: readonly number[],
): Promise<Ground> =>
  keptWhile(changes, ['ground', places], [versions.settlements, versions.streets, versions.elevation], () =>
    measured(db, ids),
  )

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
