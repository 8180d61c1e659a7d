import { type NearestPlace, nearestPlaceIndex } from '@arraigo/shared/profile/nearestPlace.ts'
import type { Changes } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { type FacilityPlace, kindsByComuna, knownDensities, type LoadedKind, openFacilities } from './loaded.queries.ts'

/** What every profile needs and no boundary changes: read once and again when its collections did. */
export interface LoadedTerritory {
  densities(changes: Changes): ReturnType<typeof knownDensities>
  hazardKinds(changes: Changes): Promise<LoadedKind[]>
  zoningKinds(changes: Changes): Promise<LoadedKind[]>
  facilities(changes: Changes): Promise<FacilityIndex>
}

export type FacilityIndex = ReadonlyMap<string, (place: [number, number]) => (NearestPlace & FacilityPlace) | null>

export function loadedTerritory(db: Db): LoadedTerritory {
  return {
    densities: kept(['settlements'], () => knownDensities(db)),
    hazardKinds: kept(['hazards', 'comunas'], () => kindsByComuna(db, 'hazard')),
    zoningKinds: kept(['zoning', 'comunas'], () => kindsByComuna(db, 'zoning')),
    facilities: kept(['facilities'], async () => indexFacilities(await openFacilities(db))),
  }
}

function indexFacilities(places: FacilityPlace[]): FacilityIndex {
  const indexes = [...Map.groupBy(places, ({ kind }) => kind)].map(([kind, own]) => {
    const nearest = nearestPlaceIndex(Float64Array.from(own.flatMap((one) => [one.longitude, one.latitude])))
    const find = ([longitude, latitude]: [number, number]) => {
      const found = nearest(longitude, latitude)
      return found && { ...found, ...own[found.at]! }
    }
    return [kind, find] as const
  })
  return new Map(indexes)
}

/** The last value, as long as none of the collections changed; those who ask meanwhile share one reading. */
function kept<T>(collections: readonly string[], read: () => Promise<T>): (changes: Changes) => Promise<T> {
  let last: { stamp: string; value: Promise<T> } | null = null
  return (changes) => {
    const stamp = collections.map((collection) => changes.version(collection)).join()
    if (last?.stamp === stamp) return last.value
    const reading = { stamp, value: read() }
    last = reading
    reading.value.catch(() => {
      if (last === reading) last = null
    })
    return reading.value
  }
}
