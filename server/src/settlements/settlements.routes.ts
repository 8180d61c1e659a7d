import { Settlement, SettlementEdit } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { IdParams } from '../platform/params.ts'
import { notFound, Problem } from '../platform/problem.ts'
import { findSettlement, saveSettlement } from './settlements.queries.ts'

export async function settlementRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  const existing = async (id: number) => (await findSettlement(db, id)) ?? Promise.reject(notFound('settlement', id))

  app.get(
    '/api/settlements/:id',
    { schema: { params: IdParams, response: { 200: Settlement } } },
    async (request, reply) => {
      const settlement = await existing(request.params.id)
      return reply.header('etag', `"${settlement.version}"`).send(settlement)
    },
  )

  app.patch(
    '/api/settlements/:id',
    { schema: { params: IdParams, body: SettlementEdit, response: { 200: Settlement } } },
    async (request, reply) => {
      const { id } = request.params
      const yours = expectedVersion(request.headers['if-match'])
      if (!(await saveSettlement(db, id, yours, request.body, actorOf(request)))) {
        const current = await existing(id)
        throw new Problem(412, { code: 'version-conflict', params: { yours, current: current.version } })
      }
      const saved = await existing(id)
      return reply.header('etag', `"${saved.version}"`).send(saved)
    },
  )
}

function expectedVersion(ifMatch: string | undefined): number {
  const version = Number(/^"?(\d+)"?$/.exec(ifMatch ?? '')?.[1])
  if (Number.isNaN(version) || version > 2 ** 31 - 1) throw new Problem(428, { code: 'version-missing' })
  return version
}
