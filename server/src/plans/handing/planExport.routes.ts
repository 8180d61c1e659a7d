import { PlanExportRequest } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { DemandContext } from '../../app.ts'
import { disconnection } from '../../platform/disconnection.ts'
import { IdParams } from '../../platform/params.ts'
import { requestLocale } from '../../platform/problem.ts'
import { openSigner } from '../../platform/signingKey.ts'
import { openSlots } from '../../platform/slots.ts'
import { handedFileName } from './handedPlan.ts'
import { planWriters } from './planFormats.ts'
import { readHanded } from './readHanded.ts'

/** One file after the other: each takes a thread and what a region weighs. */
const slots = openSlots(1)

/** What a plan is handed over as. */
export async function planExportRoutes(instance: FastifyInstance, context: DemandContext): Promise<void> {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { config } = context
  const sealing = { signer: openSigner(config), programVersion: config.version }

  app.post(
    '/api/plans/:id/export',
    {
      schema: {
        tags: ['plans'],
        summary: 'A plan as a file: its dossier, or everything that it can be made again from, signed',
        params: IdParams,
        body: PlanExportRequest,
      },
    },
    async (request, reply) => {
      const { format, run, lang } = request.body
      const { id } = request.params
      const gone = disconnection(reply)
      const link = `${request.protocol}://${request.host}/plans/${id}`
      const locale = lang ?? requestLocale(request)
      const wish = { planId: id, ...(run === undefined ? {} : { runId: run }), locale, link }
      let leave = () => {}
      try {
        leave = await slots.take(gone)
        const handed = await readHanded(context, wish, sealing)
        const { mediaType, ending, write } = planWriters[format]
        const { content, sha256 } = await write(handed, gone)
        reply.type(mediaType)
        reply.header('content-disposition', `attachment; filename="${handedFileName(handed)}.${ending}"`)
        reply.header('x-plan-sha256', sha256)
        return content
      } catch (error) {
        if (!gone.aborted) throw error
        return reply.hijack()
      } finally {
        leave()
      }
    },
  )
}
