import { createHash } from 'node:crypto'
import { CollectionSummary, Dataset } from '@arraigo/shared/territory/territory.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import { IdParams } from '../platform/params.ts'
import { notFound } from '../platform/problem.ts'
import { collectionSummaries } from './collectionSummaries.ts'
import { listDatasets, removeDataset } from './territory.queries.ts'

/** What is loaded, and where it came from. */
export async function territoryRoutes(
  instance: FastifyInstance,
  { database, changes }: WatchingContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  const summarise = collectionSummaries(db, changes)

  app.get(
    '/api/collections',
    { schema: { response: { 200: Type.Array(CollectionSummary), 304: Type.Null() } } },
    async (request, reply) => {
      const summaries = await summarise()
      const etag = `W/"${createHash('sha256').update(JSON.stringify(summaries)).digest('base64url').slice(0, 22)}"`
      reply.header('etag', etag).header('cache-control', 'no-cache')
      return request.headers['if-none-match'] === etag ? reply.code(304).send(null) : summaries
    },
  )

  app.get('/api/datasets', { schema: { response: { 200: Type.Array(Dataset) } } }, () => listDatasets(db))

  app.delete(
    '/api/datasets/:id',
    {
      schema: { params: IdParams, response: { 200: Type.Object({ rows: Type.Integer() }) } },
    },
    async (request) => {
      const rows = await db.transaction().execute((tx) => removeDataset(tx, request.params.id))
      if (rows === null) throw notFound('dataset', request.params.id)
      return { rows }
    },
  )
}
