import { DeficitWeights } from '@arraigo/shared/coverage/coverage.schema.ts'
import { DeficitWeightsHistory, NewDeficitWeights } from '@arraigo/shared/coverage/standards.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { WatchingContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { deficitWeightRows } from './deficit.queries.ts'
import { changeWeights, weightsInForce } from './deficit.ts'

const tags = ['coverage']

/** The weights of the deficit index. */
export async function deficitRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/deficit-weights',
    { schema: { tags, summary: 'The weights in force', response: { 200: DeficitWeights } } },
    async (_request, reply) => {
      const weights = await weightsInForce(db)
      return reply.header('etag', `"${weights.version}"`).send(weights)
    },
  )

  app.get(
    '/api/deficit-weights/history',
    {
      schema: {
        tags,
        summary: 'Every state of the weights, newest first; the last is the initial one',
        response: { 200: DeficitWeightsHistory },
      },
    },
    () => deficitWeightRows(db),
  )

  app.put(
    '/api/deficit-weights',
    {
      schema: {
        tags,
        summary: 'Other weights from now on',
        ...keyedAndMatched,
        body: NewDeficitWeights,
        response: { 200: DeficitWeights, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await changeWeights(tx, actor, version, request.body),
      }))
    },
  )
}
