import { geodesicDistanceM } from '@arraigo/shared/coverage/geodesic.ts'
import { openReachWithin } from '@arraigo/shared/coverage/network/reachWithin.ts'
import type { WalkingNetwork } from '@arraigo/shared/coverage/network/walkingNetwork.ts'
import { forPlacesWithin, placesOnEdges } from '@arraigo/shared/coverage/siting/placesOnEdges.ts'
import type { LiveTerritory } from '../liveTerritory.ts'
import type { Points } from '../pointDistances.ts'
import { attachmentsAt } from '../supplies.ts'
import { anyPoints } from './anyPoints.ts'

export interface BetweenRequest {
  /** Longitude, latitude pairs in degrees; NaN is nowhere. One search for each of `to`: the fewer. */
  from: Float64Array
  to: Float64Array
  maxM: number
}

/** Columns: from which to which, and how far; in the order of `from`, the nearest first. */
export interface DistancesBetween {
  from: Int32Array
  to: Int32Array
  metres: Float64Array
  /** 1: straight line times the detour. */
  isStraight: Uint8Array
}

/** Pairs within `maxM`: along streets where they join the two, straight times the detour where one is off them or they do not. */
export function answerBetween(territory: LiveTerritory, request: BetweenRequest): DistancesBetween {
  const from = anyPoints(territory, request.from)
  const to = anyPoints(territory, request.to)
  const { network, factors } = territory
  const walked = walkedPairs(network, from, to, request.maxM)
  const pairs: { from: number; to: number; metres: number; isStraight: boolean }[] = []
  const island = (points: Points, at: number) => islandOf(network, points.attachment.edge[at]!)
  for (let source = 0; source < to.region.length; source += 1)
    for (let place = 0; place < from.region.length; place += 1) {
      const metres = walked[source]?.get(place)
      if (metres !== undefined) {
        pairs.push({ from: place, to: source, metres, isStraight: false })
        continue
      }
      const [here, there] = [island(from, place), island(to, source)]
      // Streets that join them and take longer are an answer: it is too far.
      if (here !== null && here === there) continue
      const straightM = factors.detour * straightBetween(from, place, to, source)
      if (straightM <= request.maxM) pairs.push({ from: place, to: source, metres: straightM, isStraight: true })
    }
  pairs.sort((a, b) => a.from - b.from || a.metres - b.metres || a.to - b.to)
  return {
    from: Int32Array.from(pairs, (pair) => pair.from),
    to: Int32Array.from(pairs, (pair) => pair.to),
    metres: Float64Array.from(pairs, (pair) => pair.metres),
    isStraight: Uint8Array.from(pairs, (pair) => (pair.isStraight ? 1 : 0)),
  }
}

const islandOf = (network: WalkingNetwork | null, edge: number): number | null =>
  network === null || edge < 0 ? null : network.islandOfNode[network.edgeFrom[edge]!]!

/** For each of `to` the places of `from` that the streets lead to. */
function walkedPairs(network: WalkingNetwork | null, from: Points, to: Points, maxM: number): Map<number, number>[] {
  if (network === null) return []
  const onEdges = placesOnEdges(network.edgeCount, from.attachment)
  const search = openReachWithin(network)
  const by = { by: 'metres' } as const
  return Array.from(to.region.keys(), (source) => {
    const start = attachmentsAt(to.attachment, [source])
    const metres = new Map<number, number>()
    if (start.edge[0] === -1) return metres
    forPlacesWithin(network, onEdges, { start, limit: maxM, by, reach: search(start, maxM, by) }, (place, cost) => {
      if (cost < (metres.get(place) ?? Number.POSITIVE_INFINITY)) metres.set(place, cost)
    })
    return metres
  })
}

const straightBetween = (a: Points, here: number, b: Points, there: number): number =>
  geodesicDistanceM(a.places[2 * here]!, a.places[2 * here + 1]!, b.places[2 * there]!, b.places[2 * there + 1]!)
