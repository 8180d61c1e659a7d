import { type Cql2, geometriesOf } from '@arraigo/shared/ogc/cql2.ts'
import {
  type FeatureRequest,
  type Query,
  readFeatureRequest,
  readItemsRequest,
} from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { printCql2 } from '@arraigo/shared/ogc/printCql2.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../app.ts'
import type { Db } from '../platform/database.ts'
import { disconnection } from '../platform/disconnection.ts'
import { Problem } from '../platform/problem.ts'
import { collectionOf, formatOf, understood } from './asked.ts'
import type { CollectionFacts } from './collections.queries.ts'
import { featureEtag } from './featureEtag.ts'
import { featureCollectionJson, featureJson } from './featureJson.ts'
import { findCrossing } from './filterSql.queries.ts'
import { featurePage, itemsPage } from './html/featurePages.ts'
import { featureLinks, pageLinks } from './itemLinks.ts'
import { openItemSearch, tooDear } from './itemSearch.ts'
import { findItem, findVersion } from './items.queries.ts'
import { mediaTypes } from './links.ts'

type Asking = FastifyRequest<{ Params: { collection: string; id: string }; Querystring: Query }>

interface Options extends Context {
  factsOf(collection: OgcCollection): Promise<CollectionFacts>
  /** Makes what is derived as new as the data; false while that takes its time. */
  isComputed(collection: OgcCollection): Promise<boolean>
}

const htmlType = `${mediaTypes.html}; charset=utf-8`

/** Features of a collection, and one feature. */
export async function ogcItemRoutes(app: FastifyInstance, { database, factsOf, isComputed }: Options): Promise<void> {
  const { db } = database
  // A copy of a collection comes in pages, of ten in GDAL: many requests of one client are no abuse here.
  const options = { schema: { hide: true }, config: { rateLimit: { max: 60_000, timeWindow: '1 minute' } } }
  const search = openItemSearch(database)
  const requireComputed = async (collection: OgcCollection, reply: FastifyReply) => {
    if (await isComputed(collection)) return
    reply.header('retry-after', 2)
    throw new Problem(503, { code: 'demand-computing' })
  }
  app.addHook('onClose', () => search.close())

  app.get('/ogc/collections/:collection/items', options, async (request: Asking, reply) => {
    const collection = collectionOf(request.params.collection)
    const asked = understood(readItemsRequest(collection, request.query))
    const format = formatOf(request)
    await requireComputed(collection, reply)
    const version = await findVersion(db, collection.id)
    if (isKnown(collectionEtag(collection, version), request, reply)) return reply.code(304).send()
    await refuseCrossedShapes(db, asked.filter)
    const signal = disconnection(reply)
    const found = await computed(search.find(collection, asked, version, signal)).catch((error) => {
      if (!signal.aborted) throw error
      return null
    })
    if (found === null) return reply.hijack()
    const { page, numberMatched } = found
    const links = pageLinks(request, format, collection, asked, page)
    const list = { rows: page.rows, numberMatched, links, timeStamp: new Date().toISOString() }
    reply.header('content-crs', `<${asked.crs.uri}>`)
    return format === 'html'
      ? reply.type(htmlType).send(itemsPage(collection, list, asked, await factsOf(collection)))
      : reply.type(mediaTypes.geojson).send(featureCollectionJson(list))
  })

  app.get('/ogc/collections/:collection/items/:id', options, async (request: Asking, reply) => {
    const collection = collectionOf(request.params.collection)
    const asked = understood(readFeatureRequest(collection, request.query))
    const format = formatOf(request)
    await requireComputed(collection, reply)
    const version = await findVersion(db, collection.id)
    const row = await findFeature(db, collection, request.params.id, asked)
    const etag = row.version === null ? collectionEtag(collection, version) : featureEtag(row, format)
    if (isKnown(etag, request, reply)) return reply.code(304).send()
    const links = featureLinks(request, format, collection)
    reply.header('content-crs', `<${asked.crs.uri}>`)
    return format === 'html'
      ? reply.type(htmlType).send(featurePage(collection, row, links))
      : reply.type(mediaTypes.geojson).send(featureJson(row, links))
  })
}

/**
 * What a filter asks the database to compute can fail on the data alone: a power too large, a shape that crosses itself.
 * Texts that cannot be stored (22021) have a message of their own.
 */
async function computed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    if (code === '57014') throw tooDear()
    // Values of a filter have the type of what they are; only those of a made-up cursor can be no moment or whole number.
    if (/^(22007|22008|22P02)$/.test(code)) throw new Problem(400, { code: 'ogc-cursor', path: 'cursor' })
    if (!/^(22|XX000)/.test(code) || code === '22021') throw error
    const issue: Issue = {
      code: 'ogc-filter-not-computable',
      path: 'filter',
      params: { detail: message.slice(0, 200) },
    }
    throw new Problem(400, issue)
  }
}

/** What such a shape meets depends on who computes it; some refuse, others guess. */
async function refuseCrossedShapes(db: Db, filter: Cql2 | null): Promise<void> {
  const shapes = filter === null ? [] : geometriesOf(filter).filter(({ type }) => !/Point|^LineString/.test(type))
  const crossing = shapes.length === 0 ? null : await findCrossing(db, shapes)
  if (crossing === null) return
  const params = {
    expression: printCql2(shapes[crossing.at]!).slice(0, 60),
    position: `${crossing.x} ${crossing.y}`,
  }
  throw new Problem(400, { code: 'ogc-geometry-crossed', path: 'filter', params })
}

async function findFeature(db: Db, collection: OgcCollection, id: string, asked: FeatureRequest) {
  const row = /^\d{1,15}$/.test(id) ? await findItem(db, collection, Number(id), asked) : null
  if (row !== null) return row
  const params = { collection: collection.id, id: id.slice(0, 60) }
  throw new Problem(404, { code: 'ogc-feature-unknown', path: 'id', params })
}

/**
 * The version of the collection answers for all of its pages. It is read before the rows, so that it is never newer than
 * what goes with it.
 */
const collectionEtag = ({ id }: OgcCollection, version: number) => `W/"${id}-${version}"`

/** Strong and weak tags of one text are the same here (RFC 9110, 13.1.2). */
function isKnown(etag: string, request: FastifyRequest, reply: FastifyReply): boolean {
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept')
  const plain = (tag: string) => tag.replace(/^W\//, '')
  return request.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => plain(tag) === plain(etag)) === true
}
