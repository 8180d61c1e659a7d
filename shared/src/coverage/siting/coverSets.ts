import { openReachWithin } from '../network/reachWithin.ts'
import type { Attachment, WalkingNetwork } from '../network/walkingNetwork.ts'
import { PlaceTree } from '../PlaceTree.ts'
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
  const { edge } = points.attachment
  const all = new PlaceTree(points.places)
  const isOff = (point: number) => edge[point]! < 0 || points.isOnIsland[point] === 1
  const offStreets = new PlaceTree(points.places, Uint32Array.from(edge.keys()).filter(isOff))
  const straightM = limitM / detour
  return Array.from({ length: candidates.places.length / 2 }, (_, candidate) => {
    const [lng, lat] = candidates.places.subarray(2 * candidate, 2 * candidate + 2) as unknown as [number, number]
    if (onFoot === null || candidates.attachment.edge[candidate]! < 0)
      return ascending(within(all, lng, lat, straightM))
    const straight = within(offStreets, lng, lat, straightM)
    return ascending([
      ...onFoot.reached(candidate),
      ...straight.filter((point) => !onFoot.sharesIsland(candidate, point)),
    ])
  })
}

function within(tree: PlaceTree, lng: number, lat: number, straightM: number): number[] {
  const found: number[] = []
  tree.eachWithin(lng, lat, straightM, (point) => found.push(point))
  return found
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
