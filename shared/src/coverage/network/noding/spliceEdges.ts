import type { NetworkLines } from '../assembleNetwork.ts'
import { groundDistanceM } from '../groundMetres.ts'
import { secondsPerMetre } from '../reachWithin.ts'
import type { WalkingNetwork } from '../walkingNetwork.ts'
import type { Noded } from './nodeStreets.ts'
import type { StreetParts } from './streetParts.ts'

/** An edge that was cut: its pieces in order, and where each began on it, in metres from its `from`. */
export interface CutEdge {
  edges: number[]
  startM: number[]
  lengthM: number
}

/** What the noding of new streets with the edges near them found. */
export interface LocalNoding {
  parts: StreetParts
  noded: Noded
  /** The edges that the first parts are, and the nodes that the first nodes are. */
  nearby: number[]
  nodes: number[]
}

interface Spliced {
  lines: NetworkLines
  newEdges: Uint32Array
  cutEdges: Map<number, CutEdge>
}

/** Puts the pieces in the place of the edges that they are of, and everything new at the end. */
export function spliceEdges(network: WalkingNetwork, local: LocalNoding, flatKmh: number): Spliced {
  const { parts, noded, nearby } = local
  const byPart = piecesByPart(noded.part, parts.count)
  const replaced = new Map<number, number>()
  const appended: number[] = []
  const newEdges: number[] = []
  const cutEdges = new Map<number, CutEdge>()
  const append = (piece: number) => network.edgeCount + appended.push(piece) - 1

  nearby.forEach((edge, part) => {
    const [first, ...rest] = byPart[part] as number[]
    if (first === undefined || rest.length === 0) return
    replaced.set(edge, first)
    cutEdges.set(edge, {
      edges: [edge, ...rest.map(append)],
      startM: [first, ...rest].map((piece) => noded.startM[piece] as number),
      lengthM: network.edgeLengthM[edge] as number,
    })
  })
  for (const pieces of byPart.slice(nearby.length)) for (const piece of pieces) newEdges.push(append(piece))
  for (const step of noded.steps.keys()) newEdges.push(network.edgeCount + appended.length + step)

  return {
    lines: linesOf(network, local, replaced, appended, cutEdges, flatKmh),
    newEdges: Uint32Array.from(newEdges),
    cutEdges,
  }
}

function piecesByPart(part: number[], partCount: number): number[][] {
  const pieces: number[][] = Array.from({ length: partCount }, () => [])
  for (const [piece, of] of part.entries()) (pieces[of] as number[]).push(piece)
  return pieces
}

function linesOf(
  network: WalkingNetwork,
  { parts, noded, nodes }: LocalNoding,
  replaced: Map<number, number>,
  appended: number[],
  cutEdges: Map<number, CutEdge>,
  flatKmh: number,
): NetworkLines {
  const newPlaces: number[] = []
  const numbers = new Map(nodes.map((node, local) => [local, node]))
  const number = (local: number): number => {
    let node = numbers.get(local)
    if (node === undefined) {
      node = network.nodeCount + newPlaces.length / 2
      newPlaces.push(...placeOf(noded, local))
      numbers.set(local, node)
    }
    return node
  }
  const lines = new LineList(network, appended.length + noded.steps.length)
  const pieceVertices = (piece: number) =>
    noded.vertices.slice(2 * (noded.firstVertex[piece] as number), 2 * (noded.firstVertex[piece + 1] as number))

  let next = 0
  for (const edge of [...replaced.keys()].sort((a, b) => a - b)) {
    const piece = replaced.get(edge) as number
    lines.copy(next, edge)
    const part = noded.part[piece] as number
    lines.push(
      number(noded.from[piece] as number),
      number(noded.to[piece] as number),
      parts,
      part,
      pieceVertices(piece),
    )
    next = edge + 1
  }
  lines.copy(next, network.edgeCount)
  for (const piece of appended)
    lines.push(
      number(noded.from[piece] as number),
      number(noded.to[piece] as number),
      parts,
      noded.part[piece] as number,
      pieceVertices(piece),
    )
  for (const { from, to, part } of noded.steps)
    lines.push(number(from), number(to), parts, part, [...placeOf(noded, from), ...placeOf(noded, to)])

  const nodePlaces = new Float64Array(network.nodePlaces.length + newPlaces.length)
  nodePlaces.set(network.nodePlaces)
  nodePlaces.set(newPlaces, network.nodePlaces.length)
  return { nodePlaces, ...lines.finish(), seconds: secondsOf(network, lines, cutEdges, flatKmh) }
}

