import {
  geometryProperty,
  idProperty,
  type OgcCollection,
  type OgcProperty,
} from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts, propertyTitle } from '@arraigo/shared/ogc/ogcTexts.ts'
import { writtenCollection } from './allowedMethods.ts'
import { type Asked, originOf } from './asked.ts'
import { isWritable } from './readFeature.ts'

export const schemaKinds = ['schema', 'queryables', 'sortables'] as const
export type SchemaKind = (typeof schemaKinds)[number]

/**
 * JSON Schema of a feature, or of what it can be filtered or sorted by (OGC 23-058; 19-079, 6.2). A value that is not
 * known is null in the answer, which the logical schema does not repeat in every type.
 */
export function schemaDocument(asked: Asked, collection: OgcCollection, kind: SchemaKind) {
  const { title } = collectionTexts[collection.id]
  const properties = [
    [idProperty, { title: propertyTitle(idProperty), type: 'integer', 'x-ogc-role': 'id', readOnly: true }],
    ...(collection.shape === null || kind === 'sortables' ? [] : [[geometryProperty, geometrySchema(collection)]]),
    ...collection.properties.map((property, at) => [
      property.name,
      {
        ...propertySchema(property, kind, at + 3),
        ...(kind === 'schema' &&
          collection.id === writtenCollection &&
          !isWritable(property.name) && { readOnly: true }),
      },
    ]),
  ]
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${originOf(asked)}/ogc/collections/${collection.id}/${kind}`,
    title,
    type: 'object',
    properties: Object.fromEntries(properties) as Record<string, Record<string, unknown>>,
    additionalProperties: false,
  }
}

const formats = {
  polygon: 'geometry-multipolygon',
  point: 'geometry-point',
  line: 'geometry-multilinestring',
  any: 'geometry-any',
} as const

const geometrySchema = ({ shape }: OgcCollection) => ({
  title: propertyTitle(geometryProperty),
  'x-ogc-role': 'primary-geometry',
  format: formats[shape?.kind ?? 'any'],
})

const jsonTypes = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'string', format: 'date-time' },
} as const satisfies Record<OgcProperty['type'], { type: string; format?: string }>

export function propertySchema(
  { name, type, choices, min, unit, usual }: OgcProperty,
  kind: SchemaKind,
  order: number,
) {
  return {
    title: propertyTitle(name),
    ...jsonTypes[type],
    ...(choices === undefined ? {} : { enum: choices }),
    ...(min === undefined ? {} : { minimum: min }),
    ...(unit === undefined ? {} : { 'x-ogc-unit': unit }),
    ...(usual === undefined || kind !== 'queryables' ? {} : { default: usual }),
    ...(kind === 'schema' ? { 'x-ogc-propertySeq': order } : {}),
  }
}

/**
 * JSON Schema of a feature in GeoJSON, from which GDAL takes the types of columns. It reads `type` as one word, so that
 * null, which every property may be, is not spelled out.
 */
export function featureSchemaDocument(asked: Asked, collection: OgcCollection) {
  const { properties } = schemaDocument(asked, collection, 'schema')
  const { [idProperty]: id, [geometryProperty]: _, ...own } = properties
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${originOf(asked)}/ogc/collections/${collection.id}/feature-schema`,
    title: collectionTexts[collection.id].title,
    description: 'Un dato desconocido es null.',
    type: 'object',
    properties: { id, properties: { type: 'object', properties: own } },
  }
}
