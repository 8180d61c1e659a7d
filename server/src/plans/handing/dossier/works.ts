import type { PlannedWork } from '@arraigo/shared/plans/planResult.schema.ts'
import { type Dossier, grouped } from './dossier.ts'
import { heading, note, paragraph, part } from './flow.ts'
import { type TableRow, table } from './table.ts'

/** Every work of the plan, by the year in which it begins and by comuna. */
export function writeWorks(dossier: Dossier): void {
  const { data, paper, words, format, chosen } = dossier
  const outline = part(paper, words.parts.works)
  if (chosen.length === 0) return paragraph(paper, words.works.none)
  note(paper, words.works.intro)
  const all = chosen.flatMap(({ works, ...of }) => works.map((work) => ({ ...of, work })))
  for (const { year, families } of data.result.years) {
    const begun = all.filter(({ work }) => work.year === year)
    if (begun.length === 0) continue
    const cost = begun.reduce((sum, { work }) => sum + work.costUf, 0)
    const head = { year, works: format.number(begun.length), families: format.number(families), cost: format.uf(cost) }
    heading(paper, words.works.yearHead(head), { outline })
    const rows = grouped(begun, ({ comuna }) => comuna).flatMap(([comuna, of]): TableRow[] => [
      {
        cells: ['', comuna, '', '', '', format.number(of.reduce((sum, { work }) => sum + work.costUf, 0)), ''],
        isBold: true,
        isHead: true,
      },
      ...of.map(({ number, name, work }) => ({ cells: [String(number), name, ...workCells(dossier, work)] })),
    ])
    table(paper, columns(dossier), rows)
  }
}

const columns = ({ words: { works } }: Dossier) => [
  { title: works.number, width: 0.9, align: 'right' as const },
  { title: works.settlement, width: 4.2 },
  { title: works.package, width: 4.6 },
  { title: works.until, width: 1.1, align: 'right' as const },
  { title: works.families, width: 1.5, align: 'right' as const },
  { title: works.cost, width: 1.6, align: 'right' as const },
  { title: works.to, width: 3.2, isOptional: true },
]

function workCells(dossier: Dossier, work: PlannedWork): string[] {
  const { words, format, packageName } = dossier
  const marks = [
    ...(work.isLocked ? [words.works.locked] : []),
    ...(work.costFactor === 1 ? [] : [words.works.factor(format.number(work.costFactor, 2))]),
  ]
  return [
    `${packageName(work.package)}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`,
    String(work.endYear),
    format.number(work.families),
    format.number(work.costUf),
    whereTo(dossier, work),
  ]
}

/** "T1 (12), T2 (8)". */
export const whereTo = ({ format, siteLabel, siteName }: Dossier, { moves }: PlannedWork, isNamed = true): string =>
  moves
    .map(({ siteId, families }) =>
      isNamed
        ? `${siteLabel(siteId)} ${siteName(siteId)} (${format.number(families)})`
        : `${siteLabel(siteId)} (${format.number(families)})`,
    )
    .join('; ')
