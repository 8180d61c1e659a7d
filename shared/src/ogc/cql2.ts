import type { Geometry } from 'geojson'

/**
 * A filter of OGC 21-065 (CQL2). The tree is the standard's JSON encoding itself, in one canonical form whatever it was
 * written in: AND and OR of more than two are flat, NOT LIKE is `not` of `like`, keywords are in lower case.
 */
export type Cql2 = Cql2Operation | Cql2Property | Cql2Literal | Cql2[]

export interface Cql2Operation {
  op: string
  args: Cql2[]
}

export interface Cql2Property {
  property: string
}

export type Cql2Literal =
  | string
  | number
  | boolean
  | { date: string }
  | { timestamp: string }
  | { interval: Cql2[] }
  /** West, south, east, north. */
  | { bbox: number[] }
  | Geometry

/** `cql-text` is what GDAL before 3.8 calls its filters, written before the standard was finished. */
export const filterLanguages = ['cql2-text', 'cql2-json', 'cql-text'] as const
export type FilterLanguage = (typeof filterLanguages)[number]

/** Longer and deeper filters are refused: nobody writes them by hand, and the database would work for long. */
export const maxFilterLength = 16_000
export const maxFilterDepth = 40
/** Each comparison of shapes with many corners takes its time for every row. */
export const maxSpatialFunctions = 20

export const comparisons = ['=', '<>', '<', '>', '<=', '>='] as const
export const arithmetic = ['+', '-', '*', '/', '%', 'div', '^'] as const
export const spatialFunctions = [
  's_intersects',
  's_equals',
  's_disjoint',
  's_touches',
  's_within',
  's_overlaps',
  's_crosses',
  's_contains',
] as const

/** Relations of time intervals; a moment is an interval of no length. */
export const temporalFunctions = [
  't_after',
  't_before',
  't_contains',
  't_disjoint',
  't_during',
  't_equals',
  't_finishedBy',
  't_finishes',
  't_intersects',
  't_meets',
  't_metBy',
  't_overlappedBy',
  't_overlaps',
  't_startedBy',
  't_starts',
] as const

/** Functions that the standard names are written in any case; names of others are kept. */
export const functionName = (name: string): string =>
  [...spatialFunctions, ...temporalFunctions, 'casei', 'accenti'].find(
    (known) => known.toLowerCase() === name.toLowerCase(),
  ) ?? name

/** What is found where nothing is left. */
export const theEnd = 'the end'

/** Where a filter cannot be read: position in characters from 1, what is there, and what was expected. */
export class Cql2SyntaxError extends Error {
  readonly position: number
  readonly found: string
  readonly expected: string
  constructor(position: number, found: string, expected: string) {
    super(`character ${position}: found ${found}, expected ${expected}`)
    this.position = position
    this.found = found
    this.expected = expected
  }
}

export const isOperation = (node: Cql2): node is Cql2Operation => typeof node === 'object' && 'op' in node
export const isProperty = (node: Cql2): node is Cql2Property => typeof node === 'object' && 'property' in node
export const isGeometry = (node: Cql2): node is Geometry =>
  typeof node === 'object' && 'type' in node && ('coordinates' in node || 'geometries' in node)

/** The shapes that a filter was written with. */
export function geometriesOf(node: Cql2): Geometry[] {
  if (Array.isArray(node)) return node.flatMap(geometriesOf)
  if (typeof node !== 'object') return []
  if (isOperation(node)) return node.args.flatMap(geometriesOf)
  return isGeometry(node) ? [node] : []
}

/** Whether an expression speaks of a property. */
export function speaksOf(node: Cql2, name: string): boolean {
  if (Array.isArray(node)) return node.some((item) => speaksOf(item, name))
  if (typeof node !== 'object') return false
  if (isProperty(node)) return node.property === name
  return isOperation(node) && node.args.some((arg) => speaksOf(arg, name))
}

/** `a AND (b AND c)` is the same as `a AND b AND c`. */
export function joinLogically(op: 'and' | 'or', args: Cql2[]): Cql2 {
  const flat = args.flatMap((arg) => (isOperation(arg) && arg.op === op ? arg.args : [arg]))
  return flat.length === 1 ? flat[0]! : { op, args: flat }
}
