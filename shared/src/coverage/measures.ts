/**
 * Points that stand for places: people are spread evenly over a place's points. A block's points, a settlement's, or the
 * buildings in it where they are loaded.
 */
export interface SamplePoints {
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  /** Index (not id) of the place that each point belongs to; in ascending order. */
  placeOf: Uint32Array
}

/** Distance of each point to the nearest facility of a service. */
export interface PointDistances {
  /** Metres; NaN where it is unknown, Infinity where the register is loaded and has none at all. */
  distanceM: Float64Array
  /** Index of the facility, -1 for none. */
  facility: Int32Array
  /** Bits of `pointFlags`. */
  flags: Uint8Array
}

export const pointFlags = {
  /** Straight line times the detour, not a walk along streets. */
  estimate: 1,
  /** Farther than the limit from any street. */
  farFromStreet: 2,
  /** Its streets do not lead to any facility: an island of the network. */
  island: 4,
} as const

/** Columns, one entry per place. NaN is unknown, never zero. */
export interface PlaceMeasures {
  /** Share of the place's people (of its points where people are unknown) within the standard. */
  share: Float64Array
  medianM: Float64Array
  p90M: Float64Array
  /** Nearest point's distance, and its facility's index (-1: none). */
  nearestM: Float64Array
  nearestFacility: Int32Array
  /** Shares of the points whose distance is an estimate; that are far from any street; that are on an island. */
  estimateShare: Float64Array
  farShare: Float64Array
  islandShare: Float64Array
  /** Share of the people (or points) whose distance is unknown; `share` and distances are of the others. */
  unknownShare: Float64Array
}
