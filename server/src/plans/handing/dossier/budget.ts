import { barChart, legend } from './chart.ts'
import { money } from './cover.ts'
import type { Dossier } from './dossier.ts'
import { heading, note, part } from './flow.ts'
import { ink } from './looks.ts'
import { table } from './table.ts'

/** What is committed each year, of what money, and for how many families: drawn and as a table. */
export function writeBudget(dossier: Dossier): void {
  const { data, paper, words, format, packageName, colourOf } = dossier
  const { years, totals } = data.result
  const { money: say } = words
  part(paper, words.parts.money)
  const codes = [...new Set(years.flatMap(({ byPackage }) => byPackage.map((one) => one.package)))]
  heading(paper, say.chart, { following: 200 })
  barChart(
    paper,
    years.map(({ year, byPackage, costUf, budgetUf, carriedUf, fundsUf }) => ({
      label: String(year),
      parts: [
        ...codes.map((code) => ({
          value: byPackage.find((one) => one.package === code)?.costUf ?? 0,
          colour: colourOf(code),
        })),
        { value: Math.max(0, costUf - byPackage.reduce((sum, one) => sum + one.costUf, 0)), colour: ink.none },
      ],
      limit: budgetUf + carriedUf + fundsUf,
      said: format.uf(costUf),
    })),
    {
      height: 180,
      alt: `${say.chart}: ${years.map(({ year, costUf }) => `${year} ${format.uf(costUf)}`).join(', ')}`,
    },
  )
  legend(paper, [
    ...codes.map((code) => ({ colour: colourOf(code), text: packageName(code) })),
    { colour: ink.none, text: say.land },
  ])
  note(paper, say.chartNote)
  heading(paper, say.families, { following: 140 })
  barChart(
    paper,
    years.map(({ year, families }) => ({
      label: String(year),
      parts: [{ value: families, colour: ink.accent }],
      said: format.number(families),
    })),
    {
      height: 120,
      alt: `${say.families}: ${years.map(({ year, families }) => `${year} ${format.number(families)}`).join(', ')}`,
    },
  )
  yearTable(dossier)
  note(paper, `${say.total}: ${money(dossier, totals.costUf)}`)
  fundTable(dossier)
}

function yearTable({ data: { result, uf }, paper, words: { money: say }, format }: Dossier): void {
  const right = { align: 'right' as const }
  const millions = (value: number) => (uf === null ? format.number(null) : format.number((value * uf.clp) / 1e6))
  const { years, totals } = result
  table(
    paper,
    [
      { title: say.year, width: 1 },
      { title: say.budget, width: 1.6, ...right },
      { title: say.carried, width: 1.6, ...right },
      { title: say.funds, width: 1.4, ...right },
      { title: say.cost, width: 1.7, ...right },
      { title: say.left, width: 1.5, ...right },
      { title: say.pesos, width: 1.7, ...right },
      { title: say.familiesOf, width: 1.3, ...right },
    ],
    [
      ...years.map(({ year, budgetUf, carriedUf, fundsUf, costUf, leftUf, families }) => ({
        cells: [
          String(year),
          ...[budgetUf, carriedUf, fundsUf, costUf, leftUf].map((value) => format.number(value)),
          millions(costUf),
          format.number(families),
        ],
      })),
      {
        isBold: true,
        cells: [
          say.total,
          format.number(years.reduce((sum, { budgetUf }) => sum + budgetUf, 0)),
          '',
          format.number(years.reduce((sum, { fundsUf }) => sum + fundsUf, 0)),
          format.number(totals.costUf),
          '',
          millions(totals.costUf),
          format.number(totals.families),
        ],
      },
    ],
  )
}

function fundTable({ data: { result, spec }, paper, words: { money: say, budget }, format }: Dossier): void {
  if (spec.funds.length === 0) return
  heading(paper, say.byFund)
  const nameOf = (code: string) =>
    code === 'budget' ? budget : (spec.funds.find((fund) => fund.code === code)?.name ?? code)
  table(
    paper,
    [
      { title: say.year, width: 1 },
      { title: say.fund, width: 5 },
      { title: say.given, width: 2, align: 'right' },
      { title: say.used, width: 2, align: 'right' },
    ],
    result.years.flatMap(({ year, byFund }) =>
      byFund.map(({ fund, givenUf, usedUf }) => ({
        cells: [String(year), nameOf(fund), format.number(givenUf), format.number(usedUf)],
      })),
    ),
  )
}
