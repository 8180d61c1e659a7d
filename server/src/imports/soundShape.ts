import type { SoundShape } from '@arraigo/shared/imports/source.ts'

const HEADER_BYTES = 5
const COUNT_BYTES = 4
const VERTEX_BYTES = 16
const MIN_RING_VERTICES = 4
const MIN_LINE_VERTICES = 2
/** Parts and rings are compared each with each: of shapes with more of them, the normaliser takes care. */
const MAX_COMPARED = 16

/**
 * Looks at a shape without unpacking it. Null where anything is to be done or said, or is only unusual (the other byte
 * order, a third coordinate, collections, points in numbers, coordinates that are zero): the normaliser then decides. It
 * never throws, so that bytes cut off are reported where they are decoded.
 */
export function soundShape(wkb: Uint8Array): SoundShape | null {
  if (wkb.length < HEADER_BYTES + COUNT_BYTES) return null
  const scan: Scan = { bytes: wkb, view: new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength), at: 0 }
  const type = readType(scan)
  const kind = kindOf[type]
  if (kind === undefined) return null
  const isMultiPart = type === 5 || type === 6
  const isSound = isMultiPart ? areSoundParts(scan, type - 3) : isSoundPart(scan, type)
  return isSound && scan.at === wkb.length ? { wkb, kind, isMultiPart } : null
}

/**
 * The sound shape as EWKB, in the form of a normalised geometry: polygons and lines multi-part. The same bytes as
 * normalising and encoding it would give.
 */
export function soundEwkb({ wkb, kind, isMultiPart }: SoundShape, srid: number): Uint8Array {
  if (kind === 'point') return withHead(1, srid, wkb.subarray(HEADER_BYTES))
  const type = kind === 'polygon' ? 6 : 5
  return isMultiPart ? withHead(type, srid, wkb.subarray(HEADER_BYTES)) : withHead(type, srid, wkb, 1)
}

const kindOf: Partial<Record<number, SoundShape['kind']>> = {
  1: 'point',
  2: 'line',
  3: 'polygon',
  5: 'line',
  6: 'polygon',
}

const EWKB_SRID = 0x20000000

/** Byte order, type, SRID and, where it is given, the number of parts; then the rest. */
function withHead(type: number, srid: number, rest: Uint8Array, parts?: number): Uint8Array {
  const headBytes = HEADER_BYTES + 4 + (parts === undefined ? 0 : COUNT_BYTES)
  const ewkb = Buffer.allocUnsafe(headBytes + rest.length)
  ewkb[0] = 1
  ewkb.writeUInt32LE(type | EWKB_SRID, 1)
  ewkb.writeUInt32LE(srid, HEADER_BYTES)
  if (parts !== undefined) ewkb.writeUInt32LE(parts, HEADER_BYTES + 4)
  ewkb.set(rest, headBytes)
  return ewkb
}

interface Scan {
  bytes: Uint8Array
  view: DataView
  at: number
}

/** 0 where the bytes are not little-endian or have flags (which are no type of a plain shape either). */
function readType(scan: Scan): number {
  if (scan.at + HEADER_BYTES > scan.bytes.length || scan.bytes[scan.at] !== 1) return 0
  const type = scan.view.getUint32(scan.at + 1, true)
  scan.at += HEADER_BYTES
  return type
}

/** −1 where the bytes end before the count. */
function readCount(scan: Scan): number {
  if (scan.at + COUNT_BYTES > scan.bytes.length) return -1
  const count = scan.view.getUint32(scan.at, true)
  scan.at += COUNT_BYTES
  return count
}

function areSoundParts(scan: Scan, type: number): boolean {
  const isSound = (each: Scan) => readType(each) === type && isSoundPart(each, type)
  // The normaliser leaves out polygons that come twice, but not lines.
  return type === 3 ? areDistinct(scan, isSound) : areAll(scan, isSound)
}

function isSoundPart(scan: Scan, type: number): boolean {
  if (type === 3) return areDistinct(scan, isSoundRing)
  return type === 2 ? areSoundVertices(scan, readCount(scan), MIN_LINE_VERTICES) : areSoundVertices(scan, 1, 1)
}

function areAll(scan: Scan, isSound: (scan: Scan) => boolean): boolean {
  const count = readCount(scan)
  for (let index = 0; index < count; index++) if (!isSound(scan)) return false
  return count > 0
}

/** Whether there are some, all sound, and no two of the same bytes. */
function areDistinct(scan: Scan, isSound: (scan: Scan) => boolean): boolean {
  const count = readCount(scan)
  if (count < 1 || count > MAX_COMPARED) return false
  const starts = [scan.at]
  for (let index = 0; index < count; index++) {
    if (!isSound(scan)) return false
    const start = starts[index]!
    for (let other = 0; other < index; other++) {
      if (sameBytes(scan.bytes, starts[other]!, starts[other + 1]!, start, scan.at)) return false
    }
    starts.push(scan.at)
  }
  return true
}

function sameBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let offset = 0; offset < aEnd - a; offset++) if (bytes[a + offset] !== bytes[b + offset]) return false
  return true
}

function isSoundRing(scan: Scan): boolean {
  const count = readCount(scan)
  const first = scan.at
  if (!areSoundVertices(scan, count, MIN_RING_VERTICES)) return false
  const last = scan.at - VERTEX_BYTES
  const { view } = scan
  return (
    view.getFloat64(first, true) === view.getFloat64(last, true) &&
    view.getFloat64(first + 8, true) === view.getFloat64(last + 8, true)
  )
}

/** Enough of them, each a pair of finite numbers other than the one before. Zero has two signs, which are equal but not the same bytes. */
function areSoundVertices(scan: Scan, count: number, least: number): boolean {
  const { view } = scan
  const end = scan.at + count * VERTEX_BYTES
  if (count < least || end > view.byteLength) return false
  let lastX = Number.NaN
  let lastY = Number.NaN
  for (let at = scan.at; at < end; at += VERTEX_BYTES) {
    const x = view.getFloat64(at, true)
    const y = view.getFloat64(at + 8, true)
    if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0 || (x === lastX && y === lastY)) return false
    lastX = x
    lastY = y
  }
  scan.at = end
  return true
}
