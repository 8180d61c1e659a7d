import { filterLanguages, maxFilterLength } from '@arraigo/shared/ogc/cql2.ts'
import { crs84Uri, crsList } from '@arraigo/shared/ogc/crs.ts'
import { defaultLimit, maxLimit, simpleQueryables } from '@arraigo/shared/ogc/itemsRequest.ts'
import { type OgcCollection, ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts, propertyTitle } from '@arraigo/shared/ogc/ogcTexts.ts'
import { writtenCollection } from './allowedMethods.ts'
import { mediaTypes } from './links.ts'
import { featureWrites, itemsWrites, writeParameters } from './openapiWrites.ts'
import { propertySchema } from './schemaDocuments.ts'
import { hasTiles, tileMatrixSetId } from './tileDocuments.ts'

export type Json = Record<string, unknown>
export interface Parameter extends Json {
  name: string
}
export interface Call {
  operationId: string
  summary: string
  tags: string[]
  parameters: ({ $ref: string } | Parameter)[]
  requestBody?: Json
  responses: Json
}
export interface Operation {
  get: Call
  post?: Call
  put?: Call
  patch?: Call
  delete?: Call
}

/** The OpenAPI 3.0 document of the OGC interface (OGC 17-069, 8; 20-057, 12). */
export function openApiDocument(origin: string, version: string) {
  return {
    openapi: '3.0.3',
    info: {
      title: 'Arraigo: OGC API',
      version,
      description: 'Los datos del territorio según OGC API – Features (partes 1, 2, 3, 4 y 5) y OGC API – Tiles.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${origin}/ogc` }],
    tags: [{ name: 'Descripción' }, { name: 'Datos' }, { name: 'Teselas' }],
    paths: pathsOf(),
    components: { parameters: { ...parameters, ...writeParameters }, schemas },
  }
}

const query = (name: string, schema: Json, description: string): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  style: 'form',
  explode: false,
  schema,
})
const crsSchema = { type: 'string', format: 'uri', enum: crsList.map(({ uri }) => uri), default: crs84Uri }

const parameters: Record<string, Parameter> = {
  f: query('f', { type: 'string', enum: ['json', 'geojson', 'html'] }, 'Codificación de la respuesta.'),
  bbox: query(
    'bbox',
    {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: 'number' },
    },
    'Rectángulo: oeste, sur, este, norte. Los registros sin lugar también pasan.',
  ),
  'bbox-crs': query('bbox-crs', crsSchema, 'Sistema de referencia de bbox.'),
  crs: query('crs', crsSchema, 'Sistema de referencia de la respuesta.'),
  datetime: query('datetime', { type: 'string' }, 'Fecha, instante o intervalo (2020-01-01/..).'),
  limit: query(
    'limit',
    { type: 'integer', minimum: 1, maximum: maxLimit, default: defaultLimit },
    'Registros por página; las siguientes se alcanzan por el enlace «next».',
  ),
  filter: query('filter', { type: 'string', maxLength: maxFilterLength }, 'Filtro en CQL2.'),
  'filter-lang': query(
    'filter-lang',
    { type: 'string', enum: filterLanguages, default: 'cql2-text' },
    'Escritura del filtro.',
  ),
  'filter-crs': query('filter-crs', crsSchema, 'Sistema de referencia de las geometrías del filtro.'),
  sortby: query(
    'sortby',
    { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[+-]?[a-z_0-9]+$' } },
    'Propiedades por las que se ordena; «-» delante es descendente. Los datos desconocidos van al final.',
  ),
  properties: query('properties', { type: 'array', items: { type: 'string' } }, 'Propiedades que se entregan.'),
  skipGeometry: query('skipGeometry', { type: 'boolean', default: false }, 'Sin geometría.'),
  cursor: query('cursor', { type: 'string' }, 'Comienzo de la página; viene en los enlaces «next» y «prev».'),
  featureId: {
    name: 'featureId',
    in: 'path',
    required: true,
    schema: { type: 'integer' },
    description: 'Número del registro.',
  },
  ...Object.fromEntries(
    ['tileMatrix', 'tileRow', 'tileCol'].map((name) => [
      name,
      { name, in: 'path', required: true, schema: { type: 'integer', minimum: 0 } },
    ]),
  ),
}

/** As in OGC's building blocks (ogcapi-features-1), as far as clients read them. */
const link: Json = {
  type: 'object',
  required: ['href', 'rel'],
  properties: {
    href: { type: 'string' },
    rel: { type: 'string' },
    type: { type: 'string' },
    title: { type: 'string' },
  },
}
const links = { type: 'array', items: { $ref: '#/components/schemas/link' } }
const schemas: Json = {
  link,
  document: { type: 'object', properties: { links } },
  feature: {
    type: 'object',
    required: ['type', 'geometry', 'properties'],
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'integer' },
      geometry: { type: 'object', nullable: true },
      properties: { type: 'object', nullable: true },
      links,
    },
  },
  featureCollection: {
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { type: 'string', enum: ['FeatureCollection'] },
      features: { type: 'array', items: { $ref: '#/components/schemas/feature' } },
      links,
      timeStamp: { type: 'string', format: 'date-time' },
      numberMatched: { type: 'integer', minimum: 0 },
      numberReturned: { type: 'integer', minimum: 0 },
    },
  },
  problem: {
    type: 'object',
    properties: {
      status: { type: 'integer' },
      code: { type: 'string' },
      title: { type: 'string' },
      detail: { type: 'string' },
    },
  },
}

