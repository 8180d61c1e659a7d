import { ExportParams, ExportQuery } from '@arraigo/shared/exports/export.schema.ts'
import { exportFileName, exportFormats } from '@arraigo/shared/exports/exportFormats.ts'
import { readExportRequest } from '@arraigo/shared/exports/exportRequest.ts'
import { IssuesError } from '@arraigo/shared/problems/issue.ts'
import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import type { Database } from '../platform/database.ts'
import { openExport } from './writeExport.ts'

/** `GET /api/exports/settlements?format=gpkg&region=05`: the file, as a download. */
export async function exportRoutes(app: FastifyInstance, { database }: { database: Database }): Promise<void> {
  app.get<{ Params: Static<typeof ExportParams>; Querystring: Static<typeof ExportQuery> }>(
    '/api/exports/:collection',
    {
      schema: {
        summary: 'Export a collection as a file',
        description: 'Rows of the collection, of a region or of a comuna. Coordinates are in EPSG:4326.',
        tags: ['exports'],
        params: ExportParams,
        querystring: ExportQuery,
      },
    },
    async (request, reply) => {
      const asked = readExportRequest({ ...request.params, ...request.query })
      if ('issues' in asked) throw new IssuesError(asked.issues)
      const client = new AbortController()
      reply.raw.once('close', () => client.abort())
      const opened = await openExport(database.db, asked.request, client.signal).catch((error: unknown) => {
        if (client.signal.aborted) return null
        throw error
      })
      // The client left while the first bytes were being made: there is nobody to answer.
      if (opened === null) return reply.hijack()
      const { stream } = opened
      stream.once('error', (error) => {
        if (!client.signal.aborted) request.log.error({ err: error }, 'the export stopped in the middle')
      })
      const fileName = exportFileName(asked.request, today())
      return reply
        .type(exportFormats[asked.request.format].mediaType)
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .header('cache-control', 'no-store')
        .send(stream)
    },
  )
}

/** The day in Chile, where a server in UTC is already in tomorrow for part of the evening. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' }).format(new Date())
