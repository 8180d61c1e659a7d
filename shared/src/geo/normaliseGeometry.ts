import type { Geometry, Position } from 'geojson'
import type { Issue, IssueParams } from '../problems/issue.ts'

export type ShapeKind = 'polygon' | 'point' | 'line' | 'any'

export interface NormalisedGeometry {
  geometry: Geometry | null
  issues: Issue[]
}

/**
 * Brings a geometry as read into the form its collection stores: two dimensions, closed rings without repeated
 * vertices, polygons and lines always multi-part. What was done is said, once per code. Self-crossing is left to the
 * database's validity check.
 *
 * Own code instead of Turf's cleanCoords: that one drops collinear vertices too (a boundary must come back as it was
 * drawn, and neighbours share those vertices), throws on bad coordinates, and copies every geometry several times.
 */
export function normaliseGeometry(geometry: Geometry | null, kind: ShapeKind): NormalisedGeometry {
  if (geometry === null) return { geometry: null, issues: [] }
  const found = new Findings()
  const parts: Parts = { points: [], lines: [], polygons: [] }
  if (!collect(geometry, parts, found, 0)) return { geometry: null, issues: found.list() }
  parts.polygons = distinct(parts.polygons, found)
  const normalised = assemble(parts, kind)
  if (normalised === null) found.add(...missing(geometry, parts, kind))
  else reportOtherKinds(parts, kind, found)
  return { geometry: normalised, issues: found.list() }
}

/** Issues by code: a shape with forty unclosed rings says so once, with the number. */
class Findings {
  private readonly byCode = new Map<string, IssueParams | undefined>()
  private readonly counts = new Map<string, number>()

  add(code: string, params?: IssueParams): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1)
    if (!this.byCode.has(code)) this.byCode.set(code, params)
  }

  list(): Issue[] {
    return [...this.byCode].map(([code, params]) => {
      const count = this.counts.get(code) ?? 1
      const counted = code === 'ring-closed' || code === 'ring-dropped' ? { ...params, count } : params
      return counted === undefined ? { code } : { code, params: counted }
    })
  }
}

interface Parts {
  points: Position[]
  lines: Position[][]
  polygons: Position[][][]
}

const MAX_NESTING = 32

/** False when a coordinate is not a number or the structure is not GeoJSON: the geometry cannot be used at all. */
function collect(geometry: Geometry, parts: Parts, found: Findings, depth: number): boolean {
  if (geometry.type === 'GeometryCollection') {
    if (!Array.isArray(geometry.geometries) || depth > MAX_NESTING) return unreadable(found)
    return geometry.geometries.every((part) => part === null || collect(part, parts, found, depth + 1))
  }
  const { coordinates } = geometry as { coordinates: unknown }
  if (!Array.isArray(coordinates)) return unreadable(found)
  switch (geometry.type) {
    case 'Point':
      return collectEach(coordinates.length === 0 ? [] : [coordinates], parts.points, found, readPosition)
    case 'MultiPoint':
      return collectEach(coordinates, parts.points, found, readPosition)
    case 'LineString':
      return collectEach([coordinates], parts.lines, found, readLine)
    case 'MultiLineString':
      return collectEach(coordinates, parts.lines, found, readLine)
    case 'Polygon':
      return collectEach([coordinates], parts.polygons, found, readPolygon)
    case 'MultiPolygon':
      return collectEach(coordinates, parts.polygons, found, readPolygon)
    default:
      return unreadable(found)
  }
}

function unreadable(found: Findings): false {
  found.add('geometry-unreadable', { reason: 'GeoJSON' })
  return false
}

/** Undefined: cannot be used, already reported. Null: nothing left of this part. */
type ReadPart<T> = (value: unknown, found: Findings) => T | null | undefined

function collectEach<T>(values: unknown[], into: T[], found: Findings, read: ReadPart<T>): boolean {
  for (const value of values) {
    const part = read(value, found)
    if (part === undefined) return false
    if (part !== null) into.push(part)
  }
  return true
}

function readPosition(value: unknown, found: Findings): Position | null | undefined {
  if (!Array.isArray(value)) {
    found.add('coordinates-not-numbers', { value: describe(value) })
    return undefined
  }
  if (value.length === 0) return null
  const x: unknown = value[0]
  const y: unknown = value[1]
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    if (value.length === 1 && Number.isFinite(x)) found.add('coordinate-second-missing', { value: describe(x) })
    else found.add('coordinates-not-numbers', { value: `${describe(x)}, ${describe(y)}` })
    return undefined
  }
  if (value.length > 2) found.add('third-dimension-dropped')
  return [x as number, y as number]
}

