import { nearestNames } from '@arraigo/shared/ogc/nearestNames.ts'
import { geometryProperty, idProperty, type OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import { attributeNames, unknownAttributes } from '@arraigo/shared/settlements/settleAttributes.ts'
import { SettlementAttributes } from '@arraigo/shared/settlements/settlement.schema.ts'
import { collections, type Field } from '@arraigo/shared/territory/collections.ts'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { validationIssues } from '../platform/validationIssues.ts'
import { columnOf } from '../settlements/settlementColumns.ts'

/** `update` changes what it names (RFC 7396), the others say all that is known. */
export type Writing = 'create' | 'replace' | 'update'

/** A feature as somebody sent it, in the words of the domain. */
export interface ReadFeature {
  attributes: Partial<SettlementAttributes>
  /** As sent; undefined where an update does not speak of it. */
  geometry: unknown
  /** What is sent along and cannot be written, where it is not null. */
  readOnly: Record<string, unknown>
  issues: Issue[]
}

const attributeOf = new Map(attributeNames.map((name) => [columnOf(name), name]))
/** household_count → householdCount; undefined for what is not written. */
export const isWritable = (property: string): boolean => attributeOf.has(property)

/** Where an issue of the domain is in a feature: `boundary[0]` is of the geometry, `householdCount` of a property. */
export function featurePath(path: string): string {
  if (path.startsWith('boundary')) return `geometry${path.slice('boundary'.length)}`
  return attributeNames.some((name) => name === path) ? `properties.${columnOf(path)}` : path
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `id` is that of the address, where it names a feature. Every problem at once. */
export function readFeature(
  body: unknown,
  writing: Writing,
  collection: OgcCollection,
  id: number | null,
): ReadFeature {
  const nothing = { attributes: {}, geometry: undefined, readOnly: {} }
  if (!isRecord(body) || (writing !== 'update' && body.type !== 'Feature')) {
    const found = isRecord(body) && typeof body.type === 'string' ? body.type.slice(0, 40) : 'JSON'
    return { ...nothing, issues: [{ code: 'ogc-body-no-feature', params: { found } }] }
  }
  const issues: Issue[] = []
  const { properties = {}, geometry } = body
  if (id !== null && body.id !== undefined && String(body.id) !== String(id)) {
    issues.push({ code: 'ogc-id-differs', path: idProperty, params: { stated: String(body.id).slice(0, 60), id } })
  }
  // Not saying it must not take a boundary away.
  if (geometry === undefined && writing !== 'update')
    issues.push({ code: 'ogc-geometry-unsaid', path: geometryProperty })
  if (properties !== null && !isRecord(properties)) {
    return { ...nothing, issues: [...issues, { code: 'ogc-properties-no-object', path: 'properties' }] }
  }
  return { geometry, ...readProperties(properties ?? {}, writing, collection, issues) }
}

function readProperties(
  properties: Record<string, unknown>,
  writing: Writing,
  collection: OgcCollection,
  issues: Issue[],
): Omit<ReadFeature, 'geometry'> {
  const said: Partial<Record<keyof SettlementAttributes, unknown>> = {}
  const readOnly: Record<string, unknown> = {}
  const known = [idProperty, ...collection.properties.map(({ name }) => name)]
  for (const [name, value] of Object.entries(properties)) {
    const attribute = attributeOf.get(name)
    if (attribute !== undefined) said[attribute] = readValue(name, value, writing)
    else if (!known.includes(name)) issues.push(unknownProperty(name, known))
    else if (value !== null) readOnly[name] = value
  }
  const stated = writing === 'update' ? said : { ...unknownAttributes, ...said }
  // QGIS sends every property of a new feature: an unknown comuna is found by the place.
  if (writing === 'create' && stated.comunaCode === null) delete stated.comunaCode
  if (writing !== 'update' && stated.name == null) {
    issues.push({ code: 'field-missing', path: 'properties.name', params: { field: 'name' } })
    delete stated.name
  }
  issues.push(...valueIssues(stated))
  return { attributes: stated as Partial<SettlementAttributes>, readOnly, issues }
}

const unknownProperty = (name: string, known: readonly string[]): Issue => {
  const near = nearestNames(name, known)
  const params = {
    parameter: 'properties',
    name: name.slice(0, 60),
    known: (near.length > 0 ? near : known).join(', '),
  }
  return { code: 'ogc-name-unknown', path: `properties.${name.slice(0, 60)}`, params }
}

const fields = new Map<string, Field>(collections.settlements.fields.map((field) => [field.name, field]))

/** null, and an empty text, are unknown, for which some choices have a word of their own. */
function readValue(property: string, value: unknown, writing: Writing): unknown {
  const { type, choices = [], isNullable } = fields.get(property) ?? {}
  if (value !== null && value !== '') {
    // QGIS may take a day for the moment at which it begins.
    return type === 'date' && typeof value === 'string' ? value.replace(/T00:00:00(\.0+)?Z?$/, '') : value
  }
  if (type !== 'choice' || isNullable) return property === 'name' ? value : null
  if (choices.includes('unknown')) return 'unknown'
  return writing === 'update' ? value : choices[0]
}

const StatedAttributes = Type.Partial(SettlementAttributes)

function valueIssues(stated: object): Issue[] {
  type Failure = Parameters<typeof validationIssues>[0][number]
  const failures = Value.Errors(StatedAttributes, stated) as unknown as Failure[]
  return validationIssues(failures).map((issue) => {
    const path = featurePath(issue.path ?? '')
    const field = path.replace(/^properties\./, '')
    return { ...issue, path, ...(issue.params && { params: { ...issue.params, field } }) }
  })
}
