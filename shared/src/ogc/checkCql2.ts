import type { Geometry, Position } from 'geojson'
import type { Issue } from '../problems/issue.ts'
import { readBox } from './bbox.ts'
import {
  arithmetic,
  type Cql2,
  comparisons,
  isGeometry,
  isOperation,
  isProperty,
  maxSpatialFunctions,
  spatialFunctions,
  temporalFunctions,
} from './cql2.ts'
import type { Crs } from './crs.ts'
import { nearestNames } from './nearestNames.ts'
import type { OgcType } from './ogcCollections.ts'
import { printCql2 } from './printCql2.ts'

export type QueryableType = OgcType | 'geometry'
export type Queryables = ReadonlyMap<string, QueryableType>

/** What an expression is worth: `instant` is a day or a moment. */
type Kind = 'boolean' | 'text' | 'number' | 'instant' | 'interval' | 'geometry' | 'list'

/**
 * What is wrong with a filter for features that have these properties: unknown properties and functions, and values of
 * another kind than where they stand. Every problem at once; none means that it can be run.
 */
export function filterIssues(filter: Cql2, queryables: Queryables, crs: Crs): Issue[] {
  const issues: Issue[] = []
  const check = { queryables, crs, issues }
  expectKind(check, filter, ['boolean'])
  const found = countSpatial(filter)
  if (found > maxSpatialFunctions) report(check, 'ogc-filter-spatial-many', { found, max: maxSpatialFunctions })
  return issues
}

function countSpatial(node: Cql2): number {
  if (Array.isArray(node)) return node.reduce((sum: number, item) => sum + countSpatial(item), 0)
  if (!isOperation(node)) return 0
  return (includes(spatialFunctions, node.op) ? 1 : 0) + countSpatial(node.args)
}

interface Check {
  queryables: Queryables
  /** Of the filter's geometries. */
  crs: Crs
  issues: Issue[]
}

const report = (check: Check, code: string, params: Issue['params'] = {}) => {
  check.issues.push({ code, path: 'filter', params })
  return null
}

const shown = (node: Cql2) => {
  const text = printCql2(node)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function expectKind(check: Check, node: Cql2, allowed: readonly Kind[]): Kind | null {
  const kind = kindOf(check, node)
  if (kind === null || allowed.includes(kind)) return kind
  return report(check, 'ogc-filter-kind', { expression: shown(node), found: kind, expected: allowed.join(', ') })
}

/** Null where it was already said that something is wrong. */
function kindOf(check: Check, node: Cql2): Kind | null {
  if (Array.isArray(node)) return 'list'
  if (typeof node === 'string') return 'text'
  if (typeof node === 'number') return 'number'
  if (typeof node === 'boolean') return 'boolean'
  if (isProperty(node)) return kindOfProperty(check, node.property)
  if (isOperation(node)) return kindOfOperation(check, node.op, node.args)
  if (isGeometry(node)) return kindOfGeometry(check, node)
  if ('bbox' in node) return kindOfBox(check, node.bbox)
  if ('interval' in node) {
    for (const end of node.interval) if (typeof end !== 'string') expectKind(check, end, ['instant'])
    return 'interval'
  }
  return 'instant'
}

function kindOfBox(check: Check, numbers: number[]): Kind | null {
  const box = readBox(numbers, check.crs, 'filter')
  if (!Array.isArray(box)) return 'geometry'
  check.issues.push(...box)
  return null
}

/** The first position that has no place in the CRS; one is enough to know that it is another CRS. */
function kindOfGeometry(check: Check, geometry: Geometry): Kind | null {
  const [minX, minY, maxX, maxY] = check.crs.limits
  const isOutside = ([a = Number.NaN, b = Number.NaN]: Position) => {
    const [x, y] = check.crs.isLatitudeFirst ? [b, a] : [a, b]
    return !(x >= minX && x <= maxX && y >= minY && y <= maxY)
  }
  if (!hasClosedRings(geometry)) return report(check, 'ogc-geometry-ring', { expression: shown(geometry) })
  const outside = positionsOf(geometry).find(isOutside)
  if (outside === undefined) return 'geometry'
  return report(check, 'ogc-geometry-outside', { position: outside.slice(0, 2).join(' '), crs: check.crs.uri })
}

/** Rings end where they begin, and lines have two positions (OGC 06-103r4); the database would guess. */
function hasClosedRings(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.every(hasClosedRings)
  if (geometry.type === 'LineString') return geometry.coordinates.length > 1
  if (geometry.type === 'MultiLineString') return geometry.coordinates.every((line) => line.length > 1)
  if (geometry.type === 'Polygon') return geometry.coordinates.every(isRing)
  return geometry.type !== 'MultiPolygon' || geometry.coordinates.flat().every(isRing)
}

const isRing = (ring: Position[]) =>
  ring.length > 3 && ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1]

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[
    geometry.type
  ]
  return depth === 0
    ? [geometry.coordinates as Position]
    : ((geometry.coordinates as unknown[]).flat(depth - 1) as Position[])
}

