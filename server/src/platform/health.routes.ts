import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'

const Health = Type.Object({
  status: Type.Enum(['ready', 'database-unreachable']),
  database: Type.Enum(['embedded', 'server']),
  version: Type.String(),
})

export async function healthRoutes(instance: FastifyInstance, { config, database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/api/health', { schema: { response: { 200: Health, 503: Health } } }, async (request, reply) => {
    const answer = { database: database.kind, version: config.version }
    try {
      await app.pg.query('select 1')
      return { status: 'ready' as const, ...answer }
    } catch (error) {
      request.log.error({ err: error }, 'database unreachable')
      return reply.code(503).send({ status: 'database-unreachable' as const, ...answer })
    }
  })
}
