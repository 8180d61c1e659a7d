import { CoverageState } from '@arraigo/shared/coverage/coverage.schema.ts'
import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import { BestPlaces, BestPlacesRequest, Reach, ReachQuery } from '@arraigo/shared/coverage/siting/siting.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { CoverageContext } from '../app.ts'
import { disconnection } from '../platform/disconnection.ts'
import { answerSoon } from '../platform/engine/answerSoon.ts'
import { findBestPlaces } from './siting/findBestPlaces.ts'
import { readReach } from './siting/readReach.ts'

const tags = ['coverage']

/** Where a service would help most, and how far one walks from a place. 202 with how far the engine is while it reads. */
export async function sitingRoutes(instance: FastifyInstance, context: CoverageContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { coverage } = context
  const { db } = context.database

  app.post(
    '/api/coverage/best-places',
    {
      schema: {
        tags,
        summary: 'The places that would bring a service to most people',
        description:
          'Maximal coverage, solved to its proven optimum or the time limit; closing the request cancels it.',
        body: BestPlacesRequest,
        response: { 200: BestPlaces, 202: CoverageState },
      },
      // Each takes a thread for seconds.
      config: { rateLimit: { max: 30, timeWindow: '1 minute' } },
    },
    async ({ body }, reply) => {
      const signal = disconnection(reply)
      const soon = await answerSoon(coverage, 'state', null)
      if ('state' in soon) return reply.code(202).send(soon.state)
      return findBestPlaces({ db, engine: coverage, signal }, body, body.set ?? defaultStandardSet)
    },
  )

  app.get(
    '/api/coverage/reach',
    {
      schema: {
        tags,
        summary: 'How far one walks along the streets from a point, or to a facility: polygons',
        querystring: ReachQuery,
        response: { 200: Reach, 202: CoverageState },
      },
    },
    async ({ query }, reply) => {
      const question = readReach(query)
      const signal = disconnection(reply)
      const soon = await answerSoon(coverage, 'state', null)
      reply.header('cache-control', 'no-cache')
      if ('state' in soon) return reply.code(202).send(soon.state)
      return coverage.ask<Reach>('reach', question, signal)
    },
  )
}
