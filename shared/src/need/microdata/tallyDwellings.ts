import { regionOfComuna } from '../../territory/codes.ts'
import { type NeedComponent, needComponents } from '../needComponents.ts'
import { classifyDwelling, type Doubt } from './classifyDwelling.ts'
import type { DwellingRecord } from './dwellingRecord.ts'

export const tallyPlaces = ['comuna', 'zone', 'region'] as const
export type TallyPlace = (typeof tallyPlaces)[number]

export interface ComponentTally {
  /** Dwellings, households or nuclei in need of it. */
  count: number
  /** Rows that are known in this respect, and those that are not, by what is missing. */
  classified: number
  unknown: Partial<Record<Doubt, number>>
}

export interface DwellingTally {
  /** Code of the place; null for rows that do not say it. */
  place: string | null
  rows: number
  /** Collective dwellings and those where nobody was: in no component. */
  leftOut: number
  people: number
  households: number
  components: Record<NeedComponent, ComponentTally>
}

/** Adds up dwellings row by row, in memory by place only: a census has millions of rows. */
export class DwellingTallies {
  readonly #by: TallyPlace
  readonly #tallies = new Map<string | null, DwellingTally>()

  constructor(by: TallyPlace) {
    this.#by = by
  }

  add(dwelling: DwellingRecord): void {
    const place = placeOf(dwelling, this.#by)
    const tally = this.#tallies.get(place) ?? emptyTally(place)
    this.#tallies.set(place, tally)
    tally.rows += 1
    const classified = classifyDwelling(dwelling)
    if (classified === null) {
      tally.leftOut += 1
      return
    }
    tally.people += dwelling.people ?? 0
    tally.households += dwelling.households ?? 0
    for (const component of needComponents) {
      const into = tally.components[component]
      const found = classified[component]
      if ('doubt' in found) into.unknown[found.doubt] = (into.unknown[found.doubt] ?? 0) + 1
      else {
        into.classified += 1
        into.count += found.count
      }
    }
  }

  /** By code; rows without one last. */
  get all(): DwellingTally[] {
    const order = ({ place }: DwellingTally) => place ?? 'none'
    return [...this.#tallies.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  }
}

function placeOf({ comuna, zone }: DwellingRecord, by: TallyPlace): string | null {
  if (by === 'zone') return zone
  return by === 'comuna' || comuna === null ? comuna : regionOfComuna(comuna)
}

const emptyTally = (place: string | null): DwellingTally => ({
  place,
  rows: 0,
  leftOut: 0,
  people: 0,
  households: 0,
  components: Object.fromEntries(
    needComponents.map((component) => [component, { count: 0, classified: 0, unknown: {} }]),
  ) as DwellingTally['components'],
})
