import { assembleNetwork } from './assembleNetwork.ts'
import type { NetworkReport, StreetLines, WalkingNetwork } from './walkingNetwork.ts'

/** Streets as a network to walk on. */
export function buildNetwork(
  streets: StreetLines,
  { toleranceM }: { toleranceM: number },
): { network: WalkingNetwork; report: NetworkReport } {
  const nodes = new Map<string, number>()
  const nodePlaces: number[] = []
  const nodeAt = (vertex: number): number => {
    const [lng, lat] = [streets.vertices[2 * vertex] as number, streets.vertices[2 * vertex + 1] as number]
    const key = `${lng} ${lat}`
    const known = nodes.get(key)
    if (known !== undefined) return known
    nodePlaces.push(lng, lat)
    nodes.set(key, nodes.size)
    return nodes.size - 1
  }
  const count = streets.streetIds.length
  const network = assembleNetwork({
    edgeFrom: Uint32Array.from({ length: count }, (_, part) => nodeAt(streets.firstVertex[part] as number)),
    edgeTo: Uint32Array.from({ length: count }, (_, part) => nodeAt((streets.firstVertex[part + 1] as number) - 1)),
    nodePlaces: Float64Array.from(nodePlaces),
    edgeStreetId: streets.streetIds.slice(),
    edgeIsApart: streets.isApart.slice(),
    firstVertex: streets.firstVertex.slice(),
    vertices: streets.vertices.slice(),
    seconds: null,
  })
  const lengthM = network.islandLengthM.reduce((sum, island) => sum + island, 0)
  return {
    network,
    report: {
      streets: new Set(streets.streetIds).size,
      nodes: network.nodeCount,
      edges: network.edgeCount,
      lengthKm: lengthM / 1000,
      islands: network.islandLengthM.length,
      largestIslandShare: lengthM > 0 ? (network.islandLengthM[0] as number) / lengthM : 0,
      zeroLength: 0,
      joinedEnds: 0,
      cutCrossings: 0,
      keptApart: 0,
      toleranceM,
    },
  }
}
