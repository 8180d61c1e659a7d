import { type FileHandle, open } from 'node:fs/promises'
import type { Position } from 'geojson'
import { addBounds, type Bounds, isEmpty, noBounds } from '../bounds.ts'

export type ShpType = 'point' | 'line' | 'polygon' | 'multipoint'

// ESRI Shapefile Technical Description (1998), p. 4.
const typeCodes: Record<ShpType, number> = { point: 1, line: 3, polygon: 5, multipoint: 8 }
const NULL_SHAPE = 0
const HEADER_BYTES = 100
const RECORD_HEADER_BYTES = 8

export interface ShpWriter {
  /** Adds a record; null is a null shape. */
  add(parts: Position[][] | null): void
  /** Writes what was added so far, to keep memory small. */
  flush(): Promise<void>
  /** Writes the headers and closes. */
  finish(): Promise<void>
  close(): Promise<void>
}

/** Writes `<path>.shp` and its index `<path>.shx`. */
export async function openShp(path: string, type: ShpType): Promise<ShpWriter> {
  const shp = await open(`${path}.shp`, 'w')
  const shx = await open(`${path}.shx`, 'w')
  const extent = noBounds()
  let records: Buffer[] = []
  let index: Buffer[] = []
  let count = 0
  let shpBytes = HEADER_BYTES
  const write = async () => {
    const written = HEADER_BYTES + (count - index.length) * RECORD_HEADER_BYTES
    const body = Buffer.concat(records)
    await shp.write(body, 0, body.length, shpBytes - body.length)
    const entries = Buffer.concat(index)
    await shx.write(entries, 0, entries.length, written)
    records = []
    index = []
  }
  return {
    add(parts) {
      const content = recordContent(type, parts, extent)
      count++
      records.push(pair(count, content.length / 2), content)
      index.push(pair(shpBytes / 2, content.length / 2))
      shpBytes += RECORD_HEADER_BYTES + content.length
    },
    flush: write,
    async finish() {
      await write()
      await writeHeader(shp, type, shpBytes, extent)
      await writeHeader(shx, type, HEADER_BYTES + count * RECORD_HEADER_BYTES, extent)
    },
    async close() {
      await shp.close()
      await shx.close()
    },
  }
}

/** Two big-endian integers: a record's header, or its entry in the index. Lengths and offsets count 16-bit words. */
function pair(first: number, second: number): Buffer {
  const bytes = Buffer.alloc(RECORD_HEADER_BYTES)
  bytes.writeInt32BE(first, 0)
  bytes.writeInt32BE(second, 4)
  return bytes
}

function recordContent(type: ShpType, parts: Position[][] | null, extent: Bounds): Buffer {
  if (parts === null) return int32s([NULL_SHAPE])
  const vertices = parts.flat()
  const bounds = noBounds()
  for (const [x = NaN, y = NaN] of vertices) addBounds(bounds, [x, y, x, y])
  addBounds(extent, bounds)
  const coordinates = doubles(vertices.flatMap(([x = NaN, y = NaN]) => [x, y]))
  const code = int32s([typeCodes[type]])
  if (type === 'point') return Buffer.concat([code, coordinates])
  if (type === 'multipoint') return Buffer.concat([code, doubles(bounds), int32s([vertices.length]), coordinates])
  const starts: number[] = []
  let start = 0
  for (const part of parts) {
    starts.push(start)
    start += part.length
  }
  return Buffer.concat([code, doubles(bounds), int32s([parts.length, vertices.length, ...starts]), coordinates])
}

function int32s(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value, at * 4)
  return bytes
}

function doubles(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [at, value] of values.entries()) bytes.writeDoubleLE(value, at * 8)
  return bytes
}

async function writeHeader(file: FileHandle, type: ShpType, bytes: number, extent: Bounds): Promise<void> {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE(bytes / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(typeCodes[type], 32)
  if (!isEmpty(extent)) doubles(extent).copy(header, 36)
  await file.write(header, 0, HEADER_BYTES, 0)
}
