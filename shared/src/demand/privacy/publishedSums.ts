import { crossingGroups } from './crossingGroups.ts'
import type { ProtectedGroups } from './joinGroups.ts'

/** Sums of places as they may be published. */
export interface PublishedSums {
  /** NaN unknown or suppressed. */
  values: Float64Array
  /** 1 where the figure is hidden; where nothing is known there is nothing to hide. */
  suppressed: Uint8Array
}

/** Atoms in places: for each atom its place, −1 where it is in none of those that are asked about. */
export interface AtomPlaces {
  count: number
  of: ArrayLike<number>
}

/**
 * Sums of administrative places: exact, or suppressed where a group reaches across the place's border. What a place's atoms
 * are is decided by the caller; a group of which a part is in none of the places reaches across too.
 */
export function publishedPlaceSums(groups: ProtectedGroups, column: Float64Array, places: AtomPlaces): PublishedSums {
  const { suppressed, values } = nothingYet(places.count)
  const crosses = crossingGroups(groups, places.of)
  for (let atom = 0; atom < column.length; atom += 1) {
    const place = places.of[atom]!
    if (place < 0) continue
    if (Number.isNaN(column[atom]!)) continue
    if (crosses[groups.groupOf[atom]!] === 1) suppressed[place] = 1
    add(values, place, column[atom]!)
  }
  return hidden(values, suppressed)
}

/**
 * Sums of hexagons: whole groups, each counted in the hexagon where most of its people are, so that sums of hexagons are those of
 * the territory at every size. A hexagon whose atoms all count elsewhere is suppressed, and so is one that would show zero
 * though some of its atoms count elsewhere: suppressed is never zero.
 * @param inScope 1 for atoms of the territory that is asked about (null: all): a group that is partly outside does not count.
 */
export function publishedHexagonSums(
  groups: ProtectedGroups,
  column: Float64Array,
  hexagons: AtomPlaces,
  inScope: Uint8Array | null,
): PublishedSums {
  const { suppressed, values } = nothingYet(hexagons.count)
  const shownIn = hexagonsOfGroups(groups, hexagons.of, inScope)
  const elsewhere = new Uint8Array(hexagons.count)
  for (let atom = 0; atom < column.length; atom += 1) {
    if (Number.isNaN(column[atom]!) || (inScope !== null && inScope[atom] === 0)) continue
    const [own, shown] = [hexagons.of[atom]!, shownIn[groups.groupOf[atom]!]!]
    if (shown >= 0) add(values, shown, column[atom]!)
    if (own >= 0 && own !== shown) elsewhere[own] = 1
  }
  for (let hexagon = 0; hexagon < hexagons.count; hexagon += 1) {
    if (elsewhere[hexagon] === 1 && !(values[hexagon]! > 0)) suppressed[hexagon] = 1
  }
  return hidden(values, suppressed)
}

/** For each group the hexagon of its anchor; −1 where it does not count. */
function hexagonsOfGroups(groups: ProtectedGroups, of: ArrayLike<number>, inScope: Uint8Array | null): Int32Array {
  const shownIn = Int32Array.from(groups.anchor, (atom) => of[atom]!)
  if (inScope === null) return shownIn
  groups.groupOf.forEach((group, atom) => {
    if (inScope[atom] === 0) shownIn[group] = -1
  })
  return shownIn
}

const nothingYet = (count: number): PublishedSums => ({
  values: new Float64Array(count).fill(Number.NaN),
  suppressed: new Uint8Array(count),
})

function add(values: Float64Array, place: number, own: number): void {
  const before = values[place]!
  values[place] = Number.isNaN(before) ? own : before + own
}

function hidden(values: Float64Array, suppressed: Uint8Array): PublishedSums {
  suppressed.forEach((hides, place) => {
    if (hides === 1) values[place] = Number.NaN
  })
  return { values, suppressed }
}
