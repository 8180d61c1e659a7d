import { CoverageFactor, FactorEdit, StaleVersion } from '@arraigo/shared/coverage/standards.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { coverageFactors, editFactor } from './factors.ts'

const tags = ['coverage']

/** Figures of the method that go into every distance. */
export async function factorRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/coverage-factors',
    {
      schema: {
        tags,
        summary: 'Figures of the method, and what they were',
        response: { 200: Type.Array(CoverageFactor) },
      },
    },
    () => coverageFactors(db),
  )

  app.patch(
    '/api/coverage-factors/:code',
    {
      schema: {
        tags,
        summary: 'Change a figure of the method',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        ...keyedAndMatched,
        body: FactorEdit,
        response: { 200: CoverageFactor, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const known = { code: request.params.code, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editFactor(tx, actor, known, request.body),
      }))
    },
  )
}
