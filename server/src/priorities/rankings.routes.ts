import { Ranking, RankingDraft, RankingSummary } from '@arraigo/shared/priorities/ranking.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { disconnection } from '../platform/disconnection.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { readRankingInputs } from './rankingInputs.ts'
import {
  addRanking,
  changeRanking,
  type Ordered,
  orderBy,
  questionOf,
  rankingAt,
  rankingHistory,
  rankingList,
  refuseDraft,
  removeRanking,
  restoreRanking,
  savedRanking,
  withItsPlace,
} from './rankings.ts'

const tags = ['priorities']
const params = IdParams
const changed = { 200: Ranking, 412: StaleVersion }
const url = '/api/priorities/rankings'
const Version = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })

/** Rankings that are kept. */
export async function rankingRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.get(
    url,
    { schema: { tags, summary: 'Rankings, the initial one first', response: { 200: Type.Array(RankingSummary) } } },
    () => rankingList(db),
  )

  app.get(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'A ranking, with the data and the order of the moment when it was saved',
        params,
        response: { 200: Ranking },
      },
    },
    async (request, reply) => {
      const ranking = await savedRanking(db, request.params.id)
      return reply.header('etag', `"${ranking.version}"`).send(ranking)
    },
  )

  app.get(
    `${url}/:id/history`,
    {
      schema: {
        tags,
        summary: 'What a ranking was, newest first, without the data',
        params,
        response: { 200: Type.Array(Ranking) },
      },
    },
    (request) => rankingHistory(db, request.params.id),
  )

  app.get(
    `${url}/:id/history/:version`,
    {
      schema: {
        tags,
        summary: 'A ranking at one of its versions, with the data and the order of that moment',
        params: Type.Object({ ...IdParams.properties, version: Version }),
        response: { 200: Ranking },
      },
    },
    (request) => rankingAt(db, request.params),
  )

  await rankingWrites(instance, context)
}

/** The data are read before the transaction begins: an embedded database does nothing else while one is open. */
async function rankingWrites(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database
  const order = async (draft: RankingDraft, reply: FastifyReply, id: number | null): Promise<Ordered> => {
    await refuseDraft(db, draft, id)
    return orderBy(draft.spec, await readRankingInputs(context, questionOf(draft.spec), disconnection(reply)))
  }

  app.post(
    url,
    { schema: { tags, summary: 'Save a ranking', ...keyed, body: RankingDraft, response: { 201: Ranking } } },
    async (request, reply) => {
      const ordered = await order(request.body, reply, null)
      const saved = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await addRanking(tx, actor, request.body, ordered),
      }))
      return reply.header('location', `${url}/${saved.id}`).send(saved)
    },
  )

  app.put(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'Save a ranking again',
        params,
        ...keyedAndMatched,
        body: RankingDraft,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      const draft = { ...request.body, spec: await withItsPlace(db, known.id, request.body.spec) }
      const ordered = await order(draft, reply, known.id)
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await changeRanking(tx, actor, known, draft, ordered),
      }))
    },
  )

  app.delete(
    `${url}/:id`,
    {
      schema: { tags, summary: 'Remove a ranking; it can be restored', params, ...keyedAndMatched, response: changed },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await removeRanking(tx, actor, known),
      }))
    },
  )

  app.post(
    `${url}/:id/restore`,
    {
      schema: {
        tags,
        summary: 'Bring back a removed ranking, or what it was at an earlier version',
        params,
        ...keyedAndMatched,
        body: Type.Optional(
          Type.Union([Type.Object({ version: Version }, { additionalProperties: false }), Type.Null()]),
        ),
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await restoreRanking(tx, actor, known, request.body?.version),
      }))
    },
  )
}
