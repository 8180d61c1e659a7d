import { Plan, PlanDraft, PlanSpec, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import { PlanCheck, PlanCheckQuestion } from '@arraigo/shared/plans/planCheck.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { disconnection } from '../platform/disconnection.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { checkSpec, initialSpec } from './planCheck.ts'
import { refuseDraft } from './planDrafts.ts'
import { planHistory, planList, savedPlan, withRun } from './plans.ts'
import { addPlan, changePlan, removePlan, restorePlan } from './planWrites.ts'

const tags = ['plans']
const params = IdParams
const changed = { 200: Plan, 412: StaleVersion }
const url = '/api/plans'
const Version = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })

/** Plans and scenarios that are kept. */
export async function planRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.get(
    url,
    { schema: { tags, summary: 'Plans, those saved last first', response: { 200: Type.Array(PlanSummary) } } },
    () => planList(context),
  )

  app.get(
    `${url}/initial`,
    {
      schema: {
        tags,
        summary: 'What a new plan starts with',
        querystring: Type.Object({ in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })) }),
        response: { 200: PlanSpec },
      },
    },
    ({ query }) => initialSpec(context, query.in ?? null),
  )

  app.post(
    `${url}/check`,
    {
      schema: {
        tags,
        summary: 'What a plan comes to before it is solved, and all that is wrong with it',
        body: PlanCheckQuestion,
        response: { 200: PlanCheck },
      },
    },
    ({ body }, reply) => checkSpec(context, body.spec, disconnection(reply)),
  )

  app.get(
    `${url}/:id`,
    {
      schema: { tags, summary: 'A plan, with its newest run and what changed since', params, response: { 200: Plan } },
    },
    async (request, reply) => {
      const plan = await savedPlan(context, request.params.id)
      return reply.header('etag', `"${plan.version}"`).send(plan)
    },
  )

  app.get(
    `${url}/:id/history`,
    {
      schema: {
        tags,
        summary: 'What a plan was, newest first, without its runs',
        params,
        response: { 200: Type.Array(Plan) },
      },
    },
    ({ params: { id } }) => planHistory(db, id),
  )

  await planWrites(instance, context)
}

/** The data are read before the transaction begins: an embedded database does nothing else while one is open. */
async function planWrites(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.post(
    url,
    { schema: { tags, summary: 'Save a plan or a scenario', ...keyed, body: PlanDraft, response: { 201: Plan } } },
    async (request, reply) => {
      await refuseDraft(context, request.body, null, disconnection(reply))
      const saved = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await addPlan(tx, actor, request.body),
      }))
      return reply.header('location', `${url}/${saved.id}`).send(saved)
    },
  )

  app.put(
    `${url}/:id`,
    { schema: { tags, summary: 'Save a plan again', params, ...keyedAndMatched, body: PlanDraft, response: changed } },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      await refuseDraft(context, request.body, known.id, disconnection(reply))
      const saved = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await changePlan(tx, actor, known, request.body),
      }))
      return withRun(context, saved)
    },
  )

  app.delete(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'Remove a plan; it can be restored. Refused while scenarios start from it',
        params,
        ...keyedAndMatched,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await removePlan(tx, actor, known),
      }))
    },
  )

  app.post(
    `${url}/:id/restore`,
    {
      schema: {
        tags,
        summary: 'Bring back a removed plan, or what it was at an earlier version',
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
      const saved = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await restorePlan(tx, actor, known, request.body?.version),
      }))
      return withRun(context, saved)
    },
  )
}
