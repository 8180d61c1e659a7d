import { regionName } from '@arraigo/shared/territory/regions.ts'
import { localPlanner } from '../../../platform/actor.ts'
import type { Dossier } from './dossier.ts'
import { facts, warning } from './flow.ts'
import { ink, page, sizes } from './looks.ts'
import { artifact, heightOf, type Paper, put, putLine, tagged } from './paper.ts'

/** Name, place, date, who, which version, in what state, and what makes it doubtful; the contents come last (`writeContents`). */
export function writeCover(dossier: Dossier): void {
  const { data, paper, words, format } = dossier
  const { plan, run, spec, inputs, result, link } = data
  const { cover } = words
  const { doc, left, width } = paper
  artifact(paper, () => doc.rect(0, 0, doc.page.width, 8).fill(ink.accent))
  paper.y = 84
  tagged(paper, 'P', () =>
    put(paper, cover.kind, { x: left, y: paper.y, width }, { size: 11, isBold: true, colour: ink.accent }),
  )
  paper.space(22)
  const style = { size: sizes.title, isBold: true }
  tagged(paper, 'H1', () => put(paper, plan.name, { x: left, y: paper.y, width }, style))
  paper.y += heightOf(paper, plan.name, width, style) + 6
  const place = placeName(dossier)
  tagged(paper, 'P', () => put(paper, place, { x: left, y: paper.y, width }, { size: 13 }))
  paper.y += heightOf(paper, place, width, { size: 13 }) + 20
  if (plan.outdated.length > 0) warning(paper, cover.outdated, plan.outdated.map(format.said))
  if (plan.isDemonstration) warning(paper, cover.demonstration, [])
  const last = spec.fromYear + spec.budgetsUf.length - 1
  facts(paper, [
    [cover.state, cover.states[result.status]],
    [cover.years, words.summary.inYears(spec.budgetsUf.length, spec.fromYear, last)],
    [cover.budget, money(dossier, result.totals.budgetUf)],
    [cover.version, `${plan.version} (${format.date(plan.validFrom)})`],
    [cover.by, plan.changedBy === localPlanner ? words.planner : plan.changedBy],
    ...(run.startedAt === null ? [] : [[cover.made, format.date(run.startedAt)] as const]),
    [cover.computed, format.date(inputs.basis.computedAt)],
    ...(plan.baseName === null ? [] : [[cover.scenarioOf, plan.baseName] as const]),
    [cover.ranking, `${inputs.ranking.name} (${inputs.ranking.version})`],
    [cover.program, `Arraigo ${data.programVersion}`],
    ...(link === null ? [] : [[cover.link, link] as const]),
  ])
  if (plan.note !== null) {
    tagged(paper, 'P', () => put(paper, plan.note as string, { x: left, y: paper.y, width }))
    paper.y += heightOf(paper, plan.note, width)
  }
}

/** In the room that the cover leaves: each part and its page. */
export function writeContents(
  { paper, words }: Dossier,
  parts: readonly { title: string; page: number }[],
  top: number,
) {
  const { doc } = paper
  doc.switchToPage(0)
  const step = 15
  const from = Math.max(top + 18, doc.page.height - page.margins.bottom - (parts.length + 1) * step - 6)
  const row = { size: sizes.text }
  tagged(paper, 'P', () => putLine(paper, words.cover.contents, { ...line(paper, from), width: 200 }, { isBold: true }))
  parts.forEach(({ title, page }, at) => {
    const y = from + (at + 1) * step + 2
    tagged(paper, 'P', () => {
      putLine(paper, title, { ...line(paper, y), width: 360 }, row)
      putLine(paper, String(page), { x: paper.left + 370, y, width: 30 }, { ...row, align: 'right', colour: ink.quiet })
    })
  })
}

const line = ({ left }: Paper, y: number) => ({ x: left, y })

/** UF, and pesos where a dated UF is known. */
export function money({ format }: Dossier, uf: number): string {
  const pesos = format.pesos(uf)
  return pesos === null ? format.uf(uf) : `${format.uf(uf)} (${pesos})`
}

function placeName({ data: { spec, inputs }, words }: Dossier): string {
  const { comunaCodes, comunaNames } = inputs.settlements
  const names = spec.places.map((code) =>
    code.length === 2 ? words.region(regionName(code) ?? code) : (comunaNames[comunaCodes.indexOf(code)] ?? code),
  )
  return names.length === 0 ? words.everything : names.join(', ')
}
