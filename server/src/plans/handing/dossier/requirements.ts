import type { Dossier } from './dossier.ts'
import { bullets, heading, paragraph, part } from './flow.ts'
import { table } from './table.ts'

/** What was asked of the plan, how far it goes, and what people fixed. */
export function writeRequirements(dossier: Dossier): void {
  const { data, paper, words, format, nameOf, packageName } = dossier
  const { requirements: say } = words
  const { spec, result, inputs } = data
  part(paper, words.parts.requirements, { isShort: true })
  if (result.requirements.length === 0) paragraph(paper, say.none)
  else
    table(
      paper,
      [
        { title: say.requirement, width: 6 },
        { title: say.wanted, width: 1.6, align: 'right' },
        { title: say.reached, width: 1.6, align: 'right' },
        { title: say.state, width: 1.8 },
      ],
      result.requirements.map(({ requirement, wanted, reached, isMet }) => ({
        cells: [
          format.said(requirement),
          format.number(wanted, 3),
          format.number(reached, 3),
          isMet ? say.met : say.broken,
        ],
        isBold: !isMet,
      })),
    )
  if (spec.locks.length > 0) {
    heading(paper, say.locks)
    table(
      paper,
      [
        { title: words.works.settlement, width: 3 },
        { title: say.what, width: 4 },
        { title: say.why, width: 5 },
      ],
      spec.locks.map((lock) => ({
        cells: [
          nameOf(lock.settlementId),
          [
            lock.is === 'in' ? say.lockIn : say.lockOut,
            ...(lock.package === null ? [] : [packageName(lock.package)]),
            ...(lock.year === null ? [] : [String(lock.year)]),
          ].join(', '),
          lock.reason,
        ],
      })),
    )
  }
  if (spec.capacities.length > 0) {
    heading(paper, say.capacities)
    const { comunaCodes, comunaNames } = inputs.settlements
    bullets(
      paper,
      spec.capacities.map(({ comunaCode, familiesPerYear }) =>
        say.capacity(comunaNames[comunaCodes.indexOf(comunaCode)] ?? comunaCode, format.number(familiesPerYear)),
      ),
    )
  }
}
