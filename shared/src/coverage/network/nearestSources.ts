import { NodeHeap } from './NodeHeap.ts'
import type { Attachment, NodeReach, WalkingNetwork } from './walkingNetwork.ts'

/**
 * Distance of every node to the nearest source, all sources in one search. Of two that are equally near it is the one
 * with the lower index, whatever the order of the streets. Sources that are not attached take no part.
 */
export function nearestSources(network: WalkingNetwork, sources: Attachment): NodeReach {
  const reach: NodeReach = {
    distanceM: new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY),
    source: new Int32Array(network.nodeCount).fill(-1),
    via: new Int32Array(network.nodeCount).fill(-1),
  }
  lower(network, reach, sources, 0, () => {})
  return reach
}

/**
 * The reach once more sources are there: a copy, and the nodes that came nearer. The sources are numbered from
 * `firstSource`, the number of those that `reach` was made of. Only what comes nearer is visited.
 */
export function addSources(
  network: WalkingNetwork,
  reach: NodeReach,
  sources: Attachment,
  firstSource: number,
): { reach: NodeReach; touched: Uint32Array } {
  const nearer = { distanceM: reach.distanceM.slice(), source: reach.source.slice(), via: reach.via.slice() }
  const touched: number[] = []
  lower(network, nearer, sources, firstSource, (node) => touched.push(node))
  return { reach: nearer, touched: Uint32Array.from(touched) }
}

/** Dijkstra's search from the sources over whatever is farther than they are; `settled` is told of every node once. */
function lower(
  network: WalkingNetwork,
  reach: NodeReach,
  sources: Attachment,
  firstSource: number,
  settled: (node: number) => void,
): void {
  const { edgeFrom, edgeTo, edgeLengthM, firstLink, links, linkTo, linkLengthM } = network
  const { distanceM, source, via } = reach
  const heap = new NodeHeap(network.nodeCount)

  // An equal distance goes to the lower source, then to the lower edge: every predecessor that could give it is taken
  // from the heap before the node itself, so the outcome does not depend on the heap's order.
  const offer = (node: number, cost: number, from: number, edge: number): void => {
    const known = distanceM[node] as number
    if (cost > known) return
    if (cost === known) {
      const knownSource = source[node] as number
      if (knownSource < from || (knownSource === from && (via[node] as number) <= edge)) return
    }
    source[node] = from
    via[node] = edge
    if (cost === known) return
    distanceM[node] = cost
    heap.put(node, cost)
  }

  for (let i = 0; i < sources.edge.length; i += 1) {
    const edge = sources.edge[i] as number
    if (edge < 0) continue
    const along = sources.alongM[i] as number
    const leg = sources.legM[i] as number
    offer(edgeFrom[edge] as number, leg + along, firstSource + i, -1)
    offer(edgeTo[edge] as number, leg + Math.max(0, (edgeLengthM[edge] as number) - along), firstSource + i, -1)
  }
  while (heap.size > 0) {
    const node = heap.take()
    settled(node)
    const here = distanceM[node] as number
    const from = source[node] as number
    const end = firstLink[node + 1] as number
    for (let link = firstLink[node] as number; link < end; link += 1)
      offer(linkTo[link] as number, here + (linkLengthM[link] as number), from, links[link] as number)
  }
}
