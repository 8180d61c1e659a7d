import { assembleNetwork } from './assembleNetwork.ts'
import { alongCurve } from './noding/alongCurve.ts'
import { type Noded, nodeStreets } from './noding/nodeStreets.ts'
import { cleanStreets, partsOf, type StreetParts } from './noding/streetParts.ts'
import type { NetworkReport, StreetLines, WalkingNetwork } from './walkingNetwork.ts'

/**
 * Streets as a network to walk on, whatever their order: ends within the tolerance of each other or of another street's
 * interior are joined, crossings are cut, bridges and tunnels meet others only at their ends.
 */
export function buildNetwork(
  streets: StreetLines,
  { toleranceM }: { toleranceM: number },
): { network: WalkingNetwork; report: NetworkReport } {
  const clean = cleanStreets(streets)
  const parts = partsOf(clean.streets)
  const noded = nodeStreets(parts, toleranceM)
  const network = networkOf(parts, noded)
  const lengthM = network.islandLengthM.reduce((sum, islandM) => sum + islandM, 0)
  return {
    network,
    report: {
      streets: new Set(streets.streetIds).size,
      nodes: network.nodeCount,
      edges: network.edgeCount,
      lengthKm: lengthM / 1000,
      islands: network.islandLengthM.length,
      largestIslandShare: lengthM > 0 ? (network.islandLengthM[0] as number) / lengthM : 0,
      zeroLength: clean.zeroLength + partsWithoutPiece(parts, noded),
      joinedEnds: noded.joinedEnds,
      cutCrossings: noded.cutCrossings,
      keptApart: noded.keptApart,
      toleranceM,
    },
  }
}

/** Nodes are numbered along a curve, those without an edge left out. */
function networkOf(parts: StreetParts, noded: Noded): WalkingNetwork {
  const isUsed = new Uint8Array(noded.nodePlaces.length / 2)
  for (const nodes of [noded.from, noded.to]) for (const node of nodes) isUsed[node] = 1
  for (const step of noded.steps) isUsed[step.from] = isUsed[step.to] = 1
  const used = alongCurve(noded.nodePlaces).filter((node) => isUsed[node] === 1)
  const numbers = new Uint32Array(isUsed.length)
  for (let i = 0; i < used.length; i += 1) numbers[used[i] as number] = i
  const from = noded.from.concat(noded.steps.map((step) => step.from))
  const to = noded.to.concat(noded.steps.map((step) => step.to))
  const part = noded.part.concat(noded.steps.map((step) => step.part))
  const edgeFrom = new Uint32Array(from.length)
  const edgeTo = new Uint32Array(from.length)
  for (let edge = 0; edge < from.length; edge += 1) {
    edgeFrom[edge] = numbers[from[edge] as number] as number
    edgeTo[edge] = numbers[to[edge] as number] as number
  }
  const stepVertices = noded.steps.flatMap((step) =>
    [step.from, step.to].flatMap((node) => [
      noded.nodePlaces[2 * node] as number,
      noded.nodePlaces[2 * node + 1] as number,
    ]),
  )
  const vertexCount = noded.vertices.length / 2
  return assembleNetwork({
    nodePlaces: Float64Array.from(
      { length: 2 * used.length },
      (_, i) => noded.nodePlaces[2 * (used[i >> 1] as number) + (i % 2)] as number,
    ),
    edgeFrom,
    edgeTo,
    edgeStreetId: Int32Array.from(part, (p) => parts.streetIds[p] as number),
    edgeIsApart: Uint8Array.from(part, (p, edge) => (edge < noded.from.length ? (parts.isApart[p] as number) : 0)),
    firstVertex: Uint32Array.from(noded.firstVertex.concat(noded.steps.map((_, i) => vertexCount + 2 * (i + 1)))),
    vertices: Float64Array.from(noded.vertices.concat(stepVertices)),
    seconds: null,
  })
}

function partsWithoutPiece(parts: StreetParts, noded: Noded): number {
  const hasPiece = new Uint8Array(parts.count)
  for (const part of noded.part) hasPiece[part] = 1
  return hasPiece.reduce((missing, has) => missing + 1 - has, 0)
}
