import { deflateSync } from 'node:zlib'

export interface TestGeotiff {
  width: number
  height: number
  /** By column and row from the north-west; NaN is written as `noData`. */
  value: (column: number, row: number) => number
  type?: 'float32' | 'int16' | 'uint8'
  bands?: number
  epsg?: number | null
  west?: number
  north?: number
  cell?: number
  noData?: number
  isDeflated?: boolean
  /** Rows of a strip. */
  stripRows?: number
  isPixelPoint?: boolean
  /** Of the vertical unit: 9001 metre, 9002 foot. */
  verticalUnit?: number
  hasPlace?: boolean
  /** What the last strip is said to have, and has not. */
  missingBytes?: number
}

type Tag = [tag: number, type: 2 | 3 | 4 | 12, values: number[] | string]
const sizes = { 2: 1, 3: 2, 4: 4, 12: 8 } as const
const cellBytes = { float32: 4, int16: 2, uint8: 1 } as const

/** A GeoTIFF as programs write it: little-endian, in strips, one directory. */
export function writeGeotiff(raster: TestGeotiff): Buffer {
  const { width, height, type = 'float32', bands = 1, stripRows = 64 } = raster
  const strips: Buffer[] = []
  for (let top = 0; top < height; top += stripRows) strips.push(stripOf(raster, top, Math.min(stripRows, height - top)))
  const offsets: number[] = []
  let at = 8
  for (const strip of strips) {
    offsets.push(at)
    at += strip.length
  }
  const tags: Tag[] = [
    [256, 4, [width]],
    [257, 4, [height]],
    [258, 3, Array(bands).fill(cellBytes[type] * 8)],
    [259, 3, [raster.isDeflated === true ? 8 : 1]],
    [262, 3, [bands >= 3 ? 2 : 1]],
    [273, 4, offsets],
    [277, 3, [bands]],
    [278, 4, [stripRows]],
    [
      279,
      4,
      strips.map((strip, index) => strip.length + (index === strips.length - 1 ? (raster.missingBytes ?? 0) : 0)),
    ],
    [339, 3, Array(bands).fill({ float32: 3, int16: 2, uint8: 1 }[type])],
    ...placeTags(raster),
    ...(raster.noData === undefined ? [] : [[42_113, 2, `${raster.noData}\0`] satisfies Tag]),
  ]
  return Buffer.concat([header(at), ...strips, directory(tags, at)])
}

function header(directoryAt: number): Buffer {
  const bytes = Buffer.from('II*\0\0\0\0\0', 'latin1')
  bytes.writeUInt32LE(directoryAt, 4)
  return bytes
}

function stripOf(
  { width, value, type = 'float32', bands = 1, noData = 0, isDeflated }: TestGeotiff,
  top: number,
  rows: number,
) {
  const size = cellBytes[type]
  const bytes = Buffer.alloc(width * rows * bands * size)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < width * bands; column++) {
      const found = value(Math.floor(column / bands), top + row)
      const written = Number.isNaN(found) ? noData : found
      const at = (row * width * bands + column) * size
      if (type === 'float32') bytes.writeFloatLE(written, at)
      else if (type === 'int16') bytes.writeInt16LE(written, at)
      else bytes.writeUInt8(written, at)
    }
  return isDeflated === true ? deflateSync(bytes) : bytes
}

function placeTags({
  epsg = 32_719,
  west = 260_000,
  north = 6_346_000,
  cell = 30,
  hasPlace = true,
  ...raster
}: TestGeotiff): Tag[] {
  const isGeographic = epsg !== null && epsg > 4000 && epsg < 6000
  const keys: [number, number][] = [
    [1024, isGeographic ? 2 : 1],
    [1025, raster.isPixelPoint === true ? 2 : 1],
    ...(epsg === null ? [] : [[isGeographic ? 2048 : 3072, epsg] satisfies [number, number]]),
    ...(raster.verticalUnit === undefined ? [] : [[4099, raster.verticalUnit] satisfies [number, number]]),
  ]
  const place: Tag[] = [
    [33_550, 12, [cell, cell, 0]],
    [33_922, 12, [0, 0, 0, west, north, 0]],
  ]
  return [
    ...(hasPlace ? place : []),
    [34_735, 3, [1, 1, 0, keys.length, ...keys.flatMap(([key, keyValue]) => [key, 0, 1, keyValue])]],
  ]
}

function directory(tags: Tag[], at: number): Buffer {
  const sorted = tags.toSorted(([a], [b]) => a - b)
  const entries = Buffer.alloc(2 + sorted.length * 12 + 4)
  entries.writeUInt16LE(sorted.length, 0)
  const outside: Buffer[] = []
  let outsideAt = at + entries.length
  for (const [index, [tag, type, values]] of sorted.entries()) {
    const bytes = tagBytes(type, values)
    const entryAt = 2 + index * 12
    entries.writeUInt16LE(tag, entryAt)
    entries.writeUInt16LE(type, entryAt + 2)
    entries.writeUInt32LE(values.length, entryAt + 4)
    if (bytes.length <= 4) bytes.copy(entries, entryAt + 8)
    else {
      entries.writeUInt32LE(outsideAt, entryAt + 8)
      outside.push(bytes)
      outsideAt += bytes.length
    }
  }
  return Buffer.concat([entries, ...outside])
}

function tagBytes(type: Tag[1], values: number[] | string): Buffer {
  if (typeof values === 'string') return Buffer.from(values, 'latin1')
  const bytes = Buffer.alloc(values.length * sizes[type])
  for (const [index, value] of values.entries()) {
    if (type === 3) bytes.writeUInt16LE(value, index * 2)
    else if (type === 4) bytes.writeUInt32LE(value, index * 4)
    else bytes.writeDoubleLE(value, index * 8)
  }
  return bytes
}
