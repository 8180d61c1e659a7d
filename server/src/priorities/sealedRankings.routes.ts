import { sealedFileLimitBytes } from '@arraigo/shared/priorities/sealed/readSealed.ts'
import { SealCheck, SealedSummary, SealingKey, SealRequest } from '@arraigo/shared/priorities/sealedRanking.schema.ts'
import { StaleVersion } from '@arraigo/shared/problems/staleVersion.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { disconnection } from '../platform/disconnection.ts'
import { expectedVersion } from '../platform/ifMatch.ts'
import { IdParams } from '../platform/params.ts'
import { notFound } from '../platform/problem.ts'
import { openSigner } from '../platform/signingKey.ts'
import { keyedAndMatched, writeOnce } from '../platform/writeOnce.ts'
import { checkSealedFile } from './checkSealedFile.ts'
import { findSealed, listSealed } from './sealedRankings.queries.ts'
import { sealRanking } from './sealedRankings.ts'

const tags = ['priorities']
const url = '/api/priorities/sealed'

/** Frozen rankings: made, read, checked. */
export async function sealedRankingRoutes(
  instance: FastifyInstance,
  { config, database: { db } }: DemandContext,
): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const signer = openSigner(config)
  const earlier = config.knownKeys.filter((key) => key !== signer.publicKey)

  app.post(
    '/api/priorities/rankings/:id/sealed',
    {
      schema: {
        tags,
        summary: 'Freeze a ranking as it is saved, signed; 409 says what must be acknowledged first',
        params: IdParams,
        ...keyedAndMatched,
        body: SealRequest,
        response: { 201: SealedSummary, 412: StaleVersion },
      },
    },
    async (request, reply) => {
      const known = { id: request.params.id, version: expectedVersion(request) }
      const sealing = { signer, programVersion: config.version }
      const sealed = await writeOnce(db, request, reply, async (tx, actor) => ({
        status: 201,
        body: await sealRanking(tx, actor, known, request.body, sealing),
      }))
      return reply.header('location', `${url}/${sealed.id}`).send(sealed)
    },
  )

  app.get(
    url,
    {
      schema: {
        tags,
        summary: 'Frozen rankings, the newest first',
        querystring: Type.Object({ ranking: Type.Optional(IdParams.properties.id) }),
        response: { 200: Type.Array(SealedSummary) },
      },
    },
    ({ query }) => listSealed(db, query.ranking ?? null),
  )

  app.get(
    `${url}/:id`,
    {
      schema: {
        tags,
        summary: 'A frozen ranking, letter by letter as it was signed (SealedRanking); ?download: as a file',
        params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
        querystring: Type.Object({ download: Type.Optional(Type.String()) }),
      },
    },
    async ({ params: { id }, query }, reply) => {
      const sealed = await findSealed(db, id)
      if (sealed === null) throw notFound('sealed-ranking', id)
      if (query.download !== undefined)
        reply.header('content-disposition', `attachment; filename="${fileNameOf(sealed.name, id)}"`)
      // Asked for again each time: a row that somebody changed by hand must not hide behind a copy.
      return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(sealed.document)
    },
  )

  app.get(
    '/api/priorities/key',
    { schema: { tags, summary: 'The public key that rankings are signed with', response: { 200: SealingKey } } },
    () => ({ publicKey: signer.publicKey, earlier }),
  )

  await instance.register(verifyRoute, { keys: [signer.publicKey, ...earlier] })
}

/** Takes the file as it is, read by nobody else before: what is wrong with its text is part of the answer. */
async function verifyRoute(instance: FastifyInstance, { keys }: { keys: readonly string[] }): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: sealedFileLimitBytes }, (_request, body, done) =>
    done(null, body),
  )
  app.post(
    '/api/priorities/verify',
    {
      bodyLimit: sealedFileLimitBytes,
      schema: { tags, summary: 'Check a file of a frozen ranking, sent as it is', response: { 200: SealCheck } },
    },
    ({ body }, reply) =>
      checkSealedFile(body instanceof Uint8Array ? body : new Uint8Array(), keys, disconnection(reply)),
  )
}

/** Letters that every file system takes. */
function fileNameOf(name: string, id: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${plain.slice(0, 60).toLowerCase() || 'priorizacion'}-${id.slice(0, 6)}.json`
}
