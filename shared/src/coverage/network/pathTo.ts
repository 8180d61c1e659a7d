import { departureOf } from './distanceAt.ts'
import { pieceOfEdge } from './edgePieces.ts'
import { edgeCosts, secondsPerMetre } from './reachWithin.ts'
import { sourcesOnEdges } from './sourcesOnEdges.ts'
import type { Attachment, NodeReach, WalkingNetwork, WalkingPath } from './walkingNetwork.ts'

/** Part of an edge as it is walked: backwards where `startM` is the greater. */
interface Step {
  edge: number
  startM: number
  endM: number
}

/**
 * The walk from one of the points to its nearest source, the one whose distance `distanceAt` gives; null where the point
 * is not attached or its streets lead to no source. Straight legs are left to the caller, who knows both places.
 */
export function pathTo(
  network: WalkingNetwork,
  reach: NodeReach,
  sources: Attachment,
  points: Attachment,
  point: number,
  flatKmh: number,
): WalkingPath | null {
  const departure = departureOf(network, reach, sourcesOnEdges(sources), points, point)
  if (departure === null || departure.source < 0) return null
  const edge = points.edge[point] as number
  const alongM = points.alongM[point] as number
  const legM = points.legM[point] as number
  const { source, steps } =
    departure.over === 'edge'
      ? {
          source: departure.source,
          steps: [{ edge, startM: alongM, endM: sources.alongM[departure.source] as number }],
        }
      : stepsOverNodes(network, reach, sources, edge, alongM, departure.over)
  const sourceLegM = sources.legM[source] as number
  return {
    source,
    distanceM: departure.distanceM,
    streetM: steps.reduce((sum, step) => sum + Math.abs(step.endM - step.startM), 0),
    legM,
    sourceLegM,
    coordinates: coordinatesOf(network, steps),
    edges: steps.map((step) => step.edge),
    seconds: secondsOf(network, steps, flatKmh) + (legM + sourceLegM) * secondsPerMetre(flatKmh),
  }
}

function stepsOverNodes(
  network: WalkingNetwork,
  reach: NodeReach,
  sources: Attachment,
  edge: number,
  alongM: number,
  over: 'from' | 'to',
): { source: number; steps: Step[] } {
  const lengthOf = (edge: number) => network.edgeLengthM[edge] as number
  const steps: Step[] = [{ edge, startM: alongM, endM: over === 'from' ? 0 : lengthOf(edge) }]
  let node = (over === 'from' ? network.edgeFrom[edge] : network.edgeTo[edge]) as number
  for (let via = reach.via[node] as number; via >= 0; via = reach.via[node] as number) {
    const isForth = network.edgeFrom[via] === node
    steps.push({ edge: via, startM: isForth ? 0 : lengthOf(via), endM: isForth ? lengthOf(via) : 0 })
    node = (isForth ? network.edgeTo[via] : network.edgeFrom[via]) as number
  }
  const source = reach.source[node] as number
  const last = sources.edge[source] as number
  const sourceM = sources.alongM[source] as number
  // On a loop both ends are the node: the shorter way round.
  const isFromEnd = network.edgeFrom[last] === node && (network.edgeTo[last] !== node || sourceM <= lengthOf(last) / 2)
  steps.push({ edge: last, startM: isFromEnd ? 0 : lengthOf(last), endM: sourceM })
  return { source, steps }
}

function coordinatesOf(network: WalkingNetwork, steps: Step[]): [number, number][] {
  const coordinates: [number, number][] = []
  for (const step of steps) {
    for (const place of pieceOfEdge(network, step.edge, step.startM, step.endM)) {
      const before = coordinates.at(-1)
      if (before === undefined || before[0] !== place[0] || before[1] !== place[1]) coordinates.push(place)
    }
  }
  if (coordinates.length === 1) coordinates.push(coordinates[0] as [number, number])
  return coordinates
}

function secondsOf(network: WalkingNetwork, steps: Step[], flatKmh: number): number {
  const { forth, back, factor } = edgeCosts(network, { by: 'seconds', flatKmh })
  let seconds = 0
  for (const { edge, startM, endM } of steps) {
    const lengthM = network.edgeLengthM[edge] as number
    const whole = (startM <= endM ? forth[edge] : back[edge]) as number
    if (lengthM > 0) seconds += (Math.abs(endM - startM) / lengthM) * whole * factor
  }
  return seconds
}
