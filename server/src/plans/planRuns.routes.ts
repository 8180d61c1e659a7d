import { PlanRunState, PlanSpec, RunOptions } from '@arraigo/shared/plans/plan.schema.ts'
import { PlanInputs } from '@arraigo/shared/plans/planInputs.schema.ts'
import { PlanChoice, PlanResult } from '@arraigo/shared/plans/planResult.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { disconnection } from '../platform/disconnection.ts'
import { IdParams } from '../platform/params.ts'
import { keyed, writeOnce } from '../platform/writeOnce.ts'
import { addManualRun, evaluateManually } from './manualRun.ts'
import { queueRun } from './planRuns.jobs.ts'
import { addRun, planRunList, refuseRun, resumeRun, runResult, savedRun, stopRun } from './planRuns.ts'

const tags = ['plans']
const params = Type.Object({ ...IdParams.properties, run: IdParams.properties.id })
const url = '/api/plans/:id/runs'
const RunResult = Type.Object({ spec: PlanSpec, inputs: PlanInputs, result: PlanResult })
const ManualPlan = Type.Object(
  {
    choices: Type.Array(PlanChoice, { maxItems: 50_000 }),
    note: Type.Optional(Type.Union([Type.String({ maxLength: 2000 }), Type.Null()])),
  },
  { additionalProperties: false },
)
/** Thousands of choices, each with its moves. */
const bodyLimit = 16 * 1024 * 1024

/** Computations of plans: begun, followed, stopped, resumed, and changed by hand. */
export async function planRunRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.get(
    url,
    {
      schema: {
        tags,
        summary: 'Runs of a plan, the newest first',
        params: IdParams,
        response: { 200: Type.Array(PlanRunState) },
      },
    },
    (request) => planRunList(db, request.params.id),
  )

  app.get(
    `${url}/:run`,
    { schema: { tags, summary: 'How a run goes', params, response: { 200: PlanRunState } } },
    ({ params: { id, run } }) => savedRun(db, id, run),
  )

  app.get(
    `${url}/:run/result`,
    {
      schema: {
        tags,
        summary: 'What a run was made of and what came of it; while it goes on, the best so far',
        params,
        response: { 200: RunResult },
      },
    },
    ({ params: { id, run } }) => runResult(db, id, run),
  )

  await runWrites(instance, context)
}

async function runWrites(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { database, jobs } = context
  const { db } = database
  const state = { 200: PlanRunState }

  app.post(
    url,
    {
      schema: {
        tags,
        summary: 'Solve a plan: it waits for its turn',
        params: IdParams,
        ...keyed,
        body: Type.Optional(Type.Union([RunOptions, Type.Null()])),
        response: { 201: PlanRunState },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await refuseRun(context, id)
      const run = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await addRun(tx, actor, id, request.body ?? {}),
      }))
      await queueRun(jobs, run.id)
      return run
    },
  )

  app.post(
    `${url}/manual`,
    {
      bodyLimit,
      schema: {
        tags,
        summary: 'A plan changed by hand: evaluated, with the requirements that it breaks',
        params: IdParams,
        ...keyed,
        body: ManualPlan,
        response: { 201: PlanRunState },
      },
    },
    async (request, reply) => {
      const { choices, note } = request.body
      const manual = await evaluateManually(context, request.params.id, choices, disconnection(reply))
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await addManualRun(tx, actor, manual, note ?? null),
      }))
    },
  )

  app.post(
    `${url}/:run/stop`,
    {
      schema: {
        tags,
        summary: 'End a run, with the best so far or without',
        params,
        ...keyed,
        body: Type.Object({ keep: Type.Boolean() }, { additionalProperties: false }),
        response: state,
      },
    },
    (request, reply) =>
      writeOnce(db, request, reply, async (tx) => ({
        status: 200,
        body: await stopRun(tx, request.params.id, request.params.run, request.body.keep),
      })),
  )

  app.post(
    `${url}/:run/resume`,
    {
      schema: { tags, summary: 'Go on from the best plan that a run had found', params, ...keyed, response: state },
    },
    async (request, reply) => {
      const { id, run } = request.params
      const resumed = await writeOnce(db, request, reply, async (tx) => ({
        status: 200,
        body: await resumeRun(tx, id, run),
      }))
      await queueRun(jobs, run)
      return resumed
    },
  )
}
