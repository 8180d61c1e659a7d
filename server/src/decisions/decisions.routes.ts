import { Decision } from '@arraigo/shared/imports/import.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { IdParams } from '../platform/params.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { choices, type DecisionKind, decide, listOpenDecisions, lockDecision } from './decisions.queries.ts'

/** Questions that imports left to the planner. */
export async function decisionRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database

  app.get('/api/decisions', { schema: { response: { 200: Type.Array(Decision) } } }, () => listOpenDecisions(db))

  app.post(
    '/api/decisions/:id',
    { schema: { params: IdParams, body: Type.Object({ choice: Type.String() }) } },
    async (request, reply) => {
      await db.transaction().execute(async (tx) => {
        const row = await lockDecision(tx, request.params.id)
        if (row === undefined) throw notFound('decision', request.params.id)
        if (row.choice !== null) throw new Problem(409, { code: 'decision-taken', params: { choice: row.choice } })
        const allowed: readonly string[] = choices[row.kind as DecisionKind]
        if (!allowed.includes(request.body.choice)) {
          throw new Problem(422, {
            code: 'choice-unknown',
            path: 'choice',
            params: { choice: request.body.choice, choices: allowed.join(', ') },
          })
        }
        await decide(tx, row, request.body.choice, actorOf(request))
      })
      return reply.code(204).send()
    },
  )
}
