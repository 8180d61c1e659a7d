import { type Cursor, writeCursor } from '@arraigo/shared/ogc/cursor.ts'
import {
  type FeatureRequest,
  type ItemsRequest,
  type Query,
  readFeatureRequest,
  readItemsRequest,
} from '@arraigo/shared/ogc/itemsRequest.ts'
import { nearestNames } from '@arraigo/shared/ogc/nearestNames.ts'
import { findOgcCollection, type OgcCollection, ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../app.ts'
import type { Db } from '../platform/database.ts'
import { Problem } from '../platform/problem.ts'
import { featureCollectionJson, featureJson } from './featureJson.ts'
import { chooseFormat, type Format } from './format.ts'
import { countItems, findItem, findItems, findVersion, type ItemsPage } from './items.queries.ts'
import { addressWith, type Link, mediaTypes } from './links.ts'

interface Params {
  collection: string
  id: string
}

/** Features of a collection and one feature. */
export async function ogcItemRoutes(app: FastifyInstance, { database }: Context): Promise<void> {
  const { db } = database

  app.get<{ Params: Params; Querystring: Query }>(
    '/ogc/collections/:collection/items',
    { schema: { hide: true } },
    async (request, reply) => {
      const collection = collectionOf(request.params.collection)
      const { request: asked } = understood(readItemsRequest(collection, request.query))
      const format = formatOf(request)
      if (await isUnchanged(db, collection, request, reply)) return reply.code(304).send()
      const [page, numberMatched] = await computed(
        Promise.all([findItems(db, collection, asked), countItems(db, collection, asked)]),
      )
      const links = pageLinks(request, format, asked, page)
      return reply
        .type(mediaTypes.geojson)
        .header('content-crs', `<${asked.crs.uri}>`)
        .send(featureCollectionJson({ rows: page.rows, numberMatched, links, timeStamp: new Date().toISOString() }))
    },
  )

  app.get<{ Params: Params; Querystring: Query }>(
    '/ogc/collections/:collection/items/:id',
    { schema: { hide: true } },
    async (request, reply) => {
      const collection = collectionOf(request.params.collection)
      const { request: asked } = understood(readFeatureRequest(collection, request.query))
      const format = formatOf(request)
      const row = await findFeature(db, collection, request.params.id, asked)
      if (await isUnchanged(db, collection, request, reply)) return reply.code(304).send()
      return reply
        .type(mediaTypes.geojson)
        .header('content-crs', `<${asked.crs.uri}>`)
        .send(featureJson(row, featureLinks(request, format, collection)))
    },
  )
}

export function collectionOf(id: string): OgcCollection {
  const found = findOgcCollection(id)
  if (found !== null) return found
  const known = ogcCollections.map((collection) => collection.id)
  const near = nearestNames(id, known)
  const params = { name: id.slice(0, 60), known: (near.length > 0 ? near : known).join(', ') }
  throw new Problem(404, { code: 'ogc-collection-unknown', path: 'collection', params })
}

function understood<T>(read: { request: T } | { issues: ConstructorParameters<typeof Problem>[1] }): { request: T } {
  if ('issues' in read) throw new Problem(400, read.issues)
  return read
}

function formatOf(request: FastifyRequest<{ Querystring: Query }>): Format {
  const format = chooseFormat(request.query.f, request.headers.accept)
  if (typeof format === 'object') throw new Problem(400, format)
  return format
}

/** What a filter asks the database to compute can fail on the data alone: a power too large, a shape that crosses itself. */
async function computed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code === undefined || !/^(22(?!021|P05)|XX000|2201)/.test(code)) throw error
    throw new Problem(400, {
      code: 'ogc-filter-not-computable',
      path: 'filter',
      params: { detail: message.slice(0, 200) },
    })
  }
}

async function findFeature(db: Db, collection: OgcCollection, id: string, asked: FeatureRequest) {
  const row = /^\d{1,15}$/.test(id) ? await findItem(db, collection, Number(id), asked) : null
  if (row !== null) return row
  throw new Problem(404, {
    code: 'ogc-feature-unknown',
    path: 'id',
    params: { collection: collection.id, id: id.slice(0, 60) },
  })
}

/** The version of the collection answers for all of its pages; it is read before the rows, so that it is never too new. */
async function isUnchanged(db: Db, collection: OgcCollection, request: FastifyRequest, reply: FastifyReply) {
  const etag = `W/"${collection.id}-${await findVersion(db, collection.id)}"`
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept, accept-language')
  return request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) === true
}

export const originOf = (request: FastifyRequest) => `${request.protocol}://${request.host}`
export const pathOf = (request: FastifyRequest) => request.url.split('?')[0]!

type Asking = FastifyRequest<{ Querystring: Query; Params: Params }>

function selfLinks(request: Asking, format: Format): Link[] {
  const to = (f: string) => addressWith(originOf(request), pathOf(request), request.query, { f })
  const json: Link = {
    href: to('json'),
    rel: format === 'json' ? 'self' : 'alternate',
    type: mediaTypes.geojson,
    title: 'GeoJSON',
  }
  const html: Link = {
    href: to('html'),
    rel: format === 'html' ? 'self' : 'alternate',
    type: mediaTypes.html,
    title: 'Página',
  }
  return format === 'json' ? [json, html] : [html, json]
}

function pageLinks(request: Asking, format: Format, asked: ItemsRequest, { rows, hasMore }: ItemsPage): Link[] {
  const type = format === 'json' ? mediaTypes.geojson : mediaTypes.html
  const at = (isBackward: boolean, row: ItemsPage['rows'][number]): Cursor => ({
    isBackward,
    keys: [...row.keys, row.id],
  })
  const to = (rel: string, cursor: Cursor): Link => ({
    href: addressWith(originOf(request), pathOf(request), request.query, { cursor: writeCursor(cursor) }),
    rel,
    type,
    title: rel === 'next' ? 'Página siguiente' : 'Página anterior',
  })
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return selfLinks(request, format)
  const isBackward = asked.cursor?.isBackward === true
  const hasNext = isBackward || hasMore
  const hasPrevious = isBackward ? hasMore : asked.cursor !== null
  return [
    ...selfLinks(request, format),
    ...(hasNext ? [to('next', at(false, last))] : []),
    ...(hasPrevious ? [to('prev', at(true, first))] : []),
  ]
}

function featureLinks(request: Asking, format: Format, collection: OgcCollection): Link[] {
  const href = `${originOf(request)}/ogc/collections/${collection.id}`
  return [...selfLinks(request, format), { href, rel: 'collection', type: mediaTypes.json, title: collection.id }]
}
