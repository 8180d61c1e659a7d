import { groundDistanceM } from './groundMetres.ts'
import type { WalkingNetwork } from './walkingNetwork.ts'

/** What a network is made of; the rest follows from it. */
export type NetworkLines = Pick<
  WalkingNetwork,
  'nodePlaces' | 'edgeFrom' | 'edgeTo' | 'edgeStreetId' | 'edgeIsApart' | 'firstVertex' | 'vertices' | 'seconds'
>

/** Lengths, links and islands of edges whose nodes are known. */
export function assembleNetwork(lines: NetworkLines): WalkingNetwork {
  const { nodePlaces, edgeFrom, edgeTo, edgeStreetId, edgeIsApart, firstVertex, vertices, seconds } = lines
  const nodeCount = nodePlaces.length / 2
  const edgeCount = edgeFrom.length
  const edgeLengthM = lengthsOf(firstVertex, vertices)
  const { firstLink, links, linkTo } = linksOf(nodeCount, edgeFrom, edgeTo)
  const graph = { nodeCount, edgeFrom, edgeLengthM, firstLink, linkTo }
  return {
    nodeCount,
    nodePlaces,
    edgeCount,
    edgeFrom,
    edgeTo,
    edgeLengthM,
    edgeStreetId,
    edgeIsApart,
    firstVertex,
    vertices,
    firstLink,
    links,
    linkTo,
    linkLengthM: Float64Array.from(links, (edge) => edgeLengthM[edge] as number),
    ...islandsOf(graph),
    seconds,
  }
}

function lengthsOf(firstVertex: Uint32Array, vertices: Float64Array): Float64Array {
  const lengthM = new Float64Array(firstVertex.length - 1)
  for (let edge = 0; edge < lengthM.length; edge += 1) {
    const last = (firstVertex[edge + 1] as number) - 1
    let sum = 0
    for (let i = 2 * (firstVertex[edge] as number); i < 2 * last; i += 2)
      sum += groundDistanceM(
        vertices[i] as number,
        vertices[i + 1] as number,
        vertices[i + 2] as number,
        vertices[i + 3] as number,
      )
    lengthM[edge] = sum
  }
  return lengthM
}

/** Edges at each node in ascending order; a loop is at its node once. */
function linksOf(nodeCount: number, edgeFrom: Uint32Array, edgeTo: Uint32Array) {
  const firstLink = new Uint32Array(nodeCount + 1)
  for (let edge = 0; edge < edgeFrom.length; edge += 1) {
    const from = edgeFrom[edge] as number
    const to = edgeTo[edge] as number
    firstLink[from + 1]! += 1
    if (to !== from) firstLink[to + 1]! += 1
  }
  for (let node = 0; node < nodeCount; node += 1) firstLink[node + 1]! += firstLink[node] as number
  const links = new Uint32Array(firstLink[nodeCount] as number)
  const linkTo = new Uint32Array(links.length)
  const next = firstLink.slice(0, nodeCount)
  const add = (node: number, other: number, edge: number) => {
    const link = next[node]!++
    links[link] = edge
    linkTo[link] = other
  }
  for (let edge = 0; edge < edgeFrom.length; edge += 1) {
    const from = edgeFrom[edge] as number
    const to = edgeTo[edge] as number
    add(from, to, edge)
    if (to !== from) add(to, from, edge)
  }
  return { firstLink, links, linkTo }
}

type Graph = Pick<WalkingNetwork, 'nodeCount' | 'edgeFrom' | 'edgeLengthM' | 'firstLink' | 'linkTo'>

/** Islands by length, the longest first; equally long: the one with the lower node first. */
function islandsOf(graph: Graph): { islandOfNode: Uint32Array; islandLengthM: Float64Array } {
  const found = floodIslands(graph)
  const lengthM = new Float64Array(found.count)
  for (let edge = 0; edge < graph.edgeFrom.length; edge += 1)
    lengthM[found.islandOf[graph.edgeFrom[edge] as number] as number]! += graph.edgeLengthM[edge] as number
  const order = Array.from(lengthM.keys()).sort((a, b) => (lengthM[b] as number) - (lengthM[a] as number) || a - b)
  const rank = new Uint32Array(found.count)
  order.forEach((island, index) => {
    rank[island] = index
  })
  return {
    islandOfNode: Uint32Array.from(found.islandOf, (island) => rank[island] as number),
    islandLengthM: Float64Array.from(order, (island) => lengthM[island] as number),
  }
}

function floodIslands({ nodeCount, firstLink, linkTo }: Graph) {
  const islandOf = new Int32Array(nodeCount).fill(-1)
  const waiting = new Uint32Array(nodeCount)
  let count = 0
  for (let start = 0; start < nodeCount; start += 1) {
    if (islandOf[start] !== -1) continue
    let waits = 1
    waiting[0] = start
    islandOf[start] = count
    while (waits > 0) {
      const node = waiting[--waits] as number
      for (let link = firstLink[node] as number; link < (firstLink[node + 1] as number); link += 1) {
        const other = linkTo[link] as number
        if (islandOf[other] !== -1) continue
        islandOf[other] = count
        waiting[waits++] = other
      }
    }
    count += 1
  }
  return { islandOf, count }
}
