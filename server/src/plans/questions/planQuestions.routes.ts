import {
  AskingState,
  MoreMoney,
  PlanCoverage,
  RequirementCosts,
  WhyIn,
  WhyNot,
} from '@arraigo/shared/plans/planQuestions.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../../app.ts'
import { soonOr } from '../../platform/engine/answerSoon.ts'
import { Problem } from '../../platform/problem.ts'
import { readRun } from '../readRun.ts'
import { PlanQuestions } from './questions.ts'
import { readPlanCoverage } from './readPlanCoverage.ts'
import type { AskedPlan, SolvedAgain } from './solveAgain.ts'

const tags = ['plans']
const Id = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })
const RunParams = Type.Object({ id: Id, run: Id })
const url = '/api/plans/:id/runs/:run'

/** Why, why not, what more money would bring and what requirements cost: answered by solving the plan again. */
export async function planQuestionRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const questions = new PlanQuestions()
  app.addHook('onClose', () => questions.end())

  const ask = async <Answer>(
    reply: FastifyReply,
    { id, run }: { id: number; run: number },
    question: string,
    answer: (plan: SolvedAgain) => Promise<Answer>,
  ): Promise<Answer> => {
    const read = () => askedPlan(context, id, run)
    const soon = await questions.ask(`${run} ${question}`, read, answer)
    reply.header('cache-control', 'no-cache')
    return 'answer' in soon ? soon.answer : (reply.code(202).send(soon.state) as never)
  }

  app.get(
    `${url}/why/:settlementId`,
    {
      schema: {
        tags,
        summary:
          'Why a settlement has its works, or why it has none; 202 while the plan is solved again without or with it',
        params: Type.Object({ id: Id, run: Id, settlementId: Id }),
        response: { 200: Type.Union([WhyNot, WhyIn]), 202: AskingState },
      },
    },
    async ({ params }, reply) => {
      const { inputs, result } = await askedPlan(context, params.id, params.run)
      const { settlementId } = params
      if (!inputs.settlements.ids.includes(settlementId))
        throw new Problem(404, { code: 'plan-settlement-not-in', params: { id: settlementId } })
      const isIn = result.settlements.some((one) => one.settlementId === settlementId && one.works.length > 0)
      return ask(
        reply,
        params,
        `why ${settlementId}`,
        (plan): Promise<WhyIn | WhyNot> => (isIn ? plan.whyIn(settlementId) : plan.whyNot(settlementId)),
      )
    },
  )

  app.get(
    `${url}/money`,
    {
      schema: {
        tags,
        summary: 'What more money, in equal parts over the years, would bring; 202 while the plan is solved again',
        params: RunParams,
        querystring: Type.Object({ uf: Type.Number({ exclusiveMinimum: 0, maximum: 1e10 }) }),
        response: { 200: MoreMoney, 202: AskingState },
      },
    },
    ({ params, query: { uf } }, reply) => ask(reply, params, `money ${uf}`, (plan) => plan.moreMoney(uf)),
  )

  app.get(
    `${url}/requirements`,
    {
      schema: {
        tags,
        summary: 'What each requirement costs: what the plan would gain without it; 202 while it is solved again',
        params: RunParams,
        response: { 200: RequirementCosts, 202: AskingState },
      },
    },
    ({ params }, reply) => ask(reply, params, 'requirements', (plan) => plan.requirementCosts()),
  )

  app.get(
    `${url}/coverage`,
    {
      schema: {
        tags,
        summary: 'Services that the families of the plan have nearby, before and after; 202 while they are measured',
        params: RunParams,
        response: { 200: PlanCoverage, 202: AskingState },
      },
    },
    async ({ params }, reply) => {
      const plan = await askedPlan(context, params.id, params.run)
      const state = (): AskingState => ({
        phase: 'measuring',
        progress: context.coverage.state().progress,
        findings: [],
      })
      const soon = await soonOr((signal) => readPlanCoverage(context, plan, signal), state)
      reply.header('cache-control', 'no-cache')
      return 'answer' in soon ? soon.answer : (reply.code(202).send(soon.state) as never)
    },
  )
}

async function askedPlan(context: DemandContext, id: number, runId: number): Promise<AskedPlan> {
  const { spec, inputs, result } = await readRun(context, id, runId)
  if (inputs === null || result === null) throw new Problem(409, { code: 'plan-run-without-result' })
  return { spec, inputs, result }
}