/** Without looking into lists, which may be nested without end. */
const describe = (value: unknown): string => {
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : String(value).slice(0, 60)
}

/** The vertices without consecutive repetitions. */
function readVertices(value: unknown, found: Findings): Position[] | undefined {
  if (!Array.isArray(value)) {
    found.add('coordinates-not-numbers', { value: describe(value) })
    return undefined
  }
  const vertices: Position[] = []
  let last: Position | undefined
  for (const entry of value) {
    const position = readPosition(entry, found)
    if (position === undefined) return undefined
    if (position === null || (last !== undefined && samePlace(last, position))) continue
    vertices.push(position)
    last = position
  }
  return vertices
}

const samePlace = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

function readLine(value: unknown, found: Findings): Position[] | null | undefined {
  const vertices = readVertices(value, found)
  if (vertices === undefined) return undefined
  if (vertices.length >= 2) return vertices
  if (vertices.length === 1) found.add('line-dropped')
  return null
}

const MIN_RING_VERTICES = 4

function readPolygon(value: unknown, found: Findings): Position[][] | null | undefined {
  if (!Array.isArray(value)) {
    found.add('coordinates-not-numbers', { value: describe(value) })
    return undefined
  }
  const rings: Position[][] = []
  for (const [index, entry] of value.entries()) {
    const ring = readVertices(entry, found)
    if (ring === undefined) return undefined
    const isKept = keepRing(ring, rings, found)
    if (isKept) rings.push(ring)
    // Holes of an outer ring that fell away would otherwise become outer rings themselves.
    else if (index === 0) return null
  }
  return rings.length > 0 ? rings : null
}

function keepRing(ring: Position[], rings: Position[][], found: Findings): boolean {
  if (ring.length === 0) return false
  if (ring.length > 2 && !samePlace(ring[0]!, ring.at(-1)!)) {
    ring.push(ring[0]!)
    found.add('ring-closed')
  }
  if (ring.length >= MIN_RING_VERTICES && !rings.some((other) => sameRing(other, ring))) return true
  found.add('ring-dropped')
  return false
}

const sameRing = (a: Position[], b: Position[]) =>
  a.length === b.length && a.every((position, index) => samePlace(position, b[index]!))

function assemble({ points, lines, polygons }: Parts, kind: ShapeKind): Geometry | null {
  if (kind !== 'point' && kind !== 'line' && polygons.length > 0) return { type: 'MultiPolygon', coordinates: polygons }
  if (kind !== 'point' && kind !== 'polygon' && lines.length > 0) return { type: 'MultiLineString', coordinates: lines }
  if (kind !== 'line' && kind !== 'polygon' && points.length > 0) {
    return points.length === 1
      ? { type: 'Point', coordinates: points[0]! }
      : { type: 'MultiPoint', coordinates: points }
  }
  return null
}

/** The same part twice would make the whole invalid and its area double. */
function distinct(polygons: Position[][][], found: Findings): Position[][][] {
  if (polygons.length < 2) return polygons
  const seen = new Set<string>()
  return polygons.filter((rings) => {
    const key = JSON.stringify(rings)
    if (seen.has(key)) found.add('ring-dropped')
    return !seen.has(key) && seen.add(key)
  })
}

const kindOfParts = { polygons: 'polygon', lines: 'line', points: 'point' } as const

const kindsIn = (parts: Parts) =>
  (Object.keys(kindOfParts) as (keyof Parts)[])
    .filter((name) => parts[name].length > 0)
    .map((name) => kindOfParts[name])

function missing(geometry: Geometry, parts: Parts, kind: ShapeKind): [string, IssueParams?] {
  if (kindsIn(parts).length === 0) return ['geometry-empty']
  return ['geometry-wrong-kind', { expected: kind, found: geometry.type }]
}

/** A collection of mixed parts keeps those of the right kind; the others are named. */
function reportOtherKinds(parts: Parts, kind: ShapeKind, found: Findings): void {
  const [kept, ...others] = kindsIn(parts).toSorted((a, b) => Number(b === kind) - Number(a === kind))
  if (others.length > 0) found.add('geometry-parts-dropped', { kept: kept!, dropped: others.join(', ') })
}
