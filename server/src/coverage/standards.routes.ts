import {
  DatedStandard,
  EarlierStandard,
  NewStandard,
  NewStandardSet,
  OfficialStandard,
  StandardEdit,
} from '@arraigo/shared/coverage/standards.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { textOf } from '../platform/textOf.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { allStandards, earlierStandards, officialStandards } from './standards.queries.ts'
import { addSet, addStandard, editStandard, removeStandard } from './standards.ts'

const tags = ['coverage']
const params = IdParams
const SetQuery = Type.Object({ set: Type.String({ minLength: 1, maxLength: 100 }) })
const Removal = Type.Object({ changeNote: Type.Optional(Type.String({ maxLength: 5000 })) })
const changed = { 200: DatedStandard, 412: StaleVersion }

/** Distances that services are measured by, in sets: dated and editable. */
export async function standardsRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/standards',
    { schema: { tags, summary: 'Standards of every set, as of today', response: { 200: Type.Array(DatedStandard) } } },
    () => allStandards(db),
  )

  app.get(
    '/api/standards/history',
    {
      schema: {
        tags,
        summary: 'What the standards of a set were, newest first, removed ones too',
        querystring: SetQuery,
        response: { 200: Type.Array(EarlierStandard) },
      },
    },
    ({ query }) => earlierStandards(db, query.set),
  )

  app.get(
    '/api/standards/official',
    {
      schema: {
        tags,
        summary: 'As published and delivered: what an edited or removed standard goes back to',
        response: { 200: Type.Array(OfficialStandard) },
      },
    },
    () => officialStandards(db),
  )

  app.post(
    '/api/standards',
    {
      schema: {
        tags,
        summary: 'Add a service to a set; a set that is not there yet begins with it',
        ...keyed,
        body: NewStandard,
        response: { 201: DatedStandard },
      },
    },
    async (request, reply) =>
      reply.send(
        await writeOnce(db, request, reply, async (tx, actor) => ({
          status: 201,
          body: await addStandard(tx, actor, request.body),
        })),
      ),
  )

  app.post(
    '/api/standard-sets',
    {
      schema: {
        tags,
        summary: 'A set to begin with, as another one is today',
        ...keyed,
        body: NewStandardSet,
        response: { 201: Type.Array(DatedStandard) },
      },
    },
    async (request, reply) =>
      reply.send(
        await writeOnce(db, request, reply, async (tx, actor) => ({
          status: 201,
          body: await addSet(tx, actor, request.body),
        })),
      ),
  )

  app.patch(
    '/api/standards/:id',
    {
      schema: { tags, summary: 'Change a standard', params, ...keyedAndMatched, body: StandardEdit, response: changed },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editStandard(tx, actor, known, request.body),
      }))
    },
  )

  app.delete(
    '/api/standards/:id',
    {
      schema: {
        tags,
        summary: 'Remove a service from a set; a set ends with its last one',
        params,
        ...keyedAndMatched,
        querystring: Removal,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      const note = textOf(request.query.changeNote)
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await removeStandard(tx, actor, known, note),
      }))
    },
  )
}
