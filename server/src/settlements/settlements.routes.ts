import {
  BulkEdit,
  BulkEdited,
  ChangeNote,
  ConflictProblem,
  NewSettlement,
  Settlement,
  SettlementEdit,
  SettlementMerge,
  SettlementRestore,
  SettlementSplit,
  SettlementVersion,
} from '@arraigo/shared/settlements/settlement.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import type { Answer } from '../platform/answerOnce.ts'
import type { Tx } from '../platform/database.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { notFound } from '../platform/problem.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { listVersions } from './history.queries.ts'
import { mergeSettlements } from './mergeSettlements.ts'
import { findOlderVersion, findSettlement } from './settlements.queries.ts'
import { splitSettlement } from './splitSettlement.ts'
import { withChanges } from './versionChanges.ts'
import {
  createSettlement,
  editSettlement,
  editSettlements,
  notFoundVersion,
  removeSettlement,
  restoreSettlement,
} from './writeSettlements.ts'

const VersionParams = Type.Object({
  ...IdParams.properties,
  version: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
})
const Removal = Type.Object({ changeNote: Type.Optional(ChangeNote) })

export async function settlementRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  const existing = async (id: number) => (await findSettlement(db, id)) ?? Promise.reject(notFound('settlement', id))

  /** One answer for one key; a new settlement's comes with where it is. */
  const write = async <T extends object>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (tx: Tx, actor: string) => Promise<Answer<T>>,
  ): Promise<T> => {
    const body = await writeOnce(db, request, reply, work)
    if (reply.statusCode === 201 && isVersioned(body)) reply.header('location', `/api/settlements/${body.id}`)
    return body
  }

  app.get(
    '/api/settlements/:id',
    { schema: { params: IdParams, response: { 200: Settlement } } },
    async (request, reply) => {
      const settlement = await existing(request.params.id)
      return reply.header('etag', `"${settlement.version}"`).send(settlement)
    },
  )

  app.post(
    '/api/settlements',
    { schema: { ...keyed, body: NewSettlement, response: { 201: Settlement, 412: ConflictProblem } } },
    async (request, reply) => {
      const { body } = request
      const work = async (tx: Tx, actor: string) => ({ status: 201, body: await createSettlement(tx, actor, body) })
      return reply.send(await write(request, reply, work))
    },
  )

  app.patch(
    '/api/settlements/:id',
    {
      schema: {
        params: IdParams,
        ...keyedAndMatched,
        body: SettlementEdit,
        response: { 200: Settlement, 412: ConflictProblem },
      },
    },
    async (request, reply) => {
      const { body, params } = request
      const known = { id: params.id, version: expectedVersion(request) }
      return write(request, reply, async (tx, actor) => ok(await editSettlement(tx, actor, known, body)))
    },
  )

  app.delete(
    '/api/settlements/:id',
    {
      schema: {
        params: IdParams,
        ...keyedAndMatched,
        querystring: Removal,
        response: { 200: Settlement, 412: ConflictProblem },
      },
    },
    async (request, reply) => {
      const { query, params } = request
      const known = { id: params.id, version: expectedVersion(request) }
      return write(request, reply, async (tx, actor) => ok(await removeSettlement(tx, actor, known, query.changeNote)))
    },
  )

  app.patch(
    '/api/settlements',
    { schema: { ...keyed, body: BulkEdit, response: { 200: BulkEdited, 412: ConflictProblem } } },
    async (request, reply) => {
      const { body } = request
      return write(request, reply, async (tx, actor) => ok(await editSettlements(tx, actor, body)))
    },
  )

  app.post(
    '/api/settlements/:id/split',
    {
      schema: {
        params: IdParams,
        ...keyedAndMatched,
        body: SettlementSplit,
        response: { 200: Type.Array(Settlement), 412: ConflictProblem },
      },
    },
    async (request, reply) => {
      const { body, params } = request
      const known = { id: params.id, version: expectedVersion(request) }
      return write(request, reply, async (tx, actor) => ok(await splitSettlement(tx, actor, known, body)))
    },
  )

  app.post(
    '/api/settlements/merge',
    { schema: { ...keyed, body: SettlementMerge, response: { 200: Settlement, 412: ConflictProblem } } },
    async (request, reply) => {
      const { body } = request
      return write(request, reply, async (tx, actor) => ok(await mergeSettlements(tx, actor, body)))
    },
  )

  app.post(
    '/api/settlements/:id/restore',
    {
      schema: {
        params: IdParams,
        ...keyedAndMatched,
        body: SettlementRestore,
        response: { 200: Settlement, 412: ConflictProblem },
      },
    },
    async (request, reply) => {
      const { body, params } = request
      const known = { id: params.id, version: expectedVersion(request) }
      return write(request, reply, async (tx, actor) => ok(await restoreSettlement(tx, actor, known, body)))
    },
  )

  app.get(
    '/api/settlements/:id/history',
    { schema: { params: IdParams, response: { 200: Type.Array(SettlementVersion) } } },
    async ({ params }) => {
      const versions = await listVersions(db, params.id)
      if (versions[0]?.validTo !== null) throw notFound('settlement', params.id)
      return withChanges(versions)
    },
  )

  app.get(
    '/api/settlements/:id/versions/:version',
    { schema: { params: VersionParams, response: { 200: Settlement } } },
    async ({ params: { id, version } }) => {
      const current = await existing(id)
      if (current.version === version) return current
      return (await findOlderVersion(db, id, version)) ?? Promise.reject(notFoundVersion(id, version))
    },
  )
}

const ok = <T>(body: T): Answer<T> => ({ status: 200, body })

const isVersioned = (body: unknown): body is { id: number; version: number } =>
  typeof body === 'object' && body !== null && 'version' in body
