import type { Database } from '../platform/database.ts'
import type { Hazards } from './columns/territoryColumns.ts'
import { hazardExposure } from './rankingInputs.queries.ts'

interface Settlement {
  id: number
  version: number
}

interface Exposure {
  version: number
  /** Null where the drawings could not be crossed. */
  share: number | null
}

/** What of each settlement lies within the hazards of one moment. Settlements that change are asked about again, only they. */
export class HazardExposures {
  readonly #database: Pick<Database, 'db' | 'kind'>
  readonly #known = new Map<number, Exposure>()

  constructor({ database }: { database: Pick<Database, 'db' | 'kind'> }) {
    this.#database = database
  }

  async of(settlements: readonly Settlement[], distanceM: number): Promise<Pick<Hazards, 'shares' | 'broken'>> {
    // The embedded database has one process: other statements come between.
    const atOnce = this.#database.kind === 'server' ? 200 : 40
    const missing = settlements.filter(({ id, version }) => this.#known.get(id)?.version !== version)
    for (let from = 0; from < missing.length; from += atOnce)
      await this.#read(missing.slice(from, from + atOnce), distanceM)
    const known = settlements.map(({ id }) => [id, this.#known.get(id)!.share] as const)
    return {
      shares: new Map(known.flatMap(([id, share]) => (share === null || share === 0 ? [] : [[id, share] as const]))),
      broken: new Set(known.flatMap(([id, share]) => (share === null ? [id] : []))),
    }
  }

  /** Where one drawing is wrong the others are still answered. */
  async #read(some: readonly Settlement[], distanceM: number): Promise<void> {
    try {
      const rows = await hazardExposure(
        this.#database.db,
        some.map(({ id }) => id),
        distanceM,
      )
      const shares = new Map(rows.map(({ id, share }) => [id, share]))
      for (const { id, version } of some) this.#known.set(id, { version, share: shares.get(id) ?? 0 })
    } catch (error) {
      if (!isBrokenShape(error)) throw error
      const [only, ...others] = some
      if (only === undefined) return
      if (others.length === 0) this.#known.set(only.id, { version: only.version, share: null })
      else for (const one of some) await this.#read([one], distanceM)
    }
  }
}

/** GEOS says so by an internal error. */
const isBrokenShape = (error: unknown) => (error as { code?: string }).code === 'XX000'
