import type { Geometry, Position } from 'geojson'

/** Well-known text, with PostGIS's `SRID=…;` in front if it has one. Throws an Error that names the character. */
export function decodeWkt(text: string): { geometry: Geometry; srid: number | null } {
  const srid = /^\s*SRID=(\d+);/i.exec(text)
  const reader: Reader = { text, at: srid?.[0].length ?? 0 }
  const geometry = readGeometry(reader, 0)
  if (peek(reader) !== '') throw unexpected(reader)
  return { geometry, srid: srid === null ? null : Number(srid[1]) }
}

interface Reader {
  text: string
  at: number
}

const MAX_NESTING = 32
const token = /\s*([A-Za-z]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[(),]|$)/y

function next(reader: Reader): string {
  token.lastIndex = reader.at
  const match = token.exec(reader.text)
  if (match === null) throw unexpected(reader)
  reader.at = token.lastIndex
  return match[1]!
}

function peek(reader: Reader): string {
  const { at } = reader
  const found = next(reader)
  reader.at = at
  return found
}

const unexpected = (reader: Reader) =>
  new Error(`WKT, character ${reader.at + 1}: ${reader.text.slice(reader.at, reader.at + 20)}`)

function expect(reader: Reader, wanted: string): void {
  const { at } = reader
  if (next(reader) === wanted) return
  reader.at = at
  throw unexpected(reader)
}

/** A comma means one more; the closing bracket has been read on return. */
function readList<T>(reader: Reader, readItem: () => T): T[] {
  if (peek(reader).toUpperCase() === 'EMPTY') {
    next(reader)
    return []
  }
  expect(reader, '(')
  const items = [readItem()]
  while (peek(reader) === ',') {
    next(reader)
    items.push(readItem())
  }
  expect(reader, ')')
  return items
}

function readGeometry(reader: Reader, depth: number): Geometry {
  const type = next(reader).toUpperCase()
  const dimension = peek(reader).toUpperCase()
  const hasMeasure = dimension === 'M' || dimension === 'ZM'
  if (hasMeasure || dimension === 'Z') next(reader)
  const position = () => readPosition(reader, hasMeasure)
  const line = () => readList(reader, position)
  const rings = () => readList(reader, line)
  switch (type) {
    case 'POINT':
      return { type: 'Point', coordinates: readList(reader, position)[0] ?? [] }
    case 'MULTIPOINT':
      // Both MULTIPOINT (1 2, 3 4) and MULTIPOINT ((1 2), (3 4)) are in use.
      return {
        type: 'MultiPoint',
        coordinates: readList(reader, () => (peek(reader) === '(' ? readList(reader, position)[0]! : position())),
      }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: line() }
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: rings() }
    case 'POLYGON':
      return { type: 'Polygon', coordinates: rings() }
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: readList(reader, rings) }
    case 'GEOMETRYCOLLECTION':
      if (depth > MAX_NESTING) throw unexpected(reader)
      return { type: 'GeometryCollection', geometries: readList(reader, () => readGeometry(reader, depth + 1)) }
    default:
      throw new Error(`WKT: ${type.slice(0, 30)}`)
  }
}

/** Measures are left out, as in WKB: GeoJSON has none. */
function readPosition(reader: Reader, hasMeasure: boolean): Position {
  const numbers: number[] = []
  while (/^[-+.\d]/.test(peek(reader))) numbers.push(Number(next(reader)))
  if (numbers.length < 2 || numbers.length > 4) throw unexpected(reader)
  return numbers.slice(0, hasMeasure ? numbers.length - 1 : 3)
}
