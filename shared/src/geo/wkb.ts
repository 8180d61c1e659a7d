import type { Geometry, Position } from 'geojson'

const typeCodes = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const

const EWKB_Z = 0x80000000
const EWKB_M = 0x40000000
const EWKB_SRID = 0x20000000
const HEADER_BYTES = 5
const COUNT_BYTES = 4

/**
 * EWKB, little endian, in the order PostGIS reads it. Two coordinates per vertex, or three when the geometry's first
 * vertex has three. An empty point is written as NaN NaN, as PostGIS does. Throws an Error where collections are nested
 * deeper than `decodeWkb` would read back.
 */
export function encodeWkb(geometry: Geometry, srid?: number): Uint8Array<ArrayBuffer> {
  if (geometry.type === 'GeometryCollection') requireShallow(geometry)
  const dimensions = (firstPosition(geometry)?.length ?? 2) > 2 ? 3 : 2
  const size = sizeOf(geometry, dimensions * 8) + (srid === undefined ? 0 : 4)
  const writer: Writer = { view: new DataView(new ArrayBuffer(size)), at: 0, dimensions }
  writeGeometry(writer, geometry, srid)
  return new Uint8Array(writer.view.buffer as ArrayBuffer)
}

const MAX_NESTING = 32

function requireShallow(geometry: Geometry): void {
  let level: Geometry[] = [geometry]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) throw new Error('geometry collections nested too deeply')
    level = level.flatMap((part) => (part.type === 'GeometryCollection' ? part.geometries : []))
  }
}

interface Writer {
  view: DataView
  at: number
  dimensions: 2 | 3
}

function firstPosition(geometry: Geometry): Position | undefined {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.map(firstPosition).find((position) => position)
  let value: unknown = geometry.coordinates
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0]
  return Array.isArray(value) && value.length > 0 ? (value as Position) : undefined
}

function sizeOf(geometry: Geometry, vertexBytes: number): number {
  switch (geometry.type) {
    case 'Point':
      return HEADER_BYTES + vertexBytes
    case 'LineString':
      return HEADER_BYTES + lineBytes(geometry.coordinates, vertexBytes)
    case 'Polygon':
      return HEADER_BYTES + ringsBytes(geometry.coordinates, vertexBytes)
    case 'MultiPoint':
      return HEADER_BYTES + COUNT_BYTES + geometry.coordinates.length * (HEADER_BYTES + vertexBytes)
    case 'MultiLineString':
      return geometry.coordinates.reduce(
        (sum, line) => sum + HEADER_BYTES + lineBytes(line, vertexBytes),
        HEADER_BYTES + COUNT_BYTES,
      )
    case 'MultiPolygon':
      return geometry.coordinates.reduce(
        (sum, rings) => sum + HEADER_BYTES + ringsBytes(rings, vertexBytes),
        HEADER_BYTES + COUNT_BYTES,
      )
    case 'GeometryCollection':
      return geometry.geometries.reduce((sum, part) => sum + sizeOf(part, vertexBytes), HEADER_BYTES + COUNT_BYTES)
  }
}

const lineBytes = (line: Position[], vertexBytes: number) => COUNT_BYTES + line.length * vertexBytes
const ringsBytes = (rings: Position[][], vertexBytes: number) =>
  rings.reduce((sum, ring) => sum + lineBytes(ring, vertexBytes), COUNT_BYTES)

function writeHeader(writer: Writer, type: keyof typeof typeCodes, srid?: number): void {
  writer.view.setUint8(writer.at, 1)
  const flags = (writer.dimensions === 3 ? EWKB_Z : 0) | (srid === undefined ? 0 : EWKB_SRID)
  writer.view.setUint32(writer.at + 1, (typeCodes[type] | flags) >>> 0, true)
  writer.at += HEADER_BYTES
  if (srid !== undefined) writeCount(writer, srid)
}

function writeCount(writer: Writer, count: number): void {
  writer.view.setUint32(writer.at, count, true)
  writer.at += COUNT_BYTES
}

function writePosition(writer: Writer, position: Position): void {
  for (let axis = 0; axis < writer.dimensions; axis++) {
    writer.view.setFloat64(writer.at, position[axis] ?? (axis === 2 ? 0 : Number.NaN), true)
    writer.at += 8
  }
}

function writeLine(writer: Writer, line: Position[]): void {
  writeCount(writer, line.length)
  for (const position of line) writePosition(writer, position)
}

function writeRings(writer: Writer, rings: Position[][]): void {
  writeCount(writer, rings.length)
  for (const ring of rings) writeLine(writer, ring)
}

