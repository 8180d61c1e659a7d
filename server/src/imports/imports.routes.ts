import { Finding, Import, ImportPreview, ImportRequest, Inspection } from '@arraigo/shared/imports/import.schema.ts'
import { Mapping } from '@arraigo/shared/imports/mapping.schema.ts'
import { presets } from '@arraigo/shared/imports/presets/presets.ts'
import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../app.ts'
import { actorOf } from '../platform/actor.ts'
import { disconnection } from '../platform/disconnection.ts'
import { IdParams } from '../platform/params.ts'
import { notFound, Problem, requestLocale } from '../platform/problem.ts'
import { listFindings } from './findings.queries.ts'
import { findingsCsv } from './findingsCsv.ts'
import { type ImportJobData, importQueue } from './imports.jobs.ts'
import { createImport, findImport, listImports, requestCancel } from './imports.queries.ts'
import { askWorker } from './importWorker.ts'
import { deleteMapping, listMappings, saveMapping } from './mappings.queries.ts'
import { streamImport } from './streamImport.ts'
import { findUpload, keepUpload, removeUpload } from './uploads.ts'

const UploadId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const findingsOnMap = 20_000
const SavedMapping = Type.Object({ id: Type.Integer(), name: Type.String(), mapping: Mapping })

/** Files in: upload, look, try, import, follow, read the report. */
export async function importRoutes(instance: FastifyInstance, { config, database, jobs }: Context): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = database
  await app.register(multipart, { limits: { files: 1, fileSize: config.maxUploadBytes }, throwFileSizeLimit: true })
  const tooLarge = () =>
    new Problem(413, { code: 'upload-too-large', params: { limitMb: Math.round(config.maxUploadBytes / 1e6) } })

  app.post(
    '/api/uploads',
    { schema: { consumes: ['multipart/form-data'], response: { 201: Inspection } }, bodyLimit: config.maxUploadBytes },
    async (request, reply) => {
      // Said before the bytes are sent, where the sender states the length.
      if (Number(request.headers['content-length'] ?? 0) > config.maxUploadBytes + 10_000) throw tooLarge()
      const { upload, path } = await receive(request, config.dataDir, tooLarge)
      try {
        return await reply
          .code(201)
          .send(await askWorker(database, { do: 'inspect', upload, path }, disconnection(reply)))
      } catch (error) {
        await removeUpload(config.dataDir, upload.id)
        throw error
      }
    },
  )

  app.get(
    '/api/uploads/:id',
    { schema: { params: UploadId, response: { 200: Inspection } } },
    async (request, reply) => {
      const { upload, path } = await findUpload(config.dataDir, request.params.id)
      return askWorker(database, { do: 'inspect', upload, path }, disconnection(reply))
    },
  )

  app.delete('/api/uploads/:id', { schema: { params: UploadId } }, async (request, reply) => {
    await removeUpload(config.dataDir, request.params.id)
    return reply.code(204).send()
  })

  app.post(
    '/api/uploads/:id/preview',
    { schema: { params: UploadId, body: ImportRequest, response: { 200: ImportPreview } } },
    async (request, reply) => {
      const { upload, path } = await findUpload(config.dataDir, request.params.id)
      const task = { do: 'preview', path, fileName: upload.fileName, request: request.body } as const
      return askWorker(database, task, disconnection(reply))
    },
  )

  app.post(
    '/api/uploads/:id/imports',
    { schema: { params: UploadId, body: ImportRequest, response: { 202: Import } } },
    async (request, reply) => {
      const { upload } = await findUpload(config.dataDir, request.params.id)
      const queued = await createImport(db, {
        fileName: upload.fileName,
        fileHash: upload.hash,
        fileBytes: upload.bytes,
        request: { ...request.body, uploadId: upload.id },
        actor: actorOf(request),
      })
      await jobs.send(importQueue, { importId: queued.id, uploadId: upload.id } satisfies ImportJobData)
      return reply.code(202).header('location', `/api/imports/${queued.id}`).send(queued)
    },
  )

  app.get('/api/imports', { schema: { response: { 200: Type.Array(Import) } } }, () => listImports(db))

  const existing = async (id: number) => (await findImport(db, id)) ?? Promise.reject(notFound('import', id))

  app.get('/api/imports/:id', { schema: { params: IdParams, response: { 200: Import } } }, (request) =>
    existing(request.params.id),
  )

  app.get('/api/imports/:id/events', { schema: { params: IdParams } }, async (request, reply) => {
    await existing(request.params.id)
    reply.hijack()
    streamImport(db, request.params.id, reply.raw, (error) =>
      request.log.warn({ err: error }, 'import progress could not be read'),
    )
  })

  app.post(
    '/api/imports/:id/cancel',
    { schema: { params: IdParams, response: { 202: Import } } },
    async (request, reply) => {
      const { id } = await existing(request.params.id)
      if (!(await requestCancel(db, id))) {
        const { finishedAt } = await existing(id)
        throw new Problem(409, { code: finishedAt === null ? 'import-storing' : 'import-ended', params: { id } })
      }
      return reply.code(202).send(await existing(id))
    },
  )

  app.get(
    '/api/imports/:id/findings',
    {
      schema: {
        params: IdParams,
        querystring: Type.Object({
          rule: Type.Optional(Type.String()),
          after: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
        }),
        response: {
          200: Type.Object({ findings: Type.Array(Finding), next: Type.Union([Type.Integer(), Type.Null()]) }),
        },
      },
    },
    async (request) => {
      const { id } = await existing(request.params.id)
      const limit = request.query.limit ?? 100
      const findings = await listFindings(db, id, { ...request.query, limit: limit + 1 })
      const page = findings.slice(0, limit)
      return { findings: page, next: findings.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
  )

  app.get(
    '/api/imports/:id/findings.csv',
    { schema: { params: IdParams, querystring: Type.Object({ lang: Type.Optional(Type.Enum(['es', 'en'])) }) } },
    async (request, reply) => {
      const { id } = await existing(request.params.id)
      reply
        .header('content-disposition', `attachment; filename="informe-importacion-${id}.csv"`)
        .type('text/csv; charset=utf-8')
      return reply.send(findingsCsv(db, id, request.query.lang ?? requestLocale(request)))
    },
  )

  app.get('/api/imports/:id/findings.geojson', { schema: { params: IdParams } }, async (request, reply) => {
    const { id } = await existing(request.params.id)
    const findings = await listFindings(db, id, { limit: findingsOnMap + 1 })
    return reply.type('application/geo+json').send({
      type: 'FeatureCollection',
      // Said, because a map does not show what is missing from it.
      isTruncated: findings.length > findingsOnMap,
      features: findings
        .slice(0, findingsOnMap)
        .filter((finding) => finding.point !== null)
        .map(({ point, ...finding }) => ({
          type: 'Feature',
          properties: finding,
          geometry: { type: 'Point', coordinates: point },
        })),
    })
  })

  app.get('/api/presets', { schema: { response: { 200: Type.Array(Preset) } } }, () =>
    presets.map(({ id, name, mapping }) => ({ id, name, collection: mapping.collection })),
  )

  app.get('/api/import-mappings', { schema: { response: { 200: Type.Array(SavedMapping) } } }, async () =>
    (await listMappings(db)).map((row) => ({ ...row, mapping: row.mapping as unknown as Mapping })),
  )

  app.post(
    '/api/import-mappings',
    {
      schema: {
        body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 120 }), mapping: Mapping }),
        response: { 201: SavedMapping },
      },
    },
    async (request, reply) => {
      const saved = await saveMapping(db, request.body.name, request.body.mapping, actorOf(request))
      return reply.code(201).send({ ...saved, mapping: saved.mapping as unknown as Mapping })
    },
  )

  app.delete('/api/import-mappings/:id', { schema: { params: IdParams } }, async (request, reply) => {
    if ((await deleteMapping(db, request.params.id)) === undefined) throw notFound('mapping', request.params.id)
    return reply.code(204).send()
  })
}

const Preset = Type.Object({
  id: Type.String(),
  name: Type.Object({ es: Type.String(), en: Type.String() }),
  collection: Type.String(),
})

async function receive(request: FastifyRequest, dataDir: string, tooLarge: () => Problem) {
  if (!request.isMultipart()) throw new Problem(415, { code: 'upload-missing' })
  try {
    const part = await request.file()
    if (part === undefined) throw new Problem(400, { code: 'upload-missing' })
    const kept = await keepUpload(dataDir, part.filename, part.file)
    if (!part.file.truncated) return kept
    await removeUpload(dataDir, kept.upload.id)
    throw tooLarge()
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge()
    // What the form's reader says of a form that is cut off or has no boundary.
    if (/boundary|unexpected end of|premature/i.test((error as Error).message))
      throw new Problem(400, { code: 'upload-incomplete' })
    throw error
  }
}
