import type { CoverageBasis, CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { PointRows } from '@arraigo/shared/coverage/PointRows.ts'
import { type Bounds, readVersions } from '../../platform/changes.queries.ts'
import type { Db } from '../../platform/database.ts'
import { type Change, changesSince, type Part, parts, staleParts } from './changedParts.ts'
import { comunaFinder } from './comunaFinder.ts'
import { facilitiesMeeting, facilitiesWithoutPlace } from './facilities.queries.ts'
import { facilitiesOf, replaceFacilities } from './facilities.ts'
import { factorsOf } from './factors.ts'
import { findingsOf } from './findings.ts'
import { LiveTerritory, type TerritoryParts } from './liveTerritory.ts'
import { measuredPlaces, type PlaceContext } from './measuredPlaces.ts'
import { settlementsMeeting } from './places.queries.ts'
import { comunasWithoutStreets, readNetwork } from './readNetwork.ts'
import { partReader } from './readParts.ts'
import { replaceSettlements } from './replaceSettlements.ts'
import { collectionsWithDatasets, datasetsOf, type Rules, regionNames, rulesInForce } from './rules.queries.ts'
import type { CoverageFactors } from './territory.ts'

const progressOf: Record<Part, number> = {
  network: 0.05,
  comunaFinder: 0.4,
  buildings: 0.45,
  blocks: 0.5,
  zones: 0.75,
  neighbourhoods: 0.8,
  comunas: 0.82,
  settlements: 0.85,
  facilities: 0.9,
}

/** Keeps the territory in memory as it is in the database: each time it is asked for, with what changed since. */
export class TerritoryKeeper {
  readonly #db: Db
  readonly #atOnce: number
  readonly #tell: (phase: CoverageState['phase'], progress: number) => void
  #versions = new Map<string, number>()
  #rules: Rules | null = null
  #buildings: Float64Array = new Float64Array()
  #territory: LiveTerritory | null = null
  /** By collection: the files that its rows are of. */
  #datasets = new Map<string, number[]>()

  /** `atOnce`: how many statements may run side by side; on the embedded database, whose one process answers all, one. */
  constructor(db: Db, tell: (phase: CoverageState['phase'], progress: number) => void, atOnce = 1) {
    this.#db = db
    this.#tell = tell
    this.#atOnce = atOnce
  }

  get last(): LiveTerritory | null {
    return this.#territory
  }

  /** Rejects where the database does; then the next call reads everything. */
  async current(): Promise<LiveTerritory> {
    try {
      return await this.#follow()
    } catch (error) {
      this.#versions.clear()
      this.#territory = null
      throw error
    }
  }

  async #follow(): Promise<LiveTerritory> {
    // Before anything is read: what changes meanwhile is read again next time.
    const rows = await readVersions(this.#db, this.#versions)
    const changes = changesSince(this.#versions, rows)
    if (this.#territory !== null && changes.size === 0) return this.#territory
    const started = performance.now()
    const rules = this.#rules === null || changes.has('standards') ? await rulesInForce(this.#db) : this.#rules
    const factors = factorsOf(rules.parameters)
    for (const row of rows) this.#versions.set(row.collection, row.version)
    const versions = Object.fromEntries(rows.map((row) => [row.collection, row.version]))
    const [next] = await Promise.all([
      this.#territory === null
        ? this.#read(new Set(parts), null, factors, rules, versions)
        : this.#change(this.#territory, changes, factors, rules, versions),
      this.#readDatasets(changes),
    ])
    const basis: CoverageBasis = {
      versions,
      computedAt: new Date().toISOString(),
      seconds: (performance.now() - started) / 1000,
      datasetIds: [...new Set([...this.#datasets.values()].flat())].sort((a, b) => a - b),
    }
    const findings = findingsOf(next.parts, await facilitiesWithoutPlace(this.#db))
    this.#rules = rules
    this.#territory = next.with({ standards: rules.standards, weights: rules.weights, basis, findings })
    return this.#territory
  }

  /** Of what changed; of everything when nothing is known yet. */
  async #readDatasets(changes: ReadonlyMap<string, Change>): Promise<void> {
    const isStale = (collection: string) => !this.#datasets.has(collection) || changes.has(collection)
    await Promise.all(
      collectionsWithDatasets
        .filter(isStale)
        .map(async (collection) => void this.#datasets.set(collection, await datasetsOf(this.#db, collection))),
    )
  }

  async #change(
    territory: LiveTerritory,
    changes: ReadonlyMap<string, Change>,
    factors: CoverageFactors,
    rules: Rules,
    versions: Record<string, number>,
  ): Promise<LiveTerritory> {
    const otherFactors = (Object.keys(factors) as (keyof CoverageFactors)[]).filter(
      (factor) => factors[factor] !== territory.factors[factor],
    )
    const byRows = (collection: string) => rowByRow.includes(collection) && changes.get(collection) !== null
    const isByRows = otherFactors.length === 0 && [...changes.keys()].every((one) => one === 'standards' || byRows(one))
    if (!isByRows) return this.#read(staleParts(changes.keys(), otherFactors), territory, factors, rules, versions)
    let next = territory
    const facilityBoxes = changes.get('facilities')
    if (facilityBoxes != null) {
      const rows = await facilitiesMeeting(this.#db, facilityBoxes)
      const inBoxes = entriesIn(facilityBoxes, next.facilities.places)
      const changed = replaceFacilities(next.facilities, inBoxes, rows, next)
      const removedKinds = changed.removed.map((entry) => territory.facilities.kinds[entry]!)
      next = next.withFacilities(changed.facilities, changed.added, removedKinds)
    }
    const settlementBoxes = changes.get('settlements')
    if (settlementBoxes != null) {
      const rows = await settlementsMeeting(this.#db, settlementBoxes)
      const { settlements, from } = replaceSettlements(
        next.places.get('settlements')!,
        settlementBoxes,
        rows,
        this.#context(next.parts),
      )
      next = next.withSettlements(settlements, from)
    }
    return next
  }

  async #read(
    stale: ReadonlySet<Part>,
    known: LiveTerritory | null,
    factors: CoverageFactors,
    rules: Rules,
    versions: Record<string, number>,
  ): Promise<LiveTerritory> {
    const read: TerritoryParts =
      known === null ? await this.#nothing(rules, factors) : { ...known.parts, places: new Map(known.places), factors }
    const blockRows = sortedOnce()
    const rowsOf = partReader(this.#db, this.#atOnce)
    const network = stale.has('network') ? readNetwork(this.#db, versions, factors, this.#tell) : null
    network?.catch(() => {})
    // All are asked for at once: while one is worked on the next ones are on their way.
    if (this.#atOnce > 1) for (const part of stale) if (part !== 'network') rowsOf(part).catch(() => {})
    for (const part of parts) {
      if (!stale.has(part)) continue
      this.#tell(part === 'network' ? 'network' : 'places', progressOf[part])
      if (part === 'network') Object.assign(read, (await network!).parts)
      else if (part === 'comunaFinder') read.comunas = comunaFinder(await rowsOf(part))
      else if (part === 'buildings') this.#buildings = middlesOf(await rowsOf(part))
      else if (part === 'facilities') read.facilities = facilitiesOf(await rowsOf(part), read)
      else read.places.set(part, measuredPlaces(part, await rowsOf(part), this.#context(read, part, blockRows)))
      if (part === 'comunaFinder' || part === 'network')
        read.comunasWithoutStreets = comunasWithoutStreets(read.comunas, read.network)
    }
    await (await network)?.saved
    return new LiveTerritory(read)
  }

  #context(
    { comunas, factors, streetIndex, places }: TerritoryParts,
    collection?: MeasuredCollection,
    blockRows = sortedOnce(),
  ): PlaceContext {
    const takesBlocks = collection === 'zones' || collection === 'neighbourhoods' || collection === 'comunas'
    const blocks = takesBlocks ? (places.get('blocks') ?? null) : null
    return { comunas, factors, streetIndex, buildings: this.#buildings, blocks, blockRows }
  }

  async #nothing(rules: Rules, factors: CoverageFactors): Promise<TerritoryParts> {
    const names = await regionNames(this.#db)
    return {
      network: null,
      streetIndex: null,
      report: null,
      comunas: comunaFinder([]),
      comunasWithoutStreets: new Set(),
      facilities: null as never,
      places: new Map(),
      standards: rules.standards,
      weights: rules.weights,
      factors,
      basis: { versions: {}, computedAt: '', seconds: 0, datasetIds: [] },
      regionNames: new Map(names.map(({ code, name }) => [code, name])),
      findings: [],
    }
  }
}

const middlesOf = (rows: readonly { longitude: number; latitude: number }[]): Float64Array =>
  Float64Array.from(rows.flatMap((row) => [row.longitude, row.latitude]))

/** The points of the blocks lie in zones, in neighbourhoods and in comunas. */
function sortedOnce(): (places: Float64Array) => PointRows {
  let sorted: { places: Float64Array; rows: PointRows } | null = null
  return (places) => {
    if (sorted?.places !== places) sorted = { places, rows: new PointRows(places) }
    return sorted.rows
  }
}

const rowByRow = ['facilities', 'settlements']

/** Entries whose place lies in one of the boxes. */
function entriesIn(boxes: readonly Bounds[], places: Float64Array): number[] {
  const entries = new Set<number>()
  for (const [west, south, east, north] of boxes)
    for (let entry = 0; 2 * entry < places.length; entry += 1) {
      const x = places[2 * entry]!
      const y = places[2 * entry + 1]!
      if (x >= west && x <= east && y >= south && y <= north) entries.add(entry)
    }
  return [...entries].sort((a, b) => a - b)
}
