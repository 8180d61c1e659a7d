import {
  AnswerReceipt,
  NewWorkshop,
  OpenWorkshop,
  ParticipantEdit,
  ParticipantParams,
  TokenParams,
  Workshop,
  WorkshopAnswer,
  WorkshopEdit,
  WorkshopResults,
} from '@arraigo/shared/priorities/workshop.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { WatchingContext } from '../app.ts'
import type { Db } from '../platform/database.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { keyed, keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { workshopAddresses } from './workshopDoor.ts'
import {
  beginWorkshop,
  editParticipant,
  editWorkshop,
  keepAnswer,
  openWorkshop,
  workshopResults,
  workshopsOf,
} from './workshops.ts'

const tags = ['priorities']
const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
const OfRanking = Type.Object({ id: Id })
const OneWorkshop = Type.Object({ id: Id, workshopId: Id })
const OneParticipant = Type.Object({ id: Id, workshopId: Id, participantId: Id })
const rankingUrl = '/api/priorities/rankings/:id/workshops'
const phoneUrl = '/api/priorities/workshops/:token'

/** Weighing together: what leads a workshop is under its ranking; what phones may ask is under the token, and nothing else is. */
export async function workshopRoutes(
  instance: FastifyInstance,
  { config, database: { db } }: WatchingContext,
): Promise<void> {
  leadWorkshops(instance, db)
  showAnswers(instance, db)
  takeAnswers(instance, db)
  instance.get(
    '/api/priorities/workshop-addresses',
    {
      schema: {
        tags,
        summary: 'Where phones of the same network reach workshops; none without ARRAIGO_WORKSHOP_PORT',
        response: { 200: Type.Object({ addresses: Type.Array(Type.String()) }) },
      },
    },
    async () => ({ addresses: workshopAddresses(config.workshopPort) }),
  )
}

function leadWorkshops(instance: FastifyInstance, db: Db): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    rankingUrl,
    {
      schema: {
        tags,
        summary: 'Workshops of a ranking, the newest first',
        params: OfRanking,
        response: { 200: Type.Array(Workshop) },
      },
    },
    ({ params: { id } }) => workshopsOf(db, id),
  )

  app.post(
    rankingUrl,
    {
      schema: {
        tags,
        summary: 'Begin a workshop: its link takes judgements from phones until it is closed',
        ...keyed,
        params: OfRanking,
        body: NewWorkshop,
        response: { 201: Workshop },
      },
    },
    (request, reply) =>
      writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await beginWorkshop(tx, actor, request.params.id, request.body),
      })),
  )

  app.patch(
    `${rankingUrl}/:workshopId`,
    {
      schema: {
        tags,
        summary: 'Close a workshop, open it again, or set its end',
        ...keyedAndMatched,
        params: OneWorkshop,
        body: WorkshopEdit,
        response: { 200: Workshop, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const { id, workshopId } = request.params
      const at = { rankingId: id, workshopId, version: expectedVersion(request) }
      return writeOnce(db, request, reply, async (tx, actor) => ({
        status: 200,
        body: await editWorkshop(tx, actor, at, request.body),
      }))
    },
  )
}

function showAnswers(instance: FastifyInstance, db: Db): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    `${rankingUrl}/:workshopId/results`,
    {
      schema: {
        tags,
        summary: 'Who answered what, for whoever leads the workshop',
        params: OneWorkshop,
        response: { 200: WorkshopResults },
      },
    },
    ({ params: { id, workshopId } }) => workshopResults(db, { rankingId: id, workshopId }),
  )

  app.patch(
    `${rankingUrl}/:workshopId/participants/:participantId`,
    {
      schema: {
        tags,
        summary: 'Set an answer aside, which keeps it, or take it back',
        ...keyed,
        params: OneParticipant,
        body: ParticipantEdit,
        response: { 200: WorkshopResults },
      },
    },
    (request, reply) => {
      const { id, workshopId, participantId } = request.params
      return writeOnce(db, request, reply, async (tx) => ({
        status: 200,
        body: await editParticipant(tx, { rankingId: id, workshopId, participantId }, request.body),
      }))
    },
  )
}

/** What phones ask: by the link alone. */
function takeAnswers(instance: FastifyInstance, db: Db): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    phoneUrl,
    {
      config: { rateLimit: { max: 3000, timeWindow: '1 minute' } },
      schema: {
        tags,
        summary: 'What a workshop asks, by its link',
        params: TokenParams,
        response: { 200: OpenWorkshop },
      },
    },
    ({ params: { token } }) => openWorkshop(db, token),
  )

  app.put(
    `${phoneUrl}/judgements/:participant`,
    {
      bodyLimit: 32 * 1024,
      // A hall of phones may have one address: each participant has a limit of their own.
      config: {
        rateLimit: {
          max: 120,
          timeWindow: '1 minute',
          keyGenerator: ({ ip, url }: { ip: string; url: string }) => ip + url,
        },
      },
      schema: {
        tags,
        summary: 'Judgement of one participant; sent again it changes nothing',
        params: ParticipantParams,
        body: WorkshopAnswer,
        response: { 200: AnswerReceipt },
      },
    },
    ({ params: { token, participant }, body }) =>
      db.transaction().execute((tx) => keepAnswer(tx, token, participant, body)),
  )
}
