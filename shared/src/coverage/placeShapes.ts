/**
 * Surfaces of many places, flat: polygons of several parts with holes. Shape s has the parts `firstPart[s]` …
 * `firstPart[s + 1]`, part p the rings `firstRing[p]` … (the first is its outline, the rest its holes), ring r the vertices
 * `firstVertex[r]` …; the last never included. A shape without parts is a place without a boundary. Typed arrays, so that they
 * pass between threads without being copied.
 */
export interface PlaceShapes {
  count: number
  firstPart: Uint32Array
  firstRing: Uint32Array
  firstVertex: Uint32Array
  /** Longitude, latitude pairs in degrees; each ring ends where it began. */
  vertices: Float64Array
}

const ewkbZ = 0x80000000
const ewkbM = 0x40000000
const ewkbSrid = 0x20000000

/**
 * Reads polygons and multipolygons from (extended) WKB, one for each place; null and whatever else is not a surface becomes a
 * shape without parts. Unlike `decodeWkb` nothing is allocated for a vertex. Throws an Error (RangeError) where the bytes are cut off.
 */
export function readWkbShapes(shapes: ReadonlyArray<Uint8Array | null>): PlaceShapes {
  const counted = { parts: 0, rings: 0, vertices: 0 }
  for (const bytes of shapes) if (bytes !== null) visitRings(bytes, countOnly(counted))
  const flat: PlaceShapes = {
    count: shapes.length,
    firstPart: new Uint32Array(shapes.length + 1),
    firstRing: new Uint32Array(counted.parts + 1),
    firstVertex: new Uint32Array(counted.rings + 1),
    vertices: new Float64Array(counted.vertices * 2),
  }
  const filler = fill(flat)
  shapes.forEach((bytes, shape) => {
    if (bytes !== null) visitRings(bytes, filler)
    flat.firstPart[shape + 1] = filler.at.parts
  })
  return flat
}

interface RingVisitor {
  part(): void
  ring(view: DataView, at: number, vertexCount: number, strideBytes: number, isLittle: boolean): void
}

const countOnly = (counted: { parts: number; rings: number; vertices: number }): RingVisitor => ({
  part: () => {
    counted.parts += 1
  },
  ring: (_view, _at, vertexCount) => {
    counted.rings += 1
    counted.vertices += vertexCount
  },
})

function fill(flat: PlaceShapes): RingVisitor & { at: { parts: number; rings: number; vertices: number } } {
  const at = { parts: 0, rings: 0, vertices: 0 }
  return {
    at,
    part() {
      flat.firstRing[at.parts] = at.rings
      at.parts += 1
      flat.firstRing[at.parts] = at.rings
    },
    ring(view, from, vertexCount, strideBytes, isLittle) {
      for (let vertex = 0; vertex < vertexCount; vertex += 1) {
        flat.vertices[2 * (at.vertices + vertex)] = view.getFloat64(from + vertex * strideBytes, isLittle)
        flat.vertices[2 * (at.vertices + vertex) + 1] = view.getFloat64(from + vertex * strideBytes + 8, isLittle)
      }
      at.vertices += vertexCount
      at.rings += 1
      flat.firstVertex[at.rings] = at.vertices
      flat.firstRing[at.parts] = at.rings
    },
  }
}

function visitRings(bytes: Uint8Array, visitor: RingVisitor): void {
  visitGeometry(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, visitor)
}

/** Answers where the geometry ends; anything but polygons ends the reading. */
function visitGeometry(view: DataView, start: number, visitor: RingVisitor): number {
  const isLittle = view.getUint8(start) === 1
  const code = view.getUint32(start + 1, isLittle)
  const isoDimension = Math.floor((code & 0x0fffffff) / 1000)
  const hasZ = (code & ewkbZ) !== 0 || isoDimension === 1 || isoDimension === 3
  const hasM = (code & ewkbM) !== 0 || isoDimension === 2 || isoDimension === 3
  const strideBytes = 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0)
  const type = (code & 0x0fffffff) % 1000
  let at = start + 5 + ((code & ewkbSrid) === 0 ? 0 : 4)
  if (type !== 3 && type !== 6) return view.byteLength
  const count = view.getUint32(at, isLittle)
  at += 4
  if (type === 6) {
    for (let part = 0; part < count; part += 1) at = visitGeometry(view, at, visitor)
    return at
  }
  if (count > 0) visitor.part()
  for (let ring = 0; ring < count; ring += 1) {
    const vertexCount = view.getUint32(at, isLittle)
    at += 4
    if (at + vertexCount * strideBytes > view.byteLength) throw new RangeError('polygon announces more than it holds')
    visitor.ring(view, at, vertexCount, strideBytes, isLittle)
    at += vertexCount * strideBytes
  }
  return at
}