const placeOf = ({ nodePlaces }: Noded, node: number) => [
  nodePlaces[2 * node] as number,
  nodePlaces[2 * node + 1] as number,
]

/** The old edges copied, with others between and after them. */
class LineList {
  readonly #network: WalkingNetwork
  readonly edgeFrom: Uint32Array
  readonly edgeTo: Uint32Array
  readonly edgeStreetId: Int32Array
  readonly edgeIsApart: Uint8Array
  readonly firstVertex: Uint32Array
  readonly #vertices: Float64Array[] = []
  count = 0

  constructor(network: WalkingNetwork, more: number) {
    const size = network.edgeCount + more
    this.#network = network
    this.edgeFrom = new Uint32Array(size)
    this.edgeTo = new Uint32Array(size)
    this.edgeStreetId = new Int32Array(size)
    this.edgeIsApart = new Uint8Array(size)
    this.firstVertex = new Uint32Array(size + 1)
  }

  /** Old edges from one up to another, which is not included; they keep their numbers. */
  copy(start: number, end: number): void {
    const { edgeFrom, edgeTo, edgeStreetId, edgeIsApart, firstVertex, vertices } = this.#network
    this.edgeFrom.set(edgeFrom.subarray(start, end), start)
    this.edgeTo.set(edgeTo.subarray(start, end), start)
    this.edgeStreetId.set(edgeStreetId.subarray(start, end), start)
    this.edgeIsApart.set(edgeIsApart.subarray(start, end), start)
    const moved = (this.firstVertex[start] as number) - (firstVertex[start] as number)
    for (let edge = start; edge < end; edge += 1) this.firstVertex[edge + 1] = (firstVertex[edge + 1] as number) + moved
    this.#vertices.push(vertices.subarray(2 * (firstVertex[start] as number), 2 * (firstVertex[end] as number)))
    this.count = end
  }

  push(from: number, to: number, parts: StreetParts, part: number, vertices: number[]): void {
    this.edgeFrom[this.count] = from
    this.edgeTo[this.count] = to
    this.edgeStreetId[this.count] = parts.streetIds[part] as number
    this.edgeIsApart[this.count] = parts.isApart[part] as number
    this.firstVertex[this.count + 1] = (this.firstVertex[this.count] as number) + vertices.length / 2
    this.#vertices.push(Float64Array.from(vertices))
    this.count += 1
  }

  finish(): Omit<NetworkLines, 'nodePlaces' | 'seconds'> {
    const { edgeFrom, edgeTo, edgeStreetId, edgeIsApart, firstVertex } = this
    const vertices = new Float64Array(2 * (firstVertex[this.count] as number))
    let at = 0
    for (const some of this.#vertices) {
      vertices.set(some, at)
      at += some.length
    }
    return { edgeFrom, edgeTo, edgeStreetId, edgeIsApart, firstVertex, vertices }
  }
}

/** Pieces take their share of the old edge's seconds; what is new is walked at the flat speed. */
function secondsOf(
  network: WalkingNetwork,
  lines: LineList,
  cutEdges: Map<number, CutEdge>,
  flatKmh: number,
): WalkingNetwork['seconds'] {
  if (network.seconds === null) return null
  const forth = new Float64Array(lines.count)
  const back = new Float64Array(lines.count)
  forth.set(network.seconds.forth)
  back.set(network.seconds.back)
  const { vertices, firstVertex } = lines.finish()
  for (let edge = network.edgeCount; edge < lines.count; edge += 1) {
    let lengthM = 0
    for (let i = 2 * (firstVertex[edge] as number); i < 2 * (firstVertex[edge + 1] as number) - 2; i += 2)
      lengthM += groundDistanceM(vertices[i]!, vertices[i + 1]!, vertices[i + 2]!, vertices[i + 3]!)
    forth[edge] = back[edge] = lengthM * secondsPerMetre(flatKmh)
  }
  for (const [cut, { edges, startM, lengthM }] of cutEdges)
    edges.forEach((edge, i) => {
      const share = ((startM[i + 1] ?? lengthM) - (startM[i] as number)) / lengthM
      forth[edge] = share * (network.seconds?.forth[cut] as number)
      back[edge] = share * (network.seconds?.back[cut] as number)
    })
  return { forth, back }
}
