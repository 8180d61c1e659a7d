import { DemandRule, DemandState } from '@arraigo/shared/demand/demand.schema.ts'
import {
  DemandRuleHistory,
  NewDemandRule,
  ReferenceFigure,
  RuleEffect,
  RuleEffectQuery,
} from '@arraigo/shared/demand/programme.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { answering } from '../platform/engine/answering.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { demandRuleRows, referenceFigures } from './demandRule.queries.ts'
import { changeRule, componentsFrom, ruleInForce } from './demandRule.ts'
import { refusePublic } from './refusePublic.ts'

const tags = ['demand']

/** How census deficit and settlements become one demand, and the published figures to hold against it. */
export async function demandRuleRoutes(
  instance: FastifyInstance,
  { database: { db }, demand }: DemandContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const answer = answering(demand)

  app.get(
    '/api/demand/rule',
    { schema: { tags, summary: 'The rule in force', response: { 200: DemandRule } } },
    async (_request, reply) => {
      const rule = await ruleInForce(db)
      return reply.header('etag', `"${rule.version}"`).send(rule)
    },
  )

  app.get(
    '/api/demand/rule/history',
    {
      schema: {
        tags,
        summary: 'Every state of the rule, newest first; the last is the initial one',
        response: { 200: DemandRuleHistory },
      },
    },
    () => demandRuleRows(db),
  )

  app.put(
    '/api/demand/rule',
    {
      schema: {
        tags,
        summary: 'Another rule from now on',
        ...keyedAndMatched,
        body: NewDemandRule,
        response: { 200: DemandRule, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await changeRule(tx, actor, version, request.body),
      }))
    },
  )

  app.get(
    '/api/demand/rule/effect',
    {
      schema: {
        tags,
        summary: 'What demand would be by each way of not counting twice, with the components that are asked for',
        querystring: RuleEffectQuery,
        response: { 200: RuleEffect, 202: DemandState },
      },
    },
    async ({ query }, reply) => {
      refusePublic(query.audience)
      const question = { within: query.in ?? null, components: componentsFrom(query.components) }
      return answer(reply, 'rule-effect', question)
    },
  )

  app.get(
    '/api/demand/reference-figures',
    {
      schema: {
        tags,
        summary: 'Published figures of the country and of regions, to hold against what is computed',
        response: { 200: Type.Array(ReferenceFigure) },
      },
    },
    () => referenceFigures(db),
  )
}
