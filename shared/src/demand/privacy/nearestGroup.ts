/**
 * The nearest group that is as asked, by the places of their anchors; of equally near ones the first. Null where there is none.
 * Which is nearer is all that counts, so degrees of longitude are only shortened by latitude; beyond the antimeridian too.
 */
export function nearestWith(
  places: Float64Array,
  anchor: Uint32Array,
  from: number,
  groups: readonly number[],
  suits: (group: number) => boolean,
): number | null {
  const [longitude, latitude] = [places[2 * anchor[from]!]!, places[2 * anchor[from]! + 1]!]
  const shortening = Math.cos((latitude * Math.PI) / 180)
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const group of groups) {
    if (!suits(group)) continue
    const at = anchor[group]!
    const east = Math.abs(places[2 * at]! - longitude)
    const distance = Math.hypot(Math.min(east, 360 - east) * shortening, places[2 * at + 1]! - latitude)
    if (nearest !== null && !(distance < least)) continue
    nearest = group
    // Without a place nothing is near: any that has one is preferred.
    least = Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance
  }
  return nearest
}
