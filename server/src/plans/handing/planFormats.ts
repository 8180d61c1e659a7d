import type { PlanFormat } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import type { HandedPlan } from './handedPlan.ts'
import { planDossier } from './planDossier.ts'
import { sealPlan } from './sealPlan.ts'

export interface WrittenPlan {
  content: string | Buffer
  /** Of the signed document, whatever the format: by it files of one plan are known as such. */
  sha256: string
}

interface Writer {
  mediaType: string
  /** Throws Problem 422 where the result does not follow from what it was made of. */
  write(handed: HandedPlan, signal?: AbortSignal): Promise<WrittenPlan>
}

/** How each format of planFormats is written; the file ends with the format's name. */
export const planWriters: Record<PlanFormat, Writer> = {
  pdf: { mediaType: 'application/pdf', write: planDossier },
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: async (handed, signal) => {
      const { text, sha256 } = await sealPlan(handed, signal)
      return { content: text, sha256 }
    },
  },
}
