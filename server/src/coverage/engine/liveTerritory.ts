import type {
  CoverageBasis,
  CoverageState,
  DeficitWeights,
  ServiceCoverage,
  Standard,
} from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import type { PlaceMeasures, PointDistances } from '@arraigo/shared/coverage/measures.ts'
import type { StreetIndex } from '@arraigo/shared/coverage/network/streetIndex.ts'
import type { NetworkReport, WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { measureAgain, measurePlaces } from '@arraigo/shared/coverage/placeMeasures.ts'
import type { NamedService } from '@arraigo/shared/coverage/serviceNames.ts'
import {
  type AccessOfPlaces,
  accessOfPlaces,
  type SharedCapacity,
  sharedCapacity,
  withMoreCapacity,
} from './accessOfPlaces.ts'
import type { ComunaFinder } from './comunaFinder.ts'
import { joined } from './facilities.ts'
import {
  gatherDistances,
  measurePoints,
  type Points,
  pointsNearer,
  pointsOf,
  replacePoints,
  takePoints,
} from './pointDistances.ts'
import { serviceCoverage } from './serviceCoverage.ts'
import { loadedRegions, supplyKey, supplyOf, supplyWith } from './supplies.ts'
import type { CoverageFactors, CoverageTerritory, Facilities, MeasuredPlaces, Supply } from './territory.ts'

/** What is read from the database, all of one moment. */
export interface TerritoryParts {
  network: WalkingNetwork | null
  streetIndex: StreetIndex | null
  report: NetworkReport | null
  comunas: ComunaFinder
  comunasWithoutStreets: ReadonlySet<string>
  facilities: Facilities
  places: Map<MeasuredCollection, MeasuredPlaces>
  standards: Standard[]
  weights: DeficitWeights | null
  factors: CoverageFactors
  basis: CoverageBasis
  regionNames: Map<string, string>
  findings: CoverageState['findings']
}

/** Everything derived: made when first asked for and kept as long as what it was made of stands. */
interface Derived {
  supplies: Map<string, Supply>
  points: Map<MeasuredCollection, Points>
  /** By collection and supply. */
  distances: Map<string, PointDistances>
  /** By collection, supply and standard. */
  measures: Map<string, PlaceMeasures>
  shared: Map<string, SharedCapacity | null>
  access: Map<string, AccessOfPlaces>
}

/** What a table and every what-if begin with. */
const prepared = ['settlements', 'blocks'] as const satisfies MeasuredCollection[]

const nothingDerived = (): Derived => ({
  supplies: new Map(),
  points: new Map(),
  distances: new Map(),
  measures: new Map(),
  shared: new Map(),
  access: new Map(),
})

export class LiveTerritory implements CoverageTerritory {
  readonly #parts: TerritoryParts
  readonly #derived: Derived

  constructor(parts: TerritoryParts, derived: Derived = nothingDerived()) {
    this.#parts = parts
    this.#derived = derived
  }

  get network() {
    return this.#parts.network
  }
  get streetIndex() {
    return this.#parts.streetIndex
  }
  get report() {
    return this.#parts.report
  }
  get comunas() {
    return this.#parts.comunas
  }
  get comunasWithoutStreets() {
    return this.#parts.comunasWithoutStreets
  }
  get facilities() {
    return this.#parts.facilities
  }
  get places() {
    return this.#parts.places
  }
  get standards() {
    return this.#parts.standards
  }
  get weights() {
    return this.#parts.weights
  }
  get factors() {
    return this.#parts.factors
  }
  get basis() {
    return this.#parts.basis
  }
  get regionNames() {
    return this.#parts.regionNames
  }
  get findings() {
    return this.#parts.findings
  }
  get #regionCodes() {
    return [...this.#parts.regionNames.keys()]
  }
  get parts(): Readonly<TerritoryParts> {
    return this.#parts
  }

  supply(kinds: readonly string[]): Supply {
    const key = supplyKey(kinds)
    const { network, facilities, comunas } = this.#parts
    return kept(this.#derived.supplies, key, () =>
      supplyOf(key, facilities, network, (entries) =>
        loadedRegions(facilities, entries, this.#placesOf('settlements'), comunas.regions),
      ),
    )
  }

  points(collection: MeasuredCollection): Points {
    return kept(this.#derived.points, collection, () =>
      pointsOf(this.#placesOf(collection), this.#regionCodes, this.#parts.comunasWithoutStreets),
    )
  }

  distances(collection: MeasuredCollection, supplyKey: string): PointDistances {
    return kept(this.#derived.distances, `${collection}|${supplyKey}`, () => {
      const { blockPoint } = this.#placesOf(collection)
      if (blockPoint === null) return this.measure(this.points(collection), supplyKey)
      return gatherDistances(blockPoint, this.distances('blocks', supplyKey), (own) =>
        this.measure(takePoints(this.points(collection), own), supplyKey),
      )
    })
  }

  /** Distances of any points, not kept. */
  measure(points: Points, supplyKey: string): PointDistances {
    const supply = this.supply(supplyKey.split(','))
    return measurePoints(points, supply, this.#parts.network, this.#regionCodes, this.#parts.factors.detour)
  }

  measures(collection: MeasuredCollection, supplyKey: string, maxDistanceM: number): PlaceMeasures {
    return kept(this.#derived.measures, `${collection}|${supplyKey}|${maxDistanceM}`, () => {
      const { of, peopleAt } = this.#placesOf(collection)
      const measures = measurePlaces(of, this.distances(collection, supplyKey), peopleAt, maxDistanceM)
      return { ...measures, share: measures.share.map(withoutRounding) }
    })
  }

  /** Capacity per person within reach; null where no capacity is known. */
  access(collection: MeasuredCollection, supplyKey: string, maxDistanceM: number): AccessOfPlaces | null {
    const supply = this.supply(supplyKey.split(','))
    const shared = kept(this.#derived.shared, `shared|${supplyKey}|${maxDistanceM}`, () =>
      sharedCapacity(this, supply, maxDistanceM),
    )
    if (shared === null) return null
    return kept(this.#derived.access, `${collection}|${supplyKey}|${maxDistanceM}`, () =>
      accessOfPlaces(this, collection, supply, maxDistanceM, shared),
    )
  }

  /** One piece of what the standards will be asked for: a supply, or the distances of a collection. False: all is there. */
  prepareNext(): boolean {
    for (const { facilityKinds } of this.#parts.standards) {
      const key = supplyKey(facilityKinds)
      if (!this.#derived.supplies.has(key)) return this.supply(facilityKinds) !== null
      const missing = prepared.find((collection) => !this.#derived.distances.has(`${collection}|${key}`))
      if (missing !== undefined) return this.distances(missing, key) !== null
    }
    return false
  }

  coverageOf(
    collection: MeasuredCollection,
    index: number,
    standard: NamedService & { supplyKey: string; maxDistanceM: number },
  ): ServiceCoverage {
    const measures = this.measures(collection, standard.supplyKey, standard.maxDistanceM)
    const access = this.access(collection, standard.supplyKey, standard.maxDistanceM)
    return serviceCoverage(this.#placesOf(collection), index, standard, measures, access, this.#parts.facilities)
  }

  /** The same as `measures` of some places only, in their order: for a territory of which little will be asked. */
  measuresOf(
    collection: MeasuredCollection,
    indexes: readonly number[],
    supplyKey: string,
    maxDistanceM: number,
  ): PlaceMeasures {
    const { of, peopleAt, blockPoint } = this.#placesOf(collection)
    const points = indexes.flatMap((at) => [...of.points.subarray(of.first[at]!, of.first[at + 1]!)])
    const first = new Uint32Array(indexes.length + 1)
    indexes.forEach((at, place) => {
      first[place + 1] = first[place]! + of.first[at + 1]! - of.first[at]!
    })
    const known = this.#derived.distances.get(`${collection}|${supplyKey}`)
    const from = known !== undefined ? points : points.map((point) => blockPoint?.[point] ?? -1)
    const distances = gatherDistances(Int32Array.from(from), known ?? this.distances('blocks', supplyKey), (own) =>
      this.measure(
        takePoints(
          this.points(collection),
          [...own].map((at) => points[at]!),
        ),
        supplyKey,
      ),
    )
    const measures = measurePlaces(
      { placeCount: indexes.length, first, points: Uint32Array.from(points.keys()) },
      distances,
      Float64Array.from(points, (point) => peopleAt[point]!),
      maxDistanceM,
    )
    return { ...measures, share: measures.share.map(withoutRounding) }
  }

  /** With other rules, factors or basis: nothing that was derived is lost. */
  with(parts: Partial<Pick<TerritoryParts, 'standards' | 'weights' | 'basis' | 'findings'>>): LiveTerritory {
    return new LiveTerritory({ ...this.#parts, ...parts }, this.#derived)
  }

  /** With other parts, and nothing derived. */
  anew(parts: Partial<TerritoryParts>): LiveTerritory {
    return new LiveTerritory({ ...this.#parts, ...parts })
  }

  /**
   * With other facilities. Where some were only added, their supplies are searched and the points measured that they bring
   * nearer; where one was removed or moved, its supplies are made anew when asked for. All others stay as they are.
   */
  withFacilities(
    facilities: Facilities,
    added: readonly number[],
    removed: readonly string[],
    opensRegions = true,
  ): LiveTerritory {
    const derived = nothingDerived()
    const next = new LiveTerritory({ ...this.#parts, facilities }, derived)
    for (const [collection, points] of this.#derived.points) derived.points.set(collection, points)
    const kindsAdded = new Set(added.map((entry) => facilities.kinds[entry]!))
    for (const [key, supply] of this.#derived.supplies) {
      if (supply.kinds.some((kind) => removed.includes(kind))) continue
      const own = added.filter((entry) => supply.kinds.includes(facilities.kinds[entry]!))
      if (supply.kinds.some((kind) => kindsAdded.has(kind))) this.#addTo(next, supply, own, opensRegions)
      else this.#handOver(derived, key, supply)
    }
    return next
  }

  /** The facilities and some more that are not stored: where a register is not loaded, it still is not. */
  withMore(more: Facilities): LiveTerritory {
    const first = this.#parts.facilities.kinds.length
    const facilities = joined(this.#parts.facilities, more)
    return this.withFacilities(
      facilities,
      [...more.kinds.keys()].map((at) => first + at),
      [],
    )
  }

  /** With other streets: what was derived of them is given, everything else is made anew when asked for. */
  withStreets(
    parts: Partial<TerritoryParts>,
    supplies: Map<string, Supply>,
    remeasure: (collection: MeasuredCollection, key: string, known: PointDistances, points: Points) => number[],
  ): LiveTerritory {
    const derived: Derived = { ...nothingDerived(), supplies }
    const next = new LiveTerritory({ ...this.#parts, ...parts }, derived)
    for (const [entry, known] of this.#derived.distances) {
      const [collection, key] = entry.split('|') as [MeasuredCollection, string]
      if (!supplies.has(key) || this.#placesOf(collection).blockPoint !== null) continue
      const points = next.points(collection)
      const at = remeasure(collection, key, known, points)
      derived.distances.set(entry, replacePoints(known, at, next.measure(takePoints(points, at), key)))
    }
    return next
  }

  /** With other settlements; `from` says for each point which of the old ones it is, -1 for one to be measured. */
  withSettlements(settlements: MeasuredPlaces, from: Int32Array): LiveTerritory {
    const derived: Derived = {
      ...nothingDerived(),
      points: new Map(this.#derived.points),
      distances: new Map(this.#derived.distances),
      shared: new Map(this.#derived.shared),
      measures: new Map([...this.#derived.measures].filter(([key]) => !key.startsWith('settlements|'))),
      access: new Map([...this.#derived.access].filter(([key]) => !key.startsWith('settlements|'))),
    }
    for (const [key, supply] of this.#derived.supplies) derived.supplies.set(key, supply)
    derived.points.delete('settlements')
    const places = new Map(this.#parts.places).set('settlements', settlements)
    const next = new LiveTerritory({ ...this.#parts, places }, derived)
    for (const [key, known] of this.#derived.distances) {
      const [collection, supplyKey] = key.split('|') as [MeasuredCollection, string]
      if (collection !== 'settlements') continue
      const distances = gatherDistances(from, known, (own) =>
        next.measure(takePoints(next.points('settlements'), own), supplyKey),
      )
      derived.distances.set(key, distances)
    }
    return next
  }

  #placesOf(collection: MeasuredCollection): MeasuredPlaces {
    return this.#parts.places.get(collection)!
  }

  #handOver(derived: Derived, key: string, supply: Supply): void {
    derived.supplies.set(key, supply)
    for (const kind of ['distances', 'measures', 'shared', 'access'] as const)
      for (const [entry, value] of this.#derived[kind])
        if (entry.split('|')[1] === key) (derived[kind] as Map<string, unknown>).set(entry, value)
  }

  /** What is known of the measures by this supply, with the places of these points measured again. */
  #measureAgain(
    next: LiveTerritory,
    collection: MeasuredCollection,
    key: string,
    distances: PointDistances,
    points: readonly number[],
  ): void {
    const { of, peopleAt, points: own } = next.#placesOf(collection)
    const places = new Set(points.map((point) => own.placeOf[point]!))
    for (const [entry, known] of this.#derived.measures) {
      if (!entry.startsWith(`${collection}|${key}|`)) continue
      const standardM = Number(entry.split('|')[2])
      const measures = measureAgain(known, places, of, distances, peopleAt, standardM)
      for (const place of places) measures.share[place] = withoutRounding(measures.share[place]!)
      next.#derived.measures.set(entry, measures)
    }
  }

  #addTo(next: LiveTerritory, known: Supply, added: number[], opensRegions: boolean): void {
    const { key } = known
    const { network, comunas, factors, facilities } = next.#parts
    const regions = opensRegions
      ? (entries: Uint32Array) => loadedRegions(facilities, entries, next.#placesOf('settlements'), comunas.regions)
      : () => known.loadedRegions
    const { supply, touched } = supplyWith(known, added, facilities, network, regions)
    next.#derived.supplies.set(key, supply)
    // A register that counts as loaded in one more region makes known what was unknown there: measured anew when asked for.
    if (supply.loadedRegions.size !== known.loadedRegions.size) return
    for (const { collection, blockPoint } of this.#parts.places.values()) {
      const distances = this.#derived.distances.get(`${collection}|${key}`)
      // What is made of blocks is gathered from theirs.
      if (distances === undefined || blockPoint !== null) continue
      const points = next.points(collection)
      const nearer = pointsNearer(points, distances, facilities, added, touched, network, factors.detour)
      const fresh = next.measure(takePoints(points, nearer), key)
      const replaced = replacePoints(distances, nearer, fresh)
      next.#derived.distances.set(`${collection}|${key}`, replaced)
      this.#measureAgain(next, collection, key, replaced, nearer)
    }
    for (const [entry, shared] of this.#derived.shared)
      if (entry.startsWith(`shared|${key}|`) && shared !== null)
        next.#derived.shared.set(
          entry,
          withMoreCapacity(next, supply, known.facilities.length, Number(entry.split('|')[2]), shared),
        )
  }
}

/** Everybody and nobody, where sums of thirds are off by a rounding. */
const withoutRounding = (share: number) => (share > 1 - 1e-9 ? 1 : share < 1e-9 ? 0 : share)

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
