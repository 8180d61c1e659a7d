import { NodeHeap } from './NodeHeap.ts'
import type { Attachment, BoundedReach, WalkingCost, WalkingNetwork } from './walkingNetwork.ts'

/** Seconds that a metre takes at a speed. */
export const secondsPerMetre = (kmh: number) => 3.6 / kmh

export type ReachWithin = (start: Attachment, limit: number, walk: WalkingCost) => BoundedReach

/**
 * A search from one place (or from the nearest of several) as far as a limit, to be called thousands of times: its arrays
 * are made once and only what was touched is cleared. The answer is the caller's own. Nodes beyond the limit are not
 * looked at; a start that is not attached reaches nothing. A place on an edge is within reach when the cost of one of its
 * ends and the way along it are (or when it is on the start's own edge, which the caller compares).
 */
export function openReachWithin(network: WalkingNetwork): ReachWithin {
  const { edgeFrom, edgeTo, firstLink, links } = network
  const cost = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY)
  const heap = new NodeHeap(network.nodeCount)
  let touched: number[] = []

  const offer = (node: number, offered: number, limit: number): void => {
    const known = cost[node] as number
    if (offered > limit || offered >= known) return
    if (known === Number.POSITIVE_INFINITY) touched.push(node)
    cost[node] = offered
    heap.put(node, offered)
  }

  return (start, limit, walk) => {
    const costs = edgeCosts(network, walk)
    const perLegM = walk.by === 'metres' ? 1 : secondsPerMetre(walk.flatKmh)
    for (let i = 0; i < start.edge.length; i += 1) {
      const edge = start.edge[i] as number
      if (edge < 0) continue
      const leg = (start.legM[i] as number) * perLegM
      const share = shareAlong(network, edge, start.alongM[i] as number)
      offer(edgeFrom[edge] as number, leg + share * (costs.back[edge] as number) * costs.factor, limit)
      offer(edgeTo[edge] as number, leg + (1 - share) * (costs.forth[edge] as number) * costs.factor, limit)
    }
    const settled: number[] = []
    while (heap.size > 0) {
      const node = heap.take()
      const here = cost[node] as number
      settled.push(node)
      const end = firstLink[node + 1] as number
      for (let link = firstLink[node] as number; link < end; link += 1) {
        const edge = links[link] as number
        if (edgeFrom[edge] === node)
          offer(edgeTo[edge] as number, here + (costs.forth[edge] as number) * costs.factor, limit)
        else offer(edgeFrom[edge] as number, here + (costs.back[edge] as number) * costs.factor, limit)
      }
    }
    const answer = {
      nodes: Uint32Array.from(settled),
      cost: Float64Array.from(settled, (node) => cost[node] as number),
    }
    for (const node of touched) cost[node] = Number.POSITIVE_INFINITY
    touched = []
    return answer
  }
}

/** Cost of an edge from `from` to `to` and back, each times the factor. */
export function edgeCosts(
  network: WalkingNetwork,
  walk: WalkingCost,
): { forth: Float64Array; back: Float64Array; factor: number } {
  const { edgeLengthM, seconds } = network
  if (walk.by === 'metres') return { forth: edgeLengthM, back: edgeLengthM, factor: 1 }
  if (seconds === null) return { forth: edgeLengthM, back: edgeLengthM, factor: secondsPerMetre(walk.flatKmh) }
  return walk.towards === true
    ? { forth: seconds.back, back: seconds.forth, factor: 1 }
    : { forth: seconds.forth, back: seconds.back, factor: 1 }
}

/** Share of the edge that lies before the place. */
export function shareAlong(network: WalkingNetwork, edge: number, alongM: number): number {
  const lengthM = network.edgeLengthM[edge] as number
  return lengthM > 0 ? Math.min(1, Math.max(0, alongM / lengthM)) : 0
}
