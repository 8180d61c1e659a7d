import type { Attachment, WalkingNetwork } from '../walkingNetwork.ts'

/**
 * Distances between all nodes and attached places by Floyd and Warshall: each place is a node of its own, joined by its leg
 * to its point of the street, and a street is a chain of the points on it. Slow and plain, to check the searches against.
 * The first are the nodes, then the places in their order.
 */
export function walkByHand(network: WalkingNetwork, places: Attachment): number[][] {
  const count = places.edge.length
  const size = network.nodeCount + 2 * count
  const distance = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => (a === b ? 0 : Infinity)),
  )
  const link = (a: number, b: number, metres: number) => {
    const shorter = Math.min(metres, distance[a]![b]!)
    distance[a]![b] = shorter
    distance[b]![a] = shorter
  }
  const onStreet = (place: number) => network.nodeCount + count + place
  for (let edge = 0; edge < network.edgeCount; edge += 1) {
    const chain = Array.from({ length: count }, (_, place) => place)
      .filter((place) => places.edge[place] === edge)
      .map((place) => ({ at: places.alongM[place]!, vertex: onStreet(place) }))
      .sort((a, b) => a.at - b.at)
    chain.unshift({ at: 0, vertex: network.edgeFrom[edge]! })
    chain.push({ at: network.edgeLengthM[edge]!, vertex: network.edgeTo[edge]! })
    for (let i = 1; i < chain.length; i += 1)
      link(chain[i - 1]!.vertex, chain[i]!.vertex, chain[i]!.at - chain[i - 1]!.at)
  }
  for (let place = 0; place < count; place += 1)
    if (places.edge[place]! >= 0) link(network.nodeCount + place, onStreet(place), places.legM[place]!)
  for (let via = 0; via < size; via += 1)
    for (let a = 0; a < size; a += 1)
      for (let b = 0; b < size; b += 1) {
        const metres = distance[a]![via]! + distance[via]![b]!
        if (metres < distance[a]![b]!) distance[a]![b] = metres
      }
  return distance
}

export const joinAttachments = (a: Attachment, b: Attachment): Attachment => ({
  edge: Int32Array.from([...a.edge, ...b.edge]),
  alongM: Float64Array.from([...a.alongM, ...b.alongM]),
  legM: Float64Array.from([...a.legM, ...b.legM]),
})
