import {
  CostRuleDraft,
  DatedCostRule,
  DatedPackage,
  DatedProgramme,
  NewPackage,
  NewProgramme,
  PackageDraft,
  ProgrammeDraft,
} from '@arraigo/shared/plans/catalogueDrafts.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../../app.ts'
import type { Tx } from '../../platform/database.ts'
import { expectedVersion } from '../../platform/ifMatch.ts'
import { IdParams } from '../../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../../platform/writeOnce.ts'
import * as queries from './catalogue.queries.ts'
import {
  addCostRule,
  addPackage,
  addProgramme,
  changeCostRule,
  changePackage,
  changeProgramme,
  removeCostRule,
  removePackage,
} from './catalogue.ts'

const tags = ['plans']
const CodeParams = Type.Object({ code: Type.String({ maxLength: 60 }) })
const changed = <Row extends typeof DatedPackage | typeof DatedCostRule | typeof DatedProgramme>(row: Row) => ({
  200: row,
  412: StaleVersion,
})

/** What plans offer, what it costs where, and the rules of the funds. */
export async function packageRoutes(instance: FastifyInstance, { database: { db } }: DemandContext): Promise<void> {
  const write = <Row extends object>(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    work: (tx: Tx, actor: string) => Promise<Row>,
  ) => writeOnce(db, request, reply, async (tx, actor) => ({ status, body: await work(tx, actor) }))
  await packages(instance, db, write)
  await costRules(instance, db, write)
  await programmes(instance, db, write)
}

type Write = <Row extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (tx: Tx, actor: string) => Promise<Row>,
) => Promise<Row>
type Db = DemandContext['database']['db']

async function packages(instance: FastifyInstance, db: Db, write: Write): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const url = '/api/plans/packages'

  app.get(
    url,
    { schema: { tags, summary: 'Packages that plans can offer', response: { 200: Type.Array(DatedPackage) } } },
    () => queries.datedPackages(db),
  )
  app.get(
    `${url}/:code/history`,
    {
      schema: {
        tags,
        summary: 'What a package was, newest first',
        params: CodeParams,
        response: { 200: Type.Array(DatedPackage) },
      },
    },
    ({ params }) => queries.earlierPackages(db, params.code),
  )
  app.post(
    url,
    { schema: { tags, summary: 'Add a package', ...keyed, body: NewPackage, response: { 201: DatedPackage } } },
    async (request, reply) =>
      reply.send(await write(request, reply, 201, (tx, actor) => addPackage(tx, actor, request.body))),
  )
  app.put(
    `${url}/:code`,
    {
      schema: {
        tags,
        summary: 'Change a package',
        params: CodeParams,
        ...keyedAndMatched,
        body: PackageDraft,
        response: changed(DatedPackage),
      },
    },
    async (request, reply) => {
      const one = { code: request.params.code, version: expectedVersion(request) }
      return write(request, reply, 200, (tx, actor) => changePackage(tx, actor, one, request.body))
    },
  )
  app.delete(
    `${url}/:code`,
    {
      schema: {
        tags,
        summary: 'Remove a package with its cost rules, where no other one needs or contains it',
        params: CodeParams,
        ...keyedAndMatched,
        response: changed(DatedPackage),
      },
    },
    async (request, reply) => {
      const one = { code: request.params.code, version: expectedVersion(request) }
      return write(request, reply, 200, (tx, actor) => removePackage(tx, actor, one))
    },
  )
}

async function costRules(instance: FastifyInstance, db: Db, write: Write): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const url = '/api/plans/cost-rules'

  app.get(
    url,
    {
      schema: {
        tags,
        summary: 'What packages cost where the ground, the density, the streets or the number of families differ',
        response: { 200: Type.Array(DatedCostRule) },
      },
    },
    () => queries.datedCostRules(db),
  )
  app.get(
    `${url}/:id/history`,
    {
      schema: {
        tags,
        summary: 'What a cost rule was, newest first',
        params: IdParams,
        response: { 200: Type.Array(DatedCostRule) },
      },
    },
    ({ params }) => queries.earlierCostRules(db, params.id),
  )
  app.post(
    url,
    { schema: { tags, summary: 'Add a cost rule', ...keyed, body: CostRuleDraft, response: { 201: DatedCostRule } } },
    async (request, reply) =>
      reply.send(await write(request, reply, 201, (tx, actor) => addCostRule(tx, actor, request.body))),
  )
  app.put(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'Change a cost rule',
        params: IdParams,
        ...keyedAndMatched,
        body: CostRuleDraft,
        response: changed(DatedCostRule),
      },
    },
    async (request, reply) => {
      const one = { id: request.params.id, version: expectedVersion(request) }
      return write(request, reply, 200, (tx, actor) => changeCostRule(tx, actor, one, request.body))
    },
  )
  app.delete(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'Remove a cost rule',
        params: IdParams,
        ...keyedAndMatched,
        response: changed(DatedCostRule),
      },
    },
    async (request, reply) => {
      const one = { id: request.params.id, version: expectedVersion(request) }
      return write(request, reply, 200, (tx, actor) => removeCostRule(tx, actor, one))
    },
  )
}

async function programmes(instance: FastifyInstance, db: Db, write: Write): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const url = '/api/plans/programmes'

  app.get(
    url,
    {
      schema: {
        tags,
        summary: 'Rules of housing programmes, the newest first',
        response: { 200: Type.Array(DatedProgramme) },
      },
    },
    () => queries.datedProgrammes(db),
  )
  app.get(
    `${url}/:code/history`,
    {
      schema: {
        tags,
        summary: 'What the rules of a programme were, newest first',
        params: CodeParams,
        response: { 200: Type.Array(DatedProgramme) },
      },
    },
    ({ params }) => queries.earlierProgrammes(db, params.code),
  )
  app.post(
    url,
    { schema: { tags, summary: 'Add a programme', ...keyed, body: NewProgramme, response: { 201: DatedProgramme } } },
    async (request, reply) =>
      reply.send(await write(request, reply, 201, (tx, actor) => addProgramme(tx, actor, request.body))),
  )
  app.put(
    `${url}/:code`,
    {
      schema: {
        tags,
        summary: 'Change the rules of a programme',
        params: CodeParams,
        ...keyedAndMatched,
        body: ProgrammeDraft,
        response: changed(DatedProgramme),
      },
    },
    async (request, reply) => {
      const one = { code: request.params.code, version: expectedVersion(request) }
      return write(request, reply, 200, (tx, actor) => changeProgramme(tx, actor, one, request.body))
    },
  )
}
