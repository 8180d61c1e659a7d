import type { PlannedProject } from '../planResult.schema.ts'

/** Families of one settlement's package that move to a site in a year. */
export interface Movers {
  settlementId: number
  package: string
  families: number
  km: number
  longitude: number | null
  latitude: number | null
}

/** Of a site in a year: more families than any site holds, as somebody may have typed them, are no reason to hang. */
const mostProjects = 10_000

/**
 * Families that move to a site in a year, as projects within the programme's sizes: as few as possible, as even as possible.
 * Settlements are taken in the order in which one walks from each to its nearest neighbour, so that neighbours share a
 * project; a project that is full is followed by the next one, and a large settlement by several.
 */
export function groupProjects(movers: readonly Movers[], minGroup: number, maxGroup: number): PlannedProject['from'][] {
  const families = movers.reduce((sum, mover) => sum + mover.families, 0)
  if (families === 0) return []
  const fewest = Math.min(Math.ceil(families / maxGroup), Math.floor(families / minGroup), mostProjects)
  const count = Math.max(1, fewest)
  const sizes = Array.from({ length: count }, (_, at) => Math.floor(families / count) + (at < families % count ? 1 : 0))
  const projects: PlannedProject['from'][] = [[]]
  let room = sizes[0] ?? families
  for (const mover of inWalkingOrder(movers)) {
    let left = mover.families
    while (left > 0) {
      if (room === 0) {
        projects.push([])
        room = sizes[projects.length - 1] ?? families
      }
      const moved = Math.min(left, room)
      const { settlementId, km } = mover
      projects.at(-1)?.push({ settlementId, package: mover.package, families: moved, km })
      left -= moved
      room -= moved
    }
  }
  return projects
}

/** Greatest first, then always the nearest to the one before. */
function inWalkingOrder(movers: readonly Movers[]): Movers[] {
  const left = [...movers].sort((one, other) => other.families - one.families || one.settlementId - other.settlementId)
  const ordered = left.splice(0, 1)
  while (left.length > 0) {
    const last = ordered.at(-1) as Movers
    const distances = left.map((mover) => squaredDistance(last, mover))
    ordered.push(...left.splice(distances.indexOf(Math.min(...distances)), 1))
  }
  return ordered
}

/** Good enough for telling neighbours; unknown points come last. */
function squaredDistance(one: Movers, other: Movers): number {
  if (one.longitude === null || one.latitude === null || other.longitude === null || other.latitude === null)
    return Number.MAX_VALUE
  const east = (one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180)
  return east ** 2 + (one.latitude - other.latitude) ** 2
}