const reference = (name: string) => ({ $ref: `#/components/parameters/${name}` })

/** What an address answers: its JSON, the page for people, and what is said of a wrong request. */
function responses(type: string, schema: string, hasPage = true): Json {
  const json = { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } }
  const page = hasPage ? { [mediaTypes.html]: { schema: { type: 'string' } } } : {}
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }
  return {
    '200': { description: 'Lo pedido.', content: { ...json, ...page } },
    '400': { description: 'La solicitud tiene errores; se dicen todos.', content: problem },
    '404': { description: 'No existe.', content: problem },
  }
}

const document = (operationId: string, summary: string, tag: string, type: string = mediaTypes.json): Operation => ({
  get: { operationId, summary, tags: [tag], parameters: [reference('f')], responses: responses(type, 'document') },
})

function pathsOf(): Record<string, Operation> {
  return {
    '/': document('getLandingPage', 'Página de inicio', 'Descripción'),
    '/conformance': document('getConformanceDeclaration', 'Estándares que cumple', 'Descripción'),
    '/api': document('getApi', 'Este documento', 'Descripción', mediaTypes.openapi),
    '/collections': document('getCollections', 'Colecciones', 'Descripción'),
    '/tileMatrixSets': document('getTileMatrixSetsList', 'Esquemas de teselas', 'Teselas'),
    [`/tileMatrixSets/${tileMatrixSetId}`]: document('getTileMatrixSet', 'El esquema de teselas', 'Teselas'),
    ...Object.assign({}, ...ogcCollections.map(collectionPaths)),
  }
}

function collectionPaths(collection: OgcCollection): Record<string, Operation> {
  const { id } = collection
  const { title } = collectionTexts[id]
  const path = `/collections/${id}`
  const schema = (kind: string, what: string) =>
    document(`${id}.get${kind}`, `${title}: ${what}`, 'Descripción', mediaTypes.schema)
  return {
    [path]: document(`${id}.describeCollection`, title, 'Descripción'),
    [`${path}/items`]: {
      ...itemsOperation(collection, title),
      ...(id === writtenCollection && itemsWrites(id, title)),
    },
    [`${path}/items/{featureId}`]: {
      ...featureOperation(id, title),
      ...(id === writtenCollection && featureWrites(id, title)),
    },
    [`${path}/schema`]: schema('Schema', 'propiedades'),
    [`${path}/queryables`]: schema('Queryables', 'propiedades para filtrar'),
    [`${path}/sortables`]: schema('Sortables', 'propiedades para ordenar'),
    ...(hasTiles(collection) ? tilePaths(id, title) : {}),
  }
}

function itemsOperation(collection: OgcCollection, title: string): Operation {
  const shared = Object.keys(parameters).filter((name) => parameters[name]?.in === 'query')
  const own = simpleQueryables(collection).map((property, at) =>
    query(
      property.name,
      propertySchema(property, 'queryables', at),
      `Solo los registros con este valor: ${propertyTitle(property.name)}.`,
    ),
  )
  return {
    get: {
      operationId: `${collection.id}.getFeatures`,
      summary: `${title}: registros`,
      tags: ['Datos'],
      parameters: [...shared.map(reference), ...own],
      responses: responses(mediaTypes.geojson, 'featureCollection'),
    },
  }
}

const featureOperation = (id: string, title: string): Operation => ({
  get: {
    operationId: `${id}.getFeature`,
    summary: `${title}: un registro`,
    tags: ['Datos'],
    parameters: ['featureId', 'crs', 'properties', 'skipGeometry', 'f'].map(reference),
    responses: responses(mediaTypes.geojson, 'feature'),
  },
})

/** Operation ids end as OGC 20-057, requirement oas30/operation-id, wants them. */
const tilePaths = (id: string, title: string): Record<string, Operation> => ({
  [`/collections/${id}/tiles`]: document(`${id}.collection.vector.getTileSetsList`, `${title}: teselas`, 'Teselas'),
  [`/collections/${id}/tiles/${tileMatrixSetId}`]: document(
    `${id}.collection.vector.getTileSet`,
    `${title}: descripción de las teselas`,
    'Teselas',
  ),
  [`/collections/${id}/tiles/${tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}`]: {
    get: {
      operationId: `${id}.collection.vector.getTile`,
      summary: `${title}: una tesela`,
      tags: ['Teselas'],
      parameters: ['tileMatrix', 'tileRow', 'tileCol'].map(reference),
      responses: {
        '200': {
          description: 'La tesela.',
          content: { [mediaTypes.tile]: { schema: { type: 'string', format: 'binary' } } },
        },
        '204': { description: 'La tesela está vacía.' },
        '400': { description: 'No son números de una tesela.' },
        '404': { description: 'No existe.' },
      },
    },
  },
})
