import type { PointDistances } from '@arraigo/shared/coverage/measures.ts'
import { pointFlags } from '@arraigo/shared/coverage/measures.ts'
import { nearestSources } from '@arraigo/shared/coverage/network/nearestSources.ts'
import { reattach } from '@arraigo/shared/coverage/network/reattach.ts'
import type { NodeReach, StreetLines, WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { withStreets } from '@arraigo/shared/coverage/network/withStreets.ts'
import type { LiveTerritory } from './liveTerritory.ts'
import type { Points } from './pointDistances.ts'
import { attachmentsAt, treesOf } from './supplies.ts'
import type { Facilities, MeasuredPlaces, Supply } from './territory.ts'

/**
 * The territory with more streets that are not stored; null where no street is loaded that they could join. Of the distances
 * that are known of these supplies, those are measured again that the streets may have changed.
 */
export function addStreets(
  territory: LiveTerritory,
  lines: StreetLines,
  supplyKeys: readonly string[],
): LiveTerritory | null {
  const { network, factors } = territory
  if (network === null) return null
  const added = withStreets(network, lines, { toleranceM: factors.toleranceM, flatKmh: factors.walkingKmh })
  const moved = (places: Float64Array, of: MeasuredPlaces | Facilities) =>
    reattach(added, places, of.attachment, factors.maxLegM)
  const ofFacilities = moved(territory.facilities.places, territory.facilities)
  const facilities = { ...territory.facilities, attachment: ofFacilities.attachment }
  const changedPoints = new Map<string, Uint32Array>()
  const places = new Map(
    [...territory.places].map(([collection, of]) => {
      const { attachment, changed } = moved(of.points.places, of)
      changedPoints.set(collection, changed)
      return [collection, { ...of, attachment }] as const
    }),
  )
  const supplies = new Map<string, Supply>()
  const touched = new Map<string, Uint8Array>()
  for (const key of supplyKeys) {
    const known = territory.supply(key.split(','))
    const sources = attachmentsAt(facilities.attachment, known.facilities)
    const reach = nearestSources(added.network, sources)
    supplies.set(key, { ...known, sources, reach, ...treesOf(facilities, known.facilities) })
    touched.set(key, nodesThatDiffer(known.reach, reach))
  }
  const movedFacilities = new Set(ofFacilities.changed)
  // The index of the network before serves until another place is to be attached.
  return territory.withStreets(
    { network: added.network, facilities, places },
    supplies,
    (collection, key, known, points) =>
      pointsTouched(points, known, added.network, touched.get(key)!, changedPoints.get(collection)!, movedFacilities),
  )
}

/** 1 where another distance or another facility is the nearest now, and at every new node. */
function nodesThatDiffer(before: NodeReach | null, after: NodeReach): Uint8Array {
  const differ = new Uint8Array(after.distanceM.length).fill(1)
  if (before === null) return differ
  for (let node = 0; node < before.distanceM.length; node += 1)
    if (before.distanceM[node] === after.distanceM[node] && before.source[node] === after.source[node]) differ[node] = 0
  return differ
}

function pointsTouched(
  points: Points,
  known: PointDistances,
  network: WalkingNetwork,
  touched: Uint8Array,
  changed: Uint32Array,
  movedFacilities: ReadonlySet<number>,
): number[] {
  const isChanged = new Uint8Array(points.region.length)
  for (const point of changed) isChanged[point] = 1
  const found: number[] = []
  for (let point = 0; point < points.region.length; point += 1) {
    const edge = points.attachment.edge[point]!
    const isTouched =
      isChanged[point] === 1 ||
      (edge !== -1 && (touched[network.edgeFrom[edge]!] === 1 || touched[network.edgeTo[edge]!] === 1)) ||
      (known.flags[point]! & pointFlags.island) !== 0 ||
      movedFacilities.has(known.facility[point]!)
    if (isTouched) found.push(point)
  }
  return found
}
