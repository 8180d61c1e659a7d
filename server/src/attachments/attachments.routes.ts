import { Readable } from 'node:stream'
import { Attachment, AttachmentEdit, attachmentLimits } from '@arraigo/shared/attachments/attachment.schema.ts'
import { cleanFileName } from '@arraigo/shared/attachments/cleanFileName.ts'
import { isShownInBrowser } from '@arraigo/shared/attachments/fileKinds.ts'
import { recogniseContent } from '@arraigo/shared/attachments/recogniseContent.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import type { Db } from '../platform/database.ts'
import { IdParams } from '../platform/params.ts'
import { notFound, Problem } from '../platform/problem.ts'
import {
  findAttachment,
  findSettlementName,
  listAttachments,
  readPiece,
  readPreview,
  removeAttachment,
  restoreAttachment,
  saveCaption,
  savePreview,
} from './attachments.queries.ts'
import { receiveAttachment, tooLarge } from './receiveAttachment.ts'

const FileName = Type.Object({ name: Type.String({ minLength: 1, maxLength: 1000 }) })
const Pixels = Type.Integer({ minimum: 1, maximum: 100_000 })

/** Photographs and documents of settlements, kept in the database. */
export async function attachmentRoutes(instance: FastifyInstance, { database }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  const existing = async (id: number) => (await findAttachment(db, id)) ?? Promise.reject(notFound('attachment', id))
  const existingSettlement = async (id: number) =>
    (await findSettlementName(db, id)) ?? Promise.reject(notFound('settlement', id))
  await app.register(async (raw) => receiveFiles(raw, db, { existing, existingSettlement }))

  app.get(
    '/api/settlements/:id/attachments',
    { schema: { params: IdParams, response: { 200: Type.Array(Attachment) } } },
    async (request) => {
      await existingSettlement(request.params.id)
      return listAttachments(db, request.params.id)
    },
  )

  app.get(
    '/api/attachments/:id',
    {
      schema: { params: IdParams, querystring: Type.Object({ preview: Type.Optional(Type.String()) }) },
      // What weighs is compressed already, and a length that is known shows how far a download is.
      compress: false,
    },
    async (request, reply) => {
      const attachment = await existing(request.params.id)
      const isPreview = request.query.preview !== undefined
      const etag = `"${attachment.hash}${isPreview ? '-preview' : ''}"`
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      harmless(reply, attachment.mediaType)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      if (isPreview) {
        const preview = await readPreview(db, attachment.id)
        if (preview === null) throw notFound('preview', attachment.id)
        return reply.type('image/jpeg').send(preview)
      }
      return reply
        .type(attachment.mediaType)
        .header('content-length', attachment.byteCount)
        .header('content-disposition', disposition(attachment))
        .send(Readable.from(pieces(db, attachment.id)))
    },
  )

  app.patch(
    '/api/attachments/:id',
    { schema: { params: IdParams, body: AttachmentEdit, response: { 200: Attachment } } },
    async (request) => {
      const { id } = await existing(request.params.id)
      const caption = request.body.caption?.trim() ?? ''
      await saveCaption(db, id, caption === '' ? null : caption)
      return existing(id)
    },
  )

  app.delete('/api/attachments/:id', { schema: { params: IdParams } }, async (request, reply) => {
    const { id } = await existing(request.params.id)
    await removeAttachment(db, id, actorOf(request))
    return reply.code(204).send()
  })

  app.post(
    '/api/attachments/:id/restore',
    { schema: { params: IdParams, response: { 200: Attachment } } },
    async (request) => {
      await restoreAttachment(db, request.params.id)
      return existing(request.params.id)
    },
  )
}

interface Existing {
  existing: (id: number) => Promise<Attachment>
  existingSettlement: (id: number) => Promise<unknown>
}

/** Bodies are the files themselves, of whatever type: nothing reads them before they are judged. */
function receiveFiles(instance: FastifyInstance, db: Db, { existing, existingSettlement }: Existing): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))

  app.post(
    '/api/settlements/:id/attachments',
    { schema: { params: IdParams, querystring: FileName, response: { 200: Attachment, 201: Attachment } } },
    async (request, reply) => {
      const fileName = request.query.name
      await existingSettlement(request.params.id)
      // Said before the bytes are sent, where the sender states the length.
      if (Number(request.headers['content-length'] ?? 0) > attachmentLimits.bytes)
        throw tooLarge(cleanFileName(fileName))
      const content = bodyOf(request.body)
      try {
        const { id, isNew } = await receiveAttachment(db, {
          settlementId: request.params.id,
          fileName,
          declaredType: request.headers['content-type'] ?? null,
          content,
          actor: actorOf(request),
        })
        return reply
          .code(isNew ? 201 : 200)
          .header('location', `/api/attachments/${id}`)
          .send(await existing(id))
      } finally {
        // What is still on its way is let go, or the answer would never be read.
        content.resume()
      }
    },
  )

  app.put(
    '/api/attachments/:id/preview',
    {
      schema: {
        params: IdParams,
        querystring: Type.Object({ width: Pixels, height: Pixels }),
        response: { 200: Attachment },
      },
    },
    async (request) => {
      const { id } = await existing(request.params.id)
      const preview = await readPreviewBody(bodyOf(request.body))
      await savePreview(db, id, { preview, ...request.query })
      return existing(id)
    },
  )
}

/** Absent where no body was sent: an empty file. */
const bodyOf = (body: unknown): Readable => (body instanceof Readable ? body : Readable.from([]))

async function readPreviewBody(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of content as AsyncIterable<Buffer>) {
    total += chunk.length
    if (total <= attachmentLimits.previewBytes) chunks.push(chunk)
  }
  const preview = Buffer.concat(chunks)
  if (total > attachmentLimits.previewBytes || recogniseContent(preview, preview) !== 'jpeg') {
    const limitKb = attachmentLimits.previewBytes / 1e3
    throw new Problem(415, { code: 'attachment-preview-invalid', params: { limitKb } })
  }
  return preview
}

/** One after the other: no more than one is in memory, and nobody waits for the whole. */
async function* pieces(db: Db, id: number): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const piece = await readPiece(db, id, position)
    if (piece === undefined) return
    yield piece
  }
}

/**
 * Nothing that somebody attached runs as a page of ours. Browsers show no PDF in a sandbox; theirs run in one of their own.
 */
function harmless(reply: FastifyReply, mediaType: string): void {
  const sandbox = mediaType === 'application/pdf' ? '' : '; sandbox'
  reply
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'${sandbox}`,
    )
}

/** RFC 6266: the name in ASCII for old readers, and as it is. */
function disposition({ fileName, mediaType }: Attachment): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(fileName).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `${isShownInBrowser(mediaType) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${exact}`
}
