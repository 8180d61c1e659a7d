import { RankingSpec } from '@arraigo/shared/priorities/ranking.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { DemandContext } from '../app.ts'
import { disconnection } from '../platform/disconnection.ts'
import { requestLocale } from '../platform/problem.ts'
import { openSlots } from '../platform/slots.ts'
import { rankingFile, rankingFileName, rankingFileTypes, rankingFormats, rankingSheet } from './rankingExport.ts'
import { readRankingInputs } from './rankingInputs.ts'
import { orderBy, questionOf, refuseSpec } from './rankings.ts'

const ExportBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    spec: RankingSpec,
    format: Type.Enum([...rankingFormats]),
    lang: Type.Optional(Type.Enum(['es', 'en'])),
  },
  { additionalProperties: false },
)

/** One file after the other: many asked for at once would together leave no moment for anybody else. */
const slots = openSlots(1)

/** What is on screen as a file, saved or not. */
export async function rankingExportRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { db } = context.database

  app.post(
    '/api/priorities/export',
    { schema: { tags: ['priorities'], summary: 'A ranking as CSV, XLSX or GeoJSON', body: ExportBody } },
    async (request, reply) => {
      const { name, spec, format, lang } = request.body
      await refuseSpec(db, spec)
      // Waits for the engines: a download has no page to poll.
      const gone = disconnection(reply)
      const inputs = await readRankingInputs(context, questionOf(spec), gone)
      const leave = await slots.take(gone)
      try {
        const locale = lang ?? requestLocale(request)
        const link = `${request.protocol}://${request.host}/priorities`
        const sheet = rankingSheet(orderBy(spec, inputs), { name, link, robustness: null, locale })
        reply.type(rankingFileTypes[format])
        reply.header('content-disposition', `attachment; filename="${rankingFileName(sheet, format)}"`)
        return await rankingFile(db, sheet, format)
      } finally {
        // What waited meanwhile comes first, and then the next file.
        setImmediate(leave)
      }
    },
  )
}
