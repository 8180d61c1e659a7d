import { NewProposal, Proposal } from '@arraigo/shared/coverage/coverage.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { earlierProposals, listProposals } from './proposals.queries.ts'
import { addProposal, editProposal, removeProposal, restoreProposal, savedProposal } from './proposals.ts'

const tags = ['coverage']
const params = IdParams
const changed = { 200: Proposal, 412: StaleVersion }
const ProposalEdit = Type.Partial(NewProposal, { additionalProperties: false })

/** Facilities and streets that somebody proposes. */
export async function proposalRoutes(instance: FastifyInstance, { database: { db } }: WatchingContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/api/proposals',
    {
      schema: {
        tags,
        summary: 'Saved proposals, the last changed first',
        querystring: Type.Object({ limit: Type.Integer({ minimum: 1, maximum: 1000, default: 500 }) }),
        response: { 200: Type.Array(Proposal) },
      },
    },
    ({ query }) => listProposals(db, query.limit),
  )

  app.get(
    '/api/proposals/:id',
    { schema: { tags, summary: 'A proposal', params, response: { 200: Proposal } } },
    async (request, reply) => {
      const proposal = await savedProposal(db, request.params.id)
      return reply.header('etag', `"${proposal.version}"`).send(proposal)
    },
  )

  app.get(
    '/api/proposals/:id/history',
    { schema: { tags, summary: 'What a proposal was, newest first', params, response: { 200: Type.Array(Proposal) } } },
    ({ params: { id } }) => earlierProposals(db, id),
  )

  app.post(
    '/api/proposals',
    { schema: { tags, summary: 'Save a proposal', ...keyed, body: NewProposal, response: { 201: Proposal } } },
    async (request, reply) => {
      const saved = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await addProposal(tx, actor, request.body),
      }))
      return reply.header('location', `/api/proposals/${saved.id}`).send(saved)
    },
  )

  app.patch(
    '/api/proposals/:id',
    {
      schema: {
        tags,
        summary: 'Change a proposal',
        params,
        ...keyedAndMatched,
        body: ProposalEdit,
        response: changed,
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editProposal(tx, actor, known, request.body),
      }))
    },
  )

  app.delete(
    '/api/proposals/:id',
    {
      schema: { tags, summary: 'Remove a proposal; it can be restored', params, ...keyedAndMatched, response: changed },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await removeProposal(tx, actor, known),
      }))
    },
  )

  app.post(
    '/api/proposals/:id/restore',
    { schema: { tags, summary: 'Bring a removed proposal back', params, ...keyedAndMatched, response: changed } },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await restoreProposal(tx, actor, known),
      }))
    },
  )
}
