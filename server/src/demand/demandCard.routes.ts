import {
  DemandOrigin,
  DemandOriginQuery,
  SettlementDemand,
  SettlementDemandQuery,
} from '@arraigo/shared/demand/card.schema.ts'
import { DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../app.ts'
import { answering } from '../platform/engine/answering.ts'
import { notFound } from '../platform/problem.ts'
import { settlementState } from './demandCard.queries.ts'
import type { SettlementQuestion } from './engine/answers/settlementDemand.ts'
import { refusePublic } from './refusePublic.ts'

const tags = ['demand']

/** How the figures of one place came about. For who may see them all: nothing here is suppressed. */
export async function demandCardRoutes(
  instance: FastifyInstance,
  { database: { db }, demand }: DemandContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const answer = answering(demand)

  app.get(
    '/api/demand/origin',
    {
      schema: {
        tags,
        summary: 'What the need of a zone, or of a block, was made of',
        querystring: DemandOriginQuery,
        response: { 200: DemandOrigin, 202: DemandState },
      },
    },
    async ({ query }, reply) => {
      refusePublic(query.audience)
      return answer(reply, 'place-origin', query)
    },
  )

  app.get(
    '/api/demand/settlement',
    {
      schema: {
        tags,
        summary: 'What a settlement adds to demand, and what of the census on its ground is not counted again',
        querystring: SettlementDemandQuery,
        response: { 200: SettlementDemand, 202: DemandState },
      },
    },
    async ({ query: { id, audience } }, reply) => {
      refusePublic(audience)
      const state = await settlementState(db, id)
      if (state === null) throw notFound('settlement', id)
      return answer(reply, 'settlement-demand', { id, ...state } satisfies SettlementQuestion)
    },
  )
}
