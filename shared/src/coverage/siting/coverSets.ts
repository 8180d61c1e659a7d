import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { geodesicDistanceM } from '../geodesic.ts'
import { openReachWithin } from '../network/reachWithin.ts'
import type { Attachment, WalkingNetwork } from '../network/walkingNetwork.ts'
import { attachmentOf, type CandidatePlaces } from './candidatePlaces.ts'
import { forPlacesWithin, placesOnEdges } from './placesOnEdges.ts'

/** Points where people live whom no facility serves yet. */
export interface DemandPoints {
  /** Longitude, latitude pairs in degrees. */
  places: Float64Array
  attachment: Attachment
  /** 1: their streets lead to no facility, and their distances are estimates. */
  isOnIsland: Uint8Array
}

export interface CoverLimits {
  limitM: number
  /** Straight lines count this many times their length. */
  detour: number
}

/**
 * Which points each candidate would serve, in ascending order: measured as coverage measures a facility that stood there.
 * Along the streets where both meet them; by straight line times the detour where one of them is far from any street, and
 * to points on an island that the candidate is not on.
 */
export function coverSets(
  network: WalkingNetwork | null,
  candidates: CandidatePlaces,
  points: DemandPoints,
  { limitM, detour }: CoverLimits,
): Uint32Array[] {
  const onFoot = network === null ? null : walkers(network, candidates, points, limitM)
  const all = straightFinder(points.places, () => true)
  const offStreets = straightFinder(
    points.places,
    (at) => points.attachment.edge[at]! < 0 || points.isOnIsland[at] === 1,
  )
  const straightM = limitM / detour
  return Array.from({ length: candidates.places.length / 2 }, (_, candidate) => {
    const [lng, lat] = candidates.places.subarray(2 * candidate, 2 * candidate + 2) as unknown as [number, number]
    if (onFoot === null || candidates.attachment.edge[candidate]! < 0) return ascending(all(lng, lat, straightM))
    const straight = offStreets(lng, lat, straightM).filter((point) => !onFoot.sharesIsland(candidate, point))
    return ascending([...onFoot.reached(candidate), ...straight])
  })
}

const ascending = (points: readonly number[]): Uint32Array => Uint32Array.from(new Set(points)).sort()

function walkers(network: WalkingNetwork, candidates: CandidatePlaces, points: DemandPoints, limitM: number) {
  const onEdges = placesOnEdges(network.edgeCount, points.attachment)
  const reachWithin = openReachWithin(network)
  const islandOf = ({ edge }: Attachment, at: number) =>
    edge[at]! < 0 ? -1 : network.islandOfNode[network.edgeFrom[edge[at]!]!]!
  return {
    reached: (candidate: number): number[] => {
      const start = attachmentOf(candidates.attachment, candidate)
      const reach = reachWithin(start, limitM, { by: 'metres' })
      const found: number[] = []
      forPlacesWithin(network, onEdges, { start, reach, limit: limitM, by: { by: 'metres' } }, (point) =>
        found.push(point),
      )
      return found
    },
    sharesIsland: (candidate: number, point: number) =>
      islandOf(candidates.attachment, candidate) === islandOf(points.attachment, point),
  }
}

// geokdbush measures on a sphere, which is up to 0.6 % off.
const sphereMargin = 1.01

/** Indexes of the places within a straight distance, of those that are wanted. */
export function straightFinder(places: Float64Array, isWanted: (at: number) => boolean) {
  const wanted = Array.from({ length: places.length / 2 }, (_, at) => at).filter(
    (at) => isWanted(at) && Number.isFinite(places[2 * at]!),
  )
  if (wanted.length === 0) return () => []
  const index = new KDBush(wanted.length)
  for (const at of wanted) index.add(places[2 * at]!, places[2 * at + 1]!)
  index.finish()
  return (lng: number, lat: number, withinM: number): number[] =>
    around(index, lng, lat, Number.POSITIVE_INFINITY, (withinM * sphereMargin) / 1000)
      .map((found) => wanted[found]!)
      .filter((at) => geodesicDistanceM(lng, lat, places[2 * at]!, places[2 * at + 1]!) <= withinM)
}
