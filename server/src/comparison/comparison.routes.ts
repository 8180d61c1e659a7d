import {
  Accepted,
  AcceptRequest,
  Comparable,
  Comparison,
  ComparisonQuery,
  ShapesRequest,
  UndoRequest,
} from '@arraigo/shared/comparison/comparison.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { acceptRows, undoAcceptance } from './acceptRows.ts'
import { chosenSources, compareSources } from './compareSources.ts'
import { countCurrent, listComparable } from './comparison.queries.ts'
import { drawPairs } from './drawPairs.ts'

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

  // Asks only; which rows are to be drawn is too long for an address.
  app.post('/api/comparisons/shapes', { schema: { body: ShapesRequest } }, async (request, reply) => {
    const [before, after] = await chosenSources(db, request.body)
    return reply.type('application/geo+json').send(await drawPairs(db, before, after, request.body.keys))
  })

  app.post('/api/comparisons/accept', { schema: { body: AcceptRequest, response: { 200: Accepted } } }, (request) =>
    db.transaction().execute((tx) => acceptRows(tx, actorOf(request), request.body)),
  )

  app.post('/api/comparisons/undo', { schema: { body: UndoRequest, response: { 200: Accepted } } }, (request) =>
    db.transaction().execute((tx) => undoAcceptance(tx, actorOf(request), request.body)),
  )
}
