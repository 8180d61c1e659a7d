import { Parameter, ParameterEdit, ParametersQuery } from '@arraigo/shared/parameters/parameter.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { editParameter, parametersOf } from './parameters.ts'

const tags = ['parameters']

/** Figures that the methods of coverage and demand are computed with. */
export async function parameterRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/parameters',
    {
      schema: {
        tags,
        summary: 'Figures of a method, and what they were',
        querystring: ParametersQuery,
        response: { 200: Type.Array(Parameter) },
      },
    },
    ({ query }) => parametersOf(db, query.of),
  )

  app.patch(
    '/api/parameters/:code',
    {
      schema: {
        tags,
        summary: 'Change a figure of a method',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        ...keyedAndMatched,
        body: ParameterEdit,
        response: { 200: Parameter, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const known = { code: request.params.code, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editParameter(tx, actor, known, request.body),
      }))
    },
  )
}
