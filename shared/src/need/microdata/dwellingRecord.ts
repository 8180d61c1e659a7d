export type MaterialClass = 'acceptable' | 'recoverable' | 'irrecoverable'

/** A dwelling of a census in the words of the method; null is unknown, in every field. */
export interface DwellingRecord {
  comuna: string | null
  /** Eleven digits; null where the file has none. */
  zone: string | null
  /** Collective dwellings (and who was counted in the street) are no homes. */
  type: 'ordinary' | 'irrecoverable' | 'collective' | null
  occupied: 'present' | 'absent' | null
  wall: MaterialClass | null
  roof: MaterialClass | null
  floor: MaterialClass | null
  bedrooms: number | null
  people: number | null
  households: number | null
  water: 'network' | 'well' | 'truck' | 'surface' | null
  waterReach: 'inside' | 'on-site' | 'carried' | null
  sewer: 'network' | 'septic' | 'lacking' | null
  area: 'urban' | 'rural' | null
  /** Nuclei beyond the first of each household that are economically independent. */
  independentNuclei: number | null
}
