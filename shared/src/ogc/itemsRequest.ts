import type { Issue } from '../problems/issue.ts'
import { type BoxFilter, parseBbox } from './bbox.ts'
import { filterIssues, type Queryables, type QueryableType } from './checkCql2.ts'
import {
  type Cql2,
  Cql2SyntaxError,
  type FilterLanguage,
  filterLanguages,
  joinLogically,
  maxFilterLength,
  speaksOf,
  theEnd,
} from './cql2.ts'
import { parseCql2Json } from './cql2Json.ts'
import { parseCql2Text } from './cql2Text.ts'
import { type Crs, crs84, crsList, findCrs } from './crs.ts'
import { type Cursor, readCursor } from './cursor.ts'
import { parseDatetime, type Years } from './datetime.ts'
import { isDate, isTimestamp } from './instants.ts'
import { nearestNames } from './nearestNames.ts'
import { geometryProperty, idProperty, type OgcCollection, type OgcProperty } from './ogcCollections.ts'
import { readInstants } from './readInstants.ts'

export const defaultLimit = 100
export const maxLimit = 10_000

export interface SortKey {
  name: string
  isDescending: boolean
}

/** What `/items` was asked for, understood. */
export interface ItemsRequest {
  limit: number
  bbox: BoxFilter | null
  time: Years | null
  crs: Crs
  /** The filter and the property filters together. */
  filter: Cql2 | null
  filterCrs: Crs
  sort: SortKey[]
  /** Null: all of them. */
  properties: string[] | null
  skipGeometry: boolean
  cursor: Cursor | null
}

/** A query string as the server parsed it: a parameter that is given twice is a list. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

export const itemParameters = [
  'limit',
  'bbox',
  'bbox-crs',
  'datetime',
  'crs',
  'filter',
  'filter-lang',
  'filter-crs',
  'sortby',
  'properties',
  'skipGeometry',
  'cursor',
  'f',
] as const
export const featureParameters = ['crs', 'properties', 'skipGeometry', 'f'] as const

export function queryablesOf(collection: OgcCollection): Queryables {
  const own = collection.properties.map(({ name, type }): [string, QueryableType] => [name, type])
  const place: [string, QueryableType][] = collection.shape === null ? [] : [[geometryProperty, 'geometry']]
  return new Map<string, QueryableType>([[idProperty, 'integer'], ...place, ...own])
}

/** What is a parameter of its own (OGC 19-079, requirement queryables-query-parameters): everything but the place. */
export const simpleQueryables = (collection: OgcCollection): OgcProperty[] => [
  { name: idProperty, type: 'integer' },
  ...collection.properties,
]

/** What can be sorted by: everything but the place. */
export const sortableNames = (collection: OgcCollection): string[] =>
  [...queryablesOf(collection)].filter(([, type]) => type !== 'geometry').map(([name]) => name)

/** Reads the parameters of `/items`; every problem at once. */
export function readItemsRequest(
  collection: OgcCollection,
  query: Query,
): { request: ItemsRequest } | { issues: Issue[] } {
  const queryables = queryablesOf(collection)
  const reading = startReading(query, [
    ...itemParameters,
    ...[...queryables.keys()].filter((name) => name !== geometryProperty),
  ])
  const sort = readSort(reading, collection)
  const filterCrs = readCrs(reading, 'filter-crs')
  const request: ItemsRequest = {
    limit: readLimit(reading),
    bbox: readBbox(reading),
    time: readTime(reading),
    crs: readCrs(reading, 'crs'),
    filter: readFilters(reading, collection, filterCrs),
    filterCrs,
    sort,
    ...readShape(reading, collection),
    cursor: readPlace(reading, collection, sort),
  }
  return reading.issues.length > 0 ? { issues: reading.issues } : { request }
}

export type FeatureRequest = Pick<ItemsRequest, 'crs' | 'properties' | 'skipGeometry'>

/** Reads the parameters of one feature. */
export function readFeatureRequest(
  collection: OgcCollection,
  query: Query,
): { request: FeatureRequest } | { issues: Issue[] } {
  const reading = startReading(query, featureParameters)
  const request = { crs: readCrs(reading, 'crs'), ...readShape(reading, collection) }
  return reading.issues.length > 0 ? { issues: reading.issues } : { request }
}

