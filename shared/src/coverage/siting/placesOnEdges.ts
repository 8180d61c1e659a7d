import { edgeCosts, secondsPerMetre, shareAlong } from '../network/reachWithin.ts'
import type { Attachment, BoundedReach, WalkingCost, WalkingNetwork } from '../network/walkingNetwork.ts'

/** Places in the order of the edges that they meet: those of edge e are `order[first[e]]` … `order[first[e + 1]]`. */
export interface PlacesOnEdges {
  attachment: Attachment
  first: Uint32Array
  order: Uint32Array
}

/** What a bounded search reached, and from where, how far and in which unit. */
export interface Walk {
  start: Attachment
  reach: BoundedReach
  limit: number
  by: WalkingCost
}

export function placesOnEdges(edgeCount: number, attachment: Attachment): PlacesOnEdges {
  const first = new Uint32Array(edgeCount + 1)
  for (const edge of attachment.edge) if (edge >= 0) first[edge + 1]!++
  for (let edge = 0; edge < edgeCount; edge++) first[edge + 1]! += first[edge]!
  const next = first.slice(0, -1)
  const order = new Uint32Array(first[edgeCount]!)
  for (let place = 0; place < attachment.edge.length; place++) {
    const edge = attachment.edge[place]!
    if (edge >= 0) order[next[edge]!++] = place
  }
  return { attachment, first, order }
}

/** A way onto an edge: between two shares of its length the cost changes evenly. */
export interface ReachedPiece {
  edge: number
  fromShare: number
  toShare: number
  fromCost: number
  toCost: number
}

/** Every edge of which a search reached an end, from that end on, and the two sides of the start's own edge. */
export function forReachedPieces(
  network: WalkingNetwork,
  { start, reach, by }: Walk,
  found: (piece: ReachedPiece) => void,
): void {
  const { firstLink, links, edgeFrom, edgeTo } = network
  const { forth, back, factor } = edgeCosts(network, by)
  const perLegM = legCost(by)
  const away = (edge: number, share: number, cost: number) => {
    if (share < 1)
      found({ edge, fromShare: share, toShare: 1, fromCost: cost, toCost: cost + (1 - share) * forth[edge]! * factor })
    if (share > 0)
      found({ edge, fromShare: 0, toShare: share, fromCost: cost + share * back[edge]! * factor, toCost: cost })
  }
  for (let at = 0; at < reach.nodes.length; at++) {
    const node = reach.nodes[at]!
    for (let link = firstLink[node]!; link < firstLink[node + 1]!; link++) {
      const edge = links[link]!
      if (edgeFrom[edge] === node) away(edge, 0, reach.cost[at]!)
      if (edgeTo[edge] === node) away(edge, 1, reach.cost[at]!)
    }
  }
  for (let at = 0; at < start.edge.length; at++) {
    const edge = start.edge[at]!
    if (edge >= 0) away(edge, shareAlong(network, edge, start.alongM[at]!), start.legM[at]! * perLegM)
  }
}

/** Cost of a metre off the streets. */
export const legCost = (by: WalkingCost): number => (by.by === 'metres' ? 1 : secondsPerMetre(by.flatKmh))

/** Tells of every place within reach and its cost, legs of both ends included; more than once where several ways lead to it. */
export function forPlacesWithin(
  network: WalkingNetwork,
  { attachment, first, order }: PlacesOnEdges,
  walk: Walk,
  found: (place: number, cost: number) => void,
): void {
  const perLegM = legCost(walk.by)
  forReachedPieces(network, walk, ({ edge, fromShare, toShare, fromCost, toCost }) => {
    for (let at = first[edge]!; at < first[edge + 1]!; at++) {
      const place = order[at]!
      const share = shareAlong(network, edge, attachment.alongM[place]!)
      if (share < fromShare || share > toShare) continue
      const along = fromCost + ((share - fromShare) / (toShare - fromShare)) * (toCost - fromCost)
      const cost = along + attachment.legM[place]! * perLegM
      if (cost <= walk.limit) found(place, cost)
    }
  })
}
