import type { PlannedSettlement } from '@arraigo/shared/plans/planResult.schema.ts'
import type { Dossier } from './dossier.ts'
import { heading, note, paragraph, part } from './flow.ts'
import { table } from './table.ts'

const shown = 12

/** The first of those that are in and of those that are not, each with its reason. */
export function writeReasons(dossier: Dossier): void {
  const { paper, words, format, chosen } = dossier
  const { why } = words
  part(paper, words.parts.why)
  paragraph(paper, why.intro)
  heading(paper, why.chosen)
  const best = [...chosen]
    .sort((a, b) => b.settlement.benefit - a.settlement.benefit || a.number - b.number)
    .slice(0, shown)
  if (best.length === 0) paragraph(paper, why.noneIn)
  else
    table(
      paper,
      [
        { title: why.settlement, width: 3 },
        { title: why.comuna, width: 2 },
        { title: why.score, width: 1.2, align: 'right' },
        { title: why.families, width: 1.4, align: 'right' },
        { title: why.cost, width: 1.5, align: 'right' },
        { title: why.points, width: 1.6, align: 'right' },
        { title: why.reason, width: 5 },
      ],
      best.map(({ name, comuna, row, settlement: { families, costUf, benefit, reason } }) => ({
        cells: [
          name,
          comuna,
          format.number(dossier.data.inputs.settlements.scores[row], 1),
          format.number(families),
          format.number(costUf),
          costUf > 0 ? format.number((benefit / costUf) * 1000, 2) : words.unknown,
          format.said(reason),
        ],
      })),
    )
  heading(paper, why.left)
  const left = withoutWorks(dossier)
  if (left.length === 0) return paragraph(paper, why.allIn)
  leftTable(dossier, left.slice(0, shown))
  if (left.length > shown) note(paper, why.annex)
}

/** All that have no works, the most pressing first. */
export function writeAnnex(dossier: Dossier): void {
  const { paper, words, format } = dossier
  const left = withoutWorks(dossier)
  if (left.length <= shown) return
  part(paper, words.parts.annex)
  note(paper, words.annex.intro(format.number(left.length)))
  leftTable(dossier, left)
}

/** With the highest score first; those without one last. */
function withoutWorks({ data, rowOf }: Dossier): PlannedSettlement[] {
  const { scores } = data.inputs.settlements
  const scoreOf = ({ settlementId }: PlannedSettlement) => scores[rowOf(settlementId)] ?? -1
  return data.result.settlements
    .filter(({ works }) => works.length === 0)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.settlementId - b.settlementId)
}

function leftTable({ data, paper, words, format, rowOf, comunaOf }: Dossier, left: readonly PlannedSettlement[]): void {
  const { annex } = words
  const { names, scores, families } = data.inputs.settlements
  table(
    paper,
    [
      { title: annex.settlement, width: 3.4 },
      { title: annex.comuna, width: 2.2 },
      { title: annex.score, width: 1.2, align: 'right' },
      { title: annex.families, width: 1.4, align: 'right' },
      { title: annex.reason, width: 7 },
    ],
    left.map(({ settlementId, reason }) => {
      const row = rowOf(settlementId)
      return {
        cells: [
          names[row] as string,
          comunaOf(row),
          format.number(scores[row], 1),
          format.number(families[row]),
          format.said(reason),
        ],
      }
    }),
  )
}
