import type { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import { readVersions } from '../../platform/changes.queries.ts'
import type { Db } from '../../platform/database.ts'
import { demandMethod, householdSizes } from './census.queries.ts'
import type { LiveDemand } from './liveDemand.ts'
import { type Method, makeDemand } from './makeDemand.ts'
import { type Census, readCensus } from './readCensus.ts'
import { type CensusCover, coverOf } from './readSettlements.ts'
import { openSettlements, type SettlementRow } from './settlements.queries.ts'

/** What is read as one, and of which collections; each is read anew when one of them changes. */
const collectionsOf = {
  census: ['blocks', 'zones', 'comunas'],
  settlements: ['settlements'],
  method: ['demand', 'indicators'],
}
type Part = keyof typeof collectionsOf
const parts = Object.keys(collectionsOf) as Part[]

interface Kept {
  census: Census
  settlements: SettlementRow[]
  cover: CensusCover
  method: Method
  live: LiveDemand
}

/** Keeps demand in memory as it is in the database: each time it is asked for, with what changed since. */
export class DemandKeeper {
  readonly #db: Db
  readonly #atOnce: number
  readonly #tell: (phase: DemandState['phase'], progress: number) => void
  #versions = new Map<string, number>()
  #kept: Kept | null = null

  /** `atOnce`: how many statements may run side by side; on the embedded database, whose one process answers all, one. */
  constructor(db: Db, tell: (phase: DemandState['phase'], progress: number) => void, atOnce = 1) {
    this.#db = db
    this.#tell = tell
    this.#atOnce = atOnce
  }

  get last(): LiveDemand | null {
    return this.#kept?.live ?? null
  }

  /** Rejects where the database does; then the next call reads everything. */
  async current(): Promise<LiveDemand> {
    try {
      return (await this.#follow()).live
    } catch (error) {
      this.#versions.clear()
      this.#kept = null
      throw error
    }
  }

  async #follow(): Promise<Kept> {
    // Before anything is read: what changes meanwhile is read again next time.
    const rows = await readVersions(this.#db, this.#versions)
    const now = new Map(rows.map(({ collection, version }) => [collection, version]))
    const known = this.#kept
    const stale = new Set(
      parts.filter((part) =>
        collectionsOf[part].some(
          (collection) => known === null || now.get(collection) !== this.#versions.get(collection),
        ),
      ),
    )
    if (known !== null && stale.size === 0) return known
    const started = performance.now()
    const read = await this.#read(known, stale)
    const versions = Object.fromEntries(
      parts.flatMap((part) => collectionsOf[part].map((one) => [one, now.get(one) ?? 0])),
    )
    const live = makeDemand(read, known?.live ?? null, versions)
    live.basis.seconds = (performance.now() - started) / 1000
    this.#versions = now
    this.#kept = { ...read, live }
    return this.#kept
  }

  async #read(known: Kept | null, stale: ReadonlySet<Part>): Promise<Omit<Kept, 'live'>> {
    if (stale.has('census')) this.#tell('census', 0.05)
    const reading = stale.has('census') || known === null ? readCensus(this.#db, this.#atOnce) : known.census
    const census = await reading
    if (stale.has('census')) this.#tell('settlements', 0.6)
    const settlements = stale.has('settlements') || known === null ? await openSettlements(this.#db) : known.settlements
    const method = stale.has('method') || known === null ? await this.#readMethod() : known.method
    if (stale.has('census')) this.#tell('blocks', 0.7)
    const before = known === null || stale.has('census') ? null : { rows: known.settlements, cover: known.cover }
    const cover = before !== null && !stale.has('settlements') ? before.cover : coverOf(census, settlements, before)
    if (stale.has('census')) this.#tell('figures', 0.9)
    return { census, settlements, cover, method }
  }

  async #readMethod(): Promise<Method> {
    const sizes = await householdSizes(this.#db)
    return { ...(await demandMethod(this.#db)), householdSizes: sizes }
  }
}
