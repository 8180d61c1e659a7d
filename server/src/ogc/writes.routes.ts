import { crs84 } from '@arraigo/shared/ogc/crs.ts'
import type { Query } from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { type Answer, answerOnce } from '../platform/answerOnce.ts'
import type { Tx } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { allowedMethods, writtenCollection } from './allowedMethods.ts'
import { collectionOf, originOf } from './asked.ts'
import { contentCrs } from './contentCrs.ts'
import { featureEtag } from './featureEtag.ts'
import { featureJson } from './featureJson.ts'
import { featureLinks } from './itemLinks.ts'
import { findItem } from './items.queries.ts'
import { mediaTypes } from './links.ts'
import { changeFeature, createFeature, removeFeature } from './writeFeature.ts'

type Asking = FastifyRequest<{ Params: { collection: string; id: string }; Querystring: Query }>

/** What was written; the feature itself is read for the answer, also when the same request comes again. */
interface Written {
  id: number
}

const schema = {
  hide: true,
  headers: Type.Object({
    'idempotency-key': Type.Optional(Type.String({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' })),
  }),
}
const featureTypes = [mediaTypes.geojson, mediaTypes.json]
const patchTypes = ['application/merge-patch+json']

/** Features created, replaced, updated and removed (OGC API – Features – Part 4, 20-002r1), by the rules of /api/settlements. */
export async function ogcWriteRoutes(app: FastifyInstance, { database }: Context): Promise<void> {
  const { db } = database
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser([mediaTypes.geojson, ...patchTypes], { parseAs: 'string' }, parseJson)

  const write = async <T>(request: Asking, work: (tx: Tx, actor: string) => Promise<Answer<T>>) => {
    const { 'idempotency-key': key, 'if-match': ifMatch, 'content-crs': crs } = request.headers
    const asked = [request.method, request.url, ifMatch ?? null, crs ?? null, request.body ?? null]
    return answerOnce(db, { key: key as string | undefined, asked }, (tx) => work(tx, actorOf(request)))
  }

  const sendFeature = async (request: Asking, reply: FastifyReply, collection: OgcCollection, id: number) => {
    const row = await findItem(db, collection, id, { crs: crs84, properties: null, skipGeometry: false })
    if (row === null)
      throw new Problem(404, { code: 'ogc-feature-unknown', path: 'id', params: { collection: collection.id, id } })
    const url = `/ogc/collections/${collection.id}/items/${id}`
    const links = featureLinks({ ...askedOf(request), url }, 'json', collection)
    reply.header('etag', featureEtag(row, 'json')).header('content-crs', `<${crs84.uri}>`)
    return reply.type(mediaTypes.geojson).send(featureJson(row, links))
  }

  app.post(
    '/ogc/collections/:collection/items',
    { schema, onRequest: takes(featureTypes) },
    async (request: Asking, reply) => {
      const collection = collectionOf(request.params.collection)
      const sent = { body: request.body, crs: contentCrs(request.headers['content-crs']) }
      const { body } = await write<Written>(request, async (tx, actor) => {
        const { id } = await createFeature(tx, actor, collection, sent)
        return { status: 201, body: { id } }
      })
      reply.code(201).header('location', `${originOf(request)}/ogc/collections/${collection.id}/items/${body.id}`)
      return sendFeature(request, reply, collection, body.id)
    },
  )

  for (const [method, writing, types] of [
    ['PUT', 'replace', featureTypes],
    ['PATCH', 'update', patchTypes],
  ] as const) {
    app.route({
      method,
      url: '/ogc/collections/:collection/items/:id',
      schema,
      onRequest: takes(types),
      handler: async (request: Asking, reply) => {
        const collection = collectionOf(request.params.collection)
        const target = targetOf(request)
        const sent = { body: request.body, crs: contentCrs(request.headers['content-crs']) }
        await write<Written>(request, async (tx, actor) => {
          const { id } = await changeFeature(tx, actor, collection, target, writing, sent)
          return { status: 200, body: { id } }
        })
        return sendFeature(request, reply, collection, target.id)
      },
    })
  }

  app.delete(
    '/ogc/collections/:collection/items/:id',
    { schema, onRequest: takes(null) },
    async (request: Asking, reply) => {
      const collection = collectionOf(request.params.collection)
      const target = targetOf(request)
      await write(request, async (tx, actor) => {
        await removeFeature(tx, actor, collection, target)
        return { status: 204, body: null }
      })
      return reply.code(204).send()
    },
  )
}

/** Before a body is read: whether the collection is written at all, and in this media type. */
const takes = (types: readonly string[] | null) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { collection } = request.params as { collection: string }
  if (collectionOf(collection).id !== writtenCollection) {
    const allow = allowedMethods(request.url.split('?')[0]!)
    reply.header('allow', allow)
    throw new Problem(405, { code: 'ogc-method', params: { method: request.method, allow } })
  }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (types === null || types.includes(type)) return
  reply.header(request.method === 'PATCH' ? 'accept-patch' : 'accept-post', types.join(', '))
  throw new Problem(415, {
    code: 'ogc-media-type',
    params: { found: type === '' ? '–' : type.slice(0, 80), known: types.join(', ') },
  })
}

/** QGIS sends no If-Match, so that it is not required: what is written then is written over the version that holds. */
function targetOf(request: Asking): { id: number; version: number | null } {
  const { collection, id } = request.params
  if (!/^\d{1,15}$/.test(id)) {
    throw new Problem(404, { code: 'ogc-feature-unknown', path: 'id', params: { collection, id: id.slice(0, 60) } })
  }
  const header = request.headers['if-match']
  if (header === undefined || header.trim() === '*') return { id: Number(id), version: null }
  // A proxy that compresses makes our tag a weak one; it is still the version that was seen.
  const version = Number(/^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1])
  if (Number.isNaN(version)) {
    throw new Problem(412, { code: 'ogc-etag-unknown', path: 'If-Match', params: { value: header.slice(0, 80) } })
  }
  return { id: Number(id), version }
}

const askedOf = ({ protocol, host, headers }: Asking) => ({ protocol, host, headers, query: {} })