const kindOfType: Record<QueryableType, Kind> = {
  text: 'text',
  integer: 'number',
  number: 'number',
  date: 'instant',
  timestamp: 'instant',
  geometry: 'geometry',
}

function kindOfProperty(check: Check, name: string): Kind | null {
  const type = check.queryables.get(name)
  if (type !== undefined) return kindOfType[type]
  const known = [...check.queryables.keys()]
  const near = nearestNames(name, known)
  const meant = (near.length > 0 ? near : known).join(', ')
  return report(check, near.length > 0 ? 'ogc-property-unknown-near' : 'ogc-property-unknown', { name, known: meant })
}

function kindOfOperation(check: Check, op: string, args: Cql2[]): Kind | null {
  if (op === 'and' || op === 'or' || op === 'not') return expectAll(check, args, ['boolean'], 'boolean')
  if (includes(comparisons, op)) return expectSame(check, args, ['text', 'number', 'instant', 'boolean'])
  if (op === 'between') return expectSame(check, args, ['number', 'text', 'instant'])
  if (op === 'in')
    return expectSame(check, [args[0]!, ...(args[1] as Cql2[])], ['text', 'number', 'instant', 'boolean'])
  if (op === 'isNull') return kindOf(check, args[0]!) === null ? null : 'boolean'
  if (op === 'like') return checkLike(check, args)
  if (includes(arithmetic, op)) return expectAll(check, args, ['number'], 'number')
  if (op === 'casei' || op === 'accenti')
    return expectCount(check, op, args, 1) ?? expectAll(check, args, ['text'], 'text')
  if (includes(spatialFunctions, op)) {
    return expectCount(check, op, args, 2) ?? expectAll(check, args, ['geometry'], 'boolean')
  }
  if (includes(temporalFunctions, op)) {
    return expectCount(check, op, args, 2) ?? expectAll(check, args, ['instant', 'interval'], 'boolean')
  }
  const near = nearestNames(op, knownFunctions)
  return report(check, 'ogc-function-unknown', {
    name: op,
    known: (near.length > 0 ? near : knownFunctions).join(', '),
  })
}

const knownFunctions = [...spatialFunctions, ...temporalFunctions, 'casei', 'accenti']

const includes = (list: readonly string[], op: string) => list.includes(op)

function expectCount(check: Check, op: string, args: Cql2[], count: number): null | undefined {
  if (args.length === count) return undefined
  return report(check, 'ogc-function-arguments', { name: op, expected: count, found: args.length })
}

function expectAll(check: Check, args: Cql2[], allowed: readonly Kind[], result: Kind): Kind | null {
  const kinds = args.map((arg) => expectKind(check, arg, allowed))
  return kinds.includes(null) ? null : result
}

/** Values that are compared are of one kind. */
function expectSame(check: Check, args: Cql2[], allowed: readonly Kind[]): Kind | null {
  const kinds = args.map((arg) => expectKind(check, arg, allowed))
  if (kinds.includes(null)) return null
  const other = kinds.findIndex((kind) => kind !== kinds[0])
  if (other === -1) return 'boolean'
  const found = { expression: shown(args[other]!), found: kinds[other]!, expected: kinds[0]! }
  return report(check, 'ogc-filter-kind', found)
}

function checkLike(check: Check, args: Cql2[]): Kind | null {
  const kind = expectAll(check, args, ['text'], 'boolean')
  if (kind === null) return null
  const pattern = patternOf(args[1]!)
  if (pattern === null) return report(check, 'ogc-like-pattern', { expression: shown(args[1]!) })
  // A backslash escapes the next character, so the last one must not be alone.
  return /(^|[^\\])(\\\\)*\\$/.test(pattern) ? report(check, 'ogc-like-escape', { expression: shown(args[1]!) }) : kind
}

/** A text, or a text inside CASEI and ACCENTI: patterns are no properties. */
function patternOf(node: Cql2): string | null {
  if (typeof node === 'string') return node
  return isOperation(node) && (node.op === 'casei' || node.op === 'accenti') ? patternOf(node.args[0]!) : null
}
