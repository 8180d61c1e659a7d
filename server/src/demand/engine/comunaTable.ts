import type { DemandAtoms } from '@arraigo/shared/demand/demandAtoms.ts'
import type { Bounds } from '../../platform/changes.queries.ts'
import type { ComunaRow } from './census.queries.ts'

export interface KnownComuna {
  id: number
  code: string
  name: string
  areaM2: number | null
  bounds: Bounds | null
  isLoaded: boolean
}

/** A comuna that no file of boundaries holds has no row: beyond every row, so that ids stay different. */
const idWithoutRow = 1_000_000_000

/** Comunas by entry: those that are loaded, and those that blocks, zones and settlements name. */
export class ComunaTable {
  readonly comunas: KnownComuna[]
  readonly #entries: Map<string, number>

  constructor(comunas: readonly KnownComuna[]) {
    this.comunas = comunas.map((comuna) => ({ ...comuna }))
    this.#entries = new Map(comunas.map(({ code }, entry) => [code, entry]))
  }

  /** Of rows ordered by code, the newest file first. */
  static of(rows: readonly ComunaRow[]): ComunaTable {
    const newest = rows.filter(({ code }, at) => code !== rows[at - 1]?.code)
    return new ComunaTable(newest.map((row) => ({ ...row, isLoaded: true })))
  }

  /** −1 for none. */
  entryOf(code: string | null, name: string | null = null): number {
    if (code === null) return -1
    const known = this.#entries.get(code)
    if (known !== undefined) return known
    const id = idWithoutRow + Number(code)
    const entry = this.comunas.push({ id, code, name: name ?? '', areaM2: null, bounds: null, isLoaded: false }) - 1
    this.#entries.set(code, entry)
    return entry
  }

  /** A comuna whose limits nobody loaded is where its settlements and zones are. */
  placeBy({ comuna, places }: Pick<DemandAtoms, 'comuna' | 'places'>): void {
    const placeless = new Map(
      this.comunas.flatMap((own, entry) => (own.bounds === null ? [[entry, own] as const] : [])),
    )
    comuna.forEach((entry, atom) => {
      const own = placeless.get(entry)
      const [x, y] = [places[2 * atom]!, places[2 * atom + 1]!]
      if (own === undefined || Number.isNaN(x + y)) return
      const [west, south, east, north] = own.bounds ?? [x, y, x, y]
      own.bounds = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)]
    })
  }

  columns(): DemandAtoms['comunas'] {
    return {
      id: Uint32Array.from(this.comunas, ({ id }) => id),
      code: this.comunas.map(({ code }) => code),
      name: this.comunas.map(({ name }) => name),
      areaM2: Float64Array.from(this.comunas, ({ areaM2 }) => areaM2 ?? Number.NaN),
    }
  }
}
