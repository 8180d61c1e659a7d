import { DemandState, Density, DensityQuery, HotSpots, HotSpotsQuery } from '@arraigo/shared/demand/demand.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'
import { answering } from '../platform/engine/answering.ts'
import { Problem } from '../platform/problem.ts'

const tags = ['demand']

/** Where demand concentrates beyond chance, and its smooth density. 202 with how far the engine is while it reads. */
export async function demandAnalysisRoutes(instance: FastifyInstance, { demand }: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const answer = answering(demand)

  app.get(
    '/api/demand/hotspots',
    {
      schema: {
        tags,
        summary: 'Statistically significant hot and cold spots',
        description:
          'Getis and Ord’s Gi* over hexagons (two rings of neighbours) or places (their eight nearest), two-sided, corrected for many tests by Benjamini and Hochberg.',
        querystring: HotSpotsQuery,
        response: { 200: HotSpots, 202: DemandState },
      },
    },
    async ({ query }, reply) => {
      if (query.of === 'regions') throw new Problem(422, { code: 'hotspots-of-regions', path: 'of' })
      if (query.of === 'blocks' && query.in === undefined)
        throw new Problem(422, { code: 'hotspots-blocks-everywhere', path: 'in' })
      return answer(reply, 'hot-spots', query)
    },
  )

  app.get(
    '/api/demand/density',
    {
      schema: {
        tags,
        summary: 'Smooth density per square kilometre, as bands',
        description: 'Quartic kernel; without a bandwidth, one is proposed by rule of thumb and said.',
        querystring: DensityQuery,
        response: { 200: Density, 202: DemandState },
      },
    },
    async ({ query }, reply) => {
      if (query.measure === 'unknown-share') throw new Problem(422, { code: 'density-of-share', path: 'measure' })
      return answer(reply, 'density', query)
    },
  )
}
