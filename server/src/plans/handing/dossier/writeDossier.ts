import '@arraigo/shared/plans/addPlansMessages.ts'
import { writeBudget } from './budget.ts'
import { writeContents, writeCover } from './cover.ts'
import { type Dossier, openDossier } from './dossier.ts'
import type { DossierData } from './dossierData.ts'
import { dossierWords } from './dossierWords.ts'
import { writeMaps } from './maps/writeMaps.ts'
import { writeMethod } from './method.ts'
import { finish, openPaper } from './paper.ts'
import { writeParameters } from './parameters.ts'
import { writeProjects } from './projects.ts'
import { writeAnnex, writeReasons } from './reasons.ts'
import { writeRequirements } from './requirements.ts'
import { writeSignature, writeSources } from './sources.ts'
import { writeSummary } from './summary.ts'
import { writeWorks } from './works.ts'

/** In the order in which somebody reads who has to decide: what, where, when, with what money, why, and how one knows. */
const parts: readonly ((dossier: Dossier) => void)[] = [
  writeSummary,
  writeMaps,
  writeWorks,
  writeProjects,
  writeBudget,
  writeReasons,
  writeRequirements,
  writeMethod,
  writeParameters,
  writeSources,
  writeSignature,
  writeAnnex,
]

/** The plan as a document to decide with, sign and keep: the same data give the same bytes. */
export async function writeDossier(data: DossierData): Promise<Buffer> {
  const words = dossierWords[data.locale]
  const { plan, inputs, run } = data
  const paper = openPaper({
    title: words.fileTitle(plan.name),
    author: plan.changedBy,
    subject: words.subject,
    locale: data.locale,
    date: new Date(run.startedAt ?? inputs.basis.computedAt),
  })
  const dossier = openDossier(data, paper)
  writeCover(dossier)
  const coverEnd = paper.y
  for (const write of parts) write(dossier)
  writeContents(dossier, paper.contents, coverEnd)
  return finish(paper, (page, pages) => words.foot(plan.name, String(plan.version), page, pages))
}
