/** A settlement as one of the two sources has it. */
export interface ComparedRecord {
  id: number
  /** Of the settlement as it is now; null for what a dataset says. */
  version: number | null
  source: string
  sourceId: string
  code: string | null
  name: string
  comunaCode: string | null
  householdCount: number | null
  householdYear: number | null
  areaM2: number | null
  /** Longitude and latitude of the centre of area; null without a boundary. */
  centre: [number, number] | null
  /** West, south, east, north; null without a boundary. */
  bounds: [number, number, number, number] | null
  /** By column, only those that the source speaks of. */
  fields: Record<string, string | number | null>
  /** Closed here, whatever the other source says. */
  isClosed: boolean
}

/** Ground that a record of either source claims. */
export interface Overlap {
  before: number
  after: number
  areaM2: number
}
