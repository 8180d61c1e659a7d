import { Plan, PlanRequest, PlanSummary } from '@arraigo/shared/plans/plan.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { disconnection } from '../platform/disconnection.ts'
import { IdParams } from '../platform/params.ts'
import { notFound } from '../platform/problem.ts'
import { makePlan } from './makePlan.ts'
import { findPlan, listPlans, planShapes, savePlan } from './plans.queries.ts'
import { csvStyles, planCsv, planFeatures, planFileName } from './planTables.ts'

const tags = ['plans']
const params = IdParams
const CsvQuery = Type.Object({
  lang: Type.Optional(
    Type.Enum(['es', 'en'], {
      description:
        'Language of the words; es also writes ; and decimal commas. Without it: Spanish words, comma and point',
    }),
  ),
})

/** Plans: made, listed and read as JSON, map and table. */
export async function planRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.post(
    '/api/plans',
    {
      schema: { tags, summary: 'Make and save a plan', body: PlanRequest, response: { 201: Plan } },
      // Each takes a thread for seconds.
      config: { rateLimit: { max: 20, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { plan, shapes } = await makePlan(context, request.body, { signal: disconnection(reply) })
      const id = await savePlan(db, plan, shapes, actorOf(request))
      return reply
        .code(201)
        .header('location', `/api/plans/${id}`)
        .send({ ...plan, id })
    },
  )

  app.get(
    '/api/plans',
    {
      schema: {
        tags,
        summary: 'Saved plans, newest first',
        querystring: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }) }),
        response: { 200: Type.Object({ plans: Type.Array(PlanSummary) }) },
      },
    },
    async (request) => ({ plans: await listPlans(db, request.query.limit) }),
  )

  app.get(
    '/api/plans/:id',
    { schema: { tags, summary: 'A plan with every settlement', params, response: { 200: Plan } } },
    (request) => savedPlan(db, request.params.id),
  )

  app.get(
    '/api/plans/:id/items.geojson',
    { schema: { tags, summary: 'The plan’s map', params } },
    async (request, reply) => {
      const plan = await savedPlan(db, request.params.id)
      const features = planFeatures(plan, await planShapes(db, request.params.id))
      reply.header('content-disposition', `attachment; filename="${planFileName(plan)}.geojson"`)
      return reply.type('application/geo+json').send(JSON.stringify(features))
    },
  )

  app.get(
    '/api/plans/:id/plan.csv',
    { schema: { tags, summary: 'The plan’s table', params, querystring: CsvQuery } },
    async (request, reply) => {
      const plan = await savedPlan(db, request.params.id)
      const { lang } = request.query
      const text = planCsv(plan, lang && csvStyles[lang])
      reply.header('content-disposition', `attachment; filename="${planFileName(plan)}.csv"`)
      return reply.type('text/csv; charset=utf-8').send(text)
    },
  )
}

async function savedPlan(db: Db, id: number): Promise<Plan> {
  const plan = await findPlan(db, id)
  if (plan === null) throw notFound('plan', id)
  return plan
}
