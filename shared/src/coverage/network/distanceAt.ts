import { firstOnEdge, type SourcesOnEdges, sourcesOnEdges } from './sourcesOnEdges.ts'
import type { Attachment, NodeReach, PointReach, WalkingNetwork } from './walkingNetwork.ts'

/** How a point leaves towards its nearest source. */
export interface Departure {
  distanceM: number
  source: number
  /** Over the edge's `from`, over its `to`, or straight along the edge to a source on it. */
  over: 'from' | 'to' | 'edge'
}

/**
 * Distance of points to their nearest source: leg, along the edge either way, network, leg of the source; a source on the
 * point's own edge is met without going to its ends. `sources` are those that `reach` was made of, in the same order
 * (after `addSources`: the first ones and then the added).
 */
export function distanceAt(
  network: WalkingNetwork,
  reach: NodeReach,
  sources: Attachment,
  points: Attachment,
): PointReach {
  const onEdges = sourcesOnEdges(sources)
  const count = points.edge.length
  const distanceM = new Float64Array(count)
  const source = new Int32Array(count)
  for (let i = 0; i < count; i += 1) {
    const departure = departureOf(network, reach, onEdges, points, i)
    distanceM[i] = departure?.distanceM ?? Number.NaN
    source[i] = departure?.source ?? -1
  }
  return { distanceM, source }
}

/** Null where the point is not attached. Equal ways: the lower source, then over `from`. */
export function departureOf(
  network: WalkingNetwork,
  reach: NodeReach,
  onEdges: SourcesOnEdges,
  points: Attachment,
  point: number,
): Departure | null {
  const edge = points.edge[point] as number
  if (edge < 0) return null
  const along = points.alongM[point] as number
  const leg = points.legM[point] as number
  const from = network.edgeFrom[edge] as number
  const to = network.edgeTo[edge] as number
  const best: Departure = {
    distanceM: leg + along + (reach.distanceM[from] as number),
    source: reach.source[from] as number,
    over: 'from',
  }
  const rest = Math.max(0, (network.edgeLengthM[edge] as number) - along)
  take(best, leg + rest + (reach.distanceM[to] as number), reach.source[to] as number, 'to')
  const { sources, order } = onEdges
  for (let at = firstOnEdge(onEdges, edge); at < order.length; at += 1) {
    const source = order[at] as number
    if (sources.edge[source] !== edge) break
    const between = Math.abs((sources.alongM[source] as number) - along)
    take(best, leg + between + (sources.legM[source] as number), source, 'edge')
  }
  return best
}

function take(best: Departure, distanceM: number, source: number, over: Departure['over']): void {
  if (distanceM > best.distanceM || (distanceM === best.distanceM && source >= best.source)) return
  best.distanceM = distanceM
  best.source = source
  best.over = over
}
