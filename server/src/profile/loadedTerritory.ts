import { type NearestPlace, nearestPlaceIndex } from '@arraigo/shared/profile/nearestPlace.ts'
import type { Changes } from '../platform/changes.ts'
import type { Db } from '../platform/database.ts'
import { type FacilityFile, kindsInComuna, knownDensities, type LoadedKind, openFacilities } from './loaded.queries.ts'

/** What many profiles need and no boundary changes: read once and again when its collections did. */
export interface LoadedTerritory {
  densities(changes: Changes): ReturnType<typeof knownDensities>
  facilities(changes: Changes): Promise<FacilityIndex>
  kindsIn(table: 'hazard' | 'zoning', comunaCodes: readonly string[], changes: Changes): Promise<LoadedKind[]>
}

export interface FacilityPlace {
  id: number
  datasetId: number
  longitude: number
  latitude: number
}

/** By kind. */
export type FacilityIndex = ReadonlyMap<string, (place: [number, number]) => (NearestPlace & FacilityPlace) | null>

export function loadedTerritory(db: Db): LoadedTerritory {
  const kindsOf = {
    hazard: keptWhile(['hazards', 'comunas'], async () => new Map<string, Promise<LoadedKind[]>>()),
    zoning: keptWhile(['zoning', 'comunas'], async () => new Map<string, Promise<LoadedKind[]>>()),
  }
  return {
    densities: keptWhile(['settlements'], () => knownDensities(db)),
    facilities: keptWhile(['facilities'], async () => indexFacilities(await openFacilities(db))),
    kindsIn: async (table, comunaCodes, changes) => {
      const known = await kindsOf[table](changes)
      const kinds = comunaCodes.map((code) => {
        const own = known.get(code) ?? kindsInComuna(db, table, code)
        known.set(code, own)
        own.catch(() => known.delete(code))
        return own
      })
      return (await Promise.all(kinds)).flat()
    },
  }
}

function indexFacilities(files: FacilityFile[]): FacilityIndex {
  const indexes = [...Map.groupBy(files, ({ kind }) => kind)].map(([kind, own]) => {
    const places = own.flatMap(placesOf)
    const nearest = nearestPlaceIndex(Float64Array.from(places.flatMap((one) => [one.longitude, one.latitude])))
    const find = ([longitude, latitude]: [number, number]) => {
      const found = nearest(longitude, latitude)
      return found && { ...found, ...places[found.at]! }
    }
    return [kind, find] as const
  })
  return new Map(indexes)
}

const placesOf = ({ datasetId, places }: FacilityFile): FacilityPlace[] =>
  places.split(',').map((text) => {
    const [id, longitude, latitude] = text.split(' ').map(Number) as [number, number, number]
    return { id, datasetId, longitude, latitude }
  })

/** The last value, as long as none of the collections changed; those who ask meanwhile share one reading. */
function keptWhile<T>(collections: readonly string[], read: () => Promise<T>): (changes: Changes) => Promise<T> {
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
