import type { PlanFormat } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import type { HandedPlan } from './handedPlan.ts'
import { planDossier } from './planDossier.ts'
import { sealPlan } from './sealPlan.ts'

interface Writer {
  mediaType: string
  write(handed: HandedPlan, signal?: AbortSignal): Promise<string | Buffer>
}

/** How each format of planFormats is written; the file ends with the format's name. */
export const planWriters: Record<PlanFormat, Writer> = {
  pdf: { mediaType: 'application/pdf', write: planDossier },
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: async (handed, signal) => (await sealPlan(handed, signal)).text,
  },
}
