import type { StreetIndex } from '@arraigo/shared/coverage/network/streetIndex.ts'
import { type ComunaFinder, regionOf } from './comunaFinder.ts'
import type { FacilityRow } from './facilities.queries.ts'
import { unattached } from './measuredPlaces.ts'
import type { CoverageFactors, Facilities } from './territory.ts'

export interface FacilityContext {
  comunas: ComunaFinder
  streetIndex: StreetIndex | null
  factors: CoverageFactors
}

export function facilitiesOf(
  rows: readonly FacilityRow[],
  { comunas, streetIndex, factors }: FacilityContext,
): Facilities {
  const places = Float64Array.from(rows.flatMap((row) => [row.longitude, row.latitude]))
  const comunaAt = comunas.codesAt(places)
  return {
    ids: Int32Array.from(rows, (row) => row.id),
    kinds: rows.map((row) => row.kind),
    names: rows.map((row) => row.name),
    places,
    capacity: Float64Array.from(rows, (row) => (row.capacity !== null && row.capacity > 0 ? row.capacity : Number.NaN)),
    comunaCodes: rows.map((row, at) => row.comunaCode ?? comunaAt[at] ?? null),
    regions: rows.map((row, at) => regionOf(row.comunaCode ?? comunaAt[at] ?? null)),
    isOutside: Uint8Array.from(comunaAt, (code) => (code === null ? 1 : 0)),
    attachment: streetIndex?.attach(places, factors.maxLegM) ?? unattached(rows.length),
  }
}

/** What an edit made of the facilities: those behind the others are new. */
export interface ChangedFacilities {
  facilities: Facilities
  added: number[]
  removed: number[]
  /** Kinds whose distances may be others now. */
  kinds: Set<string>
}

/** With the rows as they are now in place of the entries named. Entries that are the same stay. */
export function replaceFacilities(
  known: Facilities,
  entries: readonly number[],
  rows: readonly FacilityRow[],
  context: FacilityContext,
): ChangedFacilities {
  const left = new Map(rows.map((row) => [row.id, row]))
  const removed = entries.filter((entry) => {
    const row = left.get(known.ids[entry]!)
    if (row === undefined || !isSame(known, entry, row)) return true
    left.delete(row.id)
    return false
  })
  const fresh = facilitiesOf([...left.values()], context)
  const facilities = joined(known, fresh)
  const kinds = new Set([...fresh.kinds, ...removed.map((entry) => known.kinds[entry]!)])
  for (const entry of removed) empty(facilities, entry)
  return { facilities, added: fresh.kinds.map((_, at) => known.kinds.length + at), removed, kinds }
}

const isSame = (known: Facilities, entry: number, row: FacilityRow) =>
  known.kinds[entry] === row.kind &&
  known.names[entry] === row.name &&
  known.places[2 * entry] === row.longitude &&
  known.places[2 * entry + 1] === row.latitude &&
  Object.is(known.capacity[entry], row.capacity !== null && row.capacity > 0 ? row.capacity : Number.NaN) &&
  (row.comunaCode === null || known.comunaCodes[entry] === row.comunaCode)

export function joined(one: Facilities, other: Facilities): Facilities {
  const both = <T extends Float64Array | Int32Array | Uint8Array>(a: T, b: T): T => {
    const whole = new (a.constructor as new (length: number) => T)(a.length + b.length)
    whole.set(a)
    whole.set(b, a.length)
    return whole
  }
  return {
    ids: both(one.ids, other.ids),
    kinds: [...one.kinds, ...other.kinds],
    names: [...one.names, ...other.names],
    places: both(one.places, other.places),
    capacity: both(one.capacity, other.capacity),
    comunaCodes: [...one.comunaCodes, ...other.comunaCodes],
    regions: [...one.regions, ...other.regions],
    isOutside: both(one.isOutside, other.isOutside),
    attachment: {
      edge: both(one.attachment.edge, other.attachment.edge),
      alongM: both(one.attachment.alongM, other.attachment.alongM),
      legM: both(one.attachment.legM, other.attachment.legM),
    },
  }
}

function empty(facilities: Facilities, entry: number): void {
  facilities.ids[entry] = 0
  facilities.kinds[entry] = ''
  facilities.names[entry] = ''
  facilities.places.fill(Number.NaN, 2 * entry, 2 * entry + 2)
  facilities.capacity[entry] = Number.NaN
  facilities.regions[entry] = null
  facilities.attachment.edge[entry] = -1
}
