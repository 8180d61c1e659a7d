import { crs84Uri, crsList } from '@arraigo/shared/ogc/crs.ts'
import { mediaTypes } from './links.ts'
import type { Call, Json, Parameter } from './openapi.ts'

const header = (name: string, schema: Json, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
})

export const writeParameters: Record<string, Parameter> = {
  'Content-Crs': header(
    'Content-Crs',
    { type: 'string', enum: crsList.map(({ uri }) => `<${uri}>`), default: `<${crs84Uri}>` },
    'Sistema de referencia de la geometría enviada.',
  ),
  'If-Match': header(
    'If-Match',
    { type: 'string', example: '"3"' },
    'El ETag con que se recibió el registro. Sin él se escribe sobre la versión vigente, y el historial lo dice.',
  ),
  'Idempotency-Key': header(
    'Idempotency-Key',
    { type: 'string', format: 'uuid' },
    'Repetida con la misma clave, la solicitud se cumple una sola vez.',
  ),
}

const reference = (name: string) => ({ $ref: `#/components/parameters/${name}` })
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } }
const feature = { schema: { $ref: '#/components/schemas/feature' } }
const etag = { description: 'La versión guardada.', schema: { type: 'string' } }

const refusals: Json = {
  '400': { description: 'No se entiende lo enviado.', content: problem },
  '415': { description: 'Otro tipo de contenido del que se acepta.', content: problem },
  '422': { description: 'Lo que una regla impide; se dice todo.', content: problem },
}
const refusalsOfOne: Json = {
  ...refusals,
  '404': { description: 'No existe.', content: problem },
  '412': { description: 'Hay una versión más nueva; van las dos.', content: problem },
}
const stored = (description: string): Json => ({
  description,
  headers: { ETag: etag },
  content: { [mediaTypes.geojson]: feature },
})
const sent = (type: string): Json => ({ required: true, content: { [type]: feature } })

export const itemsWrites = (id: string, title: string): { post: Call } => ({
  post: {
    operationId: `${id}.createFeature`,
    summary: `${title}: crear un registro`,
    tags: ['Datos'],
    parameters: ['Content-Crs', 'Idempotency-Key'].map(reference),
    requestBody: sent(mediaTypes.geojson),
    responses: { '201': stored('Creado; su dirección va en Location.'), ...refusals },
  },
})

const ofOne = ['featureId', 'If-Match', 'Idempotency-Key']

export const featureWrites = (id: string, title: string): { put: Call; patch: Call; delete: Call } => ({
  put: {
    operationId: `${id}.replaceFeature`,
    summary: `${title}: reemplazar un registro; lo que no se dice queda desconocido`,
    tags: ['Datos'],
    parameters: [...ofOne, 'Content-Crs'].map(reference),
    requestBody: sent(mediaTypes.geojson),
    responses: { '200': stored('Reemplazado.'), ...refusalsOfOne },
  },
  patch: {
    operationId: `${id}.updateFeature`,
    summary: `${title}: cambiar lo que se nombra (RFC 7396)`,
    tags: ['Datos'],
    parameters: [...ofOne, 'Content-Crs'].map(reference),
    requestBody: sent('application/merge-patch+json'),
    responses: { '200': stored('Cambiado.'), ...refusalsOfOne },
  },
  delete: {
    operationId: `${id}.deleteFeature`,
    summary: `${title}: cerrar un registro como registrado por error; puede restaurarse`,
    tags: ['Datos'],
    parameters: ofOne.map(reference),
    responses: { '204': { description: 'Cerrado.' }, ...refusalsOfOne },
  },
})
