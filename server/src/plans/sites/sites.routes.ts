import {
  NewSite,
  ProposalRequest,
  Site,
  SiteEdit,
  SiteList,
  SiteProposals,
  SiteRule,
  SiteRuleEdit,
  WrittenSite,
} from '@arraigo/shared/plans/site.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../../app.ts'
import { disconnection } from '../../platform/disconnection.ts'
import { expectedVersion } from '../../platform/ifMatch.ts'
import { IdParams } from '../../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../../platform/writeOnce.ts'
import { proposeSites } from './proposeSites.ts'
import { oneSite, siteList } from './siteList.ts'
import { siteRules } from './sites.queries.ts'
import { createSite, editSite, editSiteRule, removeSite } from './writeSites.ts'

const tags = ['plans']
const url = '/api/plans/sites'
const params = IdParams
const programme = Type.Optional(Type.String({ minLength: 1, maxLength: 60 }))
const SiteQuery = Type.Object({ programme })
const ListQuery = Type.Object({ in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })), programme })
const changed = { 200: WrittenSite, 412: StaleVersion }

/** Land for new construction, the rules that it is held against, and blocks that may become it. */
export async function siteRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.get(
    url,
    {
      schema: {
        tags,
        summary: 'Sites with their checklists, the fittest first; waits for coverage',
        querystring: ListQuery,
        response: { 200: SiteList },
      },
    },
    ({ query }, reply) => siteList(context, query.in ?? null, query.programme ?? null, disconnection(reply)),
  )

  app.get(
    `${url}/rules`,
    { schema: { tags, summary: 'The rules that sites are held against', response: { 200: Type.Array(SiteRule) } } },
    () => siteRules(db),
  )

  app.get(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'A site with its boundary, its checklist and the plans that use it',
        params,
        querystring: SiteQuery,
        response: { 200: Site },
      },
    },
    async (request, reply) => {
      const site = await oneSite(context, request.params.id, request.query.programme ?? null, disconnection(reply))
      return reply.header('etag', `"${site.version}"`).send(site)
    },
  )

  app.post(
    `${url}/proposals`,
    {
      schema: {
        tags,
        summary: 'Almost empty blocks of a comuna or region that may be sites; nothing is stored',
        body: ProposalRequest,
        response: { 200: SiteProposals },
      },
    },
    ({ body }, reply) => proposeSites(context, body, disconnection(reply)),
  )

  await siteWrites(instance, context)
}

async function siteWrites(instance: FastifyInstance, { database: { db } }: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.post(
    url,
    {
      schema: {
        tags,
        summary: 'Add a site that was drawn, or accept or discard a proposal',
        ...keyed,
        body: NewSite,
        response: { 201: WrittenSite },
      },
    },
    async (request, reply) => {
      const site = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await createSite(tx, actor, request.body),
      }))
      return reply.header('location', `${url}/${site.id}`).send(site)
    },
  )

  app.put(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'Change a site; what is absent stays',
        params,
        ...keyedAndMatched,
        body: SiteEdit,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editSite(tx, actor, known, request.body),
      }))
    },
  )

  app.delete(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'Remove a site that no plan uses; its history stays',
        params,
        ...keyedAndMatched,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx) => ({ status: 200, body: await removeSite(tx, known) }))
    },
  )

  app.put(
    `${url}/rules/:id`,
    {
      schema: {
        tags,
        summary: 'Change a rule that sites are held against',
        params,
        ...keyedAndMatched,
        body: SiteRuleEdit,
        response: { 200: SiteRule, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editSiteRule(tx, actor, known, request.body),
      }))
    },
  )
}
