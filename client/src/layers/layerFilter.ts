import { isDate } from '@arraigo/shared/ogc/instants.ts'
import { collections, type Field } from '@arraigo/shared/territory/collections.ts'
import { type PlaceCollectionId, tileLayers } from '@arraigo/shared/tiles/tileLayers.ts'

/** Comparisons with a value, and whether there is one at all: unknown is neither equal nor unequal to anything. */
export const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'like', 'unknown', 'known'] as const
export type Operator = (typeof operators)[number]

export interface Condition {
  property: string
  operator: Operator
  /** A list for `in`, null for `unknown` and `known`; `like` finds the text anywhere, in any case. */
  value: string | number | readonly string[] | null
}

/** All conditions hold. */
export type Filter = readonly Condition[]

/** What can be asked of a collection: the fields that its tiles carry, so that map and table answer the same. */
export function filterFields(collection: PlaceCollectionId): readonly Field[] {
  if (collection === 'regions') return regionFields
  const { properties } = tileLayers[collection]
  const kinds = knownKinds[collection]
  return (
    collections[collection].fields
      // A comuna is chosen by its code, which every comuna has once.
      .filter(({ name }) => properties.includes(name) && name !== 'comuna_name')
      .map((field) =>
        field.name === 'kind' && kinds !== undefined ? { ...field, type: 'choice', choices: kinds } : field,
      )
  )
}

/** Kinds are free texts there; these are the ones that the official files are read into. */
const knownKinds: Partial<Record<PlaceCollectionId, readonly string[]>> = {
  hazards: ['flood', 'landslide', 'fire', 'tsunami', 'ravine', 'other'],
  zoning: ['intercommunal-zone', 'no-build', 'urban-limit', 'other'],
}

const regionFields: readonly Field[] = [
  { name: 'code', type: 'region-code' },
  { name: 'name', type: 'text' },
]

const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const

export const isNumeric = ({ type }: Field): boolean => type === 'integer' || type === 'number' || type === 'year'

export function operatorsOf(field: Field): readonly Operator[] {
  const unknown = field.isRequired ? [] : (['known', 'unknown'] as const)
  if (isNumeric(field) || field.type === 'date') return ['ge', 'le', 'gt', 'lt', 'eq', 'ne', ...unknown]
  if (field.type === 'text') return ['like', 'eq', 'ne', ...unknown]
  return ['in', ...unknown]
}

/** Where a choice named "unknown" says what a missing value says. */
const withUnknownChoice = new Set(
  Object.values(collections).flatMap(({ fields }) =>
    fields.filter(({ choices }) => choices?.includes('unknown')).map(({ name }) => name),
  ),
)

const days = new Set(
  Object.values(collections).flatMap(({ fields }) =>
    fields.filter(({ type }) => type === 'date').map(({ name }) => name),
  ),
)

/** Filter of the items API in CQL2 text; null where there is no condition. */
export function toCql2(filter: Filter): string | null {
  return filter.length === 0 ? null : filter.map(cql2Of).join(' AND ')
}

const cql2Signs = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const

const quoted = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `'${String(value).replace(/['\\]/g, '$&$&')}'`

function cql2Of({ property, operator, value }: Condition): string {
  switch (operator) {
    case 'unknown':
      return withUnknownChoice.has(property)
        ? `(${property} IS NULL OR ${property} = 'unknown')`
        : `${property} IS NULL`
    case 'known':
      return withUnknownChoice.has(property)
        ? `(${property} IS NOT NULL AND ${property} <> 'unknown')`
        : `${property} IS NOT NULL`
    case 'in':
      return `${property} IN (${listOf(value).map(quoted).join(',')})`
    case 'like':
      return `CASEI(${property}) LIKE CASEI(${quoted(`%${String(value).replace(/[\\%_]/g, '\\$&')}%`)})`
    default:
      return `${property} ${cql2Signs[operator]} ${days.has(property) ? `DATE(${quoted(value)})` : quoted(value)}`
  }
}

const listOf = (value: Condition['value']): readonly unknown[] =>
  Array.isArray(value) ? value : value === null ? [] : [value]

/** The same filter as an expression of the map's style; tiles leave a null out, so that unknown is "has not". */
export function toMapFilter(filter: Filter): unknown[] | null {
  return filter.length === 0 ? null : ['all', ...filter.map(expressionOf)]
}

const mapSigns = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' } as const

function expressionOf({ property, operator, value }: Condition): unknown[] {
  const has = ['has', property]
  const get = ['get', property]
  switch (operator) {
    case 'unknown':
      return withUnknownChoice.has(property) ? ['any', ['!', has], ['==', get, 'unknown']] : ['!', has]
    case 'known':
      return withUnknownChoice.has(property) ? ['all', has, ['!=', get, 'unknown']] : has
    case 'in':
      return ['in', get, ['literal', listOf(value)]]
    case 'like':
      return ['all', has, ['in', String(value).toLowerCase(), ['downcase', ['to-string', get]]]]
    case 'eq':
    case 'ne':
      return ['all', has, [mapSigns[operator], get, value]]
    default:
      return ['all', has, [mapSigns[operator], [typeof value === 'number' ? 'to-number' : 'to-string', get], value]]
  }
}

/** A condition that the collection can be asked; null for anything else, as a hand-written address may hold. */
export function conditionFrom(
  collection: PlaceCollectionId,
  property: string,
  operator: string,
  values: readonly string[],
): Condition | null {
  const field = filterFields(collection).find(({ name }) => name === property)
  if (field === undefined || !operatorsOf(field).includes(operator as Operator)) return null
  const known = operator as Operator
  if (known === 'unknown' || known === 'known') return { property, operator: known, value: null }
  const given = values.filter((value) => value !== '')
  const [first] = given
  if (first === undefined) return null
  if (known === 'in') return { property, operator: known, value: given }
  if (field.type === 'date') return isDate(first) ? { property, operator: known, value: first } : null
  if (!isNumeric(field)) return { property, operator: known, value: given.join(',') }
  const number = Number(first)
  return Number.isFinite(number) && comparisons.some((one) => one === known)
    ? { property, operator: known, value: number }
    : null
}
