import type { Database } from '../platform/database.ts'
import { readShapes } from '../platform/readShapes.ts'
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
    const { db, kind } = this.#database
    const missing = settlements.filter(({ id, version }) => this.#known.get(id)?.version !== version)
    const { rows, broken } = await readShapes(kind, missing, (some) =>
      hazardExposure(
        db,
        some.map(({ id }) => id),
        distanceM,
      ),
    )
    const read = new Map<number, number | null>(rows.map(({ id, share }) => [id, share]))
    for (const { id } of broken) read.set(id, null)
    for (const { id, version } of missing) this.#known.set(id, { version, share: read.has(id) ? read.get(id)! : 0 })
    const known = settlements.map(({ id }) => [id, this.#known.get(id)!.share] as const)
    return {
      shares: new Map(known.flatMap(([id, share]) => (share === null || share === 0 ? [] : [[id, share] as const]))),
      broken: new Set(known.flatMap(([id, share]) => (share === null ? [id] : []))),
    }
  }
}
