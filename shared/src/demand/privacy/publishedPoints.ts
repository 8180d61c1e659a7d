import type { ProtectedGroups } from './joinGroups.ts'

/** Whole groups as points, for what is computed from places and figures alone (density). */
export interface PublishedPoints {
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  values: Float64Array
}

/**
 * Each group at the place where most of its people are. Groups without a place, of which nothing is known or of which a part is
 * out of scope are left out.
 * @param inScope 1 for atoms of the territory that is asked about; null: all.
 */
export function publishedPoints(
  groups: ProtectedGroups,
  column: Float64Array,
  places: Float64Array,
  inScope: Uint8Array | null,
): PublishedPoints {
  const sums = new Float64Array(groups.count).fill(Number.NaN)
  const counts = Uint8Array.from(groups.anchor, (atom) => (Number.isNaN(places[2 * atom]!) ? 0 : 1))
  groups.groupOf.forEach((group, atom) => {
    if (inScope !== null && inScope[atom] === 0) counts[group] = 0
    const own = column[atom]!
    if (!Number.isNaN(own)) sums[group] = (sums[group]! || 0) + own
  })
  const shown = [...sums.keys()].filter((group) => counts[group] === 1 && !Number.isNaN(sums[group]!))
  return {
    places: Float64Array.from(shown.flatMap((group) => [...places.subarray(2 * groups.anchor[group]!).subarray(0, 2)])),
    values: Float64Array.from(shown, (group) => sums[group]!),
  }
}
