import { money } from './cover.ts'
import { type Dossier, familiesServed, grouped } from './dossier.ts'
import { bullets, heading, headlines, note, paragraph, part } from './flow.ts'
import { sizes } from './looks.ts'
import { table } from './table.ts'

/** In plain words: what, for whom, with what money, how good it is, and what is not known. */
export function writeSummary(dossier: Dossier): void {
  const { data, paper, words, format, chosen } = dossier
  const { totals, gap, projects, status } = data.result
  const { summary } = words
  part(paper, words.parts.summary)
  // Parts and complementary works serve families and solve nothing yet.
  const served = chosen.filter(({ settlement }) => settlement.families === 0)
  const servedFamilies = served.reduce((sum, one) => sum + familiesServed(one), 0)
  const comunas = new Set(chosen.map(({ comuna }) => comuna)).size
  const { fromYear, budgetsUf } = data.spec
  headlines(paper, [
    { figure: format.number(totals.families), of: summary.families },
    { figure: format.uf(totals.costUf), of: summary.cost(format.pesos(totals.costUf)) },
    { figure: format.number(chosen.length), of: summary.settlements(format.number(totals.considered)) },
    { figure: format.number(comunas), of: summary.comunas },
    { figure: format.number(projects.length), of: summary.projects },
    { figure: gapText(dossier), of: summary.gap },
  ])
  paragraph(
    paper,
    [
      summary.sentence({
        budget: money(dossier, totals.budgetUf),
        years: summary.inYears(budgetsUf.length, fromYear, fromYear + budgetsUf.length - 1),
        families: format.number(totals.families),
        settlements: format.number(chosen.length - served.length),
        comunas: summary.inComunas(comunas),
      }),
      ...(served.length > 0 ? [summary.served(format.number(servedFamilies), format.number(served.length))] : []),
      summary.costs(format.uf(totals.costUf), format.pesos(totals.costUf), format.uf(totals.budgetUf - totals.costUf)),
      ...(status === 'empty' ? [] : [gap <= 1e-6 ? summary.optimal : summary.proof(gapText(dossier))]),
      ...(totals.unplannable > 0 ? [summary.unplannable(format.number(totals.unplannable))] : []),
    ].join(' '),
  )
  const { uf } = data
  note(paper, uf === null ? summary.noUf : summary.ufOf(format.date(uf.day), format.number(uf.clp, 2), uf.source))
  byPackage(dossier)
  heading(paper, summary.uncertain)
  const lines = uncertain(dossier)
  if (lines.length === 0) paragraph(paper, summary.nothingUncertain)
  bullets(paper, lines)
  const findings = [...new Set([...data.inputs.findings, ...data.result.findings].map(format.said))]
  if (findings.length > 0) {
    heading(paper, summary.findings)
    bullets(paper, findings, { size: sizes.table })
  }
}

export const gapText = ({ data, format }: Dossier) => format.percent(data.result.gap, data.result.gap < 0.01 ? 2 : 1)

function byPackage({ paper, words: { summary }, format, chosen, packageName, colourOf }: Dossier): void {
  const works = chosen.flatMap(({ settlement, works }) =>
    works.map((work) => ({ ...work, id: settlement.settlementId })),
  )
  if (works.length === 0) return
  heading(paper, summary.byPackage)
  const rows = grouped(works, (work) => work.package)
    .map(([code, of]) => ({
      code,
      settlements: new Set(of.map(({ id }) => id)).size,
      families: of.reduce((sum, { families }) => sum + families, 0),
      costUf: of.reduce((sum, { costUf }) => sum + costUf, 0),
    }))
    .sort((a, b) => b.costUf - a.costUf || (a.code < b.code ? -1 : 1))
  table(
    paper,
    [
      { title: summary.package, width: 5 },
      { title: summary.settlementsOf, width: 1.6, align: 'right' },
      { title: summary.familiesOf, width: 1.4, align: 'right' },
      { title: summary.costOf, width: 1.6, align: 'right' },
    ],
    rows.map(({ code, settlements, families, costUf }) => ({
      colour: colourOf(code),
      cells: [packageName(code), format.number(settlements), format.number(families), format.number(costUf)],
    })),
  )
}

/** What somebody who decides should know of the data; what is in order is not mentioned. */
function uncertain({ data, words: { summary }, format, siteOf }: Dossier): string[] {
  const { inputs, result, spec } = data
  const { settlements, packages, costRules, basis } = inputs
  const sourced = [...packages.filter(({ code }) => spec.packages.includes(code)), ...costRules, ...basis.parameters]
  const toConfirm = sourced.filter(({ confidence }) => confidence === 'to-confirm').length
  const sites = [...new Set(result.projects.map(({ siteId }) => siteId))].map(siteOf)
  const straight = straightMoves(data)
  const counts: [number, (count: string) => string][] = [
    [toConfirm, (count) => summary.toConfirm(count, format.number(sourced.length))],
    [settlements.families.filter((count) => count === null).length, summary.familiesUnknown],
    [settlements.strategies.filter(({ strategy }) => strategy === null).length, summary.strategyUnknown],
    [sites.filter((site) => site?.isCapacityEstimated === true).length, summary.capacityEstimated],
    [sites.filter((site) => site?.isLandCostEstimated === true).length, summary.landEstimated],
    [straight, summary.straight],
  ]
  return counts.filter(([count]) => count > 0).map(([count, sentence]) => sentence(format.number(count)))
}

function straightMoves({ inputs: { settlements, sites, distances }, result }: Dossier['data']): number {
  const key = (settlementId: number, siteId: number) => `${settlementId} ${siteId}`
  const straight = new Set(
    distances
      .filter(({ isStraight }) => isStraight)
      .map(({ row, site }) => key(settlements.ids[row] as number, sites[site]?.id as number)),
  )
  return result.settlements
    .flatMap(({ settlementId, works }) =>
      works.flatMap(({ moves }) => moves.map(({ siteId }) => key(settlementId, siteId))),
    )
    .filter((move) => straight.has(move)).length
}
