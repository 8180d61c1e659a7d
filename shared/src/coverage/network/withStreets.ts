import { assembleNetwork } from './assembleNetwork.ts'
import { groundDistanceM, latitudeDegreeM, longitudeDegreeM } from './groundMetres.ts'
import { nodeStreets } from './noding/nodeStreets.ts'
import { type CutEdge, spliceEdges } from './noding/spliceEdges.ts'
import { cleanStreets, partsOf } from './noding/streetParts.ts'
import type { NetworkReport, StreetLines, WalkingNetwork } from './walkingNetwork.ts'

const STRETCH_M = 300
/** Some thousand kilometres of streets across a city cross less often. */
const mostCrossings = 50_000

/** A network with more streets, and what became of the edges that they cut. */
export interface AddedStreets {
  /** Nodes and edges keep their numbers; a cut edge's number is that of its first piece. What is new comes after them. */
  network: WalkingNetwork
  report: Pick<NetworkReport, 'zeroLength' | 'joinedEnds' | 'cutCrossings' | 'keptApart'>
  /** Edges of the new streets. */
  newEdges: Uint32Array
  /** Edges of the old network that were cut. */
  cutEdges: Map<number, CutEdge>
}

/**
 * The network with more streets, joined to it as `buildNetwork` joins; the network that was given stays as it is. Only
 * what lies near the new streets is looked at. Where walking times follow the slope, pieces of old edges take their share
 * of the edge's and new streets the flat speed. Throws IssuesError where they cross too often.
 */
export function withStreets(
  network: WalkingNetwork,
  streets: StreetLines,
  { toleranceM, flatKmh = 4.5 }: { toleranceM: number; flatKmh?: number },
): AddedStreets {
  const clean = cleanStreets(streets)
  const nearby = edgesNear(network, clean.streets, toleranceM)
  const nodes = nodesOf(network, nearby)
  const parts = partsOf(joined(network, nearby, clean.streets))
  const places = Float64Array.from(
    { length: 2 * nodes.length },
    (_, i) => network.nodePlaces[2 * (nodes[i >> 1] as number) + (i % 2)] as number,
  )
  const noded = nodeStreets(parts, toleranceM, { places, parts: nearby.length, mostCrossings })

  const { lines, newEdges, cutEdges } = spliceEdges(network, { parts, noded, nearby, nodes }, flatKmh)
  const { joinedEnds, cutCrossings, keptApart } = noded
  return {
    network: assembleNetwork(lines),
    report: { zeroLength: clean.zeroLength, joinedEnds, cutCrossings, keptApart },
    newEdges,
    cutEdges,
  }
}

type Box = readonly [west: number, south: number, east: number, north: number]

/** Edges whose bounding box meets that of a stretch of a street. */
function edgesNear(network: WalkingNetwork, streets: StreetLines, toleranceM: number): number[] {
  const { edgeCount, firstVertex, vertices } = network
  const stretches = stretchBoxes(streets, toleranceM)
  const all = stretches.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
  const near: number[] = []
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const box = boxOf(vertices, firstVertex, edge)
    if (meet(all, box) && stretches.some((stretch) => meet(stretch, box))) near.push(edge)
  }
  return near
}

const meet = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** Boxes around stretches, with the tolerance: a long slanting street is not near all that its one box would hold. */
function stretchBoxes({ vertices, firstVertex, streetIds }: StreetLines, toleranceM: number): Box[] {
  const boxes: Box[] = []
  for (let part = 0; part < streetIds.length; part += 1)
    for (let i = 2 * (firstVertex[part] as number); i < 2 * (firstVertex[part + 1] as number) - 2; i += 2) {
      const [x0, y0, x1, y1] = [vertices[i], vertices[i + 1], vertices[i + 2], vertices[i + 3]] as [
        number,
        number,
        number,
        number,
      ]
      const dLng = toleranceM / longitudeDegreeM(Math.min(85, Math.max(Math.abs(y0), Math.abs(y1))))
      // Shortest at the equator.
      const dLat = toleranceM / latitudeDegreeM(0)
      const count = Math.min(100, Math.ceil(groundDistanceM(x0, y0, x1, y1) / STRETCH_M))
      for (let n = 0; n < count; n += 1) {
        const [ax, bx] = [x0 + ((x1 - x0) * n) / count, x0 + ((x1 - x0) * (n + 1)) / count]
        const [ay, by] = [y0 + ((y1 - y0) * n) / count, y0 + ((y1 - y0) * (n + 1)) / count]
        boxes.push([Math.min(ax, bx) - dLng, Math.min(ay, by) - dLat, Math.max(ax, bx) + dLng, Math.max(ay, by) + dLat])
      }
    }
  return boxes
}

export function boxOf(
  vertices: Float64Array,
  firstVertex: Uint32Array,
  line: number,
): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 2 * (firstVertex[line] as number); i < 2 * (firstVertex[line + 1] as number); i += 2) {
    const lng = vertices[i] as number
    const lat = vertices[i + 1] as number
    if (lng < west) west = lng
    if (lng > east) east = lng
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return [west, south, east, north]
}

function nodesOf({ edgeFrom, edgeTo }: WalkingNetwork, edges: number[]): number[] {
  return [...new Set(edges.flatMap((edge) => [edgeFrom[edge] as number, edgeTo[edge] as number]))]
}

/** The edges as streets, then the streets. */
function joined(network: WalkingNetwork, edges: number[], streets: StreetLines): StreetLines {
  const firstVertex = [0]
  const vertices: number[] = []
  const push = (line: number, lines: { firstVertex: Uint32Array; vertices: Float64Array }) => {
    const [first, end] = [lines.firstVertex[line] as number, lines.firstVertex[line + 1] as number]
    for (let i = 2 * first; i < 2 * end; i += 1) vertices.push(lines.vertices[i] as number)
    firstVertex.push(vertices.length / 2)
  }
  for (const edge of edges) push(edge, network)
  for (let part = 0; part < streets.streetIds.length; part += 1) push(part, streets)
  return {
    streetIds: Int32Array.from([...edges.map((edge) => network.edgeStreetId[edge] as number), ...streets.streetIds]),
    isApart: Uint8Array.from([...edges.map((edge) => network.edgeIsApart[edge] as number), ...streets.isApart]),
    firstVertex: Uint32Array.from(firstVertex),
    vertices: Float64Array.from(vertices),
  }
}