/** Issues of an address that takes these parameters only. */
export const unknownParameters = (query: Query, known: readonly string[] = ['f']): Issue[] =>
  startReading(query, known).issues

interface Reading {
  values: Map<string, string>
  issues: Issue[]
}

function startReading(query: Query, known: readonly string[]): Reading {
  const reading: Reading = { values: new Map(), issues: [] }
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    if (!known.includes(name)) {
      const near = nearestNames(name, known)
      report(reading, name.slice(0, 60), 'ogc-parameter-unknown', {
        known: (near.length > 0 ? near : known).join(', '),
      })
    } else if (Array.isArray(value)) report(reading, name, 'ogc-parameter-twice')
    else reading.values.set(name, value)
  }
  return reading
}

function report(reading: Reading, parameter: string, code: string, params: Issue['params'] = {}): void {
  reading.issues.push({ code, path: parameter, params: { parameter, ...params } })
}

function readLimit(reading: Reading): number {
  const text = reading.values.get('limit')
  if (text === undefined) return defaultLimit
  if (/^\d{1,30}$/.test(text) && Number(text) >= 1) return Math.min(Number(text), maxLimit)
  report(reading, 'limit', 'ogc-limit', { value: text.slice(0, 40), max: maxLimit })
  return defaultLimit
}

function readCrs(reading: Reading, parameter: 'crs' | 'bbox-crs' | 'filter-crs'): Crs {
  const text = reading.values.get(parameter)
  if (text === undefined) return crs84
  const found = findCrs(text)
  if (found === null) {
    report(reading, parameter, 'ogc-crs-unknown', {
      value: text.slice(0, 100),
      known: crsList.map((crs) => crs.uri).join(', '),
    })
  }
  return found ?? crs84
}

function readBbox(reading: Reading): BoxFilter | null {
  const text = reading.values.get('bbox')
  const before = reading.issues.length
  const crs = readCrs(reading, 'bbox-crs')
  // With an unknown CRS the numbers mean nothing that could be checked.
  if (text === undefined || reading.issues.length > before) return null
  const box = parseBbox(text, crs, reading.values.has('bbox-crs'))
  if (!Array.isArray(box)) return box
  reading.issues.push(...box)
  return null
}

function readTime(reading: Reading): Years | null {
  const text = reading.values.get('datetime')
  if (text === undefined) return null
  const years = parseDatetime(text)
  if (years === null) report(reading, 'datetime', 'ogc-datetime', { value: text.slice(0, 60) })
  return years
}

function readFilters(reading: Reading, collection: OgcCollection, crs: Crs): Cql2 | null {
  const own = readFilter(reading, queryablesOf(collection), crs)
  const parts = [
    ...(own === null ? [] : [own]),
    ...simpleQueryables(collection).flatMap((property) => {
      const isParameter = !(itemParameters as readonly string[]).includes(property.name)
      const value = isParameter ? reading.values.get(property.name) : undefined
      return value === undefined ? [] : readPropertyFilter(reading, property, value)
    }),
  ]
  parts.push(...usualFilters(collection, parts))
  return parts.length === 0 ? null : joinLogically('and', parts)
}

/** Of properties that have a usual value, which holds unless a request names them or the very features. */
const usualFilters = ({ properties }: OgcCollection, said: readonly Cql2[]): Cql2[] =>
  properties.flatMap(({ name, usual }) => {
    const isNamed = said.some((part) => speaksOf(part, name) || speaksOf(part, idProperty))
    return usual === undefined || isNamed ? [] : [{ op: '=', args: [{ property: name }, usual] }]
  })

function readFilter(reading: Reading, queryables: Queryables, crs: Crs): Cql2 | null {
  const text = reading.values.get('filter')
  const language = readLanguage(reading)
  if (text === undefined || language === null) return null
  if (text.length > maxFilterLength) {
    report(reading, 'filter', 'ogc-filter-long', { length: text.length, max: maxFilterLength })
    return null
  }
  try {
    const parsed = language === 'cql2-json' ? parseCql2Json(text) : parseCql2Text(text)
    const filter = readInstants(parsed, queryables)
    reading.issues.push(...filterIssues(filter, queryables, crs))
    return filter
  } catch (error) {
    if (!(error instanceof Cql2SyntaxError)) throw error
    const { position, found, expected } = error
    if (found === theEnd) report(reading, 'filter', 'ogc-filter-ends', { position, expected })
    else report(reading, 'filter', 'ogc-filter-syntax', { position, found, expected })
    return null
  }
}

