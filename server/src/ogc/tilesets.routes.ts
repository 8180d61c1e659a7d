import type { Query } from '@arraigo/shared/ogc/itemsRequest.ts'
import type { OgcCollection } from '@arraigo/shared/ogc/ogcCollections.ts'
import { collectionTexts } from '@arraigo/shared/ogc/ogcTexts.ts'
import type { TiledCollectionId } from '@arraigo/shared/tiles/tileLayers.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../platform/problem.ts'
import { collectionOf, documentFormat } from './asked.ts'
import type { CollectionFacts } from './collections.queries.ts'
import { tileMatrixSetsHtml, tilesHtml } from './html/documentPages.ts'
import { mediaTypes } from './links.ts'
import {
  hasTiles,
  tileMatrixSetDocument,
  tileMatrixSetId,
  tileMatrixSetsDocument,
  tilesetDocument,
  tilesetsDocument,
} from './tileDocuments.ts'

type Asking = FastifyRequest<{ Params: { collection: string; scheme: string }; Querystring: Query }>

interface Options {
  factsOf(collection: OgcCollection): Promise<CollectionFacts>
}

const schema = { hide: true }

/** What the tiles are; they themselves come from the tile server's route. */
export async function ogcTileRoutes(app: FastifyInstance, { factsOf }: Options): Promise<void> {
  app.get('/ogc/tileMatrixSets', { schema }, async (request: Asking, reply) => {
    const format = documentFormat(request)
    return format === 'html'
      ? sendPage(reply, tileMatrixSetsHtml('Esquemas de teselas'))
      : tileMatrixSetsDocument(request, format)
  })

  app.get('/ogc/tileMatrixSets/:scheme', { schema }, async (request: Asking, reply) => {
    requireScheme(request.params.scheme)
    return documentFormat(request) === 'html'
      ? sendPage(reply, tileMatrixSetsHtml(tileMatrixSetId))
      : tileMatrixSetDocument()
  })

  app.get('/ogc/collections/:collection/tiles', { schema }, async (request: Asking, reply) => {
    const collection = tiledCollection(request.params.collection)
    const format = documentFormat(request)
    const document = tilesetsDocument(request, format, collection)
    if (format === 'json') return document
    const links = document.tilesets.flatMap((tileset) => tileset.links)
    return sendPage(reply, tilesHtml(collection, `${collectionTexts[collection.id].title}: teselas`, links))
  })

  app.get('/ogc/collections/:collection/tiles/:scheme', { schema }, async (request: Asking, reply) => {
    const collection = tiledCollection(request.params.collection)
    requireScheme(request.params.scheme)
    const format = documentFormat(request)
    const document = tilesetDocument(request, format, collection, await factsOf(collection))
    if (format === 'json') return document
    return sendPage(
      reply,
      tilesHtml(collection, `${collectionTexts[collection.id].title}: ${tileMatrixSetId}`, document.links),
    )
  })
}

const sendPage = (reply: FastifyReply, page: string) => reply.type(`${mediaTypes.html}; charset=utf-8`).send(page)

function tiledCollection(id: string): OgcCollection & { id: TiledCollectionId } {
  const collection = collectionOf(id)
  if (hasTiles(collection)) return collection
  throw new Problem(404, { code: 'ogc-tiles-none', path: 'collection', params: { collection: id } })
}

function requireScheme(name: string): void {
  if (name === tileMatrixSetId) return
  const params = { name: name.slice(0, 60), known: tileMatrixSetId }
  throw new Problem(404, { code: 'ogc-tile-matrix-set-unknown', path: 'tileMatrixSetId', params })
}
