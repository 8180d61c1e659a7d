import { CollectionSummary, Dataset } from '@arraigo/shared/territory/territory.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { IdParams } from '../platform/params.ts'
import { notFound } from '../platform/problem.ts'
import { listDatasets, removeDataset, summariseCollections } from './territory.queries.ts'

/** What is loaded, and where it came from. */
export async function territoryRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database

  app.get('/api/collections', { schema: { response: { 200: Type.Array(CollectionSummary) } } }, () =>
    summariseCollections(db),
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
