/** A share of the site's surface, or another figure, as far as the files that are loaded tell. */
export interface Measured {
  value: number
  /** Kinds of hazards, or names of zones, settlements and sites. */
  names: string[]
  /** Files behind it. */
  files: string[]
  year: number | null
}

/** Distance to the nearest facility of a service, with the standard that the set names for it. */
export interface ServiceDistance {
  service: string
  name: string | null
  /** Null: its register is not loaded there. Infinity: it is loaded and has none. */
  distanceM: number | null
  /** Straight line times the detour. */
  isEstimate: boolean
  standardM: number
  source: string
  year: number
}

/** What is recorded of a site and what was measured. Null is unknown, never zero. */
export interface SiteFacts {
  areaM2: number | null
  comunaName: string | null
  recordedCapacity: number | null
  recordedLandCostUf: number | null
  /** A study of its risks, and the year of it. */
  study: string | null
  studyYear: number | null
  /** Share in areas that people must leave as long as no study says otherwise. */
  hazard: Measured | null
  /** Share in other hazard areas, or near critical points: to be studied. */
  hazardNear: Measured | null
  noBuild: Measured | null
  /** No-build strips drawn as lines that cross it: how wide they are is in the ordinance. */
  noBuildStrips: readonly string[]
  /** Share in zones that permit other uses than housing. */
  otherUse: Measured | null
  /** Metres to the nearest urban limit; 0 inside of one. */
  urbanM: Measured | null
  slopeDeg: number | null
  settlements: Measured | null
  otherSites: Measured | null
  /** Null: they could not be measured. */
  services: ServiceDistance[] | null
}
