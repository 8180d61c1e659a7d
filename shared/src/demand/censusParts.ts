import type { NeedComponent } from '../need/needComponents.ts'
import { needComponents } from '../need/needComponents.ts'
import type { ZoneNeed } from '../need/zoneNeed.ts'
import { carryToBlocks } from './carryToBlocks.ts'

export interface BlockColumns {
  ids: Uint32Array
  /** Longitude, latitude of a point inside; NaN without a boundary. */
  places: Float64Array
  /** NaN where unknown. */
  people: Float64Array
  areaM2: Float64Array
  comuna: Int32Array
  /** Entry of the zone that its point is in; −1 where none is. */
  zone: Int32Array
}

export interface ZoneColumns {
  ids: Uint32Array
  codes: string[]
  comuna: Int32Array
  people: Float64Array
  areaM2: Float64Array
  need: readonly ZoneNeed[]
}

/** A block, or a part of a zone whose need no block carries. */
export interface CensusParts {
  count: number
  blockCount: number
  /** Parts of a zone: which entry of the zones it is of; of blocks the zone that they are in, −1 in none. */
  zone: Int32Array
  /** Of its zone's need; NaN where it carries none. */
  share: Float64Array
  people: Float64Array
  peopleUnknown: Float64Array
  value: Record<NeedComponent, Float64Array>
  low: Record<NeedComponent, Float64Array>
  high: Record<NeedComponent, Float64Array>
  /** Share of the zone's known components that are estimates. */
  estimated: Float64Array
}

/** Which zones no block carries: they stand for themselves, at the points that are spread over them. */
export const zonesApart = (zone: Int32Array, people: Float64Array, zoneCount: number): Uint8Array =>
  Uint8Array.from(carryToBlocks(zone, people, zoneCount).peopleOfZone, (known) => (known > 0 ? 0 : 1))

/**
 * Need of every block and of every part of a zone that no block carries; `partsOfZone` says how many points each zone apart is
 * spread over (a zone without a boundary is one part), in the order of the zones.
 */
export function censusParts(blocks: BlockColumns, zones: ZoneColumns, partsOfZone: ArrayLike<number>): CensusParts {
  const blockCount = blocks.ids.length
  const { share: carried, peopleOfZone } = carryToBlocks(blocks.zone, blocks.people, zones.ids.length)
  const apart = zones.need.flatMap((_, zone) => Array<number>(partsOfZone[zone]!).fill(zone))
  const count = blockCount + apart.length
  const zone = new Int32Array(count)
  zone.set(blocks.zone)
  zone.set(apart, blockCount)
  const share = new Float64Array(count)
  share.set(carried)
  const people = new Float64Array(count)
  people.set(blocks.people.map((here) => (here >= 0 ? here : Number.NaN)))
  apart.forEach((of, at) => {
    share[blockCount + at] = 1 / partsOfZone[of]!
    // Its blocks, where there are any, hold nobody: the older figure is not set against theirs.
    const known = Number.isNaN(peopleOfZone[of]!) ? zones.people[of]! : 0
    people[blockCount + at] = known * share[blockCount + at]!
  })
  const isKnown = (part: number) => zone[part]! >= 0 && zones.need[zone[part]!]!.isKnown && !Number.isNaN(share[part]!)
  return {
    count,
    blockCount,
    zone,
    share,
    people,
    peopleUnknown: people.map((here, part) => (isKnown(part) || Number.isNaN(here) ? 0 : here)),
    value: columnsOf(zones.need, zone, share, 'value'),
    low: columnsOf(zones.need, zone, share, 'low'),
    high: columnsOf(zones.need, zone, share, 'high'),
    estimated: shareEstimated(zones.need, zone),
  }
}

function columnsOf(need: readonly ZoneNeed[], zone: Int32Array, share: Float64Array, bound: 'value' | 'low' | 'high') {
  return byComponent((component) => {
    const ofZone = Float64Array.from(need, ({ components }) => components[component][bound] ?? Number.NaN)
    return share.map((part, at) => (zone[at]! < 0 ? Number.NaN : ofZone[zone[at]!]! * part))
  })
}

function shareEstimated(need: readonly ZoneNeed[], zone: Int32Array): Float64Array {
  const ofZone = need.map(({ components }) => {
    const known = Object.values(components).filter(({ value }) => value !== null)
    return known.length === 0 ? 0 : known.filter(({ how }) => how === 'estimated').length / known.length
  })
  return Float64Array.from(zone, (of) => (of < 0 ? 0 : ofZone[of]!))
}

export const byComponent = <Value>(of: (component: NeedComponent) => Value): Record<NeedComponent, Value> =>
  Object.fromEntries(needComponents.map((component) => [component, of(component)])) as Record<NeedComponent, Value>
