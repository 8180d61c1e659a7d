import {
  accessTo,
  capacityPerPerson,
  type Decay,
  type FacilityPairs,
  noDecay,
  zonedDecay,
} from '@arraigo/shared/coverage/access.ts'
import { catchments } from '@arraigo/shared/coverage/catchments.ts'
import type { MeasuredCollection } from '@arraigo/shared/coverage/measuredCollections.ts'
import { pointFlags } from '@arraigo/shared/coverage/measures.ts'
import { meanOfPlaces } from '@arraigo/shared/coverage/pointsOfPlaces.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import { type Points, takePoints } from './pointDistances.ts'
import { attachmentsAt } from './supplies.ts'
import type { MeasuredPlaces, Supply } from './territory.ts'

/** Capacity per person within reach of each place; NaN where it is not known. */
export interface AccessOfPlaces {
  plain: Float64Array
  decayed: Float64Array
}

/** What the facilities have for each person within their reach: of the census' blocks, each at one of its points. */
export interface SharedCapacity {
  /** Who reaches what, for the blocks. */
  pairs: FacilityPairs
  /** Of each facility of the supply, plain and with decay. */
  plain: Float64Array
  decayed: Float64Array
}

/** Step 1 of the floating catchments. Null where no facility of the supply has a capacity, or no people of blocks are known. */
export function sharedCapacity(territory: LiveTerritory, supply: Supply, reachM: number): SharedCapacity | null {
  const { facilities, places } = territory
  const capacity = Float64Array.from(supply.facilities, (entry) => facilities.capacity[entry]!)
  const blocks = places.get('blocks')!
  if (!capacity.some((value) => value > 0) || !blocks.people.some((people) => people > 0)) return null
  const pairs = pairsOf(territory, supply, 'blocks', middlePoints(blocks), reachM)
  const demand = { ...pairs, capacity, people: blocks.people }
  return {
    pairs,
    plain: capacityPerPerson(demand, reachM),
    decayed: capacityPerPerson(demand, reachM, zonedDecay(reachM)),
  }
}

/** The same with facilities that were added behind the others: what one has for each person depends on no other one. */
export function withMoreCapacity(
  territory: LiveTerritory,
  supply: Supply,
  knownCount: number,
  reachM: number,
  shared: SharedCapacity,
): SharedCapacity {
  const entries = supply.facilities.subarray(knownCount)
  const capacity = Float64Array.from(entries, (entry) => territory.facilities.capacity[entry]!)
  const blocks = territory.places.get('blocks')!
  const pairs = pairsOf(territory, supply, 'blocks', middlePoints(blocks), reachM, entries)
  const demand = { ...pairs, capacity, people: blocks.people }
  return {
    pairs: {
      facility: both(
        shared.pairs.facility,
        pairs.facility.map((facility) => knownCount + facility),
      ),
      place: both(shared.pairs.place, pairs.place),
      distanceM: both(shared.pairs.distanceM, pairs.distanceM),
    },
    plain: both(shared.plain, capacityPerPerson(demand, reachM)),
    decayed: both(shared.decayed, capacityPerPerson(demand, reachM, zonedDecay(reachM))),
  }
}

function both<T extends Float64Array | Uint32Array>(one: T, other: T): T {
  const whole = new (one.constructor as new (length: number) => T)(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}

/** Step 2: what the people of each place reach. Unknown where the register, or the people who share it, are not loaded. */
export function accessOfPlaces(
  territory: LiveTerritory,
  collection: MeasuredCollection,
  supply: Supply,
  reachM: number,
  shared: SharedCapacity,
): AccessOfPlaces {
  const places = territory.places.get(collection)!
  const blocks = territory.places.get('blocks')!
  const regionsWithBlocks = new Set(blocks.regions)
  const { distanceM } = territory.distances(collection, supply.key)
  const mean = (valueAt: Float64Array) => {
    valueAt.forEach((_, point) => {
      const isKnown =
        !Number.isNaN(distanceM[point]!) && regionsWithBlocks.has(places.regions[places.points.placeOf[point]!]!)
      if (!isKnown) valueAt[point] = Number.NaN
    })
    return meanOfPlaces(places.of, valueAt, places.peopleAt)
  }
  const valuesAt = readerOf(territory, places, supply, reachM, shared)
  return { plain: mean(valuesAt(shared.plain, noDecay)), decayed: mean(valuesAt(shared.decayed, zonedDecay(reachM))) }
}

/** Of blocks and what is made of their points: that of the block. Of other places: each point's own. */
function readerOf(
  territory: LiveTerritory,
  { collection, points, blockPoint }: MeasuredPlaces,
  supply: Supply,
  reachM: number,
  shared: SharedCapacity,
): (ratio: Float64Array, decay: Decay) => Float64Array {
  const { placeOf } = points
  if (collection === 'settlements') {
    const own = Uint32Array.from(placeOf.keys())
    const pairs = pairsOf(territory, supply, collection, own, reachM)
    return (ratio, decay) => accessTo(pairs, ratio, own.length, reachM, decay).access
  }
  const blocks = territory.places.get('blocks')!
  const blockOf = (point: number): number => {
    if (collection === 'blocks') return placeOf[point]!
    const of = blockPoint?.[point] ?? -1
    return of === -1 ? -1 : blocks.points.placeOf[of]!
  }
  return (ratio, decay) => {
    const { access } = accessTo(shared.pairs, ratio, blocks.ids.length, reachM, decay)
    return Float64Array.from(placeOf, (_, point) => access[blockOf(point)] ?? Number.NaN)
  }
}

function pairsOf(
  territory: LiveTerritory,
  supply: Supply,
  collection: MeasuredCollection,
  at: Uint32Array,
  limitM: number,
  entries: Uint32Array = supply.facilities,
): FacilityPairs {
  const { network, facilities, factors } = territory
  const points: Points = takePoints(territory.points(collection), at)
  const { flags } = territory.distances(collection, supply.key)
  const demand = { ...points, isOnIsland: Uint8Array.from(at, (point) => (flags[point]! & pointFlags.island ? 1 : 0)) }
  const of = {
    places: Float64Array.from(
      [...entries].flatMap((entry) => [facilities.places[2 * entry]!, facilities.places[2 * entry + 1]!]),
    ),
    attachment: attachmentsAt(facilities.attachment, entries),
  }
  return catchments(network, of, demand, { limitM, detour: factors.detour })
}

/** A block is small beside any reach: one of its points stands for all. A block without a surface has none, and is far away. */
const middlePoints = ({ of }: MeasuredPlaces): Uint32Array =>
  Uint32Array.from(
    { length: of.placeCount },
    (_, place) => of.points[(of.first[place]! + of.first[place + 1]!) >> 1] ?? 0,
  )
