import type { ServiceCoverage } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { PointDistances, SamplePoints } from '@arraigo/shared/coverage/measures.ts'
import type { Attachment, NodeReach, WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'

/** Open facilities that have a place, of every kind, wherever they are. Columns, one entry each. */
export interface Facilities {
  ids: Int32Array
  kinds: string[]
  names: string[]
  places: Float64Array
  /** NaN where it is not known; 0 and less were found and are unknown. */
  capacity: Float64Array
  attachment: Attachment
}

/** Places of one collection with their sample points. */
export interface MeasuredPlaces {
  collection: MeasuredCollection
  ids: Int32Array
  /** NaN where unknown. */
  people: Float64Array
  comunaCodes: (string | null)[]
  names: (string | null)[]
  points: SamplePoints
  attachment: Attachment
  /** People at each point: of blocks. NaN where unknown. */
  peopleAt: Float64Array
}

/** One way to be served: a set of facility kinds, the same for every standard that names it. */
export interface Supply {
  /** Sorted, joined by a comma. */
  key: string
  kinds: string[]
  /** Indexes into `Facilities`. */
  facilities: Uint32Array
  /** Regions where at least one of them lies: elsewhere the register is not known to be loaded. */
  loadedRegions: Set<string>
  reach: NodeReach | null
}

/** What the engine's thread keeps in memory: everything that a question needs, in typed arrays. */
export interface CoverageTerritory {
  network: WalkingNetwork | null
  facilities: Facilities
  supplies: Map<string, Supply>
  places: Map<MeasuredCollection, MeasuredPlaces>
  /** Distances of a collection's points for a supply, made when first asked and kept. */
  distances(collection: MeasuredCollection, supplyKey: string): PointDistances
  coverageOf(
    collection: MeasuredCollection,
    index: number,
    standard: { service: string; supplyKey: string; maxDistanceM: number },
  ): ServiceCoverage
  factors: {
    detour: number
    personsPerHousehold: number
    maxLegM: number
    walkingKmh: number
    spacingM: number
  }
}
