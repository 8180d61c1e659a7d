import {
  DemonstrationState,
  LoadDemonstration,
  RemoveDemonstration,
  RemovedDemonstration,
} from '@arraigo/shared/demonstration/demonstration.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../platform/database.ts'
import { demonstrationState, loadDemonstration, removeOnRequest } from './demonstration.ts'

const tags = ['demonstration']

/** The demonstration territory: whether it is loaded, load it, remove it. */
export async function demonstrationRoutes(
  instance: FastifyInstance,
  { database: { db } }: { database: Database },
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/demonstration',
    {
      schema: {
        tags,
        summary: 'Whether the demonstration is loaded, and what its removal would take',
        response: { 200: DemonstrationState },
      },
    },
    () => demonstrationState(db),
  )

  app.post(
    '/api/demonstration',
    {
      schema: {
        tags,
        summary: 'Load the demonstration',
        body: LoadDemonstration,
        response: { 200: DemonstrationState },
      },
    },
    (request) => loadDemonstration(db, { force: request.body.force }),
  )

  app.delete(
    '/api/demonstration',
    {
      schema: {
        tags,
        summary: 'Remove the demonstration and the plans made of it',
        querystring: RemoveDemonstration,
        response: { 200: RemovedDemonstration },
      },
    },
    async (request) => ({ rows: await removeOnRequest(db, request.query.includeEdited ?? false) }),
  )
}
