import type { Dossier } from './dossier.ts'
import { bullets, facts, heading, paragraph, part } from './flow.ts'
import { gapText } from './summary.ts'

/** One page: what is decided, what proves it, what is left out, and what was asked for. */
export function writeMethod(dossier: Dossier): void {
  const { data, paper, words, format, packageName } = dossier
  const { method: say } = words
  const { spec, inputs, result } = data
  part(paper, words.parts.method)
  heading(paper, say.modelTitle)
  for (const text of say.model) paragraph(paper, text)
  heading(paper, say.proofTitle)
  paragraph(
    paper,
    say.proof({
      solver: result.solver,
      objective: format.number(result.objective, 1),
      bound: format.number(result.bound, 1),
      gap: gapText(dossier),
      seconds: format.number(result.seconds, 1),
    }),
  )
  heading(paper, say.unmodelledTitle)
  bullets(paper, say.unmodelled)
  heading(paper, say.chosenTitle)
  const programme = inputs.programmes.find(({ code }) => code === spec.programme)
  facts(
    paper,
    [
      [say.ranking, `${inputs.ranking.name} (${inputs.ranking.version})`],
      [say.discount, format.percent(spec.discountPct / 100)],
      [say.carries, spec.carriesOver ? say.yes : say.no],
      [say.distance, `${format.number(spec.sites.maxDistanceKm, 1)} km`],
      [say.compactness, format.number(spec.compactness, 2)],
      ...(spec.minFamilies === null ? [] : [[say.minFamilies, format.number(spec.minFamilies)] as const]),
      [say.programme, programme?.name ?? spec.programme],
      [say.packages, spec.packages.map(packageName).join('; ')],
    ],
    190,
  )
}
