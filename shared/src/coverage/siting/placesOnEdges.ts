import type { Attachment, BoundedReach, WalkingNetwork } from '../network/walkingNetwork.ts'

/** Places in the order of the edges that they meet: those of edge e are `order[first[e]]` … `order[first[e + 1]]`. */
export interface PlacesOnEdges {
  attachment: Attachment
  first: Uint32Array
  order: Uint32Array
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

/**
 * Tells of every place within reach of a start and how far it is, legs of both included; more than once where it is met
 * from both ends of its street. In metres.
 */
export function forPlacesWithin(
  network: WalkingNetwork,
  onEdges: PlacesOnEdges,
  { start, reach, limitM }: { start: Attachment; reach: BoundedReach; limitM: number },
  found: (place: number, distanceM: number) => void,
): void {
  const { attachment, first, order } = onEdges
  const forEdge = (edge: number, costAlong: (alongM: number) => number) => {
    for (let at = first[edge]!; at < first[edge + 1]!; at++) {
      const place = order[at]!
      const distanceM = costAlong(attachment.alongM[place]!) + attachment.legM[place]!
      if (distanceM <= limitM) found(place, distanceM)
    }
  }
  for (let at = 0; at < reach.nodes.length; at++) {
    const node = reach.nodes[at]!
    const here = reach.cost[at]!
    for (let link = network.firstLink[node]!; link < network.firstLink[node + 1]!; link++) {
      const edge = network.links[link]!
      if (network.edgeFrom[edge] === node) forEdge(edge, (alongM) => here + alongM)
      if (network.edgeTo[edge] === node) {
        forEdge(edge, (alongM) => here + Math.max(0, network.edgeLengthM[edge]! - alongM))
      }
    }
  }
  for (let at = 0; at < start.edge.length; at++) {
    const edge = start.edge[at]!
    if (edge >= 0) forEdge(edge, (alongM) => start.legM[at]! + Math.abs(alongM - start.alongM[at]!))
  }
}
