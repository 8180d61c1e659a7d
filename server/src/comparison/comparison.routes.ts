import {
  Accepted,
  AcceptRequest,
  Comparable,
  Comparison,
  ComparisonQuery,
  comparisonKinds,
  ShapesRequest,
  UndoRequest,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { requestLocale } from '../platform/problem.ts'
import { acceptRows, undoAcceptance } from './acceptRows.ts'
import { chosenSources, compareSources } from './compareSources.ts'
import { countCurrent, listComparable } from './comparison.queries.ts'
import { comparisonCsv, comparisonXlsx } from './comparisonSheet.ts'
import { drawPairs } from './drawPairs.ts'

const TableParams = Type.Object({ format: Type.Enum(['csv', 'xlsx']) })
const TableQuery = Type.Object(
  {
    ...ComparisonQuery.properties,
    kinds: Type.Optional(Type.String({ maxLength: 200, description: 'Kinds of rows, by commas; all where absent' })),
    lang: Type.Optional(Type.Enum(['es', 'en'])),
  },
  { additionalProperties: false },
)

/** Two sources of settlements side by side: what each says, what differs, and taking it over. */
export async function comparisonRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database

  app.get('/api/comparisons/datasets', { schema: { response: { 200: Comparable } } }, async () => {
    const [rows, datasets] = await Promise.all([countCurrent(db), listComparable(db)])
    return { current: { rows }, datasets }
  })

  app.get('/api/comparisons', { schema: { querystring: ComparisonQuery, response: { 200: Comparison } } }, (request) =>
    compareSources(db, request.query),
  )

  app.get(
    '/api/comparisons/table.:format',
    { schema: { params: TableParams, querystring: TableQuery } },
    async (request, reply) => {
      const { kinds, lang = requestLocale(request), ...query } = request.query
      const comparison = await compareSources(db, query)
      const rows = comparison.rows
        .filter(({ kind }) => kinds === undefined || kinds.split(',').includes(kind))
        .sort((a, b) => comparisonKinds.indexOf(a.kind) - comparisonKinds.indexOf(b.kind))
      const { format } = request.params
      reply.header('content-disposition', `attachment; filename="comparacion.${format}"`)
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(comparisonCsv(rows, lang))
      const file = await comparisonXlsx(comparison, rows, await listComparable(db), lang)
      return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(Buffer.from(file))
    },
  )

  // Asks only; which rows are to be drawn is too long for an address.
  app.post('/api/comparisons/shapes', { schema: { body: ShapesRequest } }, async (request, reply) => {
    const [before, after] = await chosenSources(db, request.body)
    return reply.type('application/geo+json').send(await drawPairs(db, before, after, request.body))
  })

  app.post('/api/comparisons/accept', { schema: { body: AcceptRequest, response: { 200: Accepted } } }, (request) =>
    db.transaction().execute((tx) => acceptRows(tx, actorOf(request), request.body)),
  )

  app.post('/api/comparisons/undo', { schema: { body: UndoRequest, response: { 200: Accepted } } }, (request) =>
    db.transaction().execute((tx) => undoAcceptance(tx, actorOf(request), request.body)),
  )
}
