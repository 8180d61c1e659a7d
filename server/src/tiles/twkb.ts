/** A shape in the terms of vector tiles: 1 points (all in one part), 2 lines, 3 polygons as a list of rings. */
export interface TwkbShape {
  type: 1 | 2 | 3
  parts: { x: number; y: number }[][]
}

interface Reader {
  bytes: Uint8Array
  at: number
  x: number
  y: number
}

const [point, line, polygon, multiPoint, multiLine, multiPolygon] = [1, 2, 3, 4, 5, 6]

/**
 * Tiny WKB (https://github.com/TWKB/Specification) as ST_AsTWKB(shape, 0) writes it: whole numbers, two dimensions, no
 * identities, no box and no size. Throws an Error on anything else.
 */
export function decodeTwkb(bytes: Uint8Array): TwkbShape {
  const [typeAndPrecision = 0, flags = 0] = bytes
  const type = typeAndPrecision & 0x0f
  if (typeAndPrecision >> 4 !== 0 || flags !== 0)
    throw new Error(`TWKB with precision or extras: ${typeAndPrecision}, ${flags}`)
  const reader: Reader = { bytes, at: 2, x: 0, y: 0 }
  switch (type) {
    case point:
      return { type: 1, parts: [readVertices(reader, 1)] }
    case line:
      return { type: 2, parts: [readVertices(reader, readCount(reader))] }
    case polygon:
      return { type: 3, parts: readLists(reader) }
    case multiPoint:
      return { type: 1, parts: [readVertices(reader, readCount(reader))] }
    case multiLine:
      return { type: 2, parts: readLists(reader) }
    case multiPolygon:
      return { type: 3, parts: Array.from({ length: readCount(reader) }, () => readLists(reader)).flat() }
    default:
      throw new Error(`TWKB of type ${type}`)
  }
}

const readLists = (reader: Reader) => {
  const count = readCount(reader)
  return Array.from({ length: count }, () => readVertices(reader, readCount(reader)))
}

/** Each vertex is the difference to the one before, across rings and parts. */
function readVertices(reader: Reader, count: number): { x: number; y: number }[] {
  const vertices = []
  for (let read = 0; read < count; read++) {
    reader.x += readDifference(reader)
    reader.y += readDifference(reader)
    vertices.push({ x: reader.x, y: reader.y })
  }
  return vertices
}

const readDifference = (reader: Reader) => {
  const value = readCount(reader)
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

function readCount(reader: Reader): number {
  let value = 0
  let factor = 1
  for (;;) {
    const byte = reader.bytes[reader.at++]
    if (byte === undefined) throw new Error('TWKB ends too early')
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return value
    factor *= 128
  }
}
