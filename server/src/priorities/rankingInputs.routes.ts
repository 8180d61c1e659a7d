import { defaultStandardSet } from '@arraigo/shared/coverage/serviceNames.ts'
import {
  CriterionLibrary,
  RankingInputs,
  RankingInputsQuery,
  RankingState,
} from '@arraigo/shared/priorities/ranking.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { inputsSoon } from './inputsSoon.ts'
import { readCriterionLibrary } from './readCriterionLibrary.ts'

const tags = ['priorities']

/** All that settlements can be ordered by, and the values. */
export async function rankingInputRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/priorities/criteria',
    {
      schema: {
        tags,
        summary: 'All that settlements of a place can be ordered by, and how many are known',
        querystring: Type.Omit(RankingInputsQuery, ['criteria']),
        response: { 200: CriterionLibrary },
      },
    },
    ({ query }, reply) => {
      reply.header('cache-control', 'no-cache')
      return readCriterionLibrary(context, { in: query.in ?? null, set: query.set ?? defaultStandardSet })
    },
  )

  app.get(
    '/api/priorities/inputs',
    {
      schema: {
        tags,
        summary: 'Values of criteria, in columns, with their sources, years and bounds; 202 while they are computed',
        querystring: RankingInputsQuery,
        response: { 200: RankingInputs, 202: RankingState },
      },
    },
    async ({ query }, reply) => {
      reply.header('cache-control', 'no-cache')
      const criteria = query.criteria.split(',').map(decoded)
      const question = { in: query.in ?? null, set: query.set ?? defaultStandardSet, criteria }
      const soon = await inputsSoon(context, question)
      return 'answer' in soon ? soon.answer : (reply.code(202).send(soon.state) as never)
    },
  )
}

/** A key as it was before it was encoded to have no comma; one that nobody encoded stays as it is. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}
