import { NewHazardStudy, SettlementStrategy, StrategyDecision } from '@arraigo/shared/plans/strategies.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../../app.ts'
import type { Tx } from '../../platform/database.ts'
import { expectedVersion } from '../../platform/ifMatch.ts'
import { IdParams } from '../../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../../platform/writeOnce.ts'
import { strategiesIn } from './readStrategies.ts'
import { addStudy, decideStrategy, removeStudy, strategyNow } from './strategies.ts'

const tags = ['plans']
const url = '/api/plans/strategies'
const params = Type.Object({ settlementId: IdParams.properties.id })
const changed = { 200: SettlementStrategy, 412: StaleVersion }
const Place = Type.Object({
  in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$', description: 'Region or comuna; without it all' })),
})

/** Where families can stay: what the hazard rule says of each settlement, and what people decided. */
export async function strategyRoutes(instance: FastifyInstance, { database }: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  const write = async (
    request: FastifyRequest,
    reply: FastifyReply,
    settlementId: number,
    work: (tx: Tx, actor: string) => Promise<void>,
  ) => {
    await strategyNow(database, settlementId)
    return writeOnce(db, request, reply, async (tx, actor) => {
      await work(tx, actor)
      return { status: 200, body: await strategyNow({ db: tx, kind: database.kind }, settlementId) }
    })
  }

  app.get(
    url,
    {
      schema: {
        tags,
        summary: 'Where families can stay, by settlement: the rule, its reason and what people decided',
        querystring: Place,
        response: { 200: Type.Array(SettlementStrategy) },
      },
    },
    ({ query }) => strategiesIn({ database }, query.in ?? null),
  )

  app.get(
    `${url}/:settlementId`,
    {
      schema: {
        tags,
        summary: 'Where the families of a settlement can stay',
        params,
        response: { 200: SettlementStrategy },
      },
    },
    async (request, reply) => {
      const known = await strategyNow(database, request.params.settlementId)
      return reply.header('etag', `"${known.version}"`).send(known)
    },
  )

  app.put(
    `${url}/:settlementId`,
    {
      schema: {
        tags,
        summary: 'Decide otherwise than the rule, with why; null leaves it to the rule',
        params,
        ...keyedAndMatched,
        body: StrategyDecision,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.settlementId, version: expectedVersion(request) }
      return write(request, reply, known.id, (tx, actor) => decideStrategy(tx, actor, known, request.body))
    },
  )

  app.post(
    `${url}/:settlementId/studies`,
    {
      schema: {
        tags,
        summary: 'Note what a study says of the hazards of a settlement',
        params,
        ...keyed,
        body: NewHazardStudy,
        response: { 200: SettlementStrategy },
      },
    },
    async (request, reply) => {
      const { settlementId } = request.params
      return write(request, reply, settlementId, (tx, actor) => addStudy(tx, actor, settlementId, request.body))
    },
  )

  app.delete(
    `${url}/:settlementId/studies/:id`,
    {
      schema: {
        tags,
        summary: 'Remove a study of a settlement',
        params: Type.Object({ ...params.properties, ...IdParams.properties }),
        ...keyedAndMatched,
        response: changed,
      },
    },
    async (request, reply) => {
      const { settlementId, id } = request.params
      const known = { id, version: expectedVersion(request) }
      return write(request, reply, settlementId, (tx, actor) => removeStudy(tx, actor, settlementId, known))
    },
  )
}
