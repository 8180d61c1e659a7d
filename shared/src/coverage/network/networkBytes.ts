import { assembleNetwork } from './assembleNetwork.ts'
import { ByteReader, ByteWriter } from './ByteStream.ts'
import type { WalkingNetwork } from './walkingNetwork.ts'

/** "ARWN", the version, a checksum of what follows. */
const MAGIC = 0x4152574e
const VERSION = 1
const HEADER_BYTES = 12
const PER_DEGREE = 1e7

/** Why saved bytes are not a network: the network is built again then, and the log says why. */
export type BytesFault = 'not-a-network' | 'other-version' | 'damaged'

/**
 * The network as bytes to be saved, 1.5 MB for the 99,312 streets of Santiago and Viña del Mar. Places are whole numbers of 1e-7
 * degrees, as a network has them, each as its difference from the one before; lengths, links and islands follow from them
 * and are not saved.
 */
export function networkToBytes(network: WalkingNetwork): Uint8Array {
  const { nodeCount, nodePlaces, edgeCount, edgeFrom, edgeTo, edgeStreetId, edgeIsApart, firstVertex, vertices } =
    network
  const writer = new ByteWriter(HEADER_BYTES)
  writer.unsigned(nodeCount)
  writer.unsigned(edgeCount)
  writer.unsigned(network.seconds === null ? 0 : 1)
  const place = placeWriter(writer)
  for (let i = 0; i < nodePlaces.length; i += 2) place(nodePlaces[i] as number, nodePlaces[i + 1] as number)
  let [from, street] = [0, 0]
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const start = firstVertex[edge] as number
    const end = (firstVertex[edge + 1] as number) - 1
    writer.signed((edgeFrom[edge] as number) - from)
    writer.signed((edgeTo[edge] as number) - (edgeFrom[edge] as number))
    writer.signed((edgeStreetId[edge] as number) - street)
    // Vertices between the two nodes; the lowest bit is whether it is a bridge or tunnel.
    writer.unsigned(2 * (end - start - 1) + (edgeIsApart[edge] as number))
    for (let i = 2 * start + 2; i < 2 * end; i += 2) place(vertices[i] as number, vertices[i + 1] as number)
    from = edgeFrom[edge] as number
    street = edgeStreetId[edge] as number
  }
  if (network.seconds !== null) {
    for (const seconds of network.seconds.forth) writer.float32(seconds)
    for (const seconds of network.seconds.back) writer.float32(seconds)
  }
  const bytes = writer.finish()
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, VERSION)
  view.setUint32(8, checksum(bytes))
  return bytes
}

/** `fault` where the bytes are of another version or not what was written: the network is built again then. */
export function networkFromBytes(bytes: Uint8Array): { network: WalkingNetwork } | { fault: BytesFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== MAGIC) return { fault: 'not-a-network' }
  if (view.getUint32(4) !== VERSION) return { fault: 'other-version' }
  if (view.getUint32(8) !== checksum(bytes)) return { fault: 'damaged' }
  return { network: readNetwork(new ByteReader(bytes, HEADER_BYTES)) }
}

function readNetwork(reader: ByteReader): WalkingNetwork {
  const nodeCount = reader.unsigned()
  const edgeCount = reader.unsigned()
  const hasSeconds = reader.unsigned() === 1
  const place = placeReader(reader)
  const nodePlaces = new Float64Array(2 * nodeCount)
  for (let i = 0; i < nodePlaces.length; i += 2) [nodePlaces[i], nodePlaces[i + 1]] = place() as [number, number]
  const edgeFrom = new Uint32Array(edgeCount)
  const edgeTo = new Uint32Array(edgeCount)
  const edgeStreetId = new Int32Array(edgeCount)
  const edgeIsApart = new Uint8Array(edgeCount)
  const firstVertex = new Uint32Array(edgeCount + 1)
  const vertices: number[] = []
  const pushNode = (node: number) => vertices.push(nodePlaces[2 * node] as number, nodePlaces[2 * node + 1] as number)
  let [from, street] = [0, 0]
  for (let edge = 0; edge < edgeCount; edge += 1) {
    from += reader.signed()
    const to = from + reader.signed()
    street += reader.signed()
    const shape = reader.unsigned()
    edgeFrom[edge] = from
    edgeTo[edge] = to
    edgeStreetId[edge] = street
    edgeIsApart[edge] = shape & 1
    pushNode(from)
    for (let between = shape >> 1; between > 0; between -= 1) {
      const [lng, lat] = place()
      vertices.push(lng, lat)
    }
    pushNode(to)
    firstVertex[edge + 1] = vertices.length / 2
  }
  const float32s = () => Float64Array.from({ length: edgeCount }, () => reader.float32())
  return assembleNetwork({
    nodePlaces,
    edgeFrom,
    edgeTo,
    edgeStreetId,
    edgeIsApart,
    firstVertex,
    vertices: Float64Array.from(vertices),
    seconds: hasSeconds ? { forth: float32s(), back: float32s() } : null,
  })
}

function placeWriter(writer: ByteWriter): (lng: number, lat: number) => void {
  let [x, y] = [0, 0]
  return (lng, lat) => {
    const [nextX, nextY] = [Math.round(lng * PER_DEGREE), Math.round(lat * PER_DEGREE)]
    writer.signed(nextX - x)
    writer.signed(nextY - y)
    x = nextX
    y = nextY
  }
}

function placeReader(reader: ByteReader): () => [number, number] {
  let [x, y] = [0, 0]
  return () => {
    x += reader.signed()
    y += reader.signed()
    return [x / PER_DEGREE, y / PER_DEGREE]
  }
}

/** FNV-1a over everything after the header. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let i = HEADER_BYTES; i < bytes.length; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  return hash >>> 0
}
