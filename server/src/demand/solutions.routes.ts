import { Solution } from '@arraigo/shared/demand/demand.schema.ts'
import {
  NewSolution,
  SolutionEdit,
  SolutionTable,
  SolutionTableAnswer,
} from '@arraigo/shared/demand/programme.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import {
  addSolution,
  editSolution,
  removeSolution,
  restoreSolution,
  savedSolution,
  solutionHistory,
  solutionsIn,
} from './solutions.ts'
import { solutionsCsv } from './solutionsCsv.ts'
import { storeSolutionTable } from './storeSolutionTable.ts'

const tags = ['demand']
const params = IdParams
const changed = { 200: Solution, 412: StaleVersion }
const Within = Type.Object({ in: Type.Optional(Type.String({ pattern: '^(\\d{2}|\\d{5})$' })) })

/** Families that a programme serves, one by one and as a table. */
export async function solutionRoutes(instance: FastifyInstance, { database: { db } }: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/demand/solutions',
    {
      schema: {
        tags,
        summary: 'Registered solutions, the newest year first',
        querystring: Within,
        response: { 200: Type.Array(Solution) },
      },
    },
    ({ query }) => solutionsIn(db, query.in ?? null),
  )

  app.get(
    '/api/demand/solutions.csv',
    { schema: { tags, summary: 'Registered solutions as a table', querystring: Within } },
    async ({ query }, reply) => {
      const csv = solutionsCsv(await solutionsIn(db, query.in ?? null))
      const name = query.in === undefined ? 'soluciones.csv' : `soluciones-${query.in}.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(csv)
    },
  )

  app.get(
    '/api/demand/solutions/:id',
    { schema: { tags, summary: 'A solution', params, response: { 200: Solution } } },
    async (request, reply) => {
      const solution = await savedSolution(db, request.params.id)
      return reply.header('etag', `"${solution.version}"`).send(solution)
    },
  )

  app.get(
    '/api/demand/solutions/:id/history',
    { schema: { tags, summary: 'What a solution was, newest first', params, response: { 200: Type.Array(Solution) } } },
    ({ params: { id } }) => solutionHistory(db, id),
  )

  app.post(
    '/api/demand/solutions',
    { schema: { tags, summary: 'Register a solution', ...keyed, body: NewSolution, response: { 201: Solution } } },
    async (request, reply) => {
      const saved = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await addSolution(tx, actor, request.body),
      }))
      return reply.header('location', `/api/demand/solutions/${saved.id}`).send(saved)
    },
  )

  app.post(
    '/api/demand/solutions/table',
    {
      schema: {
        tags,
        summary: 'Register every row of a table, or none; a trial stores nothing and says what is wrong in each row',
        ...keyed,
        body: SolutionTable,
        response: { 200: SolutionTableAnswer },
      },
    },
    (request, reply) =>
      writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await storeSolutionTable(tx, actor, request.body),
      })),
  )

  app.patch(
    '/api/demand/solutions/:id',
    {
      schema: { tags, summary: 'Change a solution', params, ...keyedAndMatched, body: SolutionEdit, response: changed },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editSolution(tx, actor, known, request.body),
      }))
    },
  )

  app.delete(
    '/api/demand/solutions/:id',
    {
      schema: { tags, summary: 'Remove a solution; it can be restored', params, ...keyedAndMatched, response: changed },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await removeSolution(tx, actor, known),
      }))
    },
  )

  app.post(
    '/api/demand/solutions/:id/restore',
    { schema: { tags, summary: 'Bring a removed solution back', params, ...keyedAndMatched, response: changed } },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await restoreSolution(tx, actor, known),
      }))
    },
  )
}
