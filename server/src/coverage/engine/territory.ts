import type {
  CoverageBasis,
  DeficitWeights,
  ServiceCoverage,
  Standard,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { PlaceMeasures, PointDistances, SamplePoints } from '@arraigo/shared/coverage/measures.ts'
import type { StreetIndex } from '@arraigo/shared/coverage/network/streetIndex.ts'
import type {
  Attachment,
  NetworkReport,
  NodeReach,
  WalkingNetwork,
} from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import type { PlaceTree } from '@arraigo/shared/coverage/PlaceTree.ts'
import type { PointsOfPlaces } from '@arraigo/shared/coverage/pointsOfPlaces.ts'
import type { NamedService } from '@arraigo/shared/coverage/serviceNames.ts'
import type { ComunaFinder } from './comunaFinder.ts'
import type { SettlementRow } from './places.queries.ts'

/**
 * Open facilities that have a place, of every kind, wherever they are. Columns, one entry each. An index stays the same
 * facility's: one that is removed or moved leaves its entry empty (id 0, kind '', place NaN) and in no supply.
 */
export interface Facilities {
  ids: Int32Array
  kinds: string[]
  names: string[]
  places: Float64Array
  /** NaN where it is not known; 0 and less were found and are unknown. */
  capacity: Float64Array
  /** Its own; without one by where it lies. Null: in no comuna that is loaded. */
  comunaCodes: (string | null)[]
  regions: (string | null)[]
  /** 1: it lies in no comuna whose boundary is loaded. */
  isOutside: Uint8Array
  attachment: Attachment
}

/** What only settlements have. */
export type SettlementDetail = Pick<SettlementRow, 'levels' | 'version' | 'repeats'>

/** Places of one collection with their sample points. */
export interface MeasuredPlaces {
  collection: MeasuredCollection
  ids: Int32Array
  indexOf: Map<number, number>
  /** NaN where unknown. */
  people: Float64Array
  /** `blocks`, `households`, `census` or null. */
  peopleSources: (string | null)[]
  households: Float64Array
  codes: (string | null)[]
  names: (string | null)[]
  comunaCodes: (string | null)[]
  comunaNames: (string | null)[]
  /** By the comuna's code; without one by where it lies. */
  regions: (string | null)[]
  /** West, south, east, north of each; NaN without a boundary. */
  bounds: Float64Array
  settlements: SettlementDetail[] | null
  points: SamplePoints
  /** Which points are whose. */
  of: PointsOfPlaces
  /** Points that are points of blocks: which; -1 for its own. Null where all are its own. */
  blockPoint: Int32Array | null
  attachment: Attachment
  /** People at each point. NaN where unknown. */
  peopleAt: Float64Array
  /** Codes of comunas, beside its own, in which points of the place lie. */
  alsoIn: Map<number, string[]>
}

/** One way to be served: a set of facility kinds, the same for every standard that names it. */
export interface Supply {
  /** Sorted, joined by a comma. */
  key: string
  kinds: string[]
  /** Indexes into `Facilities`. */
  facilities: Uint32Array
  /** Where they meet the streets, in the same order. */
  sources: Attachment
  /** Regions where at least one of them lies: elsewhere the register is not known to be loaded. */
  loadedRegions: Set<string>
  /** Null where no street is loaded. */
  reach: NodeReach | null
  /** Of all of them and of those far from any street; they answer indexes into `Facilities`. */
  all: PlaceTree
  offStreets: PlaceTree
}

export interface CoverageFactors {
  detour: number
  personsPerHousehold: number
  maxLegM: number
  walkingKmh: number
  spacingM: number
  toleranceM: number
}

/** What the engine's thread keeps in memory: everything that a question needs, in typed arrays. */
export interface CoverageTerritory {
  network: WalkingNetwork | null
  streetIndex: StreetIndex | null
  report: NetworkReport | null
  comunas: ComunaFinder
  facilities: Facilities
  /** All collections, also where nothing is loaded of one. */
  places: Map<MeasuredCollection, MeasuredPlaces>
  standards: Standard[]
  weights: DeficitWeights | null
  factors: CoverageFactors
  basis: CoverageBasis
  regionNames: Map<string, string>
  /** The facilities of these kinds, in any order; made when first asked for and kept. */
  supply(kinds: readonly string[]): Supply
  /** Distances of a collection's points for a supply, made when first asked and kept. */
  distances(collection: MeasuredCollection, supplyKey: string): PointDistances
  /** What the distances say of all places of the collection against a standard, kept too. */
  measures(collection: MeasuredCollection, supplyKey: string, maxDistanceM: number): PlaceMeasures
  coverageOf(
    collection: MeasuredCollection,
    index: number,
    standard: NamedService & { supplyKey: string; maxDistanceM: number },
  ): ServiceCoverage
}
