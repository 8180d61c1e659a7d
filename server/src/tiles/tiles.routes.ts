import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { tilePath } from '@arraigo/shared/tiles/tileLayers.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { openDemandTiles } from '../demand/hexagons/demandTiles.ts'
import { openCancellableQueries } from '../platform/cancellableQueries.ts'
import { disconnection } from '../platform/disconnection.ts'
import { Problem } from '../platform/problem.ts'
import type { Tile } from './packTile.ts'
import { readTileAddress, type TileParams } from './tileAddress.ts'
import { openTileStore, tileConnections } from './tileStore.ts'

const path = tilePath(':id', { z: ':z', y: ':y', x: ':x' }).replace('WebMercatorQuad', ':matrixSet')
const unzip = promisify(gunzip)

const described = {
  summary: 'Vector tile of a collection',
  params: Type.Object({
    id: Type.String(),
    matrixSet: Type.String(),
    z: Type.String(),
    y: Type.String(),
    x: Type.String(),
  }),
  response: {
    200: {
      description: 'Mapbox Vector Tile',
      content: { 'application/vnd.mapbox-vector-tile': { schema: Type.Any() } },
    },
    204: { description: 'Nothing is in the tile', type: 'null' },
    304: { description: 'The tile is as the client has it', type: 'null' },
  },
}

/** The tiles of every collection that has a place: the only ones there are, for the map and for other programs. */
export async function tileRoutes(app: FastifyInstance, { database, changes, demand }: DemandContext): Promise<void> {
  const queries = openCancellableQueries(database, tileConnections[database.kind])
  const store = openTileStore(database, changes, queries)
  const demandTiles = openDemandTiles(demand, changes)
  app.addHook('onClose', () => queries.close())

  // A map asks for hundreds of tiles in a minute, and they are compressed once, when they are made.
  app.get<{ Params: TileParams; Querystring: Record<string, unknown> }>(
    path,
    { schema: described, compress: false, config: { rateLimit: false } },
    async (request, reply) => {
      const address = readTileAddress(request.params, request.query)
      if ('issues' in address) throw new Problem(address.status, address.issues)
      const { collection, tile } = address
      if (collection === 'demand') return send(request, reply, (await demandTiles.get(tile)) ?? notYet(reply))
      const signal = disconnection(reply)
      try {
        return await send(request, reply, await store.get(collection, tile, signal))
      } catch (error) {
        if (!signal.aborted) throw error
        return reply.hijack()
      }
    },
  )
  app.options(path, { schema: { hide: true } }, (_, reply) =>
    reply.code(204).header('allow', 'GET, HEAD, OPTIONS').send(),
  )
}

function notYet(reply: FastifyReply): never {
  reply.header('retry-after', 2)
  throw new Problem(503, { code: 'demand-computing' })
}

async function send(request: FastifyRequest, reply: FastifyReply, { gzipped, etag }: Tile): Promise<FastifyReply> {
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
  if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
  if (gzipped === null) return reply.code(204).send()
  reply.type('application/vnd.mapbox-vector-tile')
  if (!takesGzip(request.headers['accept-encoding'])) return reply.send(await unzip(gzipped))
  return reply.header('content-encoding', 'gzip').send(gzipped)
}

/** Weak comparison (RFC 9110, 13.1.2). */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag.slice(2))

/** Named with a weight above zero, or covered by the star (RFC 9110, 12.5.3). */
function takesGzip(header: string | undefined): boolean {
  if (header === undefined) return false
  const weights = new Map(
    header.split(',').map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [coding, weight === undefined ? 1 : Number(weight)]
    }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