function readLanguage(reading: Reading): FilterLanguage | null {
  const text = reading.values.get('filter-lang') ?? 'cql2-text'
  const found = filterLanguages.find((language) => language === text)
  if (found === undefined)
    report(reading, 'filter-lang', 'ogc-filter-lang', { value: text.slice(0, 40), known: filterLanguages.join(', ') })
  return found ?? null
}

/** `?status=closed`: the property has that value, which must be one that it can have. */
function readPropertyFilter(reading: Reading, { name, type, choices, min }: OgcProperty, text: string): Cql2[] {
  const value = readValue(type, text)
  const shown = text.slice(0, 60)
  if (value === null) report(reading, name, 'ogc-property-value', { value: shown, type })
  else if (choices?.includes(text) === false)
    report(reading, name, 'ogc-property-choice', { value: shown, known: choices.join(', ') })
  else if (min !== undefined && (value as number) < min)
    report(reading, name, 'ogc-property-low', { value: shown, min })
  else return [{ op: '=', args: [{ property: name }, value] }]
  return []
}

function readValue(type: QueryableType, text: string): Cql2 | null {
  if (type === 'text') return text
  if (type === 'date') return isDate(text) ? { date: text } : null
  if (type === 'timestamp') return isTimestamp(text) ? { timestamp: text } : null
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text)) return null
  const value = Number(text)
  return (type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)) ? value : null
}

function readSort(reading: Reading, collection: OgcCollection): SortKey[] {
  const text = reading.values.get('sortby')
  if (text === undefined) return []
  const known = sortableNames(collection)
  // A plus sign in an address that nobody encoded arrives as a space.
  const keys = text
    .split(',')
    .map((part) => ({ name: part.trim().replace(/^[-+]/, ''), isDescending: part.trim().startsWith('-') }))
  for (const { name } of keys) if (!known.includes(name)) reportUnknown(reading, 'sortby', name, known)
  const repeated = keys.find(({ name }, at) => keys.findIndex((key) => key.name === name) < at)
  if (repeated !== undefined) report(reading, 'sortby', 'ogc-name-twice', { name: repeated.name.slice(0, 60) })
  return keys
}

function reportUnknown(reading: Reading, parameter: string, name: string, known: readonly string[]): void {
  const near = nearestNames(name, known)
  report(reading, parameter, 'ogc-name-unknown', {
    name: name.slice(0, 60),
    known: (near.length > 0 ? near : known).join(', '),
  })
}

function readShape(reading: Reading, collection: OgcCollection): Pick<ItemsRequest, 'properties' | 'skipGeometry'> {
  const skip = reading.values.get('skipGeometry') ?? 'false'
  if (skip !== 'true' && skip !== 'false') report(reading, 'skipGeometry', 'ogc-boolean', { value: skip.slice(0, 40) })
  const text = reading.values.get('properties')
  if (text === undefined) return { properties: null, skipGeometry: skip === 'true' }
  const known = collection.properties.map(({ name }) => name)
  const names = [
    ...new Set(
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ]
  // The id and the place are not among a GeoJSON feature's properties, and are there without being asked for.
  const chosen = names.filter((name) => name !== idProperty && name !== geometryProperty)
  for (const name of chosen) if (!known.includes(name)) reportUnknown(reading, 'properties', name, known)
  return { properties: chosen, skipGeometry: skip === 'true' }
}

function readPlace(reading: Reading, collection: OgcCollection, sort: SortKey[]): Cursor | null {
  const word = reading.values.get('cursor')
  if (word === undefined) return null
  const queryables = queryablesOf(collection)
  const types = sort.map(({ name }) => {
    const type = queryables.get(name)
    return type === 'integer' || type === 'number' ? 'number' : 'text'
  })
  const cursor = readCursor(word, types)
  if (cursor === null) report(reading, 'cursor', 'ogc-cursor')
  return cursor
}
