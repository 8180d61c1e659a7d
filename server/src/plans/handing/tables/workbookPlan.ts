import { isMessage, say } from '@arraigo/shared/messages/messages.ts'
import type { WorkbookCell, WorkbookSheet } from '../../../exports/workbook.ts'
import { heading, headRows, money, type Sheets } from './workbookCells.ts'

export function summarySheet({ handed, words, works, projects, years }: Sheets): WorkbookSheet {
  const { plan, run, inputs, result, locale } = handed
  const { totals } = result
  const said = (issue: { code: string; params?: Record<string, string | number | null> }) =>
    isMessage(issue.code) ? say(locale, issue) : issue.code
  return {
    name: words.summary,
    widths: [48, 22, 14, 10],
    rows: [
      [heading(plan.name)],
      [words.version, `${plan.version} · ${run.id}`],
      [words.dataOf, inputs.basis.computedAt.slice(0, 10)],
      [words.status, result.status],
      [words.families, { formula: `SUM(${years('G')})`, value: totals.families, format: money }],
      [
        words.cost,
        {
          formula: `SUM(${works('cost')})+SUM(${projects('F')})`,
          value: totals.costUf,
          format: money,
        },
      ],
      [words.budget, { formula: `SUM(${years('B')})+SUM(${years('D')})`, value: totals.budgetUf, format: money }],
      [words.points, { value: result.objective, format: '#,##0.00' }],
      [words.bound, { value: result.bound, format: '#,##0.00' }],
      [words.gap, { value: result.gap, format: '0.00%' }],
      [words.withWorks, totals.settlements],
      [words.considered, totals.considered],
      [words.unplannable, totals.unplannable],
      [],
      [heading(words.requirement), heading(words.wanted), heading(words.reached)],
      ...result.requirements.map(({ requirement, wanted, reached }): WorkbookCell[] => [
        { value: said(requirement), isWrapped: true },
        wanted,
        reached,
      ]),
      [],
      [heading(words.findings)],
      ...result.findings.map((finding): WorkbookCell[] => [{ value: said(finding), isWrapped: true }]),
      [],
      [{ value: words.formulas, isWrapped: true }],
    ],
  }
}

export function settlementSheet({ handed, words, works }: Sheets): WorkbookSheet {
  const { inputs, result, locale } = handed
  const known = inputs.settlements
  const planned = new Map(result.settlements.map((one) => [one.settlementId, one]))
  const sumOf = (name: 'cost' | 'points', line: number) =>
    `SUMIFS(${works(name)},${works('settlement')},B${line},${works('code')},A${line})`
  return {
    name: words.settlements,
    stickyRows: headRows,
    stickyColumns: 2,
    widths: [14, 32, 18, 10, 9, 14, 10, 12, 10, 80],
    rows: [
      [words.code, words.settlement, words.comuna, words.families, words.score, words.strategy]
        .map(heading)
        .concat([words.works, words.cost, words.points, words.reason].map(heading)),
      ...known.ids.map((id, row): WorkbookCell[] => {
        const one = planned.get(id)
        const line = row + headRows + 1
        // A sum by code and name needs both.
        const isNamed = known.codes[row] != null
        const reason = one?.reason
        return [
          known.codes[row] ?? null,
          known.names[row] ?? null,
          known.comunaNames[row] ?? null,
          known.families[row] ?? words.unknown,
          known.scores[row] == null ? words.unknown : { value: known.scores[row], format: '0.0' },
          known.strategies[row]?.strategy ?? words.unknown,
          (one?.works ?? []).map((work) => `${work.year} ${work.package}`).join('; ') || null,
          isNamed
            ? { formula: sumOf('cost', line), value: one?.costUf ?? 0, format: money }
            : { value: one?.costUf ?? 0, format: money },
          isNamed
            ? { formula: sumOf('points', line), value: one?.benefit ?? 0, format: '0.00' }
            : { value: one?.benefit ?? 0, format: '0.00' },
          reason === undefined ? null : isMessage(reason.code) ? say(locale, reason) : reason.code,
        ]
      }),
    ],
  }
}

export function packageSheet({ handed, words }: Sheets): WorkbookSheet {
  const { inputs, locale } = handed
  return {
    name: words.packages,
    stickyRows: headRows,
    widths: [20, 40, 16, 10, 12, 12, 12, 14, 10, 60, 10, 14],
    rows: [
      [words.code, words.name, words.duration, words.fixed, words.perFamily, words.low, words.high, words.share]
        .map(heading)
        .concat([words.version, words.source, words.sourceYear, words.confidence].map(heading)),
      ...inputs.packages.map((one): WorkbookCell[] => [
        ...[one.code, one.name[locale], one.durationYears, one.fixedUf, one.costUfPerFamily, one.lowUf, one.highUf],
        ...[one.benefit, one.version, one.source, one.referenceYear, one.confidence],
      ]),
    ],
  }
}
