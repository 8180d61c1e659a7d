import type { Dossier } from './dossier.ts'
import { note, paragraph, part } from './flow.ts'
import { table } from './table.ts'

/** Groups of families on sites: how large, whose, and what land costs. */
export function writeProjects(dossier: Dossier): void {
  const { data, paper, words, format, siteOf, siteLabel, nameOf } = dossier
  const { projects: say } = words
  part(paper, words.parts.projects, { isShort: true })
  const { projects } = data.result
  if (projects.length === 0) return paragraph(paper, say.none)
  const programme = data.inputs.programmes.find(({ code }) => code === data.spec.programme)
  if (programme !== undefined)
    note(paper, say.intro(programme.name, format.number(programme.minFamilies), format.number(programme.maxFamilies)))
  table(
    paper,
    [
      { title: say.site, width: 3.4 },
      { title: say.comuna, width: 2 },
      { title: say.project, width: 1.4, align: 'right' },
      { title: say.families, width: 1.4, align: 'right' },
      { title: say.capacity, width: 1.8, align: 'right' },
      { title: say.cost, width: 2, align: 'right' },
      { title: say.from, width: 4.6 },
    ],
    [...projects]
      .sort((a, b) => a.year - b.year || a.siteId - b.siteId || a.number - b.number)
      .map(({ siteId, year, number, families, siteCostUf, from }) => {
        const site = siteOf(siteId)
        const capacity = format.number(site?.capacityFamilies)
        return {
          cells: [
            `${siteLabel(siteId)} ${site?.name ?? siteId}`,
            site?.comunaName ?? words.unknown,
            `${year}-${number}`,
            format.number(families),
            site?.isCapacityEstimated === true ? `${capacity} (${say.estimated})` : capacity,
            format.number(siteCostUf),
            from
              .map((one) =>
                say.fromOne(nameOf(one.settlementId), format.number(one.families), format.number(one.km, 1)),
              )
              .join('; '),
          ],
        }
      }),
  )
}