function writeGeometry(writer: Writer, geometry: Geometry, srid?: number): void {
  writeHeader(writer, geometry.type, srid)
  switch (geometry.type) {
    case 'Point':
      return writePosition(writer, geometry.coordinates)
    case 'LineString':
      return writeLine(writer, geometry.coordinates)
    case 'Polygon':
      return writeRings(writer, geometry.coordinates)
    case 'MultiPoint':
      return writeParts(writer, geometry.coordinates, 'Point', writePosition)
    case 'MultiLineString':
      return writeParts(writer, geometry.coordinates, 'LineString', writeLine)
    case 'MultiPolygon':
      return writeParts(writer, geometry.coordinates, 'Polygon', writeRings)
    case 'GeometryCollection':
      writeCount(writer, geometry.geometries.length)
      for (const part of geometry.geometries) writeGeometry(writer, part)
  }
}

function writeParts<T>(
  writer: Writer,
  parts: T[],
  type: keyof typeof typeCodes,
  write: (writer: Writer, part: T) => void,
): void {
  writeCount(writer, parts.length)
  for (const part of parts) {
    writeHeader(writer, type)
    write(writer, part)
  }
}

/**
 * Reads ISO and extended WKB of either byte order. A third coordinate is kept, a measure is left out (GeoJSON has
 * none). Throws an Error where the bytes are cut off, announce more than they hold, or describe curves.
 */
export function decodeWkb(bytes: Uint8Array): Geometry {
  const reader: Reader = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    at: 0,
    littleEndian: true,
    hasZ: false,
    hasM: false,
  }
  return readGeometry(reader, 0)
}

interface Reader {
  view: DataView
  at: number
  littleEndian: boolean
  hasZ: boolean
  hasM: boolean
}

function readGeometry(reader: Reader, depth: number): Geometry {
  if (depth > MAX_NESTING) throw new Error('geometry collections nested too deeply')
  switch (readHeader(reader)) {
    case 1: {
      const position = readPosition(reader)
      return { type: 'Point', coordinates: position.slice(0, 2).every(Number.isNaN) ? [] : position }
    }
    case 2:
      return { type: 'LineString', coordinates: readLine(reader) }
    case 3:
      return { type: 'Polygon', coordinates: readRings(reader) }
    case 4:
      return { type: 'MultiPoint', coordinates: readParts(reader, depth, 'Point') }
    // 11 and 12 (multi-curve, multi-surface) are what some GIS write for plain multi-part shapes.
    case 5:
    case 11:
      return { type: 'MultiLineString', coordinates: readParts(reader, depth, 'LineString') }
    case 6:
    case 12:
      return { type: 'MultiPolygon', coordinates: readParts(reader, depth, 'Polygon') }
    case 7:
      return {
        type: 'GeometryCollection',
        geometries: Array.from({ length: readCount(reader, HEADER_BYTES) }, () => readGeometry(reader, depth + 1)),
      }
    default:
      throw new Error('geometry type not supported (curve or surface)')
  }
}

function readHeader(reader: Reader): number {
  const { view } = reader
  reader.littleEndian = view.getUint8(reader.at) === 1
  const code = view.getUint32(reader.at + 1, reader.littleEndian)
  reader.at += HEADER_BYTES
  if ((code & EWKB_SRID) !== 0) reader.at += 4
  const isoDimension = Math.floor((code & 0x0fffffff) / 1000)
  reader.hasZ = (code & EWKB_Z) !== 0 || isoDimension === 1 || isoDimension === 3
  reader.hasM = (code & EWKB_M) !== 0 || isoDimension === 2 || isoDimension === 3
  return (code & 0x0fffffff) % 1000
}

/** A count that the remaining bytes cannot hold is refused before anything is allocated for it. */
function readCount(reader: Reader, minBytesEach: number): number {
  const count = reader.view.getUint32(reader.at, reader.littleEndian)
  reader.at += COUNT_BYTES
  if (count * minBytesEach > reader.view.byteLength - reader.at)
    throw new Error(`geometry announces ${count} parts and is cut off`)
  return count
}

function readPosition(reader: Reader): Position {
  const { view, at, littleEndian } = reader
  reader.at += 16 + (reader.hasZ ? 8 : 0) + (reader.hasM ? 8 : 0)
  const x = view.getFloat64(at, littleEndian)
  const y = view.getFloat64(at + 8, littleEndian)
  return reader.hasZ ? [x, y, view.getFloat64(at + 16, littleEndian)] : [x, y]
}

function readLine(reader: Reader): Position[] {
  const count = readCount(reader, 16)
  const line = new Array<Position>(count)
  for (let index = 0; index < count; index++) line[index] = readPosition(reader)
  return line
}

function readRings(reader: Reader): Position[][] {
  const count = readCount(reader, COUNT_BYTES)
  const rings = new Array<Position[]>(count)
  for (let index = 0; index < count; index++) rings[index] = readLine(reader)
  return rings
}

function readParts<T>(reader: Reader, depth: number, type: 'Point' | 'LineString' | 'Polygon'): T[] {
  return Array.from({ length: readCount(reader, HEADER_BYTES) }, () => {
    const part = readGeometry(reader, depth + 1)
    if (part.type !== type) throw new Error(`multi-part geometry with a ${part.type} inside`)
    return part.coordinates as T
  })
}
