import { hexagonsOfAtoms } from '../atomHexagons.ts'
import type { DemandAtoms } from '../demandAtoms.ts'

import type { Joinable } from './joinGroups.ts'

/** Before all that are somewhere: what has no place or no zone is a unit of its own. */
const nowhere = -1

/**
 * Where atoms are, and inside of what they are joined: in the finest hexagon of their zone, the next larger one, the zone, the
 * comuna, the region. Their order follows hexagons and then the place itself, so that it does not hang on how they were read.
 */
export function neighbourhoodUnits(atoms: DemandAtoms): Omit<Joinable, 'sums'> {
  const { count, places, zone, comuna } = atoms
  const finest = hexagonsOfAtoms(atoms, 9)
  const larger = hexagonsOfAtoms(atoms, 8)
  const order = Uint32Array.from({ length: count }, (_, atom) => atom).sort(
    (one, other) =>
      finest.of[one]! - finest.of[other]! ||
      compared(places[2 * one]!, places[2 * other]!) ||
      compared(places[2 * one + 1]!, places[2 * other + 1]!) ||
      atoms.kind[one]! - atoms.kind[other]! ||
      one - other,
  )
  const zones = combined(zone, comuna)
  return {
    places,
    order,
    standing: standingOf(weightOf(atoms), order),
    units: [
      combined(zones, finest.of),
      combined(zones, larger.of),
      zones,
      comuna,
      regionsOf(atoms),
      new Uint8Array(count),
    ],
  }
}

/** NaN is equal to NaN and before everything. */
const compared = (one: number, other: number) =>
  (Number.isNaN(one) ? Number.NEGATIVE_INFINITY : one) === (Number.isNaN(other) ? Number.NEGATIVE_INFINITY : other)
    ? 0
    : Number.isNaN(one) || one < other
      ? -1
      : 1

/** People; for settlements, whose people are counted by the blocks, families. What has no place stands for nothing. */
const weightOf = ({ values, places }: DemandAtoms): Float64Array =>
  values.people.map((people, atom) =>
    Number.isNaN(places[2 * atom]!) ? -1 : Math.max(people || 0, values.families[atom] || 0),
  )

/** The heavier first; of equally heavy ones the first in order. */
function standingOf(weight: Float64Array, order: Uint32Array): Uint32Array {
  const standing = new Uint32Array(order.length)
  const heaviest = order.slice().sort((one, other) => weight[other]! - weight[one]!)
  heaviest.forEach((atom, at) => {
    standing[atom] = at
  })
  return standing
}

function combined(one: ArrayLike<number>, other: ArrayLike<number>): Uint32Array {
  const entries = new Map<number, number>()
  return Uint32Array.from(other, (second, at) => {
    const key = (one[at]! - nowhere) * 2 ** 26 + (second - nowhere)
    const known = entries.get(key)
    if (known !== undefined) return known
    entries.set(key, entries.size)
    return entries.size - 1
  })
}

function regionsOf({ comuna, comunas }: DemandAtoms): Int32Array {
  const codes = comunas.code.map((code) => Number.parseInt(code.slice(0, 2), 10) || 0)
  return comuna.map((entry) => (entry < 0 ? nowhere : codes[entry]!))
}
