import type { PlanFormat } from '@arraigo/shared/plans/handing/planExport.schema.ts'
import type { HandedPlan } from './handedPlan.ts'
import { planDossier } from './planDossier.ts'
import { proposalsZip } from './proposals/proposalsFile.ts'
import { sealPlan } from './sealPlan.ts'
import { planGeojson, planGeopackage } from './tables/layerFiles.ts'
import { planWorkbook } from './tables/planWorkbook.ts'

export interface WrittenPlan {
  content: string | Buffer
  /** Of the signed document, whatever the format: by it files of one plan are known as such. */
  sha256: string
}

interface Writer {
  mediaType: string
  /** What the file's name ends with. */
  ending: string
  /** Throws Problem 422 where the result does not follow from what it was made of. */
  write(handed: HandedPlan, signal?: AbortSignal): Promise<WrittenPlan>
}

/** A file without a signature of its own; the sum is that of the document that tells of the same plan. */
const beside =
  (content: (handed: HandedPlan, signal?: AbortSignal) => Promise<string | Buffer>): Writer['write'] =>
  async (handed, signal) => {
    const { sha256 } = await sealPlan(handed, signal)
    return { content: await content(handed, signal), sha256 }
  }

/** How each format of planFormats is written. */
export const planWriters: Record<PlanFormat, Writer> = {
  pdf: { mediaType: 'application/pdf', ending: 'pdf', write: planDossier },
  docx: { mediaType: 'application/zip', ending: 'docx.zip', write: beside(proposalsZip) },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    write: beside(planWorkbook),
  },
  gpkg: { mediaType: 'application/geopackage+sqlite3', ending: 'gpkg', write: beside(planGeopackage) },
  geojson: { mediaType: 'application/geo+json', ending: 'geojson', write: beside(planGeojson) },
  json: {
    mediaType: 'application/json; charset=utf-8',
    ending: 'json',
    write: async (handed, signal) => {
      const { text, sha256 } = await sealPlan(handed, signal)
      return { content: text, sha256 }
    },
  },
}
