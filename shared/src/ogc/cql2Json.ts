import type { Geometry } from 'geojson'
import {
  arithmetic,
  type Cql2,
  Cql2SyntaxError,
  comparisons,
  functionName,
  joinLogically,
  maxFilterDepth,
} from './cql2.ts'
import { isDate, isTimestamp } from './instants.ts'

/**
 * Reads a filter in the JSON encoding (OGC 21-065, clause 8.3) into its canonical form. Throws a Cql2SyntaxError; where
 * the JSON itself is sound, its position is 1 and `found` says where in the tree.
 */
export function parseCql2Json(text: string): Cql2 {
  return read(parseJson(text), '$', 0)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1]
    throw new Cql2SyntaxError(
      Number(position ?? 0) + 1,
      text.slice(Number(position ?? 0), Number(position ?? 0) + 20),
      'JSON',
    )
  }
}

const refuse = (path: string, expected: string) => new Cql2SyntaxError(1, path, expected)

function read(node: unknown, path: string, depth: number): Cql2 {
  if (depth > maxFilterDepth) throw refuse(path, `no more than ${maxFilterDepth} levels`)
  if (typeof node === 'string' || typeof node === 'boolean') return node
  if (typeof node === 'number') {
    if (!Number.isFinite(node)) throw refuse(path, 'a smaller number')
    return node
  }
  if (Array.isArray(node)) return node.map((item, at) => read(item, `${path}[${at}]`, depth + 1))
  if (typeof node !== 'object' || node === null) throw refuse(path, 'a property, a value or an operation')
  return readObject(node as Record<string, unknown>, path, depth)
}

function readObject(node: Record<string, unknown>, path: string, depth: number): Cql2 {
  if ('op' in node) return readOperation(node, path, depth)
  if ('property' in node) {
    if (typeof node.property !== 'string') throw refuse(`${path}.property`, 'a name')
    return { property: node.property }
  }
  if ('date' in node) return { date: readInstant(node.date, isDate, `${path}.date`) }
  if ('timestamp' in node) return { timestamp: readInstant(node.timestamp, isTimestamp, `${path}.timestamp`) }
  if ('interval' in node) return { interval: readInterval(node.interval, `${path}.interval`, depth) }
  if ('bbox' in node) return { bbox: readNumbers(node.bbox, `${path}.bbox`) }
  if ('type' in node) return readGeometry(node, path)
  throw refuse(path, 'op, property, date, timestamp, interval, bbox, type')
}

function readInstant(value: unknown, isValid: (text: string) => boolean, path: string): string {
  if (typeof value !== 'string' || !isValid(value))
    throw refuse(path, isValid === isDate ? '2024-01-31' : '2024-01-31T12:00:00Z')
  return value
}

function readInterval(value: unknown, path: string, depth: number): Cql2[] {
  const isEnd = (end: unknown) =>
    typeof end === 'string' ? end === '..' || isDate(end) || isTimestamp(end) : typeof end === 'object' && end !== null
  if (!Array.isArray(value) || value.length !== 2 || !value.every(isEnd)) throw refuse(path, '["2024-01-01", ".."]')
  return value.map((end, at) => read(end, `${path}[${at}]`, depth + 1))
}

function readNumbers(value: unknown, path: string): number[] {
  const isBox = Array.isArray(value) && (value.length === 4 || value.length === 6)
  if (!isBox || !value.every(Number.isFinite)) throw refuse(path, '4 or 6 numbers')
  return value
}

/** How many arguments the operators take; functions are counted where their names are known. */
function argumentCount(op: string): { least: number; most: number } {
  if (op === 'and' || op === 'or') return { least: 2, most: Number.POSITIVE_INFINITY }
  if (op === 'not' || op === 'isNull') return { least: 1, most: 1 }
  if (op === 'between') return { least: 3, most: 3 }
  const isBinary = op === 'like' || op === 'in' || [...comparisons, ...arithmetic].includes(op as '=')
  return isBinary ? { least: 2, most: 2 } : { least: 0, most: Number.POSITIVE_INFINITY }
}

function readOperation(node: Record<string, unknown>, path: string, depth: number): Cql2 {
  const { op, args = [] } = node
  if (typeof op !== 'string') throw refuse(`${path}.op`, 'a name')
  if (!Array.isArray(args)) throw refuse(`${path}.args`, '[ ]')
  const { least, most } = argumentCount(op)
  if (args.length < least || args.length > most)
    throw refuse(`${path}.args`, least === most ? `${least} arguments` : `${least} or more arguments`)
  const values = args.map((arg, at) => read(arg, `${path}.args[${at}]`, depth + 1))
  if (op === 'in' && !Array.isArray(values[1])) throw refuse(`${path}.args[1]`, '[ ]')
  return op === 'and' || op === 'or' ? joinLogically(op, values) : { op: functionName(op), args: values }
}

/** Levels of arrays around a geometry's numbers. */
const nesting: Record<string, number> = {
  Point: 1,
  MultiPoint: 2,
  LineString: 2,
  MultiLineString: 3,
  Polygon: 3,
  MultiPolygon: 4,
}

function readGeometry(node: Record<string, unknown>, path: string, depth = 0): Geometry {
  if (node.type === 'GeometryCollection' && Array.isArray(node.geometries) && depth < 8) {
    const geometries = node.geometries.map((part, at) =>
      readGeometry((part ?? {}) as Record<string, unknown>, `${path}.geometries[${at}]`, depth + 1),
    )
    return { type: 'GeometryCollection', geometries }
  }
  const levels = typeof node.type === 'string' && Object.hasOwn(nesting, node.type) ? nesting[node.type] : undefined
  if (levels === undefined) throw refuse(`${path}.type`, Object.keys(nesting).join(', '))
  if (!areCoordinates(node.coordinates, levels)) throw refuse(`${path}.coordinates`, `coordinates of a ${node.type}`)
  return { type: node.type, coordinates: node.coordinates } as Geometry
}

function areCoordinates(value: unknown, levels: number): boolean {
  if (!Array.isArray(value)) return false
  if (levels > 1) return value.length > 0 && value.every((part) => areCoordinates(part, levels - 1))
  return (value.length === 2 || value.length === 3) && value.every(Number.isFinite)
}
