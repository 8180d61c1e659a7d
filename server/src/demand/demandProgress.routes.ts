import { DemandProgress, DemandTarget } from '@arraigo/shared/demand/demand.schema.ts'
import { DemandTargetHistory, NewDemandTarget } from '@arraigo/shared/demand/programme.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { demandTargetRows } from './demandProgress.queries.ts'
import { changeTarget, progressOf, targetInForce } from './demandTarget.ts'

const tags = ['demand']

/** What a programme set out to do and how far it has come. */
export async function demandProgressRoutes(
  instance: FastifyInstance,
  { database: { db } }: DemandContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/demand/target',
    { schema: { tags, summary: 'The target in force', response: { 200: DemandTarget } } },
    async (_request, reply) => {
      const target = await targetInForce(db)
      return reply.header('etag', `"${target.version}"`).send(target)
    },
  )

  app.get(
    '/api/demand/target/history',
    {
      schema: {
        tags,
        summary: 'Every state of the target, newest first; the last is the initial one',
        response: { 200: DemandTargetHistory },
      },
    },
    () => demandTargetRows(db),
  )

  app.put(
    '/api/demand/target',
    {
      schema: {
        tags,
        summary: 'Another target from now on',
        ...keyedAndMatched,
        body: NewDemandTarget,
        response: { 200: DemandTarget, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await changeTarget(tx, actor, version, request.body),
      }))
    },
  )

  app.get(
    '/api/demand/progress',
    {
      schema: {
        tags,
        summary: 'Families planned, under way and delivered, by kind of solution, year and comuna',
        querystring: Type.Object({ in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })) }),
        response: { 200: DemandProgress },
      },
    },
    ({ query }) => progressOf(db, query.in ?? null),
  )
}
