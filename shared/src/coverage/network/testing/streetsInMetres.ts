import { latitudeDegreeM, longitudeDegreeM } from '../groundMetres.ts'
import type { StreetLines } from '../walkingNetwork.ts'

/** Where the tests' streets lie: Viña del Mar. */
const origin = { lng: -71.55, lat: -33.02 }
const eastM = longitudeDegreeM(origin.lat)
const northM = latitudeDegreeM(origin.lat)

export type Metres = readonly [east: number, north: number]

/** A place in degrees, so many metres east and north of the origin. */
export const at = (east: number, north: number): [number, number] => [
  origin.lng + east / eastM,
  origin.lat + north / northM,
]

export const inMetres = ([lng, lat]: readonly [number, number]): [number, number] => [
  (lng - origin.lng) * eastM,
  (lat - origin.lat) * northM,
]

export const placesAt = (...places: Metres[]): Float64Array =>
  Float64Array.from(places.flatMap((place) => at(...place)))

/** Streets 1, 2, 3 … by their vertices in metres; `apart` are the indexes of bridges and tunnels. */
export function streetsOf(lines: readonly (readonly Metres[])[], apart: readonly number[] = []): StreetLines {
  const firstVertex = [0]
  for (const line of lines) firstVertex.push((firstVertex.at(-1) as number) + line.length)
  return {
    streetIds: Int32Array.from(lines.keys(), (index) => index + 1),
    firstVertex: Uint32Array.from(firstVertex),
    vertices: placesAt(...lines.flat()),
    isApart: Uint8Array.from(lines.keys(), (index) => (apart.includes(index) ? 1 : 0)),
  }
}
