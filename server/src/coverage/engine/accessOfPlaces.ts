import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import type { Supply } from './territory.ts'

/** Capacity per person within reach of each place; NaN where it is not known. */
export interface AccessOfPlaces {
  plain: Float64Array
  decayed: Float64Array
}

/** Null where no facility of the supply has a capacity. */
export function accessOfPlaces(
  _territory: LiveTerritory,
  _collection: MeasuredCollection,
  _supply: Supply,
  _reachM: number,
): AccessOfPlaces | null {
  return null
}
