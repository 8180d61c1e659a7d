import type { Query } from '@arraigo/shared/ogc/itemsRequest.ts'
import { type OgcCollection, ogcCollections } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts } from '@arraigo/shared/ogc/ogcTexts.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DemandContext } from '../app.ts'
import { openPublishedHexagons } from '../demand/hexagons/publishedHexagons.ts'
import { Problem } from '../platform/problem.ts'
import { allowedMethods } from './allowedMethods.ts'
import { collectionOf, documentFormat, originOf } from './asked.ts'
import { collectionDocument, singleCollectionDocument } from './collectionDocument.ts'
import { rememberFacts } from './collectionFacts.ts'
import {
  apiHtml,
  collectionHtml,
  collectionsHtml,
  conformanceHtml,
  landingHtml,
  schemaHtml,
} from './html/documentPages.ts'
import { ogcItemRoutes } from './items.routes.ts'
import { conformanceDocument, landingDocument } from './landingDocument.ts'
import { mediaTypes, selfLinks } from './links.ts'
import { openApiDocument } from './openapi.ts'
import { featureSchemaDocument, type SchemaKind, schemaDocument, schemaKinds } from './schemaDocuments.ts'
import { ogcTileRoutes } from './tilesets.routes.ts'
import { ogcWriteRoutes } from './writes.routes.ts'

type Asking = FastifyRequest<{ Params: { collection: string }; Querystring: Query }>

const schema = { hide: true }
// With its charset stated, the type is not rewritten: GDAL does not know `version="3.0"` in quotes.
const openApiType = `${mediaTypes.openapi};charset=utf-8`
const schemaTitles: Record<SchemaKind, string> = {
  schema: 'Propiedades',
  queryables: 'Propiedades por las que se puede filtrar',
  sortables: 'Propiedades por las que se puede ordenar',
}

/** OGC API: everything under /ogc but the tiles themselves. */
export async function ogcRoutes(app: FastifyInstance, context: DemandContext): Promise<void> {
  const factsOf = rememberFacts(context.database.db)
  const hexagons = openPublishedHexagons(context.database, context.demand)
  const isComputed = async ({ id }: OgcCollection) => id !== 'demand' || hexagons.bringUpToDate()

  for (const path of ['/ogc', '/ogc/']) {
    app.get(path, { schema }, async (request: Asking, reply) => {
      const format = documentFormat(request)
      return format === 'html' ? sendPage(reply, landingHtml()) : landingDocument(request, format)
    })
  }

  app.get('/ogc/conformance', { schema }, async (request: Asking, reply) => {
    const format = documentFormat(request)
    return format === 'html' ? sendPage(reply, conformanceHtml()) : conformanceDocument(request, format)
  })

  app.get('/ogc/api', { schema }, async (request: Asking, reply) => {
    const format = documentFormat(request)
    const document = openApiDocument(originOf(request), context.config.version)
    return format === 'html' ? sendPage(reply, apiHtml(document.paths)) : reply.type(openApiType).send(document)
  })

  app.get('/ogc/collections', { schema }, async (request: Asking, reply) => {
    const format = documentFormat(request)
    if (format === 'html') return sendPage(reply, collectionsHtml())
    const collections = []
    for (const collection of ogcCollections) {
      collections.push(collectionDocument(request, collection, await factsOf(collection)))
    }
    return { links: selfLinks(request, format), collections }
  })

  app.get('/ogc/collections/:collection', { schema }, async (request: Asking, reply) => {
    const collection = collectionOf(request.params.collection)
    const format = documentFormat(request)
    // What cannot be said yet, where and from whom, is left out.
    await isComputed(collection)
    const facts = await factsOf(collection)
    return format === 'html'
      ? sendPage(reply, collectionHtml(collection, facts))
      : singleCollectionDocument(request, format, collection, facts)
  })

  for (const kind of schemaKinds) {
    app.get(`/ogc/collections/:collection/${kind}`, { schema }, async (request: Asking, reply) => {
      const collection = collectionOf(request.params.collection)
      const format = documentFormat(request)
      const document = schemaDocument(request, collection, kind)
      return format === 'html'
        ? sendPage(
            reply,
            schemaHtml(
              collection,
              `${collectionTexts[collection.id].title}: ${schemaTitles[kind]}`,
              document.properties,
            ),
          )
        : reply.type(mediaTypes.schema).send(document)
    })
  }

  app.get('/ogc/collections/:collection/feature-schema', { schema }, async (request: Asking, reply) => {
    documentFormat(request)
    const document = featureSchemaDocument(request, collectionOf(request.params.collection))
    return reply.type(mediaTypes.schema).send(document)
  })

  await app.register(ogcItemRoutes, { ...context, factsOf, isComputed })
  await app.register(ogcWriteRoutes, context)
  await app.register(ogcTileRoutes, { factsOf })
  answerOtherMethods(app)
}

const sendPage = (reply: FastifyReply, page: string) => reply.type(`${mediaTypes.html}; charset=utf-8`).send(page)

/** Says of every address what it takes, and refuses the rest. */
function answerOtherMethods(app: FastifyInstance): void {
  for (const url of ['/ogc', '/ogc/*']) {
    app.options(url, { schema }, (request, reply) => reply.code(204).header('allow', allowOf(request)).send())
    app.route({
      method: ['POST', 'PUT', 'PATCH', 'DELETE'],
      url,
      schema,
      // Before a body is read, whatever it may be.
      onRequest: async (request, reply) => {
        const allow = allowOf(request)
        reply.header('allow', allow)
        throw new Problem(405, { code: 'ogc-method', params: { method: request.method, allow } })
      },
      handler: () => {},
    })
  }
}

const allowOf = ({ url }: FastifyRequest) => allowedMethods(url.split('?')[0]!)
